import type { CaseMessages } from '../messages.ts';
import { messages as shared } from './shared.ts';

const years = (months: number): string => {
  const whole = Math.floor(months / 12);
  return months % 12 === 0 ? `${whole}` : `${whole || ''}½`;
};
const inYears = (months: number) => months % 12 === 0 || (months % 12 === 6 && months > 6);
const one = (months: number) => {
  if (inYears(months)) return months === 12 ? '1 year' : `${years(months)} years`;
  return months === 1 ? '1 month' : `${months} months`;
};
const join = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** English words of the case card and the case list. */
export const messages: CaseMessages = {
  ...shared,
  heading: 'Cases',
  status: {
    reported: 'Carried out',
    planned: 'Planned – no results yet',
    teaser: 'In brief',
    illustration: 'Illustrative example',
  },
  moreTags: (count) => `and ${count} more`,
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
  monthsList: (list) => join(list.map(one)),
  after: (when) => `After ${when}`,
  afterInMonth: (when, monthName) => `After ${when} (${monthName})`,
  notHeld: 'Not held yet',
  contact: 'Contact',
  takePart: 'Take part',
  relevantIf: (areas) => `Relevant if you are weak on: ${areas}`,
  sameQuiz: 'Are you ready to try the same?',
  related: 'Other cases',
  source: 'Source',
  back: 'Back to the list',
  count: (count) => (count === 1 ? '1 case' : `${count} cases`),
  noHits: 'No cases match your choice.',
  withoutFilter: (name, count) => `Without ${name}: ${count}`,
  empty: 'There are no cases yet.',
  notFound: 'The case is no longer here.',
  filter: {
    q: 'Search',
    status: 'Status',
    municipality: 'Municipality',
    tag: 'Topic',
    dimension: 'Area',
  },
  noMunicipality: 'No municipality',
  join,
};
