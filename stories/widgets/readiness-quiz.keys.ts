/** A key of the quiz: all of them are the browser's own (RQ-38). */
export interface KeyRow {
  readonly key: string;
  readonly where: string;
  readonly does: string;
}

/** The keys of the readiness quiz, for its docs and for the tests: one test a row (QA-31). */
export const keys = [
  { key: 'Tab', where: 'before an answered question', does: 'enters the group at the chosen answer' },
  { key: 'Tab', where: 'before a question without an answer', does: 'enters the group at the first answer' },
  { key: 'Tab', where: 'in a group of answers', does: 'leaves the group for the buttons' },
  { key: 'Shift+Tab', where: 'in a group of answers', does: 'leaves the group upwards' },
  { key: 'ArrowDown', where: 'in a group of answers', does: 'moves to the next answer and chooses it' },
  { key: 'ArrowUp', where: 'in a group of answers', does: 'moves to the answer before and chooses it' },
  { key: 'Space', where: 'on an answer', does: 'chooses it' },
  { key: 'Enter', where: 'in a group of answers', does: 'goes on, as the button does' },
  { key: 'Enter', where: 'on a button', does: 'presses it' },
  { key: 'Enter', where: 'on a link of the error summary', does: 'moves to the first answer of the question' },
  { key: 'Enter', where: 'on «Ret» in the review', does: 'opens the question' },
  { key: 'Enter', where: 'on a heading of the calculation', does: 'opens and closes it' },
  { key: 'Tab', where: 'in the field of the codes', does: 'leaves it for the next control' },
  { key: 'Enter', where: 'in the field of the codes', does: 'begins a new line' },
  { key: 'Enter', where: 'on «Del op i grupper»', does: 'makes a group and moves to its name' },
  { key: 'Enter', where: 'on «Fjern gruppen»', does: 'takes the group away and moves to the codes before it' },
  { key: 'Enter', where: 'on «Vis det fælles billede»', does: 'shows the picture and moves to its heading' },
  {
    key: 'Enter',
    where: 'in a field that begins a team',
    does: 'begins it and moves to its link, or to the first mistake',
  },
  { key: 'Enter', where: 'on «Send mine svar»', does: 'sends once and moves to the heading of the team' },
  { key: 'Enter', where: 'on «Gem på denne enhed»', does: 'keeps the answers, and stays' },
] as const satisfies readonly KeyRow[];
