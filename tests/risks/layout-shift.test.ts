import { expect } from 'chai';
import { html } from 'lit';
import { demoEvents, eventBackend, eventOn, placeCalendar } from '../elements/event-calendar/calendar-page.ts';
import { can, itWhere } from '../helpers/engine-limits.ts';
import { clock } from '../helpers/fixed-clock.ts';
import { type Page, showPage } from '../helpers/page.ts';
import { atTestEnd } from '../helpers/page-guard.ts';
import { setViewport } from '../helpers/server-commands.ts';

type TestBackend = ReturnType<typeof eventBackend>;

const events = Array.from({ length: 8 }, (_, index) => eventOn(1 + index));
/** Milliseconds of held time that a backend takes to answer. */
const answerTime = 200;
const itemsOf = (items: readonly unknown[]) => ({ items, next: null, asOf: '2026-11-24T14:05:00+01:00' });

/** Something that moved, and what it was; the browser tells of a frame at a time. */
type Shift = PerformanceEntry & { value: number; sources: readonly { node: Node | null }[] };

/** What stands now has had its frame, however long a busy machine takes for one. */
async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A thing beside all others, to be moved last: when that is told, all that moved before it has been told. */
function placeWitness(): HTMLElement {
  const witness = document.createElement('div');
  witness.textContent = 'Sundby';
  witness.style.cssText = 'position: absolute; inset: 0 auto auto 0';
  document.body.append(witness);
  atTestEnd(() => witness.remove());
  return witness;
}

/** How much moves on the page while a calendar comes, with a line of the page's own below it that would be pushed. */
async function shiftOf(
  place: () => Promise<Page>,
  { until, isSeen = true }: { until: (page: Page) => boolean; isSeen?: boolean },
): Promise<number> {
  const told: Shift[] = [];
  const observer = new PerformanceObserver((list) => told.push(...(list.getEntries() as Shift[])));
  const witness = placeWitness();
  const isOfWitness = ({ sources }: Shift) => sources.every(({ node }) => node === witness);
  // Nothing is answered before the page is watched, however slow the machine is.
  clock.holdTimers();
  const page = await place();
  const line = document.createElement('p');
  line.textContent = 'Sundby Kommune, Skolegade 4';
  page.stage.append(line);
  await painted();
  observer.observe({ type: 'layout-shift' });
  await page.until(() => until(page) || void clock.tick(answerTime), 'the calendar has come');
  await page.settle();
  await painted();
  expect(line.getBoundingClientRect().bottom < innerHeight, 'the line is in view').to.equal(isSeen);
  witness.style.insetBlockStart = '100px';
  await page.until(() => told.some(isOfWitness), 'the last move is told');
  observer.disconnect();
  return told.filter((shift) => !isOfWitness(shift)).reduce((sum, { value }) => sum + value, 0);
}

const placed = (backend: TestBackend, attributes: Record<string, string>) => async () =>
  (await placeCalendar({ backend: backend.slow(answerTime), attributes })).page;

/** A calendar whose script comes to a page that already shows something in its place. */
async function upgraded(): Promise<Page> {
  const page = await showPage(html``);
  const lines = Array.from({ length: 30 }, (_, index) => `<p>Møde ${index}: kom og vær med</p>`).join('');
  const parsed = new DOMParser().parseFromString(
    `<samspil-event-calendar>${lines}</samspil-event-calendar>`,
    'text/html',
  );
  const calendar = document.adoptNode(parsed.querySelector('samspil-event-calendar') as HTMLElement);
  Object.assign(calendar, { backend: eventBackend(itemsOf(events)).slow(answerTime) });
  page.stage.append(calendar);
  await page.settle();
  return page;
}

const rootOf = (page: Page) => page.stage.querySelector('samspil-event-calendar')?.shadowRoot;
/** The filters come last, into room that is kept for them. */
const hasFilters = (page: Page) => Boolean(rootOf(page)?.querySelector('form'));
const hasEvents = (page: Page) => page.has('button', /^Møde 1,/) && hasFilters(page);

const came: [state: string, backend: () => TestBackend, until: (page: Page) => boolean][] = [
  ['its events', () => eventBackend(itemsOf(events)), hasEvents],
  ['nothing', () => eventBackend().empty(), (page) => page.text.includes('ingen kommende')],
  ['a failure', () => eventBackend().failing('unreachable', 9), (page) => page.has('button', 'Prøv igen')],
];

const rooms: [room: string, attributes: Record<string, string>, isSeen: boolean][] = [
  ['with room reserved', { reserve: '90' }, true],
  ['with the room of three events', { limit: '3' }, true],
  ['with the room of the window', {}, false],
];

describe('a calendar that comes [QA-132] [EC-79] [EC-96] [EM-29]', () => {
  const before = { width: innerWidth, height: innerHeight };
  after(() => (can('layout-shift') ? setViewport(before) : undefined));

  for (const [room, attributes, isSeen] of rooms) {
    for (const width of [320, 1280]) {
      for (const [state, backend, until] of came) {
        itWhere('layout-shift', `${room} moves nothing on the page when ${state} came, at ${width}`, async () => {
          await setViewport({ width, height: 1700 });
          expect(await shiftOf(placed(backend(), attributes), { until, isSeen })).to.equal(0);
        });
      }
    }
  }

  for (const width of [320, 1280])
    itWhere('layout-shift', `moves no line that the page has under it in the calendar, at ${width}`, async () => {
      await setViewport({ width, height: 1700 });
      const beside = html`<p slot="footer">Ring til os</p>`;
      const place = async () =>
        (
          await placeCalendar({
            backend: eventBackend(itemsOf(events)).slow(answerTime),
            attributes: { reserve: '90' },
            beside,
          })
        ).page;
      const until = (page: Page) => hasEvents(page) && page.has('button', 'Udskriv opslag med listen');
      expect(await shiftOf(place, { until })).to.equal(0);
    });

  for (const view of ['week', 'month'])
    itWhere('layout-shift', `moves nothing with its ${view} either`, async () => {
      await setViewport({ width: 1280, height: 900 });
      const until = (page: Page) => page.has('table') && hasFilters(page);
      const place = placed(eventBackend(itemsOf(demoEvents)), { view });
      expect(await shiftOf(place, { until, isSeen: false })).to.equal(0);
    });

  for (const width of [320, 1280])
    itWhere('layout-shift', `takes the room of what the page shows in its place, at ${width} [EM-25]`, async () => {
      await setViewport({ width, height: 1700 });
      expect(await shiftOf(upgraded, { until: hasEvents })).to.equal(0);
    });

  itWhere('layout-shift', 'is measured: without any room the line below moves', async () => {
    await setViewport({ width: 1280, height: 1700 });
    const [, backend, until] = came[0] as (typeof came)[number];
    expect(await shiftOf(placed(backend(), { reserve: '0' }), { until })).to.be.greaterThan(0);
  });
});
