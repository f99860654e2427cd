import { expect } from 'chai';
import { clock } from '../../helpers/fixed-clock.ts';
import { withOrdinarySpaces } from '../../helpers/ordinary-spaces.ts';
import { eventBackend, eventOn, showCalendar, titlesOn } from './calendar-page.ts';

describe('the agenda [EC-43]', () => {
  it('begins with what is not over, by day', async () => {
    const { page } = await showCalendar();
    expect(page.findAll('heading').map(({ textContent }) => withOrdinarySpaces(textContent).trim())).to.include.members(
      ['Arrangementer', 'I dag, tirsdag 24. november', 'I morgen, onsdag 25. november', 'torsdag 26. november'],
    );
    expect(page.text).not.to.contain('tirsdag 17. november');
  });

  for (const date of ['2023-01-01', '2026-08-01', '2028-03-01'])
    it(`has a year from ${date} on, or from today where that is over [EC-45] [EC-90]`, async () => {
      const early = date < '2026-11-24' ? '2026-11-26' : '2028-03-02';
      const late = date < '2026-11-24' ? '2027-11-20' : '2029-02-20';
      const items = [early, late].map((startsOn) => ({ id: startsOn, title: startsOn, startsOn }));
      const shown = await showCalendar({ backend: eventBackend({ items }), attributes: { date, filters: 'none' } });
      expect(titlesOn(shown)).to.deep.equal([early, late]);
    });

  it('names day, time, place and every status with the title [EC-46]', async () => {
    const { page } = await showCalendar();
    expect(
      page.has(
        'button',
        'Foredrag: Fra kunde til medborger, tirsdag 24. november, kl. 19.00–21.00, Kulturcentret, 3 ledige pladser, Gratis, Mangler hjælp',
      ),
    ).to.equal(true);
    expect(
      page.has('button', 'Aflyst: Dialogmøde om ZebraBy, onsdag 25. november, kl. 17.00–18.30, Kulturcentret, Gratis'),
    ).to.equal(true);
  });

  it('says a cancelled time was before, and shows place, price and series in one line [EC-45] [EC-53]', async () => {
    const { page } = await showCalendar();
    expect(page.text).to.contain('Tidligere: 17.00–18.30 Aflyst: Dialogmøde om ZebraBy');
    const [row] = page.findAll('listitem', /Aflyst: Dialogmøde om ZebraBy/);
    expect(row?.querySelector('.event-meta')?.textContent?.trim()).to.equal(
      'Kulturcentret, Skolegade 4, Sundby\u00a0· gratis\u00a0· hver anden onsdag',
    );
  });

  it('lists a long event once, or as running when it began earlier [EC-44]', async () => {
    const events = [
      eventOn(3, {
        id: 'festival',
        title: 'Festival',
        startsAt: undefined,
        endsAt: undefined,
        startsOn: '2026-12-03',
        endsBefore: '2026-12-06',
      }),
      eventOn(1, {
        id: 'udstilling',
        title: 'Udstilling',
        startsAt: undefined,
        endsAt: undefined,
        startsOn: '2026-11-01',
        endsBefore: '2026-12-31',
      }),
    ];
    const shown = await showCalendar({ events });
    expect(titlesOn(shown)).to.deep.equal(['Udstilling', 'Festival']);
    expect(shown.page.text).to.contain('I gang nu').and.to.contain('til og med onsdag 30. december');
    expect(shown.page.text).to.contain('Hele dagen Festival').and.to.contain('til og med lørdag 5. december');
  });

  it('shows a page more on a press, with focus on its first title, and says so', async () => {
    const shown = await showCalendar({ attributes: { limit: '5' } });
    const before = titlesOn(shown).length;
    await shown.page.press('button', 'Vis flere');
    await shown.page.until(() => titlesOn(shown).length > before, 'there is more');
    const added = titlesOn(shown).length - before;
    expect(shown.page.focused)
      .to.match(/^button/)
      .and.to.contain(titlesOn(shown)[before]);
    await shown.page.until(() => shown.page.liveLog.length > 0, 'the status says so');
    expect(shown.page.liveLog).to.deep.equal([`polite: ${added} flere vist, 123 i alt det næste år`]);
  });

  it('leads to all events instead, where the page has such an address', async () => {
    const { page } = await showCalendar({ attributes: { limit: '5', 'more-url': '/alle' } });
    const link = page.find<HTMLAnchorElement>('link', 'Se alle arrangementer');
    expect(link.getAttribute('href')).to.equal(new URL('/alle', location.href).href);
    expect(page.has('button', 'Vis flere')).to.equal(false);
  });

  it('begins on the day the page names', async () => {
    const shown = await showCalendar({ attributes: { date: '2027-06-01', filters: 'none' } });
    expect(titlesOn(shown)[0]).to.equal('Evaluering af ZebraBy efter 1 år');
  });

  it('lets go of an event when it is over [EC-82]', async () => {
    const shown = await showCalendar({ attributes: { filters: 'none' } });
    expect(titlesOn(shown)).to.include('Fællesspisning før foredraget');
    clock.set('2026-11-24T18:45:00+01:00');
    shown.calendar.requestUpdate();
    await shown.page.settle();
    expect(titlesOn(shown)[0]).to.equal('Foredrag: Fra kunde til medborger');
  });

  it('follows the clock by itself when an event ends [EC-82]', async () => {
    const events = [eventOn(3), eventOn(4, { title: 'Slutter nu', endsAt: undefined })];
    const now = Date.parse('2026-12-04T18:29:59.900+01:00');
    clock.set('2026-12-04T18:29:59.900+01:00');
    const ending = { ...events[1], endsAt: '2026-12-04T18:30:00+01:00' } as (typeof events)[number];
    const shown = await showCalendar({ events: [ending, eventOn(5)], attributes: { filters: 'none' } });
    expect(titlesOn(shown)).to.deep.equal(['Slutter nu', 'Møde 5']);
    clock.set(new Date(now + 1000).toISOString());
    await shown.page.until(() => titlesOn(shown).join() === 'Møde 5', 'it has let go of the event');
  });

  it('shows times in another zone with the event’s own time beside them [EC-13]', async () => {
    const events = [
      eventOn(3, {
        startsAt: '2026-12-03T12:00:00-05:00',
        endsAt: '2026-12-03T13:00:00-05:00',
        timeZone: 'America/New_York',
      }),
    ];
    const { page } = await showCalendar({ events });
    expect(page.text).to.contain('18.00–19.00').and.to.contain('kl. 12.00–13.00 i New York');
  });

  it('names Danish holidays and the source’s own quiet days, which are no events [EC-48]', async () => {
    const shown = await showCalendar({
      events: [
        eventOn(25),
        eventOn(21, {
          id: 'ferie',
          title: 'Skolernes juleferie',
          startsAt: undefined,
          endsAt: undefined,
          startsOn: '2026-12-21',
          endsBefore: '2027-01-04',
          categories: [{ id: 'quietDay', label: 'Fridag' }],
        }),
      ],
    });
    await shown.page.until(() => shown.page.text.includes('1. juledag'), 'the names have come');
    expect(shown.page.text).to.contain('fredag 25. december · 1. juledag, Skolernes juleferie');
    expect(titlesOn(shown)).to.deep.equal(['Møde 25']);
  });

  it('puts a series that cannot be expanded at the end in one row [EC-34]', async () => {
    const { page } = await showCalendar({
      events: [
        eventOn(3),
        eventOn(4, { id: 'x', title: 'Sære datoer', recurrence: { rules: ['RSCALE=HEBREW;FREQ=YEARLY'] } }),
      ],
    });
    expect(page.text).to.contain('Sære datoer Flere datoer, som vi ikke kan vise her. Se arrangørens side.');
  });

  it('leads from such a row to the page of the event, also where the editor named it [EC-34] [EC-54]', async () => {
    const { page } = await showCalendar({
      events: [eventOn(4, { id: 'x', title: 'Sære datoer', recurrence: { rules: ['RSCALE=HEBREW;FREQ=YEARLY'] } })],
      attributes: { 'event-url': '/arrangementer/{id}' },
    });
    const link = await page.until(() => page.findAll<HTMLAnchorElement>('link', 'Sære datoer')[0], 'the link is there');
    expect(link.getAttribute('href')).to.equal(new URL('/arrangementer/x', location.href).href);
  });
});
