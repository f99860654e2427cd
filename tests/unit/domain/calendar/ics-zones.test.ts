import { expect } from 'chai';
import { expandBetween, startsOf, ZONE } from '../../../helpers/calendar-samples.ts';
import { ALL, codesOf, fileOf, parse, vevent } from '../../../helpers/ics-samples.ts';

describe('zones that only the file defines [EC-12]', () => {
  const zoneLines = (offsets: [from: string, to: string]) => [
    'BEGIN:VTIMEZONE',
    'TZID:Customized Time Zone',
    'BEGIN:STANDARD',
    'DTSTART:16011028T030000',
    `TZOFFSETFROM:${offsets[1]}`,
    `TZOFFSETTO:${offsets[0]}`,
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010325T020000',
    `TZOFFSETFROM:${offsets[0]}`,
    `TZOFFSETTO:${offsets[1]}`,
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  const fileWith = (lines: string[], ...times: string[]) =>
    ['BEGIN:VCALENDAR', ...lines, ...vevent(...times), 'END:VCALENDAR'].join('\n');

  it('are known by their offsets', () => {
    const { events, issues } = parse(
      fileWith(
        zoneLines(['+0100', '+0200']),
        'DTSTART;TZID=Customized Time Zone:20261018T180000',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
    );
    expect(events[0]?.timeZone).to.equal(ZONE);
    expect(issues).to.deep.equal([]);
    expect(startsOf(expandBetween(events, ALL))).to.deep.equal([
      '2026-10-18T18:00:00+02:00',
      '2026-10-25T18:00:00+01:00',
    ]);
  });

  it('give the right instant also when no named zone is like them, and are told', () => {
    const text = fileWith(zoneLines(['+0037', '+0137']), 'DTSTART;TZID=Customized Time Zone:20261118T180000');
    expect(parse(text).events[0]).to.include({ startsAt: '2026-11-18T18:00:00+00:37', timeZone: ZONE });
    expect(codesOf(text)).to.deep.equal(['unknown-zone']);
  });

  it('go by X-LIC-LOCATION when it names one', () => {
    const lines = ['BEGIN:VTIMEZONE', 'TZID:Min zone', 'X-LIC-LOCATION:America/New_York', 'END:VTIMEZONE'];
    expect(parse(fileWith(lines, 'DTSTART;TZID=Min zone:20261118T180000')).events[0]?.timeZone).to.equal(
      'America/New_York',
    );
  });

  it('are found by a name with commas, which is escaped in the definition and quoted in a time', () => {
    const name = '(UTC+00:37) Her, der';
    const lines = zoneLines(['+0037', '+0137']).map((line) =>
      line.replace('Customized Time Zone', name.replace(',', '\\,')),
    );
    const [event] = parse(fileWith(lines, `DTSTART;TZID="${name}":20261118T180000`)).events;
    expect(event?.startsAt).to.equal('2026-11-18T18:00:00+00:37');
  });

  it('go by X-LIC-LOCATION before a city in their name', () => {
    const lines = ['BEGIN:VTIMEZONE', 'TZID:(GMT+01.00) Paris', `X-LIC-LOCATION:${ZONE}`, 'END:VTIMEZONE'];
    expect(parse(fileWith(lines, 'DTSTART;TZID=(GMT+01.00) Paris:20261118T180000')).events[0]?.timeZone).to.equal(ZONE);
  });

  it('are not reckoned out for ever: then they are the default, and are told [EC-32]', () => {
    const endless = zoneLines(['+0100', '+0200'])
      .slice(2, 8)
      .map((line) => line.replace(/^RRULE:.*/, 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'));
    const lines = ['BEGIN:VTIMEZONE', 'TZID:Ond', ...Array(300).fill(endless).flat(), 'END:VTIMEZONE'];
    const text = fileWith(lines, 'DTSTART;TZID=Ond:20261118T180000');
    expect(codesOf(text)).to.deep.equal(['unknown-zone']);
    expect(parse(text).events[0]?.startsAt).to.equal('2026-11-18T18:00:00+01:00');
  });

  it('are looked for as long as there are few: a hundred names tell that a file is made to keep us', () => {
    const events = Array.from({ length: 100 }, (_, index) => vevent(`DTSTART;TZID=Ukendt ${index}:20261118T180000`));
    const last = vevent('DTSTART;TZID=America/New_York:20261118T180000');
    const codes = codesOf(['BEGIN:VCALENDAR', ...events.flat(), ...last].join('\n'));
    expect(codes.filter((code) => code === 'unknown-zone')).to.have.length(101);
  });

  it('that are not defined at all are the default, and are told', () => {
    expect(codesOf(fileOf('DTSTART;TZID=Ukendt:20261118T180000'))).to.deep.equal(['unknown-zone']);
  });
});
