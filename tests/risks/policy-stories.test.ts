import { expect } from 'chai';
import { realWait } from '../helpers/fixed-clock.ts';
import { allStories } from '../helpers/read-stories.ts';
import { level } from '../helpers/seed.ts';
import type { ShownInFrame } from '../helpers/story-frame.ts';

/** How a page is kept that shows stories: its policy, its one foreign backend, its sandbox. */
interface Keeping {
  policy?: string;
  backend?: string;
  sandbox?: string;
}

const keepings: Readonly<Record<string, Keeping>> = {
  strict: { policy: 'strict' },
  'by nonce': { policy: 'by nonce' },
  'with another Lit beside ours': { policy: 'with another Lit beside ours' },
  'with a backend elsewhere': { policy: 'strict', backend: 'https://api.example' },
  'without styles': { policy: 'without styles' },
  'in a sandbox': { sandbox: 'allow-scripts allow-forms' },
};
/** It shows how a page gives widgets its own tokens, by a sheet of the page in the page. */
const hasSheetOfThePage = 'Theme/Look: OwnTokens';
const ready = '^Widgets/.*: Ready$';
const stories = level > 1 ? await allStories() : [];
const files = [...new Set(stories.map(({ name }) => name.slice(0, name.indexOf(': '))))];

/** Shows stories in a frame that is kept so, and answers what came of each. */
async function showInFrame({ sandbox, ...query }: Keeping, wanted: Readonly<Record<string, string>>) {
  const frame = document.createElement('iframe');
  const shown = new Map<string, ShownInFrame>();
  frame.src = `/__policy-page?${new URLSearchParams({ ...query, ...wanted })}`;
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  frame.width = '800';
  frame.height = '900';
  let isDone = false;
  const note = ({ source, data }: MessageEvent<ShownInFrame>) => {
    if (source !== frame.contentWindow) return;
    if (data.story) shown.set(data.story, data);
    else isDone = true;
  };
  window.addEventListener('message', note);
  document.body.append(frame);
  while (!isDone) await realWait(20);
  window.removeEventListener('message', note);
  frame.remove();
  return shown;
}

/** What differs from a page without a policy, and what was reported, one line a finding. */
async function findingsUnder(keeping: Keeping, wanted: string): Promise<string[]> {
  const plain = await showInFrame({}, { stories: wanted });
  const kept = await showInFrame(keeping, { stories: wanted });
  expect(plain, `no story is called ${wanted}`).to.not.be.empty;
  return [...plain].flatMap(([name, { seen = [] }]) => {
    const other = kept.get(name);
    if (name === hasSheetOfThePage) return [];
    expect(seen, `${name} draws nothing`).to.not.be.empty;
    const index = seen.findIndex((line, place) => line !== other?.seen?.[place]);
    const difference = index < 0 ? [] : [`${seen[index]} became ${other?.seen?.[index]}`];
    return [...difference, ...(other?.reports ?? ['it is not shown'])].map((finding) => `${name}: ${finding}`);
  });
}

describe('stories on a page with a policy [QA-102] [QA-68] [EM-44] [EM-45]', () => {
  // At every run the four widgets stand on such pages, in the journeys; each story of theirs before work lands.
  if (level > 1) {
    for (const [how, keeping] of Object.entries(keepings)) {
      it(`look as on any page and break no rule, where widgets are ready: ${how}`, async () => {
        expect(await findingsUnder(keeping, ready)).to.deep.equal([]);
      });
    }
    for (const file of files) {
      it(`look as on any page and break no rule of a strict one: ${file}`, async () => {
        const wanted = `^${file.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}: `;
        expect(await findingsUnder({ policy: 'strict' }, wanted)).to.deep.equal([]);
      });
    }
  }

  it('would be seen to break one [QA-16]', async () => {
    const planted = await showInFrame({ policy: 'strict' }, { planted: '' });
    for (const [name, { reports }] of planted) expect(reports, `the detector is blind: ${name}`).to.not.be.empty;
    expect(planted.size).to.equal(4);
  });
});
