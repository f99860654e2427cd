import { expect } from 'chai';
import { detailsView } from '../../../src/controllers/calendar-details.ts';
import type { DetailsSetting } from '../../../src/controllers/calendar-lines.ts';
import { expand } from '../../../src/domain/calendar/series.ts';
import { chooseText } from '../../../src/i18n/choose-locale.ts';
import { messages as words } from '../../../src/i18n/da/calendar.ts';
import { messages as details } from '../../../src/i18n/da/calendar-details.ts';
import { choir, instantOf } from '../../helpers/calendar-samples.ts';
import { withOrdinarySpaces } from '../../helpers/ordinary-spaces.ts';

const setting: DetailsSetting = {
  words,
  details,
  language: 'da',
  text: (text) => chooseText(text, 'da'),
  zone: 'event',
  now: instantOf('2026-09-01T12:00:00+02:00'),
  today: 20_697,
  sourceName: () => undefined,
  isWaiting: false,
  canRegister: false,
  canHelp: false,
  dateCount: 0,
};

describe('when an opened event takes place [EC-13] [EC-55]', () => {
  it('is told from evening to morning of a date of a series, by its own clock', () => {
    const night = choir({ endsAt: '2026-09-04T02:00:00+02:00', recurrence: { rules: ['FREQ=WEEKLY;COUNT=3'] } });
    const range = { from: setting.now, to: instantOf('2026-10-01T12:00:00+02:00') };
    const [placed] = expand(night, range, { zone: 'event' }).occurrences;
    if (!placed) throw new TypeError('no date to come');
    const [when] = detailsView(placed, night, setting).before;
    expect(when?.lines.map(({ text }) => withOrdinarySpaces(text))).to.deep.equal([
      'torsdag 3. september kl. 18.00 – fredag 4. september kl. 2.00',
    ]);
  });
});
