import { expect } from 'chai';
import { readPlainDate } from '../../../../src/domain/calendar/date-time.ts';
import { answerDay, isWorkDay } from '../../../../src/domain/sign-up/answer-day.ts';

const dayOf = (date: string) => readPlainDate(date) ?? Number.NaN;

describe('the day an answer is promised for [SU-72]', () => {
  for (const [today, workdays, first, due] of [
    ['2026-12-04', 3, undefined, '2026-12-09'],
    ['2026-12-04', 3, '2026-12-24', '2026-12-09'],
    ['2026-12-04', 3, '2026-12-09', '2026-12-08'],
    ['2026-11-20', 3, '2026-11-23', '2026-11-22'],
    ['2026-11-22', 3, '2026-11-23', '2026-11-23'],
    ['2026-11-21', 3, '2026-11-23', '2026-11-22'],
    ['2026-11-24', 1, '2026-11-24', '2026-11-24'],
    ['2026-11-24', 0, '2026-11-26', '2026-11-24'],
  ] as const) {
    it(`is ${due} for ${workdays} working days from ${today}, with a first time on ${first ?? 'no day'}`, () => {
      const firstDay = first && dayOf(first);
      expect(answerDay(dayOf(today), { workdays, firstDay })).to.equal(dayOf(due));
    });
  }

  it('is never a Saturday, a Sunday or a holiday where no time comes first', () => {
    const holidays =
      '2026-04-02 2026-04-03 2026-04-06 2026-05-14 2026-05-25 2026-06-05 2027-03-25 2027-05-17 2028-04-17';
    for (const day of holidays.split(' ')) expect(isWorkDay(dayOf(day)), day).to.equal(false);
    for (const day of ['2026-05-15', '2027-04-23', '2026-12-23', '2028-04-18'])
      expect(isWorkDay(dayOf(day)), day).to.equal(true);
  });
});
