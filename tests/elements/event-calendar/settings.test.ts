import { expect } from 'chai';
import { clock } from '../../helpers/fixed-clock.ts';
import { demoEvents, eventBackend, eventOn, showCalendar, titlesOn } from './calendar-page.ts';

describe('what an editor sets [EC-69] [EC-90]', () => {
  it('narrows the calendar without showing it', async () => {
    const shown = await showCalendar({ attributes: { category: 'mad', limit: '100' } });
    expect(new Set(titlesOn(shown))).to.deep.equal(
      new Set(['Fællesspisning før foredraget', 'Familiecafé', 'Generationscafé', 'Sommerfest i Sundby']),
    );
    expect(shown.page.has('button', /^Fjern filter/)).to.equal(false);
  });

  it('is told in check mode where no event has it', async () => {
    const { page, calendar } = await showCalendar({
      attributes: { category: 'mad madd', area: 'roskilde', accessibility: 'stepFree trinfri', 'is-free': '' },
    });
    await page.until(() => calendar.inspect().skipped.length > 0, 'it can tell');
    expect(calendar.inspect().skipped.map(({ path, code, message }) => [path, code, message])).to.deep.equal([
      ['/category', 'unknown-value', 'madd'],
      ['/accessibility', 'unknown-value', 'trinfri'],
    ]);
  });

  it('offers no choice of what is free where all are', async () => {
    const { page } = await showCalendar({ attributes: { 'is-free': '' } });
    expect(page.text).to.contain('96 arrangementer');
    expect(page.has('checkbox', /^Gratis/)).to.equal(false);
  });

  it('takes the default where a value is none', async () => {
    const shown = await showCalendar({
      attributes: {
        limit: 'mange',
        views: 'sky',
        date: 'i morgen',
        'time-zone': 'Europe/Sundby',
        'heading-level': '9',
        'refresh-minutes': '2',
        filters: 'q isfree',
        'quiet-days': 'da',
        details: 'side',
        'more-url': 'javascript:alert(1)',
        'event-url': 'data:text/html,{id}',
        'subscribe-url': '//sundby.example/a.ics',
      },
    });
    expect(shown.page.has('button', 'Måned')).to.equal(true);
    expect(titlesOn(shown).length).to.be.within(20, 40);
    expect(shown.page.find('heading', 'Arrangementer').localName).to.equal('h2');
    await shown.page.until(() => shown.calendar.inspect().notes.length > 0, 'it can tell what it could not read');
    expect(shown.calendar.inspect().notes).to.deep.equal([
      'views',
      'date',
      'limit',
      'time-zone',
      'refresh-minutes',
      'filters',
      'quiet-days',
      'details',
      'more-url',
      'event-url',
      'subscribe-url',
    ]);
  });

  it('is told in check mode which times contradict their zone, as they are shown [EC-5]', async () => {
    const summer = { startsAt: '2027-07-01T18:00:00+01:00', endsAt: '2027-07-01T19:00:00+01:00' };
    const { page, calendar } = await showCalendar({ events: [eventOn(3), eventOn(4, summer)] });
    await page.until(() => calendar.inspect().skipped.length > 0, 'it can tell');
    expect(calendar.inspect().skipped.map(({ id, code }) => [id, code])).to.deep.equal([
      ['e4', 'offset-zone-mismatch'],
    ]);
    expect(page.text).to.contain('19.00–20.00');
  });

  it('has the source asked again every so many minutes, and never unless it is said [EC-81]', async () => {
    const backend = eventBackend();
    let asked = 0;
    const counted = {
      ...backend,
      events: (...all: Parameters<NonNullable<typeof backend.events>>) => {
        asked += 1;
        return (backend as Required<typeof backend>).events(...all);
      },
    };
    const { page, calendar } = await showCalendar({ backend: counted, attributes: { filters: 'none' } });
    const before = asked;
    const minutesPass = async (minutes: number) => {
      await clock.tick(minutes * 60_000);
      await page.settle();
    };
    clock.holdTimers();
    for (const [minutes, times] of [
      ['0', 0],
      ['5', 3],
      ['15', 1],
      ['mange', 0],
    ] as const) {
      calendar.setAttribute('refresh-minutes', minutes);
      await page.settle();
      asked = before;
      await minutesPass(15);
      expect([minutes, asked - before]).to.deep.equal([minutes, times]);
    }
    calendar.setAttribute('refresh-minutes', '5');
    await page.settle();
    calendar.remove();
    asked = before;
    await minutesPass(30);
    expect(asked).to.equal(before);
  });

  it('names days from code beside the public ones [EC-48]', async () => {
    const events = [eventOn(24), eventOn(28)];
    const { page, calendar } = await showCalendar({ events });
    calendar.quietDays = [{ startsOn: '2026-12-21', endsBefore: '2026-12-29', label: 'Juleferie', kind: 'holiday' }];
    await page.until(() => page.has('heading', 'mandag 28. december · Juleferie'), 'the holiday is named');
    expect(page.has('heading', 'torsdag 24. december · Juleaftensdag, Juleferie')).to.equal(true);
    calendar.publicHolidays = 'none';
    await page.until(() => page.has('heading', 'torsdag 24. december · Juleferie'), 'Christmas Eve is not');
  });

  it('gives headings their level, and leaves the first out on wish [EM-60]', async () => {
    const { page } = await showCalendar({ attributes: { 'heading-level': '3' } });
    expect([
      page.find('heading', 'Arrangementer').localName,
      page.find('heading', 'torsdag 26. november').localName,
    ]).to.deep.equal(['h3', 'h4']);
    const bare = await showCalendar({ attributes: { 'heading-level': '3', 'no-heading': '' } });
    expect(bare.page.find('heading', 'torsdag 26. november').localName).to.equal('h3');
  });

  it('has one view without a switch', async () => {
    const { page } = await showCalendar({ attributes: { views: 'agenda' } });
    expect(page.has('group', 'Visning')).to.equal(false);
  });

  it('speaks the language of the page, and marks what the source does not have in it [EM-61] [CT-19]', async () => {
    const { page } = await showCalendar({ lang: 'de', events: demoEvents });
    await page.until(() => page.has('heading', 'Veranstaltungen'), 'the German words are there');
    const [title] = page.findAll('button', /^Fællesspisning/);
    expect(title?.querySelector('bdi')?.getAttribute('lang')).to.equal('da');
  });
});
