import { enter, stateOf } from './contender.ts';

let events: object[] = [];
let limit = '20';
let calendar: (HTMLElement & { events: object[]; view: string; date: string; clock: () => number }) | undefined;
const root = () => calendar?.shadowRoot ?? null;

enter({
  prepare: (given) => {
    // The others list one month: where that is all there is, ours lists it all too, and the work is the same.
    limit = given.every(({ startsAt }) => startsAt.startsWith('2026-12')) ? String(given.length) : '20';
    events = given.map(({ place, topic, ...event }) => ({
      ...event,
      timeZone: 'Europe/Copenhagen',
      place: { name: place },
      ...(topic && { categories: [{ id: topic, label: topic }] }),
    }));
  },
  show: (box, view) => {
    calendar = Object.assign(document.createElement('samspil-event-calendar') as NonNullable<typeof calendar>, {
      view: view === 'list' ? 'agenda' : 'month',
      date: '2026-12-01',
      limit,
      events,
      clock: () => Date.UTC(2026, 11, 1, 7),
    });
    box.append(calendar);
  },
  // By its buttons: there is no other way, and what is said to a screen reader is part of it.
  go: (direction) => {
    const buttons = [...(root()?.querySelectorAll<HTMLElement>('.table-steps button') ?? [])];
    buttons.at(direction > 0 ? -1 : 0)?.click();
  },
  change: (view) => {
    const name = view === 'list' ? 'Liste' : 'Måned';
    const buttons = [...(root()?.querySelectorAll<HTMLElement>('[part~="view-switch"] button') ?? [])];
    buttons.find(({ textContent }) => textContent?.trim() === name)?.click();
  },
  narrow: (topic) => {
    const select = root()?.querySelector<HTMLSelectElement>('form select');
    if (!select) throw new TypeError('The filters are not there.');
    select.value = topic;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  },
  clear: () => calendar?.remove(),
  state: () => stateOf(root(), { title: 'caption', event: '.event-title, td .entry' }),
});
