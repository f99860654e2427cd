import type { Answers } from '../../../../src/domain/quiz/item.ts';
import { allAnswered, answersOf } from './bundled.ts';

/** A dimension: its unrounded number, or what it is instead, with answered/asked. */
export type Expected = number | `insufficient ${number}/${number}` | 'notApplicable';

/** One row of the worked examples in readiness-quiz.md. */
export interface WorkedExample {
  readonly name: string;
  readonly answers: Answers;
  /** ledelse, aabenhed, tillid, magt, paatvaers, laering. */
  readonly dimensions: readonly Expected[];
  readonly shownDimensions?: readonly (number | null)[];
  readonly overall: number | 'insufficient' | 'notApplicable';
  readonly shown?: number;
  readonly band?: string;
  readonly bandBeforeCap?: string;
  readonly cappedBy?: readonly string[];
  readonly coverage?: number;
}

const dontKnow = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, 'dk']));
const notApplicable = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, 'na']));
const third = 100 / 3;

/** The rows 1 to 9, 11 and 12; row 10 changes the definition and stands in the test. */
export const workedExamples: readonly WorkedExample[] = [
  {
    name: '1',
    answers: allAnswered('3'),
    dimensions: [50, 50, 50, 50, 50, 50],
    overall: 50,
    shown: 50,
    band: 'paavej',
  },
  {
    name: '1b',
    answers: allAnswered('5'),
    dimensions: [100, 66.667, 100, 100, 66.667, 100],
    shownDimensions: [100, 67, 100, 100, 67, 100],
    overall: 88.889,
    shown: 89,
    band: 'rustet',
  },
  {
    name: '2',
    answers: allAnswered('4', { led1: '5', led2: 'na', led3: '3' }),
    dimensions: [75, 58.333, 75, 75, 58.333, 75],
    shownDimensions: [75, 58, 75, 75, 58, 75],
    overall: 69.444,
    shown: 69,
    band: 'proev',
  },
  {
    name: '3',
    answers: allAnswered('4', dontKnow('aab2', 'aab3')),
    dimensions: [75, 'insufficient 1/3', 75, 75, 58.333, 75],
    overall: 71.667,
    shown: 72,
    band: 'proev',
    coverage: 0.833,
  },
  {
    name: '4a',
    answers: allAnswered('4', { aab2: '2', paa1: '2', lae1: '2', lae2: '2', lae3a: '5' }),
    dimensions: [75, 75, 75, 75, 75, 50],
    overall: 70.833,
    shown: 71,
    band: 'proev',
  },
  {
    name: '4b',
    answers: allAnswered('4', { aab2: '2', paa1: '2', lae1: '2', lae2: '2', lae3a: '5', igang: 'nej', lae3b: '2' }),
    dimensions: [75, 75, 75, 75, 75, 25],
    overall: 66.667,
    shown: 67,
    band: 'paavej',
    bandBeforeCap: 'proev',
    cappedBy: ['laering'],
  },
  {
    name: '5',
    answers: allAnswered('3', { led1: '1', led2: 'na', led3: '2', mag1: '2', paa1: '4', lae1: '2' }),
    dimensions: [12.5, 50, 50, 41.667, 41.667, 41.667],
    shownDimensions: [13, 50, 50, 42, 42, 42],
    overall: 39.583,
    shown: 40,
    band: 'paavej',
  },
  {
    name: '6',
    answers: allAnswered('5', { aab2: '1', paa1: '1', til1: '1', til2: '2', til3: '2' }),
    dimensions: [100, 100, 16.667, 100, 100, 100],
    shownDimensions: [100, 100, 17, 100, 100, 100],
    overall: 86.111,
    shown: 86,
    band: 'paavej',
    bandBeforeCap: 'rustet',
    cappedBy: ['tillid'],
  },
  {
    name: '7',
    answers: allAnswered('4', dontKnow('aab1', 'aab2', 'aab3', 'til1', 'til2', 'til3')),
    dimensions: [75, 'insufficient 0/3', 'insufficient 0/3', 75, 58.333, 75],
    overall: 70.833,
    shown: 71,
    band: 'proev',
    coverage: 0.667,
  },
  {
    name: '8',
    answers: allAnswered('4', dontKnow('aab1', 'aab2', 'aab3', 'til1', 'til2', 'til3', 'mag1', 'mag2', 'mag3')),
    dimensions: [75, 'insufficient 0/3', 'insufficient 0/3', 'insufficient 0/3', 58.333, 75],
    overall: 'insufficient',
    coverage: 0.5,
  },
  {
    name: '9',
    answers: allAnswered('4', notApplicable('paa1', 'paa2', 'paa3')),
    dimensions: [75, 25 + third, 75, 75, 'notApplicable', 75],
    overall: 71.667,
    shown: 72,
    band: 'proev',
    coverage: 1,
  },
  {
    name: '11',
    answers: answersOf({}),
    dimensions: [...Array<Expected>(5).fill('insufficient 0/3'), 'insufficient 0/2'],
    overall: 'insufficient',
    coverage: 0,
  },
  {
    name: '12',
    answers: allAnswered('na'),
    dimensions: Array<Expected>(6).fill('notApplicable'),
    overall: 'notApplicable',
  },
];

/** Finds a worked example by its number. */
export function workedExample(name: string): WorkedExample {
  const found = workedExamples.find((example) => example.name === name);
  if (!found) throw new TypeError(`No worked example ${name}`);
  return found;
}
