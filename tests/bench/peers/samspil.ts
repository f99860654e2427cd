import { enter, stateOf } from './contender.ts';

let events: object[] = [];
let calendar: (HTMLElement & { events: object[]; view: string; date: string; clock: () => number }) | undefined;
const root = () => calendar?.shadowRoot ?? null;

enter({
  prepare: (given) => {
    events = given.map(({ place, ...event }) => ({ ...event, timeZone: 'Europe/Copenhagen', place: { name: place } }));
  },
  show: (box, view) => {
    calendar = Object.assign(document.createElement('samspil-event-calendar') as NonNullable<typeof calendar>, {
      view: view === 'list' ? 'agenda' : 'month',
      date: '2026-12-01',
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
    const name = view === 'list' ? 'Agenda' : 'Måned';
    const buttons = [...(root()?.querySelectorAll<HTMLElement>('[part~="view-switch"] button') ?? [])];
    buttons.find(({ textContent }) => textContent?.trim() === name)?.click();
  },
  clear: () => calendar?.remove(),
  state: () => stateOf(root(), { title: 'caption', event: '.event-title, td .entry' }),
});
