import * as z from 'zod/mini';
import { demand, lineUpTo, textLike } from './demand.ts';

/** Language of a text: a BCP 47 tag (CT-19). */
export const languageTagSchema = textLike(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,8}$/);
export type LanguageTag = z.infer<typeof languageTagSchema>;

const notEmpty = demand((texts: object) => Object.keys(texts).length > 0, { minimum: 1, code: 'missing-member' });

/** Words of at most so many code points, in one language or in several (CT-19, CT-28). */
// @__NO_SIDE_EFFECTS__
export function textUpTo(maximum: number) {
  const line = lineUpTo(maximum);
  return z.union([line, z.record(languageTagSchema, line).check(notEmpty)]);
}

/** Words for people, in the first configured language or by language tag; at most 5,000 code points. */
export const textSchema = textUpTo(5000);
export type Text = z.infer<typeof textSchema>;

/** A title or name, at most 300 code points. */
export const titleSchema = textUpTo(300);

/** Long text of at most so many code points: plain, or markup that the page tokenizes by its own allow-list (CT-24). */
// @__NO_SIDE_EFFECTS__
export function richTextUpTo(maximum: number) {
  const text = textUpTo(maximum);
  return z.union([z.object({ html: text }), text]);
}

/** Long text of at most 50,000 code points. */
export const richTextSchema = richTextUpTo(50_000);
export type RichText = z.infer<typeof richTextSchema>;
