import { expect } from 'chai';
import { eventBackend, eventOn, showCalendar, titlesOn } from './calendar-page.ts';

const showMonth = (attributes: Record<string, string> = {}, width?: number) =>
  showCalendar({ attributes: { view: 'month', ...attributes }, ...(width && { width }) });
const day = (root: ShadowRoot | null, number: string) =>
  [...(root?.querySelectorAll<HTMLElement>('.cell-day') ?? [])].find(
    (button) => button.querySelector('.number')?.textContent === number,
  );

describe('the month [EC-47]', () => {
  it('is a table with a caption, full weekday names and week numbers', async () => {
    const { page } = await showMonth();
    expect(page.find('table').querySelector('caption')?.textContent?.trim()).to.equal('November 2026');
    expect(page.findAll('columnheader').map(({ textContent }) => textContent?.trim())).to.include.members([
      'tirsTtirsdag',
      'sønSsøndag',
    ]);
    expect(page.findAll('rowheader')).to.have.length(6);
    expect(page.has('rowheader', 'Uge 48')).to.equal(true);
    expect(page.has('grid')).to.equal(false);
  });

  it('has one tab stop for each day with events, named with its date and their number', async () => {
    const { page, calendar } = await showMonth();
    const buttons = [...(calendar.shadowRoot?.querySelectorAll<HTMLElement>('.cell-day') ?? [])];
    expect(buttons).to.have.length(30);
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(8);
    expect(page.has('button', 'I dag, tirsdag 24. november, 2 arrangementer')).to.equal(true);
    expect(page.has('button', 'søndag 22. november, ingen arrangementer')).to.equal(true);
    const stops = [...(calendar.shadowRoot?.querySelectorAll<HTMLElement>('table button') ?? [])].filter(
      ({ tabIndex }) => tabIndex === 0,
    );
    expect(stops).to.have.length(8);
  });

  it('marks today for eyes and for screen readers', async () => {
    const { page } = await showMonth();
    const [today] = page.findAll('cell').filter((cell) => cell.getAttribute('aria-current') === 'date');
    expect(today?.querySelector('.number')?.textContent).to.equal('24');
    expect(today?.textContent).to.contain('I dag');
  });

  it('names an event of several days on each, and counts what does not fit', async () => {
    const events = [
      eventOn(1, {
        id: 'dage',
        title: 'Dage',
        startsAt: undefined,
        endsAt: undefined,
        startsOn: '2026-12-01',
        endsBefore: '2026-12-04',
      }),
      ...[1, 2, 3, 4].map((number) => eventOn(1, { id: `m${number}`, title: `Møde ${number}` })),
    ];
    const { page, calendar } = await showCalendar({ events, attributes: { view: 'month', date: '2026-12-01' } });
    expect(page.text).to.contain('dag 2 af 3').and.to.contain('og 2 til');
    expect(day(calendar.shadowRoot, '1')?.closest('td')?.querySelectorAll('.entry')).to.have.length(3);
  });

  it('lists the events of a day under the table, with focus on their heading, and closes it again', async () => {
    const shown = await showMonth();
    await shown.page.press('button', 'I dag, tirsdag 24. november, 2 arrangementer');
    await shown.page.until(
      () => shown.page.focused === 'heading "I dag, tirsdag 24. november"',
      'its heading has the focus',
    );
    expect(titlesOn(shown)).to.deep.equal(['Fællesspisning før foredraget', 'Foredrag: Fra kunde til medborger']);
    await shown.page.press('button', 'I dag, tirsdag 24. november, 2 arrangementer');
    await shown.page.until(() => titlesOn(shown).length === 0, 'the list is closed');
    expect(shown.page.focused).to.equal('button "I dag, tirsdag 24. november, 2 arrangementer"');
  });

  it('says of a day without events that it has none', async () => {
    const { page } = await showMonth();
    await page.press('button', 'søndag 22. november, ingen arrangementer');
    await page.until(
      () => page.focused === 'heading "søndag 22. november, ingen arrangementer"',
      'its heading has the focus',
    );
  });

  it('opens an event from its title in the cell', async () => {
    const { page, heard } = await showMonth();
    await page.press('button', /^17\.00 Aflyst: Dialogmøde om ZebraBy/);
    await page.until(() => page.text.includes('Mødet er aflyst. Vi ses den 9. december.'), 'the event is open');
    expect(page.focused).to.contain('button "Aflyst: Dialogmøde om ZebraBy');
    expect(heard).to.deep.equal([
      ['event-open', { eventId: 'zebraby-dialog', occurrenceId: 'zebraby-dialog.20261125T160000Z' }],
    ]);
  });

  it('goes from month to month, says where it is, and tells the page', async () => {
    const { page, heard } = await showMonth();
    await page.press('button', 'Næste måned');
    await page.until(() => page.text.includes('December 2026'), 'December is there');
    await page.until(() => page.liveLog.length > 0, 'the status says so');
    expect(page.liveLog).to.deep.equal(['polite: December 2026, 14 arrangementer']);
    expect(heard).to.deep.equal([['view-change', { view: 'month', date: '2026-12-01' }]]);
    await page.press('button', 'I dag');
    await page.until(() => page.text.includes('November 2026'), 'November is there again');
  });

  it('fetches a half-year further away when somebody goes there, and keeps the table meanwhile', async () => {
    const backend = eventBackend();
    const asked: unknown[] = [];
    const { events } = backend;
    backend.events = (query, call) => {
      asked.push([query.from, query.to]);
      return events(query, call);
    };
    const { page, calendar } = await showCalendar({ backend, attributes: { view: 'month' } });
    await calendar.showDate('2027-12-04');
    await page.until(
      () => page.text.includes('Marked: Ting fra træværkstedet'),
      'the events of December 2027 are there',
    );
    expect(asked).to.deep.equal([
      ['2026-11-01', '2027-11-24'],
      ['2027-07-01', '2028-01-07'],
    ]);
  });

  it('says of a far month how many events it has when they have come, or that they do not come [EC-51]', async () => {
    const backend = eventBackend();
    const { page, calendar } = await showCalendar({ backend, attributes: { view: 'month' } });
    await calendar.showDate('2027-10-01');
    await page.until(() => page.text.includes('Oktober 2027'), 'October is there');
    const told = async (words: string) => {
      await page.press('button', 'Næste måned');
      await page.until(() => page.liveLog.at(-1) === `polite: ${words}`, `it says ${words}`);
    };
    await told('November 2027, 2 arrangementer');
    await page.press('button', 'Næste måned');
    await told('Januar 2028, ingen arrangementer');
    backend.failing('unreachable', 5);
    await calendar.showDate('2028-06-01');
    await told('Vi kan ikke hente denne måned lige nu.');
  });

  it('asks again for a far month that did not come, when somebody presses the button or comes back', async () => {
    const backend = eventBackend();
    const shown = await showCalendar({ backend, attributes: { view: 'month' } });
    const { page, calendar } = shown;
    backend.failing('unreachable', 1);
    await calendar.showDate('2027-12-04');
    await page.until(() => page.text.includes('Vi kan ikke hente denne måned lige nu.'), 'it has failed');
    expect(page.has('table')).to.equal(true);
    await calendar.showDate('2026-12-01');
    await page.until(() => page.text.includes('December 2026'), 'December is there');
    await calendar.showDate('2027-12-04');
    await page.until(() => page.text.includes('Marked: Ting fra træværkstedet'), 'the events are there now');
  });

  it('can be skipped [EC-51]', async () => {
    const { page, calendar } = await showMonth();
    const before = location.hash;
    await page.press('link', 'Spring kalenderen over');
    expect(calendar.shadowRoot?.activeElement?.id).to.equal('after-table');
    expect(location.hash).to.equal(before);
  });

  it('is a small month with its agenda below in a narrow place [EC-49]', async () => {
    const shown = await showMonth({}, 320);
    const cell = day(shown.calendar.shadowRoot, '24')?.getBoundingClientRect();
    expect(cell?.width).to.be.at.least(40);
    expect(cell?.height).to.be.at.least(44);
    expect(titlesOn(shown)).to.include('Dialogmøde om ZebraBy');
    expect(shown.page.find('table').getBoundingClientRect().width).to.be.at.most(320);
    await shown.page.press('button', 'onsdag 11. november, 1 arrangement');
    await shown.page.until(() => titlesOn(shown).length === 1, 'only that day is listed');
  });

  it('lists nothing below where the table has room for titles, and does so as soon as it has not [EC-49]', async () => {
    const shown = await showMonth({}, 700);
    expect(shown.calendar.shadowRoot?.querySelector('.month-list .event')).to.equal(null);
    shown.calendar.style.inlineSize = '320px';
    await shown.page.until(() => titlesOn(shown).includes('Dialogmøde om ZebraBy'), 'the days are listed');
  });

  it('keeps filter and open event when the view changes, and fetches nothing twice [EC-49]', async () => {
    const backend = eventBackend();
    let asked = 0;
    const { events } = backend;
    backend.events = (query, call) => {
      asked += 1;
      return events(query, call);
    };
    const { page } = await showCalendar({ backend });
    await page.choose('Tema', 'Netværk (19)');
    await page.until(() => page.text.includes('filtreret på Netværk'), 'the choice is made');
    await page.press('button', 'Måned');
    await page.until(() => page.has('table'), 'the month is there');
    expect(page.text).to.contain('filtreret på Netværk');
    expect(page.has('button', 'I dag, tirsdag 24. november, ingen arrangementer')).to.equal(true);
    expect(asked).to.equal(1);
  });
});
