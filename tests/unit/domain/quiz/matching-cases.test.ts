import { expect } from 'chai';
import casesJson from '../../../../demo/content/cases.json' with { type: 'json' };
import type { CaseStory } from '../../../../src/contract/case-story.ts';
import { matchingCases } from '../../../../src/domain/quiz/matching-cases.ts';
import { recommend } from '../../../../src/domain/quiz/recommend.ts';
import { score } from '../../../../src/domain/quiz/score.ts';
import { allAnswered, bundled } from './bundled.ts';

const cases = casesJson.items as unknown as CaseStory[];
const idsOf = (found: ReadonlyMap<string, readonly CaseStory[]>) =>
  [...found].map(([dimension, stories]) => [dimension, stories.map(({ id }) => id)]);

describe('the cases that go with advice [RQ-47]', () => {
  it('are those of the worked example 5', () => {
    const five = { led1: '1', led2: 'na', led3: '2', mag1: '2', paa1: '4', lae1: '2' };
    const advice = recommend(bundled, score(bundled, allAnswered('3', five)));
    const dimensions = advice.flatMap(({ when }) => ('dimension' in when ? when.dimension : []));
    expect(idsOf(matchingCases(dimensions, cases))).to.deep.equal([
      ['ledelse', ['frederiksberg-samskabelsespiloter', 'roskilde-zebrabyer']],
      ['magt', ['frikommune-borgerinvolvering']],
      ['paatvaers', ['zebraby-bo']],
    ]);
  });

  it('come with a result first, then in the order of the source, two at most and none twice', () => {
    const story = (id: string, status: CaseStory['status'], ...areas: string[]) =>
      ({ id, status, title: id, dimensions: areas.map((area) => ({ id: area, label: area })) }) as CaseStory;
    const all = [
      story('a', 'teaser', 'x'),
      story('b', 'illustration', 'x', 'y'),
      story('c', 'planned', 'x'),
      story('d', 'reported', 'x', 'y'),
      story('e', 'reported', 'y'),
    ];
    expect(idsOf(matchingCases(['x', 'y'], all))).to.deep.equal([
      ['x', ['d', 'c']],
      ['y', ['e', 'b']],
    ]);
    expect(idsOf(matchingCases(['__proto__'], all))).to.deep.equal([['__proto__', []]]);
  });
});
