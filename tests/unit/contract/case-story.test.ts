import { expect } from 'chai';
import content from '../../../demo/content/cases.json' with { type: 'json' };
import { type CaseStory, caseStorySchema } from '../../../src/contract/case-story.ts';
import { readList } from '../../../src/contract/read-item.ts';

const stories = content.items as CaseStory[];
const richest = stories.find(({ id }) => id === 'roskilde-zebrabyer') as CaseStory;
const demanded = ['id', 'title', 'status', 'updatedAt'];
const reading = { base: 'https://sundby.example/data/', timeZone: 'Europe/Copenhagen' };
/** The cases of a list that are shown, and the rest. */
const readAll = (items: readonly object[]) => {
  const { value, skipped } = readList(caseStorySchema, { ...content, items }, reading);
  return { shown: value?.items ?? [], skipped };
};
/** The bundled cases, the fifth of them with other members. */
const withFifth = (members: object) => stories.map((story, at) => (at === 4 ? { ...story, ...members } : story));
const smallest = Object.fromEntries(Object.entries(richest).filter(([name]) => demanded.includes(name)));

describe('a case as it comes in [CA-3] [CA-5]', () => {
  for (const name of Object.keys(richest))
    it(`${demanded.includes(name) ? 'is refused' : 'is whole'} without ${name}`, () => {
      const { [name as keyof CaseStory]: _, ...rest } = richest;
      expect(readAll([rest]).shown.length).to.equal(demanded.includes(name) ? 0 : 1);
    });

  it('is whole with nothing but what is demanded', () => {
    expect(readAll([smallest]).shown).to.deep.equal([smallest]);
  });

  for (const status of ['Reported', 'done', '__proto__', '', 7, null, ['reported']])
    it(`never claims a result by a status nobody knows: ${JSON.stringify(status)}`, () => {
      const [read] = readAll([{ ...smallest, status }]).shown;
      expect(read?.status ?? 'refused').to.be.oneOf(['teaser', 'refused']);
    });

  for (const [what, members, code, path] of [
    ['a title of 301 characters', { title: 'x'.repeat(301) }, 'too-long', '/items/4/title'],
    ['a summary of 501 characters', { summary: 'x'.repeat(501) }, 'too-long', '/items/4/summary'],
    ['a result that is an object', { result: { toString: 'x' } }, 'missing-member', '/items/4/result'],
    ['21 phases', { phases: Array(21).fill({ title: 'x', state: 'planned' }) }, 'too-many', '/items/4/phases'],
  ] as const)
    it(`is shown with what is left of ${what}, and its editor is told where`, () => {
      const { shown, skipped } = readAll(withFifth(members));
      expect(shown.map(({ id }) => id)).to.deep.equal(stories.map(({ id }) => id));
      expect(skipped.map((one) => [one.code, one.path])).to.deep.equal([[code, path]]);
      expect(shown[4]?.title.toString().length).to.be.at.most(300);
      expect(shown[4]?.phases?.length ?? 0).to.be.at.most(20);
      expect(typeof shown[4]?.result).to.not.equal('function');
    });

  for (const [what, members] of [
    ['cannot be read', { title: 7 }],
    ['has the id of another', { id: stories[0]?.id }],
  ] as const)
    it(`that ${what} takes none of the nine others along [CA-27]`, () => {
      const { shown, skipped } = readAll(withFifth(members));
      expect(shown.map(({ id }) => id)).to.deep.equal(stories.filter((_, at) => at !== 4).map(({ id }) => id));
      expect(skipped.map(({ path }) => path)).to.deep.equal(['/items/4']);
    });
});
