import { expect } from 'chai';
import { allStories, checkStories, variants } from '../../helpers/every-story.ts';
import { criteria, findsNothingByAxe } from '../../helpers/story-checks.ts';

const stories = await allStories();

describe('every story under the accessibility audit, in light colours [QA-11] [QA-30] [LK-6] [QA-35] [QA-37] [QA-39] [QA-41] [QA-44]', () => {
  it('is found', () => {
    expect(stories).to.not.be.empty;
  });

  checkStories(
    stories,
    { ...criteria, 'axe finds nothing': findsNothingByAxe },
    variants.filter(({ theme }) => theme === 'neutral' || theme === 'dkfds'),
  );
});
