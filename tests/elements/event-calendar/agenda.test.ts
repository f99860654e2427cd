import { expect } from 'chai';
import { clock } from '../../helpers/fixed-clock.ts';
import { demoEvents, eventBackend, eventOn, showCalendar, titlesOn } from './calendar-page.ts';

describe('the agenda [EC-43]', () => {
  it('begins with what is not over, by day', async () => {
    const { page } = await showCalendar();
    expect(page.findAll('heading').map(({ textContent }) => textContent?.trim())).to.include.members([
      'Arrangementer',
      'I dag, tirsdag 24. november',
      'I morgen, onsdag 25. november',
      'torsdag 26. november',
    ]);
    expect(page.text).not.to.contain('tirsdag 17. november');
  });

  it('names day, time, place and every status with the title [EC-46]', async () => {
    const { page } = await showCalendar();
    expect(
      page.has(
        'button',
        'Foredrag: Fra kunde til medborger, tirsdag 24. november, kl. 19.00–21.00, Kulturcentret, 3 ledige pladser, Mangler hjælp',
      ),
    ).to.equal(true);
    expect(
      page.has('button', 'Aflyst: Dialogmøde om ZebraBy, onsdag 25. november, kl. 17.00–18.30, Kulturcentret'),
    ).to.equal(true);
  });

  it('says a cancelled time was before, and shows place, price and series in one line [EC-45] [EC-53]', async () => {
    const { page } = await showCalendar();
    expect(page.text).to.contain('Tidligere: 17.00–18.30 Aflyst: Dialogmøde om ZebraBy');
    const [row] = page.findAll('listitem', /Aflyst: Dialogmøde om ZebraBy/);
    expect(row?.querySelector('.event-meta')?.textContent?.trim()).to.equal(
      'Kulturcentret, Skolegade 4, Demoby · gratis · hver anden onsdag',
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
    expect(page.find<HTMLAnchorElement>('link', 'Se alle arrangementer').getAttribute('href')).to.equal('/alle');
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
});

describe('the calendar from a backend that expands [EC-14] [BE-28]', () => {
  it('shows the same rows as from events with their rules', async () => {
    const fromEvents = await showCalendar({ attributes: { limit: '60', filters: 'none' } });
    const rows = titlesOn(fromEvents);
    const backend = eventBackend();
    const { items } = (await backend.events({}, { signal: new AbortController().signal })).value;
    const { expand } = await import('../../../src/domain/calendar/series.ts');
    const { occurrences } = expand(
      items,
      { from: Date.UTC(2026, 10, 1), to: Date.UTC(2027, 10, 25) },
      { zone: 'Europe/Copenhagen' },
    );
    const asked: unknown[] = [];
    const shown = await showCalendar({
      attributes: { limit: '60', filters: 'none' },
      backend: Object.assign(backend, {
        occurrences: async (query: unknown) => {
          asked.push(query);
          return {
            value: {
              items: occurrences.map(({ occurrence }) => occurrence),
              next: null,
              asOf: '2026-11-24T14:05:00+01:00',
            },
            skipped: [],
          };
        },
      }),
    });
    expect(titlesOn(shown)).to.deep.equal(rows);
    expect(asked).to.deep.equal([{ from: '2026-11-01', to: '2027-11-24', limit: 100 }]);
  });

  it('asks for page after page and stops at a cursor that comes again [CT-11]', async () => {
    const cursors: unknown[] = [];
    const backend = Object.assign(eventBackend(), {
      occurrences: async ({ cursor }: { cursor?: string }) => {
        cursors.push(cursor);
        const day = cursor === undefined ? 3 : 4;
        const { id, ...event } = eventOn(day);
        return {
          value: {
            items: [{ ...event, id: `${id}.single`, eventId: id }],
            next: 'a',
            asOf: '2026-11-24T14:05:00+01:00',
          },
          skipped: [],
        };
      },
    });
    const shown = await showCalendar({ backend, attributes: { filters: 'none' } });
    expect(cursors).to.deep.equal([undefined, 'a']);
    expect(titlesOn(shown)).to.deep.equal(['Møde 3', 'Møde 4']);
  });
});

describe('what an editor sets [EC-69] [EC-90]', () => {
  it('narrows the calendar without showing it', async () => {
    const shown = await showCalendar({ attributes: { category: 'mad', limit: '100' } });
    expect(new Set(titlesOn(shown))).to.deep.equal(
      new Set(['Fællesspisning før foredraget', 'Familiecafé', 'Generationscafé', 'Sommerfest i Demoby']),
    );
    expect(shown.page.has('button', /^Fjern filter/)).to.equal(false);
  });

  it('takes the default where a value is none', async () => {
    const shown = await showCalendar({
      attributes: {
        limit: 'mange',
        views: 'sky',
        date: 'i morgen',
        'time-zone': 'Europe/Sundby',
        'heading-level': '9',
      },
    });
    expect(shown.page.has('button', 'Måned')).to.equal(true);
    expect(titlesOn(shown).length).to.be.within(20, 40);
    expect(shown.page.find('heading', 'Arrangementer').localName).to.equal('h2');
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
