import type { QuizResultMessages } from '../messages.ts';

const join = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
const others = (count: number) => (count === 1 ? '1 other' : `${count} others`);

/** English words of the result of the readiness quiz. */
export const messages: QuizResultMessages = {
  heading: 'Where you are right now',
  overall: (number, band) => `Overall you are at ${number} of 100: ${band}.`,
  lowestHighest: (lowest, low, highest, high) => `Lowest: ${lowest} (${low}). Highest: ${highest} (${high}).`,
  allEqual: (number) => `All areas are at ${number}.`,
  tie: (areas) => (areas.length < 3 ? join(areas) : join([...areas.slice(0, 2), others(areas.length - 2)])),
  tooFewOverall: 'There are too few answers for an overall number.',
  tooFewAtAll: 'There are too few answers for a picture.',
  allNotApplicable: (label) => `You answered “${label}” to everything. Then the quiz cannot tell you anything.`,
  caption: 'Result by area, 0 to 100',
  area: 'Area',
  number: 'Number',
  band: 'Step',
  answered: 'Answered',
  answeredOf: (answered, asked) => `${answered} of ${asked}`,
  tooFew: (answered, asked) => `Too few answers for a number (${answered} of ${asked}).`,
  notApplicable: 'Not relevant to you – does not count.',
  cap: (from, areas, below, to) =>
    `Overall you would be at ${from}, but ${join(areas)} ${areas.length === 1 ? 'is' : 'are'} under ${below}. So we show ${to}.`,
  dontKnow: (label, count) => `You answered “${label.toLowerCase()}” ${count === 1 ? 'once' : `${count} times`}.`,
  disclaimer: 'The quiz is a conversation tool. The limits between the steps were chosen to be easy to read.',
  advice: 'What you can do now',
  noAdvice: 'Keep up what you do. Agree when you will look at it again.',
  calculation: 'How the number was worked out',
  total: 'Overall',
  points: (label, points, possible) => `${label}: ${points} of ${possible} points`,
  reversed: 'reversed question',
  weight: (weight) => `weight ${weight}`,
  notCounted: (label) => `${label}: does not count`,
  missing: (label) => `${label}: gives no number and counts as a missing answer`,
  unanswered: 'Not answered',
  needed: (percent) => `At least ${percent}% must be answered to give a number.`,
  shownAs: (number) => `shown as ${number}`,
  editAnswers: 'Change answers',
  restart: 'Start again',
  restartQuestion: 'Do you want to delete the answers and start again?',
  restartYes: 'Yes, start again',
  restartNo: 'No, keep the answers',
  figure: (said) => `Figure: ${said} All numbers are in the table.`.replace('  ', ' '),
  others: (count) => `Others (${count} organisations)`,
  othersMark: 'The line on each bar shows where others are.',
  othersOverall: (mean) => `In all, others are at ${mean} of 100.`,
  othersTooFew: (least) => `Too few organisations for a comparison (at least ${least}).`,
  tooFewShort: 'too few answers',
  cases: 'What others have done:',
  caseStatus: {
    reported: 'Carried out',
    planned: 'Planned – no results yet',
    teaser: 'In brief',
    illustration: 'Illustrative example',
  },
};
