import { condition } from './broken-definitions.ts';
import { type ProblemRows, replace } from './smallest-definition.ts';

/** What can be wrong with what answers count for (RQ-25): at least one row a code, with what is said word for word. */
export const scoringProblems = {
  'unknown-dimension': [
    {
      change: { 'items.2.scores.0.dimension': 'tilid' },
      path: '/items/2/scores/0/dimension',
      danish: 'Området »tilid« findes ikke. Mente du »tillid«?',
      english: 'The dimension "tilid" does not exist. Did you mean "tillid"?',
      suggestion: 'tillid',
      fix: replace('/items/2/scores/0/dimension', 'tillid'),
    },
  ],
  'unknown-band': [
    {
      change: { 'scoring.overall.caps': [{ anyDimensionBelow: 20, maxBand: 'lavv' }] },
      path: '/scoring/overall/caps/0/maxBand',
      danish: 'Trinet »lavv« findes ikke. Mente du »lav«?',
      english: 'The band "lavv" does not exist. Did you mean "lav"?',
      suggestion: 'lav',
      fix: replace('/scoring/overall/caps/0/maxBand', 'lav'),
    },
  ],
  'dimension-without-items': [
    {
      change: { 'dimensions.1': { id: 'mod', title: 'Mod' } },
      path: '/dimensions/1',
      danish: 'Ingen spørgsmål tæller med i »mod«.',
      english: 'No question counts towards "mod".',
      fix: { op: 'remove', path: '/dimensions/1' },
    },
  ],
  'dimension-thin': [
    {
      change: { 'items.2.enableWhen': condition('vej', '=', 'ja') },
      path: '/dimensions/0',
      danish: 'På en vej gennem testen har »tillid« kun 1 spørgsmål.',
      english: 'On one way through the quiz "tillid" has only 1 question(s).',
      isWarning: true,
    },
  ],
  'bands-gap': [
    {
      change: { 'bands.1.min': 45 },
      path: '/bands/1/min',
      danish: 'Tallene 40–44 har intet trin.',
      english: 'The numbers 40–44 have no band.',
      fix: replace('/bands/1/min', 40),
    },
    {
      change: { 'bands.1.min': 41 },
      path: '/bands/1/min',
      danish: 'Tallet 40 har intet trin.',
      english: 'The number 40 has no band.',
      fix: replace('/bands/1/min', 40),
    },
  ],
  'bands-overlap': [
    {
      change: { 'bands.1.min': 30 },
      path: '/bands/1/min',
      danish: 'Tallene 30–39 har to trin.',
      english: 'The numbers 30–39 have two bands.',
      fix: replace('/bands/1/min', 40),
    },
  ],
  'bands-range': [
    {
      change: { 'bands.1.max': 99 },
      path: '/bands/1/max',
      danish: 'Trinene skal begynde ved 0 og slutte ved 100.',
      english: 'The bands must begin at 0 and end at 100.',
      fix: replace('/bands/1/max', 100),
    },
    {
      change: { 'bands.0.min': 1 },
      path: '/bands/0/min',
      danish: 'Trinene skal begynde ved 0 og slutte ved 100.',
      english: 'The bands must begin at 0 and end at 100.',
      fix: replace('/bands/0/min', 0),
    },
  ],
  'weight-missing': [
    {
      change: { 'items.1.answerOption.1.weight': undefined },
      path: '/items/1/answerOption/1',
      danish: 'Svaret »ja« mangler en vægt, og spørgsmålet tæller med.',
      english: 'The answer "ja" has no weight, and the question counts.',
      fix: { op: 'add', path: '/items/1/answerOption/1/weight', value: 1 },
    },
  ],
  'weights-equal': [
    {
      change: { 'items.1.answerOption.1.weight': 0 },
      path: '/items/1/answerOption',
      danish: 'Alle svar har samme vægt, så spørgsmålet kan ikke skelne.',
      english: 'All answers have the same weight, so the question cannot tell anything apart.',
    },
  ],
} satisfies ProblemRows;
