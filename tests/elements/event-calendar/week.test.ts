import { expect } from 'chai';
import { withOrdinarySpaces } from '../../helpers/ordinary-spaces.ts';
import { eventBackend, eventOn, showCalendar, titlesOn } from './calendar-page.ts';

const showWeek = (attributes: Record<string, string> = {}, width?: number) =>
  showCalendar({ attributes: { view: 'week', filters: 'none', ...attributes }, ...(width && { width }) });

describe('the week [EC-52]', () => {
  it('is a table with a caption, a row for each day and a column for each part of the day', async () => {
    const { page } = await showWeek();
    expect(withOrdinarySpaces(page.find('table').querySelector('caption')?.textContent).trim()).to.equal(
      'Uge 48, 23.–29. november 2026',
    );
    expect(page.findAll('columnheader').map(({ textContent }) => textContent?.trim())).to.deep.equal([
      'Dag',
      'Hele dagen',
      'Formiddag',
      'Eftermiddag',
      'Aften',
    ]);
    expect(page.findAll('rowheader')).to.have.length(7);
    expect(page.has('rowheader', 'I dag, tirsdag 24. november, 2 arrangementer')).to.equal(true);
    expect(page.has('grid')).to.equal(false);
  });

  const captions: [date: string, caption: string][] = [
    ['2026-12-01', 'Uge 49, 30. november – 6. december 2026'],
    ['2027-01-01', 'Uge 53, 28. december 2026 – 3. januar 2027'],
  ];
  for (const [date, caption] of captions)
    it(`is called ${caption}`, async () => {
      const { page } = await showWeek({ date });
      expect(withOrdinarySpaces(page.find('table').querySelector('caption')?.textContent).trim()).to.equal(caption);
    });

  it('shows what is cancelled, moved and full in words [EC-53]', async () => {
    const events = [
      eventOn(1, { title: 'A', status: 'cancelled' }),
      eventOn(2, { title: 'B', previousStartsAt: '2026-12-03T17:00:00+01:00' }),
      eventOn(3, { title: 'C', availability: 'soldOut', price: { kind: 'paid' } }),
    ];
    const { page } = await showCalendar({ events, attributes: { view: 'week', date: '2026-12-01', filters: 'none' } });
    const names = page.findAll('button', /^17\.00/).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
    expect(names[0]).to.match(/^17\.00 Aflyst: A, tirsdag 1\. december, kl\. 17\.00–18\.30/);
    expect(names[1]).to.match(/^17\.00 B, .*Flyttet fra torsdag 3\. december kl\. 17\.00/);
    expect(names[2]).to.match(/^17\.00 C, .*Udsolgt/);
  });

  it('goes from week to week, says where it is, and tells the page [EC-51]', async () => {
    const { page, heard } = await showWeek();
    await page.press('button', 'Næste uge');
    await page.until(() => page.text.includes('Uge 49'), 'the next week is there');
    await page.until(() => page.liveLog.length > 0, 'the status says so');
    expect(page.liveLog).to.deep.equal(['polite: Uge 49, 30. november – 6. december 2026, 6 arrangementer']);
    expect(heard).to.deep.equal([['view-change', { view: 'week', date: '2026-11-30' }]]);
    await page.press('button', 'I dag');
    await page.until(() => page.text.includes('Uge 48'), 'this week is there again');
  });

  it('opens an event under the table', async () => {
    const { page, heard } = await showWeek();
    await page.press('button', /^17\.00 Aflyst: Dialogmøde om ZebraBy/);
    await page.until(() => page.text.includes('Mødet er aflyst. Vi ses den 9. december.'), 'the event is open');
    expect(page.focused).to.contain('button "Aflyst: Dialogmøde om ZebraBy');
    expect(heard.map(([name]) => name)).to.deep.equal(['event-open']);
  });

  it('has the dates of a week that reaches over the end of a half-year far away', async () => {
    const { page, calendar } = await showCalendar({
      backend: eventBackend({
        items: [{ id: 'a', title: 'Nytårskur', startsAt: '2028-01-02T15:00:00+01:00' }],
        next: null,
        asOf: '2026-11-24T14:05:00+01:00',
      }),
      attributes: { view: 'week', filters: 'none' },
    });
    await calendar.showDate('2027-12-30');
    await page.until(() => page.has('button', /Nytårskur/), 'its event of January is there');
  });

  it('is seven headed lists in a narrow place [EC-49]', async () => {
    const shown = await showWeek({}, 320);
    expect(shown.page.has('table')).to.equal(false);
    const headings = shown.page.findAll('heading').map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
    expect(headings.slice(1)).to.deep.equal([
      'mandag 23. november · ingen arrangementer',
      'I dag, tirsdag 24. november',
      'I morgen, onsdag 25. november',
      'torsdag 26. november',
      'fredag 27. november',
      'lørdag 28. november · ingen arrangementer',
      'søndag 29. november · ingen arrangementer',
    ]);
    await shown.page.until(() => titlesOn(shown).length === 5, 'each list is filled when it is seen');
  });

  it('keeps date, filter and open event from view to view [EC-49]', async () => {
    const shown = await showCalendar({ attributes: { view: 'month', filters: 'none' } });
    const { page, calendar } = shown;
    await calendar.showDate('2026-12-09');
    await page.press('button', 'Uge');
    await page.until(() => page.text.includes('Uge 50'), 'the week of that day is there');
    await page.press('button', /^17\.00 Dialogmøde om ZebraBy/);
    await page.until(() => page.has('button', 'Luk'), 'the event is open');
    await page.press('button', 'Måned');
    await page.until(() => page.text.includes('December 2026'), 'the month is there');
    expect(page.has('button', 'Luk')).to.equal(true);
  });
});
