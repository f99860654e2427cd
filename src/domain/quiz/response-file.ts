import type { QuizDefinition } from '../../contract/quiz.ts';
import type { PlainDate } from '../../contract/time.ts';
import { answeredItems, type ExportChoice, offeredCodes } from './answered-items.ts';
import { isSameEdition } from './edition.ts';
import type { Answers, ItemState } from './item.ts';
import { type QuizScore, score } from './score.ts';

/** What marks a file of answers. */
export const responseContract = 'samspil-quiz-response/1';

/** The numbers of a file: what is shown, and its band. */
interface FiledNumber {
  readonly shown: number | null;
  readonly band: string | null;
}

/** Answers and result as a file that can be opened again (RQ-72). */
export interface ResponseFile {
  readonly contract: typeof responseContract;
  readonly definition: { readonly url: string; readonly version: string };
  readonly answeredOn: PlainDate;
  readonly answers: readonly {
    readonly linkId: string;
    readonly state: ItemState;
    readonly codes: readonly string[];
  }[];
  readonly result: {
    readonly overall: FiledNumber;
    readonly dimensions: readonly (FiledNumber & { readonly id: string })[];
  };
}

/**
 * What became of opening a file (RQ-73). `isRecomputed`: its numbers were others than its answers give, so they were left
 * aside. `unknown`: at most five questions or answers that this quiz does not have; then nothing is scored.
 */
export type ReadResponse =
  | { readonly kind: 'read'; readonly answers: Answers; readonly isRecomputed: boolean; readonly version: string }
  | { readonly kind: 'not-a-response' | 'other-quiz' }
  | { readonly kind: 'other-edition'; readonly version: string }
  | { readonly kind: 'unknown'; readonly names: readonly string[] };

const mostNames = 5;

/** Writes the answers to what is asked, with the numbers they give (RQ-72). */
export function toResponseFile(
  definition: QuizDefinition,
  answers: Answers,
  options: ExportChoice & { answeredOn: PlainDate },
): ResponseFile {
  return {
    contract: responseContract,
    definition: { url: definition.url, version: definition.version },
    answeredOn: options.answeredOn,
    answers: answeredItems(definition, answers, options).map(({ item, state, codes }) => ({
      linkId: item.linkId,
      state,
      codes,
    })),
    result: resultOf(score(definition, answers)),
  };
}

/** Reads a file: the answers are taken, its numbers never are (RQ-73). */
export function readResponseFile(definition: QuizDefinition, file: unknown): ReadResponse {
  const { contract, definition: reference, answers: given, result } = membersOf(file);
  const { url, version } = membersOf(reference);
  if (contract !== responseContract || !Array.isArray(given) || typeof version !== 'string')
    return { kind: 'not-a-response' };
  if (url !== definition.url) return { kind: 'other-quiz' };
  if (!isSameEdition(version, definition.version)) return { kind: 'other-edition', version };
  const items = new Map(definition.items.map((item) => [item.linkId, item]));
  const answers = new Map<string, readonly string[]>();
  const unknown: string[] = [];
  for (const entry of given) {
    const { linkId, codes } = membersOf(entry);
    if (typeof linkId !== 'string' || !isTexts(codes)) return { kind: 'not-a-response' };
    const item = items.get(linkId);
    const offered = item ? offeredCodes(definition, item, codes) : [];
    if (!item) unknown.push(linkId);
    else unknown.push(...codes.filter((code) => !offered.includes(code)).map((code) => `${linkId}: ${code}`));
    if (offered.length > 0) answers.set(linkId, item?.isMultiple ? offered : offered.slice(0, 1));
  }
  if (unknown.length > 0) return { kind: 'unknown', names: unknown.slice(0, mostNames) };
  return { kind: 'read', answers, version, isRecomputed: !isSameResult(resultOf(score(definition, answers)), result) };
}

const resultOf = ({ overall, dimensions }: QuizScore): ResponseFile['result'] => ({
  overall: numberOf(overall),
  dimensions: dimensions.map((dimension) => ({ id: dimension.id, ...numberOf(dimension) })),
});
const numberOf = ({ shown, band }: FiledNumber): FiledNumber => ({ shown, band });

function isSameResult(own: ResponseFile['result'], filed: unknown): boolean {
  const { overall, dimensions } = membersOf(filed);
  const isSame = (one: FiledNumber, other: unknown) => {
    const { shown, band } = membersOf(other);
    return one.shown === shown && one.band === band;
  };
  return (
    isSame(own.overall, overall) &&
    Array.isArray(dimensions) &&
    dimensions.length === own.dimensions.length &&
    own.dimensions.every((dimension) =>
      dimensions.some((other: unknown) => membersOf(other).id === dimension.id && isSame(dimension, other)),
    )
  );
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

function membersOf(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown }) : {};
}
