import * as z from 'zod/mini';
import { between, demand, whole } from './demand.ts';
import { requestUrlSchema } from './safe-address.ts';
import { textUpTo, titleSchema } from './text.ts';

const altSchema = textUpTo(5000);
altSchema._zod.bag.absent = '';

/** Members of an image, for images with more of them. */
export const imageShape = {
  url: requestUrlSchema,
  alt: altSchema,
  isDecorative: z.optional(z.boolean()),
  width: z.optional(whole(1)),
  height: z.optional(whole(1)),
  credit: z.optional(titleSchema),
  focalPoint: z.optional(z.object({ x: between(0, 1), y: between(0, 1) })),
};

/** An image is shown only with words for it, or where it says that it is decoration (CT-25). */
export const imageCheck = demand<{ alt: unknown; isDecorative?: boolean | undefined }>(
  ({ alt, isDecorative }) => alt !== '' || isDecorative === true,
  { code: 'missing-member' },
);

/** A picture with its words (CT-25). */
export const imageSchema = z.object(imageShape).check(imageCheck);
export type Image = z.infer<typeof imageSchema>;
