import type { ProblemCode } from '../../../../src/domain/quiz/problem.ts';
import { bundled } from './bundled.ts';

/** Plain data to be spoilt. */
export type Data = Record<string, unknown>;
/** A definition with other values at some paths, written with dots; undefined takes a member away. */
export const spoilt = (changes: Record<string, unknown>, whole: object = bundled): Data => {
  const definition = structuredClone(whole) as Data;
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const owner = names.reduce<Data>((data, name) => data[name] as Data, definition);
    if (value === undefined) delete owner[last];
    else owner[last] = value;
  }
  return definition;
};
const band = (id: string, min: number, max: number) => ({ id, min, max, title: id });
/** One condition of a question. */
export const condition = (question: string, operator: string, answer: unknown) => [{ question, operator, answer }];
const twoOptions = [
  { code: 'a', label: 'A', weight: 0 },
  { code: 'b', label: 'B', weight: 1 },
];

/** What each error rule finds, and where, after one change. */
// Item 0 is rolle, 1 igang, 2 to 20 the scored ones; 19 lae3a, 20 lae3b.
export const errors: [code: ProblemCode, path: string, changes: Record<string, unknown>][] = [
  ['wrong-contract', '/contract', { contract: 'samspil-quiz/2' }],
  ['missing-member', '/contract', { contract: undefined }],
  ['missing-member', '/items/3/text', { 'items.3.text': undefined }],
  ['missing-member', '/items/3/text', { 'items.3.text': null }],
  ['missing-member', '/items/2/answerOption', { 'items.2.scale': undefined }],
  ['missing-member', '/recommendations/0/when/dimension', { 'recommendations.0.when': { below: 3 } }],
  ['missing-member', '/recommendations/0/when/below', { 'recommendations.0.when': { dimension: 'ledelse' } }],
  [
    'too-large',
    '/items',
    {
      items: [
        ...bundled.items,
        ...Array.from({ length: 200 }, (_, index) => ({ ...bundled.items[0], linkId: `q${index}` })),
      ],
    },
  ],
  [
    'too-large',
    '/items/0/answerOption',
    {
      'team.gap': undefined,
      'items.0.answerOption': Array.from({ length: 12 }, (_, index) => ({ code: `${index}`, label: 'x' })),
    },
  ],
  ['too-large', '/items/0/text', { 'items.0.text': 'x'.repeat(1001) }],
  ['too-large', '', { 'x-notes': 'x'.repeat(262_145) }],
  ['wrong-type', '/items/2/isReversed', { 'items.2.isReversed': 'ja' }],
  ['wrong-type', '/items/2/scores', { 'items.2.scores': 'ledelse' }],
  ['wrong-type', '/items/0', { 'items.0': 'spørgsmål', 'team.gap': undefined }],
  ['wrong-type', '/title', { title: { da: 3 } }],
  ['wrong-type', '/title', { title: {} }],
  ['wrong-type', '/version', { version: '1.0' }],
  ['wrong-type', '/team/minRespondents', { 'team.minRespondents': '5' }],
  ['missing-member', '/bands', { bands: undefined }],
  ['missing-member', '/dimensions', { dimensions: undefined }],
  ['missing-member', '/items', { items: undefined }],
  ['missing-member', '/languages', { languages: undefined }],
  ['number-out-of-range', '/bands', { bands: [] }],
  ['number-out-of-range', '/dimensions', { dimensions: [] }],
  ['number-out-of-range', '/items', { items: [] }],
  ['unknown-member', '/items/20/enableWen', { 'items.20.enableWen': [] }],
  ['unknown-member', '/scoring/minCoverge', { 'scoring.minCoverge': 1 }],
  ['bad-id', '/items/0/linkId', { 'items.0.linkId': 'Rolle!', 'team.gap': undefined }],
  ['bad-id', '/scales/__proto', { 'scales.__proto': { options: twoOptions } }],
  ['bad-id', '/nonSubstantive/0/code', { 'nonSubstantive.0.code': 'ved ikke' }],
  ['duplicate-id', '/items/3/linkId', { 'items.3.linkId': 'led1' }],
  ['duplicate-id', '/bands/2/id', { 'bands.2.id': 'samtale' }],
  ['duplicate-id', '/recommendations/1/id', { 'recommendations.1.id': 'r-led' }],
  [
    'duplicate-id',
    '/items/2/scores/1/dimension',
    { 'items.2.scores': [{ dimension: 'ledelse' }, { dimension: 'ledelse' }] },
  ],
  ['duplicate-code', '/items/0/answerOption/4/code', { 'items.0.answerOption.4.code': 'leder' }],
  ['duplicate-code', '/scales/grad/options/4/code', { 'scales.grad.options.4.code': '1' }],
  ['duplicate-code', '/nonSubstantive/1/kind', { 'nonSubstantive.1.kind': 'dontKnow' }],
  ['code-clash', '/items/8/answerOption/2/code', { 'items.8.answerOption.2.code': 'dk' }],
  ['unknown-question', '/items/19/enableWhen/0/question', { 'items.19.enableWhen': condition('igan', '=', 'ja') }],
  ['unknown-question', '/items/19/parent', { 'items.19.parent': 'gruppe' }],
  ['unknown-question', '/team/gap/item', { 'team.gap.item': 'rolla' }],
  ['condition-forward', '/items/5/enableWhen/0/question', { 'items.5.enableWhen': condition('til1', '=', '3') }],
  ['condition-forward', '/items/5/enableWhen/0/question', { 'items.5.enableWhen': condition('aab1', '=', '3') }],
  ['condition-forward', '/items/5/parent', { 'items.5.parent': 'til1' }],
  ['answer-not-an-option', '/items/19/enableWhen/0/answer', { 'items.19.enableWhen': condition('igang', '=', 'jo') }],
  ['answer-not-an-option', '/items/19/enableWhen/0/answer', { 'items.19.enableWhen': condition('igang', '!=', 'dk') }],
  ['answer-not-an-option', '/team/gap/outside/0', { 'team.gap.outside': ['borger'] }],
  [
    'operator-does-not-fit',
    '/items/19/enableWhen/0/operator',
    { 'items.19.enableWhen': condition('igang', 'exists', 'ja') },
  ],
  [
    'operator-does-not-fit',
    '/items/19/enableWhen/0/operator',
    { 'items.19.enableWhen': condition('igang', '=', true) },
  ],
  ['operator-does-not-fit', '/items/19/enableWhen/0/operator', { 'items.19.enableWhen': condition('igang', '>', '1') }],
  ['operator-does-not-fit', '/items/19/enableWhen/0/operator', { 'items.19.enableWhen': condition('led1', '>', 'ja') }],
  ['unknown-dimension', '/items/2/scores/0/dimension', { 'items.2.scores.0.dimension': 'leddelse' }],
  ['unknown-dimension', '/recommendations/0/when/dimension', { 'recommendations.0.when.dimension': 'leddelse' }],
  ['unknown-scale', '/items/2/scale', { 'items.2.scale': 'graad' }],
  ['unknown-scale', '/items/2/scale', { 'items.2.scale': 'constructor' }],
  ['unknown-band', '/scoring/overall/caps/0/maxBand', { 'scoring.overall.caps.0.maxBand': 'paavej2' }],
  ['dimension-without-items', '/dimensions/6', { 'dimensions.6': { id: 'mod', title: 'Mod' } }],
  ['bands-gap', '/bands/1/min', { 'bands.1.min': 41 }],
  ['bands-overlap', '/bands/1/min', { 'bands.1.min': 39 }],
  ['bands-range', '/bands/0/min', { 'bands.0.min': 1 }],
  ['bands-range', '/bands/3/max', { 'bands.3.max': 99 }],
  ['number-out-of-range', '/bands/0/max', { bands: [band('samtale', 0, 0), band('paavej', 0, 100)] }],
  ['weight-missing', '/items/8/answerOption/0', { 'items.8.answerOption.0.weight': undefined }],
  ['weight-missing', '/scales/grad/options/2', { 'scales.grad.options.2.weight': null }],
  ['weight-missing', '/scales/grad/options/2', { 'scales.grad.options.2.weight': Number.POSITIVE_INFINITY }],
  [
    'weights-equal',
    '/items/8/answerOption',
    { 'items.8.answerOption': twoOptions.map((option) => ({ ...option, weight: 1 })) },
  ],
  ['number-out-of-range', '/scoring/minCoverage', { 'scoring.minCoverage': 1.1 }],
  ['number-out-of-range', '/dimensions/0/weight', { 'dimensions.0.weight': 0 }],
  ['number-out-of-range', '/team/minRespondents', { 'team.minRespondents': 4 }],
  ['number-out-of-range', '/benchmark/minOrganisations', { 'benchmark.minOrganisations': 4 }],
  ['number-out-of-range', '/items/0/answerOption', { 'items.0.answerOption': [twoOptions[0]], 'team.gap': undefined }],
  ['not-supported', '/scoring/method', { 'scoring.method': 'sum' }],
  ['not-supported', '/scoring/range', { 'scoring.range': [0, 10] }],
  ['not-supported', '/items/0/type', { 'items.0.type': 'text' }],
  ['not-supported', '/items/2/scores', { 'items.2.type': 'group' }],
  ['multiple-scored', '/items/2/isMultiple', { 'items.2.isMultiple': true }],
  [
    'never-shown',
    '/items/20',
    { 'items.20.enableWhen': [...condition('igang', '=', 'ja'), ...condition('igang', '=', 'nej')] },
  ],
  ['never-shown', '/items/20', { 'items.20.enableWhen': condition('igang', 'exists', false) }],
  ['translation-missing', '/items/2/text', { 'items.2.text': { en: 'To what extent?' } }],
  ['translation-missing', '/items/2/text', { 'items.2.text': { da: '  ', en: 'To what extent?' } }],
  ['translation-missing', '/title', { title: '' }],
];
