import type { DefinitionProblem } from '../../../../src/domain/quiz/definition-problem.ts';
import type { ProblemCode } from '../../../../src/domain/quiz/problem.ts';
import { condition, type Data, spoilt } from './broken-definitions.ts';

/** Two answers that count 0 and 1. */
export const options = () => ['nej', 'ja'].map((code, weight) => ({ code, label: code, weight }));
/** A question that does not count. */
export const question = (linkId: string) => ({ linkId, text: `Om ${linkId}`, answerOption: options() });
/** A question that counts. */
export const scored = (linkId: string) => ({ ...question(linkId), scores: [{ dimension: 'tillid' }] });
/** The least that is a quiz: a question on the way, two that count, one dimension, two bands. Nothing is wrong with it. */
export const smallest: Data = {
  contract: 'samspil-quiz/1',
  id: 'lille',
  url: 'urn:proeve:lille',
  version: '1.0.0',
  status: 'active',
  languages: ['da'],
  title: 'En lille quiz',
  dimensions: [{ id: 'tillid', title: 'Tillid' }],
  items: [question('vej'), scored('ord'), scored('tid')],
  scoring: {
    range: [0, 100],
    method: 'weightedMean',
    missing: 'availableItems',
    minCoverage: 0.5,
    rounding: { digits: 0, mode: 'halfUp', bandOn: 'rounded' },
    overall: { method: 'weightedMean', minCoverage: 0.5 },
  },
  bands: [
    { id: 'lav', min: 0, max: 40, title: 'Lav' },
    { id: 'hoej', min: 40, max: 100, title: 'Høj' },
  ],
};
/** A definition with the least that is wrong in one way. */
export const broken = (change: Data) => spoilt(change, smallest);

/** What one change of the smallest definition makes the checker say. */
export interface ProblemRow {
  readonly change: Data;
  readonly path: string;
  readonly danish: string;
  readonly english: string;
  readonly suggestion?: string;
  readonly fix?: DefinitionProblem['fix'];
  readonly isWarning?: true;
  /** The fix makes room for what only a person can write. */
  readonly isLeftToWrite?: true;
}

/** The fix that writes another value. */
export const replace = (path: string, value: unknown) => ({ op: 'replace', path, value }) as const;
/** One more question, which does not count and is asked on one condition. */
export const shownIf = (asked: string, operator: string, answer: unknown) => ({
  'items.3': { ...question('mere'), enableWhen: condition(asked, operator, answer) },
});

/** Rows by code; a code may have several. */
export type ProblemRows = Partial<Record<ProblemCode, readonly [ProblemRow, ...ProblemRow[]]>>;
