import type { CaseStoryMessages } from '../messages.ts';

const years = (months: number): string => {
  const whole = Math.floor(months / 12);
  return months % 12 === 0 ? `${whole}` : `${whole || ''}½`;
};
const inYears = (months: number) => months % 12 === 0 || (months % 12 === 6 && months > 6);
const one = (months: number) => {
  if (inYears(months)) return months === 12 ? '1 year' : `${years(months)} years`;
  return months === 1 ? '1 month' : `${months} months`;
};
const lists = new Intl.ListFormat('en-GB');

/** English words of a whole case story. */
export const messages: CaseStoryMessages = {
  challenge: 'Challenge',
  solution: 'Solution',
  result: 'Result',
  earlyResult: 'Early result',
  exampleResult: 'How it goes in the example',
  resultNotDescribed: 'The source does not describe the result.',
  resultsFollow: 'Results will follow.',
  resultsFollowAfter: (when) => `Results will follow. Evaluation is planned after ${when}.`,
  onlyTeaser: 'This short mention is all we know.',
  expectedValue: 'What they hope to achieve',
  risk: 'What to watch out for',
  keyFigures: 'Key figures',
  phases: 'Phases',
  phaseState: { planned: 'Planned', ongoing: 'Under way', done: 'Done' },
  evaluation: 'Evaluation',
  months: one,
  monthsList: (list) => lists.format(list.map(one)),
  after: (when) => `After ${when}`,
  afterInMonth: (when, monthName) => `After ${when} (${monthName})`,
  notHeld: 'Not held yet',
  contact: 'Contact',
  takePart: 'Take part',
  relevantIf: 'Relevant if you are weak on',
  sameQuiz: 'Are you ready to try the same?',
  related: 'Other cases',
  source: 'Source',
};
