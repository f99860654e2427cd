import { expect } from 'chai';
import { hasTheAcceptedTree, treeFile } from '../../helpers/accepted-tree.ts';
import { checkStories } from '../../helpers/every-story.ts';
import { allStories } from '../../helpers/read-stories.ts';
import { criteria, findsNothingByAxe } from '../../helpers/story-checks.ts';

const all = await allStories();
const stories = all.filter(({ name }) => !name.startsWith('Widgets/Volunteer sign-up'));

describe('every story but those of the sign-up under the accessibility audit [QA-11] [QA-30] [QA-34] [LK-6] [QA-35] [QA-37] [QA-39] [QA-41] [QA-44]', () => {
  it('is found', () => {
    expect(stories).to.not.be.empty;
  });

  checkStories(stories, {
    ...criteria,
    'axe finds nothing': findsNothingByAxe,
    'has the accepted tree': hasTheAcceptedTree,
  });
});

describe('the accepted trees [QA-34]', () => {
  it('are those of the stories there are', async () => {
    const { trees }: { trees: string[] } = await (await fetch('/__story-files.json')).json();
    const files = all.map(({ name }) => treeFile(name));
    expect(new Set(files).size).to.equal(files.length);
    expect(trees.toSorted()).to.deep.equal(files.toSorted());
  });
});
