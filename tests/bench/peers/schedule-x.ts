import 'temporal-polyfill/global';
import { createCalendar, createViewList, createViewMonthGrid, createViewWeek } from '@schedule-x/calendar';
import '@schedule-x/theme-default/dist/index.css';
import { type BenchEvent, enter, ofTopic, stateOf } from './contender.ts';

/** What the polyfill brings where the browser has none of its own. */
const { Temporal } = globalThis as unknown as {
  Temporal: {
    Instant: { from(text: string): { toZonedDateTimeISO(zone: string): object } };
    PlainDate: { from(text: string): object };
  };
};
const zone = 'Europe/Copenhagen';
const timeOf = (text: string) => Temporal.Instant.from(text).toZonedDateTimeISO(zone);

let all: readonly BenchEvent[] = [];
let events: object[] = [];
let calendar: ReturnType<typeof createCalendar> | undefined;
let shownIn: HTMLElement | null = null;

enter({
  prepare: (given) => {
    all = given;
    events = given.map(({ id, title, startsAt, endsAt, place }) => ({
      id,
      title,
      start: timeOf(startsAt),
      end: timeOf(endsAt),
      location: place,
    }));
  },
  show: (box, view) => {
    shownIn = box.appendChild(document.createElement('div'));
    shownIn.className = 'schedule-x-box';
    const views = [createViewMonthGrid(), createViewWeek(), createViewList()];
    const defaultView = views[view === 'month' ? 0 : 2]?.name;
    const selectedDate = Temporal.PlainDate.from('2026-12-01');
    const monthGridOptions = { nEventsPerDay: 3 };
    calendar = createCalendar({
      views,
      defaultView,
      selectedDate,
      events,
      timezone: zone,
      locale: 'da-DK',
      monthGridOptions,
    });
    calendar.render(shownIn);
  },
  go: (direction) => {
    const buttons = shownIn?.querySelectorAll('.sx__forward-backward-navigation button') ?? [];
    [...buttons].at(direction > 0 ? -1 : 0)?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  },
  narrow: (topic) => calendar?.events.set(ofTopic(events, all, topic)),
  clear: () => {
    calendar?.destroy();
    shownIn?.remove();
  },
  state: () => stateOf(shownIn, { title: '.sx__range-heading', event: '.sx__month-grid-event, .sx__list-event' }),
});
