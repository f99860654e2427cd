import { expect } from 'chai';
import { benchmarkOf, mayFollow, type Vote, voteOf } from '../../../../src/domain/quiz/benchmark.ts';
import { allAnswered, bundled, changed } from './bundled.ts';

const five = (code: string, others: Record<string, string> = {}) =>
  Array.from({ length: 5 }, () => allAnswered(code, others));
const voteFor = (number: number, names = ['', ...bundled.dimensions.map(({ id }) => id)]): Vote =>
  new Map(names.map((name) => [name, number]));
const named = (...numbers: number[]) => new Map(numbers.map((number, index) => [`org-${index}`, voteFor(number)]));

describe('the vote of an organisation [RQ-83]', () => {
  it('is the unrounded mean of its people, for what at least five have a number in', () => {
    const people = [
      ...five('4', { led1: '5', led2: 'na', led3: '4' }),
      allAnswered('1', { til1: 'dk', til2: 'dk', til3: 'dk' }),
    ];
    const vote = voteOf(bundled, people);
    expect(vote?.get('ledelse')).to.be.closeTo((5 * 87.5 + 0) / 6, 1e-9);
    expect(vote?.get('tillid')).to.equal(75);
    const silent = five('4').map(
      (answers) => new Map([...answers, ['til1', ['dk']], ['til2', ['dk']], ['til3', ['dk']]]),
    );
    expect(voteOf(bundled, silent)?.has('tillid')).to.equal(false);
  });

  it('is none from four people', () => {
    expect(voteOf(bundled, five('4').slice(1))).to.equal(undefined);
  });
});

describe('how organisations stand [RQ-65] [RQ-83]', () => {
  it('is told in whole numbers from five on, with quartiles from ten', () => {
    const votes = [20, 40, 41, 60, 80].map((number) => voteFor(number));
    const { organisations, overall, dimensions } = benchmarkOf(bundled, votes);
    expect([organisations, overall]).to.deep.equal([5, { organisations: 5, mean: 48 }]);
    expect(dimensions[0]).to.deep.equal({ dimension: 'ledelse', organisations: 5, mean: 48 });
    const ten = benchmarkOf(bundled, [...votes, ...votes]);
    expect(ten.dimensions[0]).to.deep.include({ organisations: 10, lowerQuartile: 40, upperQuartile: 60 });
  });

  it('is only a count below the fewest, of all and of each dimension', () => {
    const votes = [20, 40, 40, 60].map((number) => voteFor(number));
    expect(benchmarkOf(bundled, votes)).to.deep.equal({ organisations: 4, dimensions: [] });
    const partly = benchmarkOf(bundled, [...votes, voteFor(10, ['ledelse'])]);
    expect(partly.overall).to.equal(undefined);
    expect(partly.dimensions.map(({ dimension }) => dimension)).to.deep.equal(['ledelse']);
    const strict = changed({ benchmark: { minOrganisations: 6 } });
    expect(benchmarkOf(strict, [...votes, voteFor(1)]).dimensions).to.deep.equal([]);
  });

  it('takes the place of an earlier one only if the difference is about five or none [RQ-81]', () => {
    const before = named(10, 20, 30, 40, 50);
    expect(mayFollow(bundled, before, before)).to.equal(true);
    expect(mayFollow(bundled, before, named(10, 20, 30, 40, 50, 60))).to.equal(false);
    expect(mayFollow(bundled, before, named(11, 21, 31, 41, 50))).to.equal(false);
    expect(mayFollow(bundled, before, named(11, 21, 31, 41, 51))).to.equal(true);
    expect(mayFollow(bundled, before, named(10, 20, 30, 40, 50, 1, 2, 3, 4, 5))).to.equal(true);
    expect(mayFollow(bundled, named(10, 20, 30, 40), named(10, 20, 30, 40, 50))).to.equal(true);
    expect(mayFollow(bundled, before, named(1, 2, 3, 4))).to.equal(false);
    const oneOther = new Map(named(11, 21, 31, 41, 51)).set('org-4', voteFor(51, ['', 'tillid']));
    const oneSame = new Map(oneOther).set('org-4', new Map([...voteFor(51), ['tillid', 50]]));
    expect(mayFollow(bundled, before, oneSame)).to.equal(false);
  });
});
