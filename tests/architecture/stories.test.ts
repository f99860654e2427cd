import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { expectNone, filesOf, root } from './source-files.ts';
import { countStories, fewestStories, missingStories, requiredStates, unsteadyStories } from './stories.ts';

const stories = filesOf('stories/**/*.stories.ts');
const widgets = readdirSync(resolve(root, 'src/elements')).filter((name) => name !== 'backend');

describe('the stories [QA-11]', () => {
  it('show every widget in every state', () => {
    expectNone(missingStories(widgets, stories));
  });

  it('are as many as the checks of every story are to see', () => {
    expect(countStories(stories)).to.be.at.least(fewestStories);
  });

  it('hang neither on the network nor on the time', () => {
    expectNone(unsteadyStories(stories));
  });
});

describe('the detector of missing stories [QA-16]', () => {
  const text = requiredStates
    .filter((state) => state !== 'Failed')
    .map((state) => `export const ${state}: StoryObj = {};`)
    .join('\n');

  it('sees a widget without stories and a state that is not shown', () => {
    expect(
      missingStories(['case-card', 'case-list'], [{ path: 'stories/widgets/case-card.stories.ts', text }]),
    ).to.deep.equal([
      'stories/widgets/case-card.stories.ts has no story Failed',
      'stories/widgets/case-list.stories.ts is missing',
    ]);
  });

  it('counts stories, and nothing else that a file holds', () => {
    const file = { path: 'stories/a.stories.ts', text: `export default meta;\nconst own = 1;\n${text}` };
    expect(countStories([file, file])).to.equal(2 * (requiredStates.length - 1));
  });

  it('sees a story that asks the network or the clock', () => {
    const unsteady = "fetch('/a'); const at = 'https://api.sundby.dk/'; const now = Date.now();";
    expect(unsteadyStories([{ path: 'stories/a.stories.ts', text: unsteady }])).to.have.lengthOf(3);
    expect(
      unsteadyStories([{ path: 'stories/a.stories.ts', text: "'https://api.sundby.example/v1/'" }]),
    ).to.have.lengthOf(0);
  });
});
