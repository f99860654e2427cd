import { expect } from 'chai';
import { allStories, checkStories } from '../../helpers/every-story.ts';
import { criteria, findsNothingByAxe } from '../../helpers/story-checks.ts';

const stories = (await allStories()).filter(({ name }) => name.startsWith('Widgets/Volunteer sign-up'));

describe('every story of the sign-up under the accessibility audit [QA-11] [QA-30] [LK-6] [QA-35] [QA-37] [QA-39] [QA-41] [QA-44]', () => {
  it('is found', () => {
    expect(stories).to.not.be.empty;
  });

  checkStories(stories, { ...criteria, 'axe finds nothing': findsNothingByAxe });
});
