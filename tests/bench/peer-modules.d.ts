/** What the bench uses of peers that are installed beside it only: types must hold in a fresh clone too. */
declare module 'rrule' {
  interface Dates {
    between(after: Date, before: Date, isInclusive: boolean): Date[];
  }
  const rrule: {
    RRule: { new (options: object): Dates; parseString(rule: string): object };
    rrulestr(text: string): Dates;
  };
  export default rrule;
}

declare module 'fullcalendar' {
  export class Calendar {
    constructor(box: Element, options: object);
    render(): void;
    destroy(): void;
    next(): void;
    prev(): void;
    changeView(name: string): void;
    getDate(): Date;
  }
}
declare module 'fullcalendar/*';
declare module '@fullcalendar/*';

declare module '@event-calendar/core' {
  interface EventCalendar {
    next(): void;
    prev(): void;
    setOption(name: string, value: unknown): void;
    getOption(name: string): unknown;
  }
  export function createCalendar(box: Element, plugins: readonly unknown[], options: object): EventCalendar;
  export function destroyCalendar(calendar: EventCalendar): void;
  export const DayGrid: unknown;
  export const List: unknown;
  export const TimeGrid: unknown;
}

declare module '@schedule-x/calendar' {
  export function createCalendar(options: object): { render(box: Element): void; destroy(): void };
  export function createViewList(): { name: string };
  export function createViewMonthGrid(): { name: string };
  export function createViewWeek(): { name: string };
}
