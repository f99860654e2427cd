import { html, render, type TemplateResult } from 'lit';
import content from '../../../demo/content/events.json' with { type: 'json' };
import type { Backend } from '../../../src/backend/backend.ts';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { EventCalendarElement } from '../../../src/elements/event-calendar/event-calendar.ts';
import { type Page, type PageOptions, showPage } from '../../helpers/page.ts';
import '../../../src/elements/event-calendar/define.ts';

/** The demonstration events, quiet days among them. */
export const demoEvents = content.items as CalendarEvent[];

/** A backend with the demonstration events, or others. */
export const eventBackend = (events: unknown = content) => memoryBackend({ events });

/** How a test shows the calendar. */
export interface CalendarOptions extends PageOptions {
  backend?: Backend;
  events?: readonly CalendarEvent[];
  attributes?: Record<string, string>;
  fallback?: string;
  /** Elements for named slots, as a page writes them. */
  beside?: TemplateResult;
}

/** A page with one calendar on it. */
export interface CalendarPage {
  page: Page;
  calendar: EventCalendarElement;
  /** What the page heard of it. */
  heard: [name: string, detail: unknown][];
}

const eventNames = ['event-open', 'event-close', 'view-change', 'filter-change', 'error'];

/** Shows a calendar and waits until its first dates, and what comes right after them, are there. */
export async function showCalendar(options: CalendarOptions = {}): Promise<CalendarPage> {
  const shown = await placeCalendar(options);
  const { page, calendar } = shown;
  await calendar.ready;
  const has = (selector: string) => calendar.shadowRoot?.querySelector(selector) !== null;
  if (has('.filter-place')) await page.until(() => has('form'), 'the filters are there');
  if (calendar.view === 'month') await page.until(() => has('table'), 'the month is there');
  if (calendar.eventId) await page.until(() => has('.details .facts'), 'the event is open');
  await page.settle();
  return shown;
}

/** Shows a calendar as it is at once. */
export async function placeCalendar(options: CalendarOptions = {}): Promise<CalendarPage> {
  const { backend, events, attributes = {}, fallback, beside, ...pageOptions } = options;
  const page = await showPage(html``, pageOptions);
  const heard: CalendarPage['heard'] = [];
  for (const name of eventNames)
    page.stage.addEventListener(`samspil-${name}`, (event) => heard.push([name, (event as CustomEvent).detail]));
  const calendar = document.createElement('samspil-event-calendar');
  for (const [name, value] of Object.entries(attributes)) calendar.setAttribute(name, value);
  if (events) calendar.events = events;
  else calendar.backend = backend ?? eventBackend();
  if (fallback) calendar.append(Object.assign(document.createElement('p'), { textContent: fallback }));
  if (beside) render(beside, calendar);
  page.stage.append(calendar);
  await page.settle();
  return { page, calendar, heard };
}

/** Titles of the rows that are shown, in order. */
export const titlesOn = ({ calendar }: CalendarPage): string[] =>
  [...(calendar.shadowRoot?.querySelectorAll<HTMLElement>('.event .event-title') ?? [])]
    .filter((title) => title.getClientRects().length > 0)
    .map((title) => title.querySelector('bdi')?.textContent ?? '');

/** One timed event on a day of December 2026. */
export const eventOn = (day: number, changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: `e${day}`,
  title: `Møde ${day}`,
  startsAt: `2026-12-${String(day).padStart(2, '0')}T17:00:00+01:00`,
  endsAt: `2026-12-${String(day).padStart(2, '0')}T18:30:00+01:00`,
  timeZone: 'Europe/Copenhagen',
  ...changes,
});
