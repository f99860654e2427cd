import { expect } from 'chai';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import { seriesSentence } from '../../../src/controllers/calendar-sentence.ts';
import { patternOf } from '../../../src/controllers/calendar-series.ts';
import type { CalendarSetting } from '../../../src/controllers/calendar-setting.ts';
import { patternWords } from '../../../src/controllers/series-words.ts';
import { chooseText } from '../../../src/i18n/choose-locale.ts';
import { messages as da } from '../../../src/i18n/da/calendar.ts';
import { messages as daDetails } from '../../../src/i18n/da/calendar-details.ts';
import { messages as en } from '../../../src/i18n/en/calendar.ts';
import { messages as enDetails } from '../../../src/i18n/en/calendar-details.ts';
import { choir, expandBetween, instantOf, ZONE } from '../../helpers/calendar-samples.ts';
import { withOrdinarySpaces } from '../../helpers/ordinary-spaces.ts';

const settingAt = (now: string, language: 'da' | 'en') => {
  const base: CalendarSetting = {
    words: language === 'da' ? da : en,
    language,
    text: (text) => chooseText(text, language),
    zone: ZONE,
    now: instantOf(now),
    today: Math.floor(instantOf(now) / 86_400_000),
  };
  return { ...base, details: language === 'da' ? daDetails : enDetails };
};

function describeEvent(
  event: CalendarEvent,
  { now = '2026-09-01T12:00:00+02:00', language = 'da' as 'da' | 'en', zone = ZONE } = {},
) {
  const setting = { ...settingAt(now, language), zone };
  const { occurrences } = expandBetween(event, ['2026-08-01', '2027-08-01']);
  const placed = occurrences.find(({ startsAt }) => startsAt > setting.now);
  if (!placed) throw new TypeError('no date to come');
  const data = { placed: occurrences, quiet: [], events: new Map([[event.id, event]]), broken: [], isWhole: true };
  const pattern = patternOf(placed, data, setting);
  const words = seriesSentence(placed, event, setting);
  return {
    sentence: withOrdinarySpaces(words?.sentence),
    next: words?.next.map(withOrdinarySpaces),
    short: withOrdinarySpaces(pattern && patternWords(pattern, setting)),
  };
}

const excluded = [{ startsAt: '2026-10-15T18:00:00+02:00', reason: { da: 'efterårsferie', en: 'autumn holiday' } }];
const autumn = choir({ recurrence: { rules: ['FREQ=WEEKLY;UNTIL=20261217T225959Z'], excluded } });

describe('a series in a sentence [EC-85]', () => {
  it('has pattern, time, last date and exceptions by name: the example of the specification', () => {
    const { sentence, next, short } = describeEvent(autumn);
    expect(sentence).to.equal('Hver torsdag kl. 18.00 til 17. december, ikke 15. oktober (efterårsferie)');
    expect(next).to.deep.equal(['torsdag 3. september', 'torsdag 10. september', 'torsdag 17. september']);
    expect(short).to.equal('hver torsdag');
  });

  it('is English in English', () => {
    const { sentence, short } = describeEvent(autumn, { language: 'en' });
    expect(sentence).to.equal('Every Thursday at 18:00 until 17 December, not 15 October (autumn holiday)');
    expect(short).to.equal('every Thursday');
  });

  it('names cancelled and moved dates, three at most, then how many more', () => {
    const at = (day: string) => ({ originalStartsAt: `2026-${day}T18:00:00+01:00` });
    const event = {
      ...autumn,
      overrides: [
        { ...at('11-26'), status: 'cancelled' as const },
        { ...at('11-19'), startsAt: '2026-11-20T18:00:00+01:00' },
        { ...at('12-03'), startsAt: '2026-12-04T18:00:00+01:00' },
        { ...at('12-10'), status: 'cancelled' as const },
      ],
    };
    expect(describeEvent(event).sentence).to.equal(
      'Hver torsdag kl. 18.00 til 17. december, ikke 15. oktober (efterårsferie), 19. november flyttet til 20., aflyst 26. november og 2 andre datoer',
    );
  });

  it('names a date that begins at another hour of its day, for the sentence says the usual one', () => {
    const original = { originalStartsAt: '2026-11-19T18:00:00+01:00' };
    const said = (override: object) => describeEvent({ ...autumn, overrides: [{ ...original, ...override }] }).sentence;
    expect(said({ startsAt: '2026-11-19T19:00:00+01:00' })).to.contain(', 19. november på et andet tidspunkt');
    expect(said({ startsAt: '2026-11-19T17:00:00Z' })).not.to.contain('19. november');
    expect(said({ startsOn: '2026-11-19' })).to.contain(', 19. november på et andet tidspunkt');
  });

  it('has the time of the series, also for a date of it that was moved to another time', () => {
    const overrides = [{ originalStartsAt: '2026-09-03T18:00:00+02:00', startsAt: '2026-09-04T16:30:00+02:00' }];
    expect(describeEvent({ ...autumn, overrides }).sentence).to.match(
      /^Hver torsdag kl\. 18\.00 til 17\. december, 3\. september flyttet til 4\., /,
    );
  });

  it('has the time of its own zone where each event is shown by its own', () => {
    const abroad = { ...autumn, timeZone: 'Europe/London' };
    expect(describeEvent(abroad, { zone: 'event' }).sentence).to.match(/^Hver torsdag kl\. 17\.00 til /);
  });

  it('never calls a cancelled date the last time while another one is left', () => {
    const overrides = [{ originalStartsAt: '2026-12-10T18:00:00+01:00', status: 'cancelled' as const }];
    expect(describeEvent({ ...autumn, overrides }, { now: '2026-12-05T12:00:00+01:00' }).sentence).to.equal(
      'Hver torsdag kl. 18.00 til 17. december, aflyst 10. december',
    );
  });

  it('says when it is the last time, and nothing of the end while there is none', () => {
    expect(describeEvent(autumn, { now: '2026-12-11T12:00:00+01:00' }).sentence).to.equal(
      'Hver torsdag kl. 18.00, sidste gang',
    );
    expect(describeEvent(choir({ recurrence: { rules: ['FREQ=WEEKLY'] } })).sentence).to.equal(
      'Hver torsdag kl. 18.00',
    );
  });

  it('has the year with a date of another', () => {
    const long = choir({ recurrence: { rules: ['FREQ=WEEKLY;UNTIL=20270617T225959Z'] } });
    expect(describeEvent(long).sentence).to.equal('Hver torsdag kl. 18.00 til 17. juni 2027');
  });

  const patterns: [rule: string, startsAt: string, danish: string, english: string][] = [
    ['FREQ=DAILY', '2026-09-03T18:00:00+02:00', 'hver dag', 'every day'],
    ['FREQ=DAILY;INTERVAL=3', '2026-09-03T18:00:00+02:00', 'hver 3. dag', 'every 3rd day'],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', '2026-09-03T18:00:00+02:00', 'hver hverdag', 'every weekday'],
    ['FREQ=WEEKLY;BYDAY=TU,TH', '2026-09-03T18:00:00+02:00', 'hver tirsdag og torsdag', 'every Tuesday and Thursday'],
    ['FREQ=WEEKLY;INTERVAL=2', '2026-09-08T18:00:00+02:00', 'hver anden tirsdag', 'every second Tuesday'],
    ['FREQ=WEEKLY;INTERVAL=3', '2026-09-08T18:00:00+02:00', 'hver 3. uge: tirsdag', 'every 3rd week: Tuesday'],
    [
      'FREQ=MONTHLY;BYDAY=2TU',
      '2026-09-08T18:00:00+02:00',
      'den 2. tirsdag i måneden',
      'on the 2nd Tuesday of the month',
    ],
    [
      'FREQ=MONTHLY;BYDAY=-1FR',
      '2026-09-25T18:00:00+02:00',
      'den sidste fredag i måneden',
      'on the last Friday of the month',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1MO',
      '2026-09-28T18:00:00+02:00',
      'den sidste mandag hver 3. måned',
      'on the last Monday of every 3rd month',
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=15', '2026-09-15T18:00:00+02:00', 'den 15. i måneden', 'on the 15th of the month'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      '2026-09-30T18:00:00+02:00',
      'den sidste dag i måneden',
      'on the last day of the month',
    ],
    ['FREQ=YEARLY', '2027-06-24T18:00:00+02:00', 'hvert år den 24. juni', 'every year on 24 June'],
    ['FREQ=DAILY;BYHOUR=9,15', '2026-09-03T09:00:00+02:00', 'flere datoer', 'several dates'],
    ['FREQ=YEARLY;BYMONTH=2,5,9,12;BYDAY=2TH', '2026-09-10T18:00:00+02:00', 'flere datoer', 'several dates'],
  ];
  for (const [rule, startsAt, danish, english] of patterns)
    it(`${rule} is «${danish}»`, () => {
      const event = choir({ startsAt, endsAt: undefined, recurrence: { rules: [rule] } });
      expect(describeEvent(event).short).to.equal(danish);
      expect(describeEvent(event, { language: 'en' }).short).to.equal(english);
    });

  it('is from what the source says where that has no rule for us', () => {
    const setting = settingAt('2026-11-24T14:10:00+01:00', 'da');
    const { occurrences } = expandBetween(autumn, ['2026-11-25', '2026-11-27']);
    const [first] = occurrences;
    if (!first) throw new TypeError('no date');
    const occurrence = {
      ...first.occurrence,
      series: {
        frequency: 'weekly' as const,
        interval: 1,
        weekdays: [3],
        lastOn: '2026-12-17',
        nextOn: ['2026-11-26', '2026-12-03'],
      },
    };
    expect(withOrdinarySpaces(seriesSentence({ ...first, occurrence }, undefined, setting)?.sentence)).to.equal(
      'Hver torsdag kl. 18.00 til 17. december',
    );
  });
});
