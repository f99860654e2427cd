import { expect } from 'chai';
import fc from 'fast-check';
import type { CaseStory } from '../../../../src/contract/case-story.ts';
import {
  bestRemoval,
  type CaseFilter,
  caseFilterNames,
  countCaseValues,
  filterCases,
  withoutMunicipality,
} from '../../../../src/domain/case/case-filter.ts';
import { expectBelow } from '../../../helpers/fastest.ts';
import { aCase, generatedCase } from './generated-cases.ts';

const seed = 20261124;
const code = (id: string, label = id) => ({ id, label });
const idsOf = (stories: readonly CaseStory[]) => stories.map(({ id }) => id);

const stories = [
  aCase({ id: 'none', title: 'Frivillige i parken', tags: [code('unge')] }),
  aCase({
    id: 'one',
    status: 'planned',
    municipalities: [code('holbaek', 'Holbæk')],
    tags: [code('unge'), code('byrum')],
  }),
  aCase({
    id: 'five',
    kind: 'network',
    municipalities: ['holbaek', 'assens', 'nordfyn', 'slagelse', 'rs'].map((id) => code(id)),
  }),
];

describe('the filters of cases [CA-24]', () => {
  const cases: [what: string, filter: CaseFilter, ids: string[]][] = [
    ['shows all when nothing is asked', { status: [], tag: undefined, q: '' }, ['none', 'one', 'five']],
    ['takes any value of one filter', { status: ['planned', 'reported'] }, ['none', 'one', 'five']],
    ['takes all filters together', { status: ['reported'], tag: ['unge', 'byrum'] }, ['none']],
    ['finds a case with many municipalities by each', { municipality: ['slagelse'] }, ['five']],
    ['finds a case without municipality by no municipality', { municipality: ['holbaek'] }, ['one', 'five']],
    ['finds a case without municipality by its own value', { municipality: [withoutMunicipality] }, ['none']],
    ['finds a case beside those without', { municipality: [withoutMunicipality, 'assens'] }, ['none', 'five']],
    ['reads an absent kind as a case', { kind: ['case'] }, ['none', 'one']],
    ['finds nothing for an unknown value', { dimension: ['magt'] }, []],
    ['searches titles, tags and municipalities', { q: 'PARK' }, ['none']],
    ['searches folded', { q: 'holbaek' }, ['one', 'five']],
    ['does not search for one character', { q: ' å ' }, ['none', 'one', 'five']],
  ];
  for (const [what, filter, ids] of cases) {
    it(what, () => {
      expect(idsOf(filterCases(stories, filter))).to.deep.equal(ids);
    });
  }

  it('counts each value given the other filters, those without hits too', () => {
    const counts = countCaseValues(stories, { status: ['planned'], tag: ['byrum'] }, 'tag');
    expect([...counts]).to.deep.equal([
      ['unge', 1],
      ['byrum', 1],
    ]);
    expect(countCaseValues(stories, { tag: ['byrum'] }, 'municipality').get('assens')).to.equal(0);
    expect(countCaseValues(stories, {}, 'municipality').get(withoutMunicipality)).to.equal(1);
  });

  it('agrees with a naive recount on 500 cases', () => {
    const value = fc.array(fc.constantFrom('a', 'b', 'unge', 'byrum', 'ledelse', 'planned', 'teaser', 'pilot', '-'), {
      maxLength: 3,
    });
    const filter = fc.record(
      { status: value, municipality: value, tag: value, dimension: value, kind: value },
      { requiredKeys: [] },
    );
    const values = (story: CaseStory, name: string): string[] =>
      ({
        status: [story.status as string],
        kind: [story.kind ?? 'case'],
        municipality: story.municipalities?.length ? story.municipalities.map(({ id }) => id) : ['-'],
        tag: (story.tags ?? []).map(({ id }) => id),
        dimension: (story.dimensions ?? []).map(({ id }) => id),
      })[name] ?? [];
    const isHit = (story: CaseStory, asked: CaseFilter, leftOut?: string) =>
      caseFilterNames.every((name) => {
        if (name === leftOut || !asked[name] || asked[name].length === 0) return true;
        return values(story, name).some((id) => asked[name]?.includes(id));
      });
    fc.assert(
      fc.property(
        fc.array(generatedCase, { minLength: 500, maxLength: 500 }),
        fc.array(filter, { minLength: 20 }),
        (many, filters) => {
          for (const asked of filters) {
            expect(filterCases(many, asked)).to.deep.equal(many.filter((story) => isHit(story, asked)));
            for (const name of caseFilterNames) {
              const counts = countCaseValues(many, asked, name);
              for (const [id, count] of counts) {
                expect(count).to.equal(
                  many.filter((story) => isHit(story, asked, name) && values(story, name).includes(id)).length,
                );
              }
              expect(new Set(counts.keys())).to.deep.equal(new Set(many.flatMap((story) => values(story, name))));
            }
          }
        },
      ),
      { seed, numRuns: 3 },
    );
  });

  it('filters 500 cases in under 50 ms [CA-35]', () => {
    const many = fc.sample(generatedCase, { seed, numRuns: 500 });
    const filter = { q: 'fæll', status: ['planned'], tag: ['unge'] };
    const narrow = () => {
      filterCases(many, filter);
      for (const name of caseFilterNames) countCaseValues(many, filter, name);
    };
    expectBelow(50, narrow);
  });

  it('names the filter whose removal shows most [CA-25]', () => {
    expect(bestRemoval(stories, { status: ['planned'], municipality: ['assens'] })).to.deep.equal({
      name: 'status',
      count: 1,
    });
    expect(bestRemoval(stories, { q: 'ukendt', status: ['planned'] })).to.deep.equal({ name: 'q', count: 1 });
    expect(bestRemoval(stories, { tag: ['x'], dimension: ['y'] })).to.equal(undefined);
  });
});
