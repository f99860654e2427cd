import { allStories, checkStories, type Variant } from '../../helpers/every-story.ts';
import {
  fitsItsPage,
  hasNoIdTwice,
  hasNoTitleAttribute,
  hasTargetsLargeEnough,
  skipsNoHeadingLevel,
  standsStill,
} from '../../helpers/story-checks.ts';

const narrowAndWide: readonly Variant[] = [
  { theme: 'neutral', lang: 'da', width: 320 },
  { theme: 'neutral', lang: 'en', width: 1280 },
];

const stories = await allStories();

describe('every story [LK-6] [QA-35] [QA-37] [QA-39] [QA-41] [QA-44]', () => {
  checkStories(
    stories,
    {
      'fits its page': fitsItsPage,
      'has targets large enough': hasTargetsLargeEnough,
      'has no id twice': hasNoIdTwice,
      'skips no heading level': skipsNoHeadingLevel,
      'stands still': standsStill,
      'has no title attribute': hasNoTitleAttribute,
    },
    narrowAndWide,
  );
});
