import { expect } from 'chai';
import { eventBackend, eventOn, placeCalendar } from '../elements/event-calendar/calendar-page.ts';
import { can, itWhere } from '../helpers/engine-limits.ts';
import { realWait } from '../helpers/fixed-clock.ts';
import type { Page } from '../helpers/page.ts';
import { setViewport } from '../helpers/server-commands.ts';

const events = Array.from({ length: 8 }, (_, index) => eventOn(1 + index));
const items = { items: events, next: null, asOf: '2026-11-24T14:05:00+01:00' };
const room = { reserve: '90' };

/** A frame has been painted, and what moved in it has been told. */
const painted = () => realWait(60);

/** How much moves on the page while a calendar comes, with a line of the page's own below it that would be pushed. */
async function shiftOf(
  backend: ReturnType<typeof eventBackend>,
  { attributes, until }: { attributes: Record<string, string>; until: (page: Page) => boolean },
): Promise<number> {
  let sum = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
  });
  const { page, calendar } = await placeCalendar({ backend: backend.slow(200), attributes });
  const line = document.createElement('p');
  line.textContent = 'Sundby Kommune, Skolegade 4';
  calendar.after(line);
  await painted();
  observer.observe({ type: 'layout-shift' });
  await page.until(() => until(page), 'the calendar has come');
  await page.settle();
  await painted();
  expect(line.getBoundingClientRect().bottom, 'the line is in view').to.be.lessThan(innerHeight);
  observer.disconnect();
  return sum;
}

/** The filters come last, into room that is kept for them. */
const hasFilters = (page: Page) =>
  Boolean(page.stage.querySelector('samspil-event-calendar')?.shadowRoot?.querySelector('form'));

const came: [state: string, backend: () => ReturnType<typeof eventBackend>, until: (page: Page) => boolean][] = [
  ['its events', () => eventBackend(items), (page) => page.text.includes('Møde 8') && hasFilters(page)],
  ['nothing', () => eventBackend().empty(), (page) => page.text.includes('ingen kommende')],
  ['a failure', () => eventBackend().failing('unreachable', 9), (page) => page.has('button', 'Prøv igen')],
];

describe('a calendar with room reserved [QA-132] [EM-29]', () => {
  const before = { width: innerWidth, height: innerHeight };
  after(() => (can('layout-shift') ? setViewport(before) : undefined));

  for (const width of [320, 1280]) {
    for (const [state, backend, until] of came) {
      itWhere('layout-shift', `moves nothing on the page when ${state} came, at ${width}`, async () => {
        await setViewport({ width, height: 1700 });
        expect(await shiftOf(backend(), { attributes: room, until })).to.equal(0);
      });
    }
  }

  itWhere('layout-shift', 'is measured: without the room the line below moves', async () => {
    await setViewport({ width: 1280, height: 1700 });
    const [, backend, until] = came[0] as (typeof came)[number];
    expect(await shiftOf(backend(), { attributes: {}, until })).to.be.greaterThan(0);
  });
});
