import type { Item, QuizDefinition } from '../../contract/quiz.ts';
import type { AnswerCode } from '../../contract/quiz-names.ts';
import { base64urlOfBits, base64urlOfNumber, bitsOf, bitsOfBase64url, numberAt } from './base64url.ts';
import { isSameEdition } from './edition.ts';
import { enabledItems } from './enabled.ts';
import { fnv1a } from './fnv.ts';
import { type Answers, apartOptionsOf, isQuestion, isScored, optionsOf } from './item.ts';

/** The first part of every code: how the others are to be read. */
const layoutVersion = '1';
const fullShape = /^1\.([\w-]{4})\.([0-9A-Za-z+-]{1,80})\.([\w-]{0,400})\.([\w-]{3})$/;
const shortShape = /^([\w-]{0,400})\.([\w-]{3})$/;
/** One code is far shorter; more is no code. */
const longestCode = 500;

/** What became of reading a code (RQ-51). `isComparable`: of the same edition, so its numbers may be shown. */
export type ReadCode =
  | { readonly kind: 'read'; readonly answers: Answers; readonly version: string; readonly isComparable: boolean }
  | { readonly kind: 'damaged' | 'other-quiz' }
  | { readonly kind: 'other-questions'; readonly version: string };

/** The answers as a code that holds quiz, version and check: `1.<quiz>.<version>.<answers>.<check>` (RQ-50). */
export function shareCode(definition: QuizDefinition, answers: Answers): string {
  const head = headOf(definition, writeVersion(definition.version), writeAnswers(definition, answers));
  return `${head}.${checkOf(definition, head)}`;
}

/** The answers as the code for paper and for collecting a team: `<answers>.<check>` (RQ-52). */
export function shortCode(definition: QuizDefinition, answers: Answers): string {
  return shareCode(definition, answers).split('.').slice(3).join('.');
}

/** Reads a code of either form. Nothing wrong is ever scored: it is said what is wrong instead (RQ-51). */
export function readCode(definition: QuizDefinition, code: string): ReadCode {
  if (code.length > longestCode) return { kind: 'damaged' };
  const [, ...full] = fullShape.exec(code) ?? [];
  const [, ...short] = shortShape.exec(code) ?? [];
  const ownVersion = writeVersion(definition.version);
  const [quiz, version, text, check] = full.length > 0 ? full : [quizMark(definition), ownVersion, ...short];
  if (version === undefined || text === undefined || check === undefined) return { kind: 'damaged' };
  if (quiz !== quizMark(definition)) return { kind: 'other-quiz' };
  if (check !== checkOf(definition, headOf(definition, version, text)))
    return version === ownVersion ? { kind: 'damaged' } : { kind: 'other-questions', version: readVersion(version) };
  const answers = readAnswers(definition, text);
  if (!answers || writeAnswers(definition, answers) !== text) return { kind: 'damaged' };
  const isOwn = version === ownVersion;
  const told = isOwn ? definition.version : readVersion(version);
  return { kind: 'read', answers, version: told, isComparable: isOwn || isSameEdition(told, definition.version) };
}

/** Four characters that tell a quiz from others, by its name (RQ-50). */
export const quizMark = ({ url }: Pick<QuizDefinition, 'url'>): string => base64urlOfNumber(fnv1a(url) & 0xffffff, 4);
const headOf = (definition: QuizDefinition, version: string, answers: string) =>
  [layoutVersion, quizMark(definition), version, answers].join('.');
const checkOf = (definition: QuizDefinition, head: string) =>
  base64urlOfNumber(fnv1a(`${head}|${layoutOf(definition).text}`) & 0x3ffff, 3);

const writeVersion = (version: string) => version.replaceAll('.', '-');
// Only the first two hyphens are dots for certain; the rest may be part of a pre-release.
const readVersion = (version: string) => version.replace('-', '.').replace('-', '.');

/** The questions a code holds: those that count, and those that decide what is asked. */
function codedItems({ items }: QuizDefinition): Item[] {
  const named = new Set(items.flatMap(({ enableWhen }) => enableWhen?.map(({ question }) => question) ?? []));
  return items.filter((item) => isQuestion(item) && (isScored(item) || named.has(item.linkId)));
}

/** The answers of an item in the order they are numbered: its options, then *not relevant*, then *don't know*. */
function codesOf(definition: QuizDefinition, item: Item): AnswerCode[] {
  const apart = apartOptionsOf(definition, item);
  const ofKind = (asked: 'notApplicable' | 'dontKnow') => apart.filter(({ kind }) => kind === asked);
  return [...optionsOf(definition, item), ...ofKind('notApplicable'), ...ofKind('dontKnow')].map(({ code }) => code);
}

/** Where the answers of a quiz stand in a code, and the text by which another order of questions is noticed. */
interface Layout {
  readonly fields: readonly { readonly item: Item; readonly codes: readonly AnswerCode[]; readonly width: number }[];
  readonly text: string;
}

/** A definition that has been read does not change, and the hundreds of codes of a team ask for the same. */
const layouts = new WeakMap<QuizDefinition, Layout>();

function layoutOf(definition: QuizDefinition): Layout {
  const known = layouts.get(definition);
  if (known) return known;
  const fields = codedItems(definition).map((item) => {
    const codes = codesOf(definition, item);
    return { item, codes, width: widthOf(item, codes) };
  });
  const text = fields.map(({ item, codes }) => `${item.linkId}:${codes.join(',')}`).join(';');
  layouts.set(definition, { fields, text });
  return { fields, text };
}

/** Bits of an item: one a code where several may be chosen, else room for the number of a code or 0. */
const widthOf = (item: Item, codes: readonly AnswerCode[]) =>
  item.isMultiple ? codes.length : Math.ceil(Math.log2(codes.length + 1));

function writeAnswers(definition: QuizDefinition, answers: Answers): string {
  const asked = new Set(enabledItems(definition, answers).map(({ linkId }) => linkId));
  const bits = layoutOf(definition).fields.flatMap(({ item, codes, width }) => {
    const chosen = asked.has(item.linkId) ? (answers.get(item.linkId) ?? []) : [];
    if (item.isMultiple) return codes.map((code) => chosen.includes(code));
    return bitsOf(codes.indexOf(chosen[0] ?? '') + 1, width);
  });
  return base64urlOfBits(bits);
}

function readAnswers(definition: QuizDefinition, text: string): Answers | undefined {
  const bits = bitsOfBase64url(text);
  if (!bits) return undefined;
  const answers = new Map<string, readonly AnswerCode[]>();
  let at = 0;
  for (const { item, codes, width } of layoutOf(definition).fields) {
    const number = numberAt(bits, at, width);
    if (!item.isMultiple && number > codes.length) return undefined;
    const chosen = item.isMultiple ? codes.filter((_, index) => bits[at + index]) : codes.slice(number - 1, number);
    if (number > 0) answers.set(item.linkId, chosen);
    at += width;
  }
  return answers;
}
