import { createCalendar, DayGrid, destroyCalendar, List, TimeGrid } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { type BenchEvent, enter, ofTopic, stateOf } from './contender.ts';
import { eventOf, fullCalendarOptions, viewNames } from './full-calendar-options.ts';

let all: readonly BenchEvent[] = [];
let events: object[] = [];
let calendar: ReturnType<typeof createCalendar> | undefined;
let shownIn: HTMLElement | null = null;

enter({
  prepare: (given) => {
    all = given;
    events = given.map(eventOf);
  },
  show: (box, view) => {
    shownIn = box.appendChild(document.createElement('div'));
    const { headerToolbar, dayMaxEvents } = fullCalendarOptions(view, []);
    calendar = createCalendar(shownIn, [DayGrid, TimeGrid, List], {
      view: viewNames[view],
      date: '2026-12-01',
      firstDay: 1,
      locale: 'da-DK',
      headerToolbar: { start: headerToolbar.left, center: headerToolbar.center, end: headerToolbar.right },
      dayMaxEvents: dayMaxEvents > 0,
      eventClassNames: 'bench-event',
      events,
    });
  },
  go: (direction) => (direction > 0 ? calendar?.next() : calendar?.prev()),
  change: (view) => calendar?.setOption('view', viewNames[view]),
  narrow: (topic) => calendar?.setOption('events', ofTopic(events, all, topic)),
  clear: () => {
    if (calendar) destroyCalendar(calendar);
    shownIn?.remove();
  },
  state: () => stateOf(shownIn, { title: '.ec-title', event: '.bench-event' }),
});
