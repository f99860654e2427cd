import { expect } from 'chai';
import ICAL from 'ical.js';
import { followUpDays } from '../../../../src/domain/quiz/follow-up.ts';
import { followUpCalendar } from '../../../../src/domain/quiz/follow-up-calendar.ts';
import { bundled, changed } from './bundled.ts';

describe('the days to take the quiz again [RQ-49]', () => {
  const cases = [
    { today: '2026-11-24', days: ['2027-05-24', '2027-11-24', '2028-05-24'] },
    { today: '2026-08-31', days: ['2027-03-01', '2027-08-31', '2028-02-29'] },
    { today: '2026-11-30', days: ['2027-05-31', '2027-11-30', '2028-05-30'] },
    { today: '2027-02-28', days: ['2027-08-30', '2028-02-28', '2028-08-28'] },
  ];
  for (const { today, days } of cases)
    it(`are ${days.join(', ')} from ${today} on`, () => {
      expect(followUpDays(bundled, today)).to.deep.equal(days);
    });

  it('are those of the definition, and 6, 12 and 18 months without any', () => {
    expect(followUpDays(changed({ retest: { afterMonths: [3], smallestChange: 8 } }), '2026-11-24')).to.deep.equal([
      '2027-02-24',
    ]);
    expect(followUpDays(changed({ retest: undefined as never }), '2026-11-24')).to.have.length(3);
  });

  it('never lie on a weekend, and never before the months are over', () => {
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000) {
      const today = new Date(day).toJSON().slice(0, 10);
      for (const later of followUpDays(bundled, today)) {
        expect(new Date(later).getUTCDay(), later).to.be.within(1, 5);
        expect(later > today).to.equal(true);
      }
    }
  });

  it('are none of a day that does not exist', () => {
    expect(() => followUpDays(bundled, '2026-02-30')).to.throw(TypeError, '"2026-02-30" is no day.');
  });
});

describe('the calendar file of the dates [RQ-49]', () => {
  const dates = [
    {
      on: '2027-05-24',
      title: 'Tag testen igen: Er jeres organisation klar?',
      description: 'Sammenlign; tal\nmed sidst.',
    },
    { on: '2027-11-24', title: 'Tag testen igen', description: 'x' },
  ];
  const file = followUpCalendar(dates, {
    random: 'b7c1',
    stamp: '2026-11-24T14:10:00+01:00',
    productId: '-//Samspil//da',
    url: 'https://sundby.example/er-i-klar',
  });

  it('is read by another parser as whole days with their words and own uids', () => {
    const events = new ICAL.Component(ICAL.parse(file))
      .getAllSubcomponents('vevent')
      .map((part) => new ICAL.Event(part));
    expect(events.map(({ startDate }) => [startDate?.toString(), startDate?.isDate])).to.deep.equal([
      ['2027-05-24', true],
      ['2027-11-24', true],
    ]);
    expect(events[0]?.summary).to.equal('Tag testen igen: Er jeres organisation klar?');
    expect(events[0]?.description).to.equal('Sammenlign; tal\nmed sidst.');
    expect(new Set(events.map(({ uid }) => uid)).size).to.equal(2);
    expect(events[0]?.uid).to.contain('b7c1');
  });

  it('holds one property a line, whatever the words', () => {
    const evil = followUpCalendar([{ on: '2027-05-24', title: 'a\r\nATTENDEE:mailto:x@y.dk', description: 'b' }], {
      random: 'r',
      stamp: '2026-11-24T14:10:00+01:00',
      productId: '-//Samspil//da',
    });
    expect(evil).to.not.match(/^ATTENDEE/m);
    expect(evil.match(/BEGIN:VEVENT/g)).to.have.length(1);
  });
});
