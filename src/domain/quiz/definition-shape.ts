/**
 * How a part of a definition looks: the name of a primitive, `=a|b` for one of some words, a list with its highest and
 * lowest count, a record of parts (`'*'`), or members by name (`!` = must be there).
 */
export type Shape = string | readonly [each: Shape, most: number, least?: number] | Members;
/** Members by name. */
export interface Members {
  readonly [name: string]: Shape;
}

const option: Shape = { 'code!': 'code', 'label!': 'text', weight: 'points' };
const options: Shape = [option, 11, 2];
const mean: Members = { 'method!': '=weightedMean', 'minCoverage!': 'share' };
const titled: Members = { 'id!': 'id', 'title!': 'text' };

const item: Shape = {
  'linkId!': 'id',
  type: '=choice|group|display',
  'text!': 'text',
  help: 'text',
  parent: 'id',
  scale: 'id',
  answerOption: options,
  isRequired: 'boolean',
  isMultiple: 'boolean',
  isReversed: 'boolean',
  scores: [{ 'dimension!': 'id', weight: 'weight' }, 12],
  enableWhen: [{ 'question!': 'id', 'operator!': '=exists|=|!=|>|<|>=|<=', 'answer!': 'answer' }, 8],
  enableBehavior: '=all|any',
};

/** The whole definition (readiness-quiz.md, section 2) with the caps of RQ-6. */
export const definitionShape: Members = {
  'contract!': '=samspil-quiz/1',
  'id!': 'key',
  'url!': 'uri',
  'version!': 'version',
  'status!': '=draft|active|retired',
  'languages!': ['language', 12, 1],
  'title!': 'text',
  description: 'text',
  disclaimer: 'text',
  estimatedMinutes: 'count',
  isPersonal: 'boolean',
  scales: { '*': { title: 'text', 'options!': options } },
  nonSubstantive: [{ 'code!': 'code', 'kind!': '=dontKnow|notApplicable', 'label!': 'text' }, 2],
  'dimensions!': [{ ...titled, short: 'text', description: 'text', weight: 'weight', minCoverage: 'share' }, 12, 1],
  'items!': [item, 200, 1],
  'scoring!': {
    ...mean,
    'range!': 'range',
    'missing!': '=availableItems',
    'rounding!': { 'digits!': 'zero', 'mode!': '=halfUp', 'bandOn!': '=rounded' },
    'overall!': { ...mean, caps: [{ 'anyDimensionBelow!': 'score', 'maxBand!': 'id' }, 8] },
  },
  'bands!': [{ ...titled, 'min!': 'score', 'max!': 'score', text: 'text' }, 8, 1],
  recommendations: [
    {
      'id!': 'id',
      'text!': 'text',
      links: [{ 'title!': 'text', 'url!': 'string' }, 20],
      eventCategories: ['key', 20],
      'when!': {
        dimension: 'id',
        below: 'score',
        teamSpread: { 'anyDimensionAdAtLeast!': 'score' },
        dontKnowShareAtLeast: 'share',
      },
    },
    40,
  ],
  recommendationPolicy: { 'max!': 'count', 'order!': '=lowestScoreFirst', 'ties!': '=definitionOrder' },
  team: {
    'minRespondents!': 'crowd',
    'disagreement!': { 'index!': '=adMean', 'some!': 'score', 'high!': 'score' },
    'polarised!': { 'lowAtMost!': 'score', 'highAtLeast!': 'score', 'shareEach!': 'share' },
    gap: {
      'item!': 'id',
      'inside!': ['code', 11],
      'outside!': ['code', 11],
      insideTitle: 'text',
      outsideTitle: 'text',
    },
  },
  benchmark: { 'minOrganisations!': 'crowd' },
  retest: { 'afterMonths!': ['count', 12], 'smallestChange!': 'score' },
};

/** Names that items had before, and what they are called now (RQ-7). */
export const oldNames = new Map([
  ['required', 'isRequired'],
  ['repeats', 'isMultiple'],
  ['reverse', 'isReversed'],
]);

/** The numbers that each kind of number may be. */
export const numberRanges: Record<string, readonly [minimum: number, maximum: number]> = {
  share: [0, 1],
  score: [0, 100],
  weight: [0.001, 1000],
  points: [-1000, 1000],
  count: [0, 1000],
  // Fewer than five people could be told apart (RQ-6).
  crowd: [5, 1000],
  zero: [0, 0],
};
