import { expect } from 'chai';
import { type CalendarPage, eventBackend, eventOn, showCalendar, titlesOn } from './calendar-page.ts';

const inYear = (year: number, title: string) =>
  eventOn(10, {
    id: `e${year}`,
    title,
    startsAt: `${year}-12-10T17:00:00+01:00`,
    endsAt: `${year}-12-10T18:30:00+01:00`,
    price: { kind: 'free' },
  });
/** Today is Tuesday 24 November 2026. */
const events = [eventOn(1), eventOn(8), eventOn(15, { price: { kind: 'free' } }), inYear(2030, 'Om fire år')];
const paperOf = ({ calendar }: CalendarPage) => calendar.shadowRoot?.querySelector('.print-sheet')?.textContent ?? '';

describe('the day that the list begins on [EC-90]', () => {
  it('is where its counts, its filters and its paper begin too [EC-67] [EC-83]', async () => {
    const backend = eventBackend({ items: events });
    const shown = await showCalendar({ backend, attributes: { date: '2026-12-05' } });
    const { page } = shown;
    expect(titlesOn(shown)).to.deep.equal(['Møde 8', 'Møde 15']);
    expect(page.text).to.contain('2 arrangementer').and.to.contain('Gratis (1)');
    dispatchEvent(new Event('beforeprint'));
    await page.settle();
    expect(paperOf(shown))
      .to.contain('Møde 8')
      .and.not.to.match(/Møde 1\b/);
    dispatchEvent(new Event('afterprint'));
    await page.press('checkbox', 'Gratis (1)');
    await page.until(() => page.liveLog.length > 0, 'it is said');
    expect(page.liveLog).to.deep.equal(['polite: 1 arrangement vist']);
    expect(shown.heard).to.deep.equal([['filter-change', { filters: ['isFree'], resultCount: 1 }]]);
  });

  it('leaves nothing to come where all there is comes before it [EC-68]', async () => {
    const { page } = await showCalendar({
      backend: eventBackend({ items: events }),
      attributes: { date: '2027-06-01' },
    });
    expect(page.text).to.contain('Der er ingen kommende arrangementer.').and.not.to.contain('3 arrangementer');
  });

  it('hides nothing of the months before it, and counts that there', async () => {
    const { page } = await showCalendar({
      backend: eventBackend({ items: events }),
      attributes: { view: 'month', date: '2026-12-05' },
    });
    expect(page.text).to.contain('3 arrangementer').and.to.contain('Møde 1');
  });

  it('is asked for when the page names one farther ahead, and looks as far from there as it wants', async () => {
    const shown = await showCalendar({ backend: eventBackend({ items: events }), attributes: { filters: 'none' } });
    const { calendar, page } = shown;
    expect(titlesOn(shown)).to.deep.equal(['Møde 1', 'Møde 8', 'Møde 15']);
    calendar.date = '2030-12-01';
    await page.until(() => titlesOn(shown).includes('Om fire år'), 'that year has come');
    calendar.date = '';
    calendar.horizonDays = '31';
    await page.until(() => titlesOn(shown).length === 3, 'what is beyond it is gone');
    calendar.horizonDays = '1096';
    calendar.date = '2028-06-01';
    await page.until(() => titlesOn(shown).join() === 'Om fire år', 'it looks three years ahead');
  });
});
