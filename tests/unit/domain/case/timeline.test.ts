import { expect } from 'chai';
import { evaluationTimeline, monthsAfter, spanInWords } from '../../../../src/domain/case/timeline.ts';
import { aCase } from './generated-cases.ts';

describe('months as people say them [CA-8]', () => {
  const inYears: Record<number, number> = { 6: 0.5, 12: 1, 18: 1.5, 24: 2, 30: 2.5, 36: 3 };
  for (let months = 0; months <= 40; months += 1) {
    it(`reads ${months}`, () => {
      const years = inYears[months];
      expect(spanInWords(months)).to.deep.equal(years ? { years } : { months });
    });
  }
});

describe('months added to a day [CA-8] [RQ-49]', () => {
  const cases: [day: string, months: number, expected: string][] = [
    ['2026-06-01', 6, '2026-12-01'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-08-31', 18, '2028-02-29'],
    ['2026-11-24', 12, '2027-11-24'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-31', 0, '2026-12-31'],
  ];
  for (const [day, months, expected] of cases) {
    it(`makes ${expected} of ${day} and ${months}`, () => {
      expect(monthsAfter(day, months)).to.equal(expected);
    });
  }
});

describe('the evaluations of a case [CA-17]', () => {
  const evaluations = [
    { afterMonths: 18, state: 'planned' as const },
    { afterMonths: 6, state: 'planned' as const },
  ];

  it('come in order, with their day when the start is known', () => {
    const timeline = evaluationTimeline(aCase({ evaluations, startedOn: '2026-06-01' }));
    expect(timeline.map(({ after, dueOn }) => ({ after, dueOn }))).to.deep.equal([
      { after: { years: 0.5 }, dueOn: '2026-12-01' },
      { after: { years: 1.5 }, dueOn: '2027-12-01' },
    ]);
  });

  it('have no day when the start is unknown', () => {
    expect(evaluationTimeline(aCase({ evaluations })).every((entry) => !('dueOn' in entry))).to.equal(true);
    expect(evaluationTimeline(aCase({}))).to.deep.equal([]);
  });
});
