/** A key of the calendar: what it does where the focus is (EC-50). All other keys are the browser's own. */
export interface KeyRow {
  readonly key: string;
  readonly where: string;
  readonly does: string;
}

/** The keys of the event calendar, for its docs and for the tests: one test a row (QA-31). */
export const keys = [
  { key: 'Tab', where: 'on a day of the month', does: 'moves to the next day with events' },
  { key: 'Shift+Tab', where: 'on a day of the month', does: 'moves to the day with events before' },
  { key: 'ArrowRight', where: 'on a day of the month', does: 'moves to the day after, empty or not' },
  { key: 'ArrowLeft', where: 'on a day of the month', does: 'moves to the day before' },
  { key: 'ArrowRight', where: 'on a day of the month, right to left', does: 'moves to the day before' },
  { key: 'ArrowDown', where: 'on a day of the month', does: 'moves to the same weekday a week later' },
  { key: 'ArrowUp', where: 'on a day of the month', does: 'moves to the same weekday a week earlier' },
  { key: 'ArrowDown', where: 'on the last week of the month', does: 'moves into the next month' },
  { key: 'Home', where: 'on a day of the month', does: 'moves to the Monday of its week' },
  { key: 'End', where: 'on a day of the month', does: 'moves to the Sunday of its week' },
  { key: 'PageDown', where: 'on a day of the month', does: 'moves to the same day of the next month' },
  { key: 'PageUp', where: 'on a day of the month', does: 'moves to the same day of the month before' },
  { key: 'PageDown', where: 'on the 31st of a month', does: 'moves to the last day of a shorter month' },
  { key: 'Shift+PageDown', where: 'on a day of the month', does: 'moves to the same day of the next year' },
  { key: 'Shift+PageUp', where: 'on a day of the month', does: 'moves to the same day of the year before' },
  { key: 'Enter', where: 'on a day of the month', does: 'lists its events and moves to their heading' },
  { key: 'Escape', where: 'in the list of a day', does: 'closes the list and moves back to the day' },
  { key: 'Tab', where: 'on an event of the week', does: 'moves to the next event' },
  { key: 'ArrowDown', where: 'on an event of the week', does: 'moves to the day after, empty or not' },
  { key: 'ArrowUp', where: 'on a day of the week', does: 'moves to the day before' },
  { key: 'ArrowDown', where: 'on the last day of the week', does: 'moves into the next week' },
  { key: 'Home', where: 'on a day of the week', does: 'moves to its Monday' },
  { key: 'End', where: 'on a day of the week', does: 'moves to its Sunday' },
  { key: 'PageDown', where: 'on a day of the week', does: 'moves to the same day a week later' },
  { key: 'PageUp', where: 'on a day of the week', does: 'moves to the same day a week earlier' },
  { key: 'Enter', where: 'on an event of the week', does: 'opens it under the table' },
  { key: 'Escape', where: 'in the list of a day of the week', does: 'closes the list and moves back to the day' },
  { key: 'Tab', where: 'in the agenda', does: 'moves to the next title' },
  { key: 'Enter', where: 'on a title', does: 'opens the event and closes it again' },
  { key: 'Space', where: 'on a title', does: 'opens the event' },
  { key: 'Escape', where: 'in an open event', does: 'closes it and moves back to its title' },
] as const satisfies readonly KeyRow[];
