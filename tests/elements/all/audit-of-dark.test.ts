import { allStories, checkStories, variants } from '../../helpers/every-story.ts';
import { criteria, findsNothingByAxe } from '../../helpers/story-checks.ts';

const stories = await allStories();

describe('every story under the accessibility audit, in dark and forced colours [QA-11] [QA-30] [LK-6] [QA-35] [QA-37] [QA-39] [QA-41] [QA-44]', () => {
  checkStories(
    stories,
    { ...criteria, 'axe finds nothing': findsNothingByAxe },
    variants.filter(({ theme }) => theme === 'dark' || theme === 'forced colours'),
  );
});
