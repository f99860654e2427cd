import * as z from 'zod/mini';
import { lineUpTo, listOf, textLike } from './demand.ts';
import { idSchema } from './id.ts';
import { textSchema, titleSchema } from './text.ts';
import { versionSchema } from './version.ts';

/** Kinds of question (SU section 5). A reader keeps an unknown one as it came, so that SU-23 can tell what to leave out. */
export const questionTypeSchema = z.enum([
  'text',
  'longText',
  'number',
  'boolean',
  'choice',
  'scale',
  'choices',
  'weekdays',
  'times',
  'date',
  'postcode',
  'info',
]);
questionTypeSchema._zod.bag.isOpen = true;
export type QuestionType = z.infer<typeof questionTypeSchema>;

/** Name of a question within its set. */
export const questionIdSchema = textLike(/^[a-z][A-Za-z0-9_]{0,39}$/);

const optionValueSchema = textLike(/^\S(.{0,198}\S)?$/);

/** One question from the backend; `schema` is a JSON Schema subset (SU-19). */
export const questionSchema = z.object({
  id: questionIdSchema,
  type: questionTypeSchema,
  label: textSchema,
  hint: z.optional(textSchema),
  purpose: z.optional(textSchema),
  schema: z.optional(z.record(z.string(), z.unknown())),
  options: z.optional(
    listOf(
      z.object({
        value: optionValueSchema,
        label: textSchema,
        hint: z.optional(textSchema),
        isExclusive: z.optional(z.boolean()),
      }),
      200,
    ),
  ),
  hasOther: z.optional(z.boolean()),
  isRequired: z.optional(z.boolean()),
  isSensitive: z.optional(z.boolean()),
  scope: z.optional(z.enum(['signUp', 'participant'])),
  autocomplete: z.optional(lineUpTo(100)),
  visibleWhen: z.optional(
    listOf(z.object({ question: z.string(), op: z.string(), value: z.optional(z.unknown()) }), 60),
  ),
});
export type Question = z.infer<typeof questionSchema>;

/** The questions of a form, in order, and the steps they stand in (SU-13). */
export const questionSetSchema = z.object({
  version: versionSchema,
  steps: z.optional(
    listOf(z.object({ id: idSchema, title: titleSchema, questions: listOf(questionIdSchema, 60) }), 60),
  ),
  items: listOf(questionSchema, 60),
});
export type QuestionSet = z.infer<typeof questionSetSchema>;
