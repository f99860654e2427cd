import { expect } from 'chai';
import { offerWindow } from '../../../../src/domain/sign-up/offer-window.ts';

const at = (text: string) => Date.parse(text);
const timeZone = 'Europe/Copenhagen';
const winter = (text: string) => at(`2026-12-${text}:00+01:00`);
const table: [title: string, freedAt: number, startsAt: number, sendAt: number, expiresAt: number][] = [
  [
    'in quiet hours is sent in the morning',
    winter('08T22:10'),
    winter('10T18:00'),
    winter('09T08:00'),
    winter('09T16:30'),
  ],
  [
    'that would end in quiet hours ends at nine',
    winter('09T15:00'),
    winter('10T18:00'),
    winter('09T15:00'),
    winter('10T09:00'),
  ],
  [
    'on the day itself lasts a quarter of what is left',
    winter('10T09:00'),
    winter('10T18:00'),
    winter('10T09:00'),
    winter('10T11:15'),
  ],
  [
    'for the Tuesday driver ends at nine',
    winter('14T19:40'),
    winter('15T18:00'),
    winter('14T19:40'),
    winter('15T09:00'),
  ],
  [
    'twelve hours before the start knows no quiet hours',
    winter('10T22:00'),
    winter('11T06:00'),
    winter('10T22:00'),
    winter('11T00:00'),
  ],
  [
    'is never shorter than half an hour, nor later than an hour before the start',
    winter('10T16:00'),
    winter('10T18:00'),
    winter('10T16:00'),
    winter('10T16:30'),
  ],
  [
    'for a time next year lasts a day',
    winter('08T10:00'),
    at('2027-12-08T10:00:00+01:00'),
    winter('08T10:00'),
    winter('09T10:00'),
  ],
];

describe('an offer [SU-44]', () => {
  for (const [title, freedAt, startsAt, sendAt, expiresAt] of table) {
    it(title, () => {
      expect(offerWindow({ freedAt, startsAt, timeZone })).to.deep.equal({ sendAt, expiresAt });
    });
  }

  it('is not made with less than two hours left', () => {
    const startsAt = winter('10T18:00');
    expect(offerWindow({ freedAt: startsAt - 2 * 3_600_000 + 1, startsAt, timeZone })).to.equal(undefined);
  });

  it('keeps to the clocks on the nights they change', () => {
    const spring = offerWindow({
      freedAt: at('2026-03-28T23:30:00+01:00'),
      startsAt: at('2026-03-30T18:00:00+02:00'),
      timeZone,
    });
    expect(spring?.sendAt).to.equal(at('2026-03-29T08:00:00+02:00'));
    const autumn = offerWindow({
      freedAt: at('2026-10-24T23:30:00+02:00'),
      startsAt: at('2026-10-26T18:00:00+01:00'),
      timeZone,
    });
    expect(autumn?.sendAt).to.equal(at('2026-10-25T08:00:00+01:00'));
  });

  it('for something without a time ends by its hours', () => {
    const freedAt = winter('08T10:00');
    expect(offerWindow({ freedAt, offerHours: 48, timeZone })?.expiresAt).to.equal(winter('10T10:00'));
  });
});
