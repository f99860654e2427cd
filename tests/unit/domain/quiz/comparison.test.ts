import { expect } from 'chai';
import * as z from 'zod/mini';
import { type Benchmark, benchmarkSchema } from '../../../../src/contract/quiz-team.ts';
import { benchmarkOf } from '../../../../src/domain/quiz/benchmark.ts';
import { readComparison } from '../../../../src/domain/quiz/comparison.ts';
import { bundled, changed } from './bundled.ts';

const [first, second] = bundled.dimensions;

/** Seven organisations, five of them with a number in the second dimension. */
function replyWith(others: Partial<Benchmark> = {}): Benchmark {
  return {
    definition: { url: bundled.url, version: '0.1.7' },
    organisations: 7,
    asOf: '2026-11-01T06:00:00+01:00',
    overall: { organisations: 7, mean: 52 },
    dimensions: [
      { dimension: 'ledelse', organisations: 7, mean: 61 },
      { dimension: 'aabenhed', organisations: 5, mean: 0 },
    ],
    ...others,
  };
}

describe('how others stand beside a result [RQ-65]', () => {
  it('is the means of this quiz and edition, each over five organisations or more', () => {
    expect([first?.id, second?.id]).to.deep.equal(['ledelse', 'aabenhed']);
    const { comparison, problems } = readComparison(bundled, replyWith());
    expect([...(comparison?.means ?? [])]).to.deep.equal([
      ['ledelse', 61],
      ['aabenhed', 0],
    ]);
    expect([comparison?.organisations, comparison?.overall, problems]).to.deep.equal([7, 52, []]);
  });

  const [one, other] = replyWith().dimensions as [Benchmark['dimensions'][0], Benchmark['dimensions'][0]];
  const nothing: readonly (readonly [string, Benchmark, readonly string[]])[] = [
    ['four organisations', replyWith({ organisations: 4 }), ['/dimensions/0', '/dimensions/1']],
    ['no dimension', replyWith({ dimensions: [] }), []],
    ['dimensions of four', replyWith({ dimensions: [{ ...one, organisations: 4 }] }), []],
    ['another quiz', replyWith({ definition: { url: 'https://example.org/q', version: '0.1.0' } }), ['/definition']],
    ['another edition', replyWith({ definition: { url: bundled.url, version: '0.2.0' } }), ['/definition']],
    ['dimensions nobody knows', replyWith({ dimensions: [{ ...one, dimension: 'x' }] }), ['/dimensions/0']],
  ];
  for (const [what, reply, problems] of nothing)
    it(`is nothing of ${what}`, () => {
      expect(readComparison(bundled, reply)).to.deep.equal({ problems });
    });

  it('leaves out what comes twice, or has more organisations than there are', () => {
    const dimensions = [one, { ...one, mean: 3 }, { ...other, organisations: 8 }];
    const { comparison, problems } = readComparison(bundled, replyWith({ dimensions }));
    expect([...(comparison?.means ?? [])]).to.deep.equal([['ledelse', 61]]);
    expect(problems).to.deep.equal(['/dimensions/1', '/dimensions/2']);
    const overall = { organisations: 4, mean: 52 };
    expect(readComparison(bundled, replyWith({ overall })).comparison?.overall).to.equal(undefined);
  });

  it('asks for as many organisations as the quiz does, where those are more than five', () => {
    const strict = changed({ benchmark: { minOrganisations: 6 } });
    expect([...(readComparison(strict, replyWith()).comparison?.means.keys() ?? [])]).to.deep.equal(['ledelse']);
    const lax = changed({ benchmark: { minOrganisations: 1 } });
    expect(readComparison(lax, replyWith({ dimensions: [{ ...one, organisations: 4 }] })).comparison).to.equal(
      undefined,
    );
  });

  it('is read only in whole numbers from 0 to 100', () => {
    const isRead = (mean: number) =>
      z.safeParse(benchmarkSchema, replyWith({ dimensions: [{ ...one, mean }] })).success;
    expect([0, 100, 50.5, -1, 101, Number.NaN].map(isRead)).to.deep.equal([true, true, false, false, false, false]);
  });

  it('says of what the server works out exactly that', () => {
    const names = ['', ...bundled.dimensions.map(({ id }) => id)];
    const votes = [20, 40, 41, 60, 80].map((number) => new Map(names.map((name) => [name, number])));
    const worked = { ...replyWith(), ...benchmarkOf(bundled, votes) };
    const { comparison, problems } = readComparison(bundled, worked);
    expect([comparison?.overall, comparison?.means.size, problems]).to.deep.equal([48, 6, []]);
    const few = { ...replyWith(), ...benchmarkOf(bundled, votes.slice(1)) };
    expect(readComparison(bundled, few)).to.deep.equal({ problems: [] });
  });
});
