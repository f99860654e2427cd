import * as z from 'zod/mini';
import { codeSchema } from './code.ts';
import { contactSchema } from './contact.ts';
import { lineUpTo, listOf, whole, withFallback } from './demand.ts';
import { idSchema } from './id.ts';
import { imageCheck, imageShape } from './image.ts';
import { requestUrlSchema, safeUrlSchema } from './safe-address.ts';
import { richTextSchema, richTextUpTo, textSchema, textUpTo, titleSchema } from './text.ts';
import { dateTimeSchema, plainDateSchema } from './time.ts';

const text = z.optional(textSchema);
const plainDate = z.optional(plainDateSchema);
const address = z.optional(safeUrlSchema);
const codes = z.optional(listOf(codeSchema, 50));
const section = z.optional(richTextUpTo(5000));

/** A case of co-creation, as far as it has come (CA section 2). */
export const caseStorySchema = z.object({
  id: idSchema,
  updatedAt: dateTimeSchema,
  isPartial: z.optional(z.boolean()),
  kind: z.optional(withFallback(z.enum(['case', 'pilot', 'network', 'story']), 'case')),
  status: withFallback(z.enum(['reported', 'planned', 'teaser', 'illustration']), 'teaser'),
  statusNote: text,
  title: titleSchema,
  isSummaryRequired: z.optional(z.boolean()),
  summary: z.optional(textUpTo(500)),
  focus: text,
  years: z.optional(z.object({ from: whole(1900, 2200), to: z.optional(whole(1900, 2200)) })),
  organisation: z.optional(
    z.object({
      id: z.optional(idSchema),
      name: titleSchema,
      url: address,
      kind: z.optional(withFallback(z.enum(['municipality', 'association', 'business', 'network', 'other']), 'other')),
    }),
  ),
  municipalities: codes,
  tags: codes,
  dimensions: codes,
  image: z.optional(
    z
      .object({
        ...imageShape,
        variants: z.optional(listOf(z.object({ url: requestUrlSchema, width: whole(1) }), 50)),
      })
      .check(imageCheck),
  ),
  challenge: section,
  solution: section,
  result: section,
  expectedValue: z.optional(richTextSchema),
  risk: z.optional(richTextSchema),
  keyFigures: z.optional(listOf(z.object({ value: z.number(), label: titleSchema }), 6)),
  startedOn: plainDate,
  phases: z.optional(
    listOf(
      z.object({
        title: titleSchema,
        state: withFallback(z.enum(['planned', 'ongoing', 'done']), 'planned'),
        startsOn: plainDate,
        endsOn: plainDate,
      }),
      20,
    ),
  ),
  evaluations: z.optional(
    listOf(
      z.object({
        afterMonths: z.number(),
        title: z.optional(titleSchema),
        asks: text,
        state: withFallback(z.enum(['planned', 'done']), 'planned'),
        heldOn: plainDate,
        finding: text,
        url: address,
      }),
      12,
    ),
  ),
  quotes: z.optional(listOf(z.object({ text: textSchema, saidBy: titleSchema, isNamed: z.optional(z.boolean()) }), 5)),
  contact: z.optional(contactSchema),
  isContactNamed: z.optional(z.boolean()),
  related: z.optional(listOf(idSchema, 12)),
  links: z.optional(
    listOf(
      z.object({
        rel: withFallback(z.enum(['opportunity', 'event', 'quiz', 'source', 'other']), 'other'),
        id: z.optional(idSchema),
        title: titleSchema,
        url: address,
      }),
      20,
    ),
  ),
  source: z.optional(
    z.object({
      title: titleSchema,
      reference: z.optional(lineUpTo(300)),
      url: address,
      checkedOn: plainDate,
    }),
  ),
  missing: z.optional(listOf(lineUpTo(300), 50)),
  editorNote: z.optional(lineUpTo(5000)),
});
export type CaseStory = z.infer<typeof caseStorySchema>;
