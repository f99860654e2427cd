import danish from '@fullcalendar/core/locales/da';
import dayGrid from '@fullcalendar/daygrid';
import list from '@fullcalendar/list';
import timeGrid from '@fullcalendar/timegrid';
import { FullCalendarElement } from '@fullcalendar/web-component';
import { type BenchEvent, enter, ofTopic, stateOf } from './contender.ts';
import { eventOf, fullCalendarOptions, viewNames } from './full-calendar-options.ts';

customElements.define('full-calendar', FullCalendarElement);

type Element = HTMLElement & {
  options: object;
  getApi(): { next(): void; prev(): void; changeView(name: string): void };
};

let all: readonly BenchEvent[] = [];
let events: object[] = [];
let calendar: Element | undefined;

enter({
  prepare: (given) => {
    all = given;
    events = given.map(eventOf);
  },
  show: (box, view) => {
    calendar = document.createElement('full-calendar') as Element;
    calendar.setAttribute('shadow', '');
    const plugins = [dayGrid, timeGrid, list];
    box.append(calendar);
    calendar.options = {
      ...fullCalendarOptions(view, events),
      plugins,
      locale: danish,
      eventClassNames: 'bench-event',
    };
  },
  go: (direction) => (direction > 0 ? calendar?.getApi().next() : calendar?.getApi().prev()),
  change: (view) => calendar?.getApi().changeView(viewNames[view]),
  narrow: (topic) => {
    if (calendar) calendar.options = { ...calendar.options, events: ofTopic(events, all, topic) };
  },
  clear: () => calendar?.remove(),
  state: () => stateOf(calendar?.shadowRoot ?? null, { title: 'h2', event: '.bench-event' }),
});
