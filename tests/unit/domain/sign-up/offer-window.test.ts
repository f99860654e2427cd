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

  it('for early in the morning ends as the quiet hours begin', () => {
    const early = offerWindow({ freedAt: winter('10T19:40'), startsAt: winter('11T08:19'), timeZone });
    expect(early?.expiresAt).to.equal(winter('10T21:00'));
  });

  it('is not made in the last half hour before the quiet hours where the morning is too late', () => {
    expect(offerWindow({ freedAt: winter('10T20:31'), startsAt: winter('11T08:45'), timeZone })).to.equal(undefined);
  });

  it('of any time, an hour to 400 days ahead, never ends in quiet hours nor in the last hour, and lasts half an hour', () => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const isQuiet = (instant: number, last: string) => clock.format(instant) < '08:00' || clock.format(instant) > last;
    const [hour, found, wrong] = [3_600_000, new Set<string>(), [] as string[]];
    const aheads = [...Array.from({ length: 160 }, (_, index) => 1 + index / 4), 24 * 30, 24 * 400 + 0.3];
    for (const day of ['2026-03-28', '2026-10-24', '2026-12-10']) {
      for (let minute = 0; minute < 1440; minute += 37) {
        const freedAt = at(`${day}T00:00:00Z`) + minute * 60_000;
        for (const ahead of aheads) {
          const startsAt = freedAt + ahead * hour;
          const window = offerWindow({ freedAt, startsAt, timeZone });
          found.add(window ? 'offer' : 'none');
          if (!window) continue;
          const { sendAt, expiresAt } = window;
          const isLate = expiresAt > startsAt - hour || expiresAt - sendAt < hour / 2 || sendAt < freedAt;
          const isLoud = ahead > 12 && (isQuiet(sendAt, '20:59') || isQuiet(expiresAt, '21:00'));
          if (isLate || isLoud) wrong.push(`${new Date(freedAt).toISOString()} ${ahead} h`);
        }
      }
    }
    expect([...found].sort()).to.deep.equal(['none', 'offer']);
    expect(wrong).to.deep.equal([]);
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

  const quiet: [title: string, freedAt: number, sendAt: number][] = [
    ['at eight in the morning is sent at once', winter('09T08:00'), winter('09T08:00')],
    ['a second before eight waits for it', winter('09T08:00') - 1000, winter('09T08:00')],
    ['a second before nine in the evening is sent at once', winter('09T21:00') - 1000, winter('09T21:00') - 1000],
    ['at nine in the evening waits for the morning', winter('09T21:00'), winter('10T08:00')],
  ];
  for (const [title, freedAt, sendAt] of quiet) {
    it(`${title}, with a time or without`, () => {
      for (const startsAt of [undefined, winter('20T18:00')]) {
        expect(offerWindow({ freedAt, startsAt, timeZone })?.sendAt).to.equal(sendAt);
      }
    });
  }

  it('that would end as the quiet hours begin ends in the morning, a minute earlier that evening', () => {
    const expiryOf = (minutes: number) =>
      offerWindow({ freedAt: winter('09T19:30'), offerHours: minutes / 60, timeZone })?.expiresAt;
    expect(expiryOf(89)).to.equal(winter('09T20:59'));
    expect(expiryOf(90)).to.equal(winter('10T09:00'));
  });

  it('for nine in the morning may last until eight', () => {
    const window = offerWindow({ freedAt: winter('10T19:40'), startsAt: winter('11T09:00'), timeZone });
    expect(window?.expiresAt).to.equal(winter('11T08:00'));
  });

  it('knows no quiet hours twelve hours before the start, and does a moment earlier', () => {
    const startsAt = winter('10T10:00');
    expect(offerWindow({ freedAt: startsAt - 12 * 3_600_000, startsAt, timeZone })?.sendAt).to.equal(
      winter('09T22:00'),
    );
    expect(offerWindow({ freedAt: startsAt - 12 * 3_600_000 - 1, startsAt, timeZone })?.sendAt).to.equal(
      winter('10T08:00'),
    );
  });

  it('in a zone that nobody knows has no quiet hours', () => {
    const window = offerWindow({ freedAt: winter('09T23:00'), timeZone: 'Mars/Olympus' });
    expect(window).to.deep.equal({ sendAt: winter('09T23:00'), expiresAt: winter('10T23:00') });
  });

  it('for something without a time ends by its hours', () => {
    const freedAt = winter('08T10:00');
    expect(offerWindow({ freedAt, offerHours: 48, timeZone })?.expiresAt).to.equal(winter('10T10:00'));
  });
});
