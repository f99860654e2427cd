import { expect } from 'chai';
import type { CaseStory } from '../../../../src/contract/case-story.ts';
import { missing } from '../../../../src/domain/case/missing.ts';
import { relatedCases } from '../../../../src/domain/case/related.ts';
import { aCase } from './generated-cases.ts';

const today = '2026-11-24';
const complete: Partial<CaseStory> = {
  summary: 'Kort fortalt',
  links: [{ rel: 'source', title: 'Kilden' }],
  source: { title: 'Kilden', checkedOn: '2025-11-24' },
};

describe('what a case still misses [CA-11]', () => {
  const evaluations: CaseStory['evaluations'] = [
    { afterMonths: 6, state: 'done', finding: 'Fundet' },
    { afterMonths: 4, state: 'planned' },
  ];
  const image = { url: 'https://sundby.example/x.jpg', alt: '' };
  const cases: [what: string, members: Partial<CaseStory>, expected: string[]][] = [
    ['nothing when all is there', {}, []],
    ['what the editor listed, once', { missing: ['year', 'summary'], summary: undefined }, ['year', 'summary']],
    [
      'a summary, a link, a source',
      { summary: undefined, links: [], source: undefined },
      ['summary', 'link', 'source'],
    ],
    ['the words for an image', { image: image as CaseStory['image'] }, ['imageAlt']],
    ['nothing for a decorative image', { image: { ...image, isDecorative: true } as CaseStory['image'] }, []],
    [
      'a check when the last is over 12 months old',
      { source: { title: 'K', checkedOn: '2025-11-23' } },
      ['recentCheck'],
    ],
    [
      'a finding once the last evaluation is past',
      { status: 'planned', startedOn: '2026-01-01', evaluations: [{ afterMonths: 4, state: 'planned' }] },
      ['finding'],
    ],
    [
      'no finding while the last is to come',
      { status: 'planned', startedOn: '2026-06-01', evaluations: [{ afterMonths: 6, state: 'planned' }] },
      [],
    ],
    ['no finding when the last has one', { status: 'planned', startedOn: '2026-01-01', evaluations }, []],
    ['consent of a named contact', { contact: { name: 'N.N.', email: 'a@sundby.example' } }, ['contactConsent']],
    [
      'nothing for a consenting contact',
      { contact: { name: 'N.N.', email: 'a@sundby.example' }, isContactNamed: true },
      [],
    ],
    ['whether a quote names a person', { quotes: [{ text: 'Godt', saidBy: 'Leder' }] }, ['quoteConsent']],
    ['nothing for a quote by role', { quotes: [{ text: 'Godt', saidBy: 'Leder', isNamed: false }] }, []],
    ['a note on an illustration', { status: 'illustration' }, ['statusNote']],
  ];
  for (const [what, members, expected] of cases) {
    it(`is ${what}`, () => {
      expect(missing(aCase({ ...complete, ...members }), today)).to.deep.equal(expected);
    });
  }
});

describe('related cases [CA-20]', () => {
  const stories = ['a', 'b', 'c', 'd', 'e'].map((id) => aCase({ id }));

  it('are at most three, in order, without the case itself and without unknown ones', () => {
    const related = relatedCases(aCase({ id: 'a', related: ['e', 'x', 'a', 'b', 'e', 'd', 'c'] }), stories);
    expect(related.stories.map(({ id }) => id)).to.deep.equal(['e', 'b', 'd']);
    expect(related.unknown).to.deep.equal(['x']);
  });

  it('are none when none are named', () => {
    expect(relatedCases(aCase({}), stories)).to.deep.equal({ stories: [], unknown: [] });
  });
});
