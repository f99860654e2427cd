import { checkStories } from '../../helpers/every-story.ts';
import { allStories } from '../../helpers/read-stories.ts';
import { criteria } from '../../helpers/story-checks.ts';
import type { Variant } from '../../helpers/story-variants.ts';

/** Widths for the size of text the browser was started with: 200 % of it is shown on a page twice as wide (QA-35). */
const widths: Readonly<Record<string, readonly number[]>> = { '16px': [320, 1280], '24px': [320], '32px': [640] };
const textSize = getComputedStyle(document.documentElement).fontSize;
const variants = (widths[textSize] ?? []).map(
  (width): Variant => ({ theme: 'neutral', lang: width === 1280 ? 'en' : 'da', width }),
);
const stories = await allStories();

describe(`every story, text of ${textSize} [LK-6] [QA-35] [QA-36] [QA-37] [QA-39] [QA-41] [QA-44]`, () => {
  checkStories(stories, criteria, variants);
});
