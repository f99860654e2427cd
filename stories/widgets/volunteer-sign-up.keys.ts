/** A key of the volunteer sign-up: all but Escape are the browser's own (SU-4). */
export interface KeyRow {
  readonly key: string;
  readonly where: string;
  readonly does: string;
}

/** The keys of the volunteer sign-up, for its docs and for the tests: one test a row (QA-31). */
export const keys = [
  { key: 'Tab', where: 'everywhere', does: 'moves on in the order of the text, out of every group' },
  { key: 'Shift+Tab', where: 'everywhere', does: 'moves back' },
  { key: 'Enter', where: 'on a title of the list', does: 'opens the details' },
  { key: 'Enter', where: 'on a link of the error summary', does: 'moves to the field' },
  { key: 'Enter', where: 'in a field of one line', does: 'does the same as the main button of the step' },
  { key: 'Enter', where: 'in a text area', does: 'breaks the line' },
  { key: 'Space', where: 'on a checkbox', does: 'toggles it' },
  { key: 'Space', where: 'on a button', does: 'presses it' },
  { key: 'ArrowDown', where: 'in a radio group', does: 'chooses the next one; nothing is sent' },
  { key: 'Escape', where: 'in the details', does: 'closes them and moves back to the title' },
  { key: 'Escape', where: 'in «Hvorfor spørger vi?»', does: 'closes it and moves back to what opened it' },
  { key: 'Escape', where: 'in the search field', does: 'empties it, and the list follows' },
  { key: 'Enter', where: 'on a filter chip', does: 'takes the filter away' },
  { key: 'Enter', where: 'on «Nulstil»', does: 'takes all filters away' },
  { key: 'Enter', where: 'on «Vis flere»', does: 'shows more and moves to the first new title' },
  { key: 'Enter', where: 'in the field of the lost link', does: 'sends the link again' },
  { key: 'Enter', where: 'on «Meld afbud» for a date', does: 'opens the question and moves to it' },
  { key: 'Space', where: 'on «Meld helt fra»', does: 'opens the question and moves to it' },
  { key: 'Tab', where: 'in the question', does: 'moves to its answers, and out of it again' },
  { key: 'Escape', where: 'in the question', does: 'closes it and moves back to what opened it' },
  { key: 'Enter', where: 'on the back link of «Ret oplysninger»', does: 'leaves the form, and nothing is changed' },
] as const satisfies readonly KeyRow[];
