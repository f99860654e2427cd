import { textLike } from './demand.ts';

/** Version of a text or question set, as its owner counts it. */
export const versionSchema = textLike(/^\S.{0,63}$/);
