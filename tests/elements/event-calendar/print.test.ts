import { expect } from 'chai';
import { itWhere } from '../../helpers/engine-limits.ts';
import { withOrdinarySpaces } from '../../helpers/ordinary-spaces.ts';
import { atTestEnd } from '../../helpers/page-guard.ts';
import { emulateMedia } from '../../helpers/server-commands.ts';
import { type CalendarPage, eventBackend, eventOn, showCalendar } from './calendar-page.ts';

const many = Array.from({ length: 28 }, (_, index) =>
  eventOn(index + 1, { url: `https://sundby.example/${index + 1}` }),
);
const off = [
  eventOn(1, { title: 'A', status: 'cancelled' }),
  eventOn(2, { title: 'B', previousStartsAt: '2026-12-03T17:00:00+01:00' }),
  eventOn(3, { title: 'C', availability: 'soldOut', price: { kind: 'paid' } }),
];

const paperOf = ({ calendar }: CalendarPage) => calendar.shadowRoot?.querySelector('.print-sheet');
const wordsOn = (shown: CalendarPage) => paperOf(shown)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The page as it is while it is being printed. */
async function printing(shown: CalendarPage, look: () => void) {
  dispatchEvent(new Event('beforeprint'));
  await shown.page.settle();
  look();
  dispatchEvent(new Event('afterprint'));
  await shown.page.settle();
}

describe('the calendar on paper [EC-83]', () => {
  it('holds all that was loaded, each with its address, and the day it was printed', async () => {
    const shown = await showCalendar({ events: many, attributes: { limit: '5' } });
    expect(paperOf(shown)).to.equal(null);
    await printing(shown, () => {
      expect(paperOf(shown)?.querySelectorAll('.event')).to.have.length(28);
      expect(wordsOn(shown))
        .to.contain('https://sundby.example/28')
        .and.to.match(/Udskrevet 24\. november 2026$/);
      expect(paperOf(shown)?.querySelector('button, a, input')).to.equal(null);
    });
    expect(paperOf(shown)).to.equal(null);
  });

  it('says what is cancelled, moved and sold out in words [EC-53]', async () => {
    const shown = await showCalendar({ events: off });
    await printing(shown, () => {
      expect(wordsOn(shown)).to.contain('Aflyst: A').and.not.to.contain('A · Aflyst');
      expect(wordsOn(shown)).to.contain('B · Flyttet fra torsdag 3. december kl. 17.00');
      expect(wordsOn(shown)).to.contain('C · Udsolgt');
    });
  });

  it('holds only what is chosen, or the month that is shown', async () => {
    const shown = await showCalendar({ attributes: { view: 'month', date: '2026-12-01' } });
    await shown.page.choose('Tema', 'Netværk (19)');
    await printing(shown, () => {
      const days = [...(paperOf(shown)?.querySelectorAll('h3') ?? [])].map(({ textContent }) =>
        withOrdinarySpaces(textContent).trim(),
      );
      expect(days).to.include('torsdag 10. december');
      expect(days.every((day) => day?.includes('december'))).to.equal(true);
      expect(wordsOn(shown)).not.to.contain('Fællesspisning');
    });
  });

  itWhere('media-emulation', 'is read in order, once, with nothing to press and no row cut [LK-11]', async () => {
    const events = [...many.slice(4), ...off].reverse();
    const shown = await showCalendar({
      events,
      attributes: { limit: '5', 'subscribe-url': 'https://sundby.example/a' },
    });
    const { calendar, page } = shown;
    atTestEnd(() => emulateMedia({ media: null }));
    await emulateMedia({ media: 'print' });
    const seen = (selector: string) =>
      [...(calendar.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])].filter(
        (element) => element.getClientRects().length > 0,
      );
    await printing(shown, () => {
      const titles = [...page.text.matchAll(/(?:Aflyst: )?(?:Møde \d+|\b[ABC]\b)/g)].map(String);
      expect(titles).to.deep.equal(['Aflyst: A', 'B', 'C', ...many.slice(4).map(({ title }) => title)]);
      expect(page.text).to.contain('Arrangementer').and.to.contain('Flyttet fra torsdag 3. december');
      expect(seen('button, a, input, select, summary, form')).to.deep.equal([]);
      const rows = seen('.event');
      expect(rows.map((row) => getComputedStyle(row).breakInside)).to.deep.equal(rows.map(() => 'avoid'));
      const root = calendar.shadowRoot?.querySelector('.root') as Element;
      expect([getComputedStyle(root).color, getComputedStyle(root).minBlockSize]).to.deep.equal([
        'rgb(0, 0, 0)',
        '0px',
      ]);
    });
  });

  itWhere(
    'media-emulation',
    'says above a month of which not all dates came that some are missing [CT-11]',
    async () => {
      const december = Array.from({ length: 1100 }, (_, index) => eventOn(1 + (index % 28), { id: `m${index}` }));
      const backend = eventBackend({ items: december, next: null, asOf: '2026-11-24T14:05:00+01:00' });
      const shown = await showCalendar({ backend, attributes: { view: 'month', date: '2026-12-01' } });
      const isSaid = () => shown.page.text.includes('end vi kan hente på én gang. Nogle mangler her.');
      await shown.page.until(isSaid, 'the month says so');
      atTestEnd(() => emulateMedia({ media: null }));
      await emulateMedia({ media: 'print' });
      await printing(shown, () => {
        expect(isSaid()).to.equal(true);
        expect(shown.page.text.indexOf('Nogle mangler')).to.be.lessThan(shown.page.text.indexOf('Uge 49'));
      });
    },
  );

  itWhere('media-emulation', 'shows a month as its table and its list, with what was chosen in words', async () => {
    const shown = await showCalendar({ attributes: { view: 'month', date: '2026-12-01' } });
    const { page } = shown;
    await page.choose('Tema', 'Netværk (19)');
    atTestEnd(() => emulateMedia({ media: null }));
    await emulateMedia({ media: 'print' });
    await printing(shown, () => {
      const parts = ['filtreret på Netværk', 'Uge 50', 'torsdag 10. december', 'Udskrevet 24. november 2026'];
      const at = parts.map((part) => page.text.lastIndexOf(part));
      expect(at).to.deep.equal(at.toSorted((a, b) => a - b));
      expect(at[0]).to.be.greaterThan(-1);
      expect(page.find('table').getClientRects()).to.have.length(1);
    });
  });
});
