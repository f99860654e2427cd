import { Calendar } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import list from 'fullcalendar/list';
import danish from 'fullcalendar/locales/da';
import classic from 'fullcalendar/themes/classic';
import timeGrid from 'fullcalendar/timegrid';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';
import { type BenchEvent, enter, ofTopic, stateOf } from './contender.ts';
import { eventOf, fullCalendarOptions, viewNames } from './full-calendar-options.ts';

let all: readonly BenchEvent[] = [];
let events: object[] = [];
let calendar: Calendar | undefined;
let shownIn: HTMLElement | null = null;

enter({
  prepare: (given) => {
    all = given;
    events = given.map(eventOf);
  },
  show: (box, view) => {
    shownIn = box.appendChild(document.createElement('div'));
    const plugins = [dayGrid, timeGrid, list, classic];
    calendar = new Calendar(shownIn, {
      ...fullCalendarOptions(view, events),
      plugins,
      locale: danish,
      eventClass: 'bench-event',
    });
    calendar.render();
  },
  go: (direction) => (direction > 0 ? calendar?.next() : calendar?.prev()),
  change: (view) => calendar?.changeView(viewNames[view]),
  narrow: (topic) => calendar?.setOption('events', ofTopic(events, all, topic)),
  clear: () => {
    calendar?.destroy();
    shownIn?.remove();
  },
  state: () => stateOf(shownIn, { title: 'h2, [role="heading"]', event: '.bench-event' }),
});
