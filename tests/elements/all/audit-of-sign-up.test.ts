import { expect } from 'chai';
import { hasTheAcceptedTree } from '../../helpers/accepted-tree.ts';
import { checkStories } from '../../helpers/every-story.ts';
import { allStories } from '../../helpers/read-stories.ts';
import { notesItsState, statesNotShown, watchMachines } from '../../helpers/shown-states.ts';
import { criteria, findsNothingByAxe } from '../../helpers/story-checks.ts';

const stories = (await allStories()).filter(({ name }) => name.startsWith('Widgets/Volunteer sign-up'));

describe('every story of the sign-up under the accessibility audit [QA-11] [QA-30] [QA-34] [LK-6] [QA-35] [QA-37] [QA-39] [QA-41] [QA-44]', () => {
  it('is found', () => {
    expect(stories).to.not.be.empty;
  });

  watchMachines();
  checkStories(stories, {
    ...criteria,
    'axe finds nothing': findsNothingByAxe,
    'has the accepted tree': hasTheAcceptedTree,
    'notes its state': notesItsState,
  });

  it('is there for every state of a sign-up and of the page that manages it', () => {
    expect(statesNotShown()).to.deep.equal([]);
  });
});
