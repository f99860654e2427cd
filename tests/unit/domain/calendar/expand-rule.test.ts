import { expect } from 'chai';
import { BudgetMeter } from '../../../../src/domain/calendar/budget.ts';
import { DAY_SECONDS } from '../../../../src/domain/calendar/civil-day.ts';
import { expandText, show, wallOf } from '../../../helpers/expand-text.ts';

describe('a rule [EC-20] [EC-21]', () => {
  it('has its first date only if that matches', () => {
    expect(expandText('FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=1', '1997-09-02')?.map(show)).to.deep.equal([
      '1998-02-13T09:00',
    ]);
  });

  it('leaves out days that do not exist and does not count them', () => {
    const leaps = expandText('FREQ=YEARLY;COUNT=3', '1996-02-29')?.map(show);
    expect(leaps).to.deep.equal(['1996-02-29T09:00', '2000-02-29T09:00', '2004-02-29T09:00']);
  });

  it('puts 31 December 2013 in week 1 of 2014, and counts INTERVAL in week-years', () => {
    const window = { to: wallOf('2020-01-01') };
    const found = expandText('FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=TU;COUNT=3', '2013-12-31', window)?.map(show);
    expect(found).to.deep.equal(['2013-12-31T09:00', '2016-01-05T09:00', '2018-01-02T09:00']);
  });

  it('ignores BYWEEKNO outside YEARLY and ordinals in WEEKLY', () => {
    expect(expandText('FREQ=WEEKLY;BYWEEKNO=20;BYDAY=2TU;COUNT=2', '1997-09-02')?.map(show)).to.deep.equal([
      '1997-09-02T09:00',
      '1997-09-09T09:00',
    ]);
  });
});

describe('the work of expanding [EC-24] [EC-25]', () => {
  const november = { from: wallOf('2026-10-31T22:00:00'), to: wallOf('2026-12-02T00:00:00') };

  it('jumps to the range without COUNT: November of a daily rule from 2022 takes 40 candidates at most', () => {
    const budget = new BudgetMeter({ candidates: 40 });
    expect(expandText('FREQ=DAILY', '2022-01-01', { ...november, budget })).to.have.length(31);
  });

  it('walks from the start with COUNT', () => {
    const counted = (candidates: number) =>
      expandText('FREQ=DAILY;COUNT=3000', '2022-01-01', { ...november, budget: new BudgetMeter({ candidates }) });
    expect(counted(1000)).to.equal(undefined);
    expect(counted(3000)).to.have.length(31);
  });

  it('ends empty and complete when a rule never matches', () => {
    expect(expandText('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '1997-09-02', { to: wallOf('2400-01-01') })).to.deep.equal(
      [],
    );
  });

  it('ends without dates when the budget is used up', () => {
    expect(expandText('FREQ=SECONDLY;BYHOUR=9', '1997-09-02')).to.equal(undefined);
    expect(expandText('FREQ=SECONDLY;COUNT=999999999;BYMONTH=2;BYMONTHDAY=30', '1997-09-02')).to.deep.equal([]);
  });

  it('ends when its caller has no more time', () => {
    let asked = 0;
    const budget = new BudgetMeter({ isOver: () => ++asked > 3 });
    expect(expandText('FREQ=DAILY', '1950-01-01', { from: wallOf('1950-01-01'), budget })).to.equal(undefined);
    expect(asked).to.equal(4);
  });

  it('never tests more than the budget allows', () => {
    const dates = expandText('FREQ=MINUTELY', '1997-09-02', {
      to: wallOf('1997-09-02') + DAY_SECONDS,
      budget: new BudgetMeter({ candidates: 1441 }),
    });
    expect(dates).to.have.length(1440);
  });
});
