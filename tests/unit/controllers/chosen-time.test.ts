import { expect } from 'chai';
import { chosenTime } from '../../../src/controllers/chosen-time.ts';
import { signUpWords } from '../../../src/i18n/sign-up-words.ts';

const timeZone = 'Europe/Copenhagen';
const table = [
  [
    'a time with its clock',
    '2026-12-05T10:00:00+01:00',
    '2026-12-05T12:00:00+01:00',
    'lørdag 5. december kl. 10.00–12.00',
  ],
  ['a day, as an event of a day starts', '2026-12-05', undefined, 'lørdag 5. december'],
  [
    'midnight to midnight, as it is managed',
    '2026-12-05T00:00:00+01:00',
    '2026-12-06T00:00:00+01:00',
    'lørdag 5. december',
  ],
  ['the night when clocks change', '2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00', 'søndag 25. oktober'],
  [
    'from midnight on, with an end in the day',
    '2026-12-05T00:00:00+01:00',
    '2026-12-05T02:00:00+01:00',
    'lørdag 5. december kl. 0.00–2.00',
  ],
  [
    'several days, as an event of days starts, with the day after the last',
    '2026-12-05',
    '2026-12-07',
    'lørdag 5. december til og med søndag 6. december',
  ],
  [
    'several days, as they are managed',
    '2026-12-05T00:00:00+01:00',
    '2026-12-08T00:00:00+01:00',
    'lørdag 5. december til og med mandag 7. december',
  ],
  ['at midnight, without an end', '2026-12-05T00:00:00+01:00', undefined, 'lørdag 5. december kl. 0.00'],
] as const;

describe('when a time is that somebody has chosen [SU-7] [SU-74]', () => {
  for (const [what, startsAt, endsAt, words] of table) {
    it(`${what}: ${words}`, () => {
      const time = { startsAt, timeZone, ...(endsAt && { endsAt }) } as never;
      const shown = chosenTime(time, { language: 'da', words: signUpWords.da });
      // No line ends between «kl.» and its time.
      expect(shown).to.equal(words.replace('kl. ', 'kl.\u00a0'));
    });
  }
});
