import { isKnown, type Loose, type LooseDefinition, repeated } from './loose-definition.ts';
import type { Report } from './problem.ts';

type LooseItem = Loose<NonNullable<NonNullable<LooseDefinition['items']>[number]>>;
type LooseOption = Loose<{ code: string; weight: number }>;
type Condition = NonNullable<NonNullable<LooseItem['enableWhen']>[number]>;

interface Place {
  readonly definition: LooseDefinition;
  readonly items: readonly LooseItem[];
  readonly item: LooseItem;
  readonly path: string;
  readonly report: Report;
}

/** Checks the questions: their ids, answers, weights, dimensions and conditions (RQ-5, RQ-25). */
export function checkItems(definition: LooseDefinition, report: Report): void {
  const items = (definition.items ?? []).map((item) => item ?? {});
  for (const at of repeated(items.map(({ linkId }) => linkId))) report('duplicate-id', `/items/${at}/linkId`);
  for (const [at, item] of items.entries()) {
    const place = { definition, items, item, path: `/items/${at}`, report };
    if (Object.keys(item).length === 0) continue;
    checkOptions(place);
    if (item.scores?.length) checkScores(place);
    if (item.parent) checkEarlier(place, item.parent, `${place.path}/parent`);
    for (const [number, condition = {}] of (item.enableWhen ?? []).entries()) {
      checkCondition(place, condition, `${place.path}/enableWhen/${number}`);
    }
  }
  const gap = definition.team?.gap;
  const asked = items.find(({ linkId }) => linkId === gap?.item);
  if (gap && !asked && items.length > 0) report('unknown-question', '/team/gap/item');
  for (const side of ['inside', 'outside'] as const) {
    const codes = asked && optionsAt(definition, asked).options.map(({ code }) => code);
    for (const [at, code] of (gap?.[side] ?? []).entries()) {
      if (codes && !isKnown(code, codes)) report('answer-not-an-option', `/team/gap/${side}/${at}`);
    }
  }
}

/** The options of an item, and where they stand when that is not the item itself. */
function optionsAt({ scales }: LooseDefinition, { answerOption, scale = '' }: LooseItem) {
  const shared = scales && Object.hasOwn(scales, scale) ? scales[scale]?.options : undefined;
  const options = (answerOption ?? shared ?? []) as readonly (LooseOption | undefined)[];
  return { options: options.map((option) => option ?? {}), scalePath: answerOption ? '' : `/scales/${scale}/options` };
}

function checkOptions({ definition, item, path, report }: Place): void {
  const { type = 'choice', scale, answerOption, scores } = item;
  const { options, scalePath } = optionsAt(definition, item);
  const at = scalePath || `${path}/answerOption`;
  if (!answerOption && scale && !Object.hasOwn(definition.scales ?? {}, scale))
    report('unknown-scale', `${path}/scale`);
  if (type === 'choice' && !answerOption && !scale)
    report('missing-member', at.replace(/^\/scales.*/, `${path}/answerOption`));
  for (const index of repeated(options.map(({ code }) => code))) report('duplicate-code', `${at}/${index}/code`);
  for (const [index, { code, weight }] of options.entries()) {
    if (!scores?.length) break;
    if (code && definition.nonSubstantive?.some((entry) => entry?.code === code))
      report('code-clash', `${at}/${index}/code`);
    if (weight === undefined) report('weight-missing', `${at}/${index}`);
  }
}

function checkScores({ definition, item, path, report }: Place): void {
  const { scores = [], type = 'choice', isMultiple } = item;
  const { options, scalePath } = optionsAt(definition, item);
  const dimensions = scores.map((entry) => entry?.dimension);
  const known = (definition.dimensions ?? []).map((entry) => entry?.id);
  if (type !== 'choice') report('not-supported', `${path}/scores`);
  if (isMultiple) report('multiple-scored', `${path}/isMultiple`);
  for (const at of repeated(dimensions)) report('duplicate-id', `${path}/scores/${at}/dimension`);
  for (const [at, dimension] of dimensions.entries()) {
    if (!isKnown(dimension, known)) report('unknown-dimension', `${path}/scores/${at}/dimension`);
  }
  const isFlat =
    options.length > 1 && options.every(({ weight }) => weight !== undefined && weight === options[0]?.weight);
  if (isFlat) report('weights-equal', scalePath || `${path}/answerOption`);
}

/** The item that is named, if it exists and comes before. */
function checkEarlier({ items, item, report }: Place, named: string, path: string): LooseItem | undefined {
  const asked = items.find(({ linkId }) => linkId === named);
  if (!asked) report('unknown-question', path);
  else if (items.indexOf(asked) >= items.indexOf(item)) report('condition-forward', path);
  return asked;
}

function checkCondition(place: Place, { question, operator, answer }: Condition, path: string): void {
  if (!question || !operator || answer === undefined) return;
  const { definition, report } = place;
  const asked = checkEarlier(place, question, `${path}/question`);
  if (!asked) return;
  const codes = optionsAt(definition, asked).options.map(({ code }) => code);
  const apart = asked.scores?.length ? definition.nonSubstantive?.map((entry) => entry?.code) : [];
  const isWord = operator === '=' || operator === '!=';
  // `exists` asks yes or no, the others name a code; a size needs codes that are numbers (RQ-10).
  const isFit = operator === 'exists' ? typeof answer === 'boolean' : typeof answer === 'string';
  const isSized = operator === 'exists' || isWord || [answer, ...codes].every((code) => /^-?\d+$/.test(`${code}`));
  if (!isFit || !isSized) report('operator-does-not-fit', `${path}/operator`);
  else if (isWord && ![...codes, ...(apart ?? [])].includes(`${answer}`))
    report('answer-not-an-option', `${path}/answer`);
}
