import type { QuizDefinition } from '../../contract/quiz.ts';
import { offeredCodes } from './answered-items.ts';
import { isSameEdition } from './edition.ts';
import type { Answers } from './item.ts';

/** What marks answers that were kept on a device. */
const savedContract = 'samspil-quiz-saved/1';
/** How long they are kept, in milliseconds: 30 days (RQ-70). */
const life = 30 * 86_400_000;

/** What became of reading kept answers; whatever is not `read` is to be removed. */
export type ReadSaved =
  | { readonly kind: 'read'; readonly answers: Answers; readonly savedAt: number }
  | { readonly kind: 'expired' | 'broken' | 'other-edition' };

/** The answers as text for a device's storage (RQ-70). `now` in milliseconds since 1970. */
export function writeSaved({ url, version }: QuizDefinition, answers: Answers, now: number): string {
  const kept = { savedAt: now, expiresAt: now + life, answers: [...answers] };
  return JSON.stringify({ contract: savedContract, url, version, ...kept });
}

/** Reads what a device kept. Answers that the quiz does not offer are left out; another edition's are refused (RQ-70). */
export function readSaved(definition: QuizDefinition, text: string, now: number): ReadSaved {
  const saved = membersOf(text);
  const { version, answers: given, savedAt, expiresAt } = saved;
  const isWhole = saved.contract === savedContract && saved.url === definition.url && Array.isArray(given);
  if (!isWhole || typeof version !== 'string' || typeof savedAt !== 'number' || typeof expiresAt !== 'number')
    return { kind: 'broken' };
  if (expiresAt <= now || savedAt > now) return { kind: 'expired' };
  if (!isSameEdition(version, definition.version)) return { kind: 'other-edition' };
  const items = new Map(definition.items.map((item) => [item.linkId, item]));
  const answers = new Map<string, readonly string[]>();
  for (const entry of given as unknown[]) {
    if (!Array.isArray(entry) || !Array.isArray(entry[1])) return { kind: 'broken' };
    const item = items.get(entry[0]);
    if (item) answers.set(item.linkId, offeredCodes(definition, item, entry[1]));
  }
  return { kind: 'read', answers, savedAt };
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text) ?? {});
  } catch {
    return {};
  }
}
