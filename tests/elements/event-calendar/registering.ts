import opportunities from '../../../demo/content/opportunities.json' with { type: 'json' };
import type { Backend } from '../../../src/backend/backend.ts';
import { type MemoryBackend, memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Page } from '../../helpers/page.ts';
import { type CalendarOptions, type CalendarPage, demoEvents, showCalendar } from './calendar-page.ts';
// What the calendar fetches when it is needed is here already, so that no test waits for the server of the tests.
import '../../../src/elements/event-calendar/form-part.ts';

/** A calendar to register in: its backend, and what has been sent to it. */
export interface Registering extends CalendarPage {
  backend: MemoryBackend;
  sent: { kind: string; id: string; request: SignUpRequest }[];
}

interface Setting extends CalendarOptions {
  changed?: (event: CalendarEvent) => CalendarEvent;
  through?: (backend: Backend) => Backend;
}

/** A calendar whose backend takes registrations and sign-ups, and what has been sent to it. */
export async function visit({
  changed = (event) => event,
  through = (same) => same,
  ...options
}: Setting): Promise<Registering> {
  const backend = memoryBackend({ events: demoEvents.map(changed), opportunities });
  const sent: Registering['sent'] = [];
  const watched: Backend = {
    ...backend,
    signUp: (target, request, call) => {
      sent.push({ ...target, request });
      return backend.signUp(target, request, call);
    },
  };
  const shown = await showCalendar({ limit: '60', ...options, backend: through(watched) } as never);
  return { ...shown, backend, sent };
}

/** The date of the talk that looks for help. */
export const talk = 'tirsdagsforedrag.20261124T180000Z';
/** An event that is open from the start. */
export const opened = (eventId: string): Pick<CalendarOptions, 'attributes'> => ({
  attributes: { 'event-id': eventId, filters: 'none' },
});
/** Whether the form is there. */
export const isStep = (page: Page) => page.has('heading', /^Trin 1 af/);

/** Presses a button that begins a form. */
export async function begin(page: Page, button: RegExp | string = /^Tilmeld: Foredrag/) {
  await page.press('button', button);
  await page.until(() => isStep(page), 'the form is there');
}

/** Who it is. */
export async function fillIn(page: Page) {
  await page.type('Navn', 'Erna Holm');
  await page.type(/^Telefon/, '34 41 23 45');
  await page.press('button', 'Næste');
}

/** Presses send and waits for a heading. */
export async function send(page: Page, heading: string | RegExp) {
  await page.press('button', /^(Send tilmelding|Skriv mig på venteliste)$/);
  await page.until(() => page.has('heading', heading), `the page says ${heading}`);
}

/** Fills in the form of the talk, sends it and waits for a heading. */
export async function register(page: Page, heading: string | RegExp) {
  await begin(page);
  await fillIn(page);
  await page.press('button', 'Næste');
  await send(page, heading);
}
