import { allStories, checkStories, variants } from '../../helpers/every-story.ts';
import { findsNothingByAxe } from '../../helpers/story-checks.ts';

const stories = await allStories();

describe('every story under the accessibility audit, in dark and forced colours [QA-11] [QA-30]', () => {
  checkStories(
    stories,
    { 'axe finds nothing': findsNothingByAxe },
    variants.filter(({ theme }) => theme === 'dark' || theme === 'forced colours'),
  );
});
