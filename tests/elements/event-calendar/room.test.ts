import { expect } from 'chai';
import { can } from '../../helpers/engine-limits.ts';
import { setViewport } from '../../helpers/server-commands.ts';
import { type CalendarPage, eventBackend, eventOn, placeCalendar, showCalendar, titlesOn } from './calendar-page.ts';

const events = Array.from({ length: 8 }, (_, index) => eventOn(1 + index));
const itemsOf = (items: readonly unknown[]) => ({ items, next: null, asOf: '2026-11-24T14:05:00+01:00' });

describe('the room of the calendar [EC-79]', () => {
  const before = { width: innerWidth, height: innerHeight };
  after(() => (can('viewport') ? setViewport(before) : undefined));

  it('shows the rows that fit, the others behind a button that says how many', async () => {
    if (can('viewport')) await setViewport({ width: 1280, height: 900 });
    const shown = await showCalendar({ backend: eventBackend(itemsOf(events)), attributes: { reserve: '30' } });
    const { page } = shown;
    const fit = titlesOn(shown).length;
    expect(fit).to.be.within(1, 7);
    await page.press('button', `Vis flere (${8 - fit})`);
    expect(titlesOn(shown)).to.have.length(8);
    expect(page.focused).to.contain(`Møde ${fit + 1}`);
    expect(page.liveLog.at(-1)).to.equal(`polite: ${8 - fit} flere vist, 8 i alt det næste år`);
    expect(page.has('button', /^Vis flere/)).to.equal(false);
  });

  it('shows one row where there is room for none', async () => {
    if (can('viewport')) await setViewport({ width: 1280, height: 900 });
    const shown = await showCalendar({ backend: eventBackend(itemsOf(events)), attributes: { reserve: '2' } });
    expect(titlesOn(shown)).to.deep.equal(['Møde 1']);
    expect(shown.page.has('button', 'Vis flere (7)')).to.equal(true);
  });

  it('leaves the others behind their button while an event is opened by hand', async () => {
    if (can('viewport')) await setViewport({ width: 1280, height: 900 });
    const shown = await showCalendar({ backend: eventBackend(itemsOf(events)), attributes: { reserve: '30' } });
    const { page } = shown;
    const fit = titlesOn(shown).length;
    await page.press('button', /^Møde 1,/);
    await page.until(() => page.has('button', 'Luk'), 'the event is open');
    expect(titlesOn(shown)).to.have.length(fit);
    expect(page.has('button', `Vis flere (${8 - fit})`)).to.equal(true);
  });

  it('leaves out nothing of a week, however little room it has', async () => {
    const attributes = { view: 'week', date: '2026-12-01', reserve: '40', filters: 'none' };
    const backend = eventBackend(itemsOf(events));
    const shown = await showCalendar({ backend, attributes, width: 300 });
    await shown.page.until(() => titlesOn(shown).length === 6, 'the week is there');
    expect(shown.page.has('button', /^Vis flere/)).to.equal(false);
  });

  const wished: [what: string, id: string, until: (page: CalendarPage['page']) => boolean][] = [
    ['an event that is opened for the reader', 'e1', (page) => page.has('button', 'Luk')],
    ['an event that nobody knows', 'ukendt', (page) => page.has('searchbox', 'Søg')],
  ];
  for (const [what, id, until] of wished)
    it(`keeps the room with ${what}`, async () => {
      const shown = await placeCalendar({
        backend: eventBackend(itemsOf(events.slice(0, 2))),
        attributes: { reserve: '90', 'event-id': id },
      });
      await shown.page.until(() => until(shown.page), 'it has come');
      await shown.page.settle();
      expect(shown.calendar.offsetHeight).to.equal(90 * 16);
    });

  it('shows all rows around an event that is opened for the reader below the room', async () => {
    if (can('viewport')) await setViewport({ width: 1280, height: 900 });
    const attributes = { reserve: '30', 'event-id': 'e8' };
    const shown = await showCalendar({ backend: eventBackend(itemsOf(events)), attributes });
    expect(titlesOn(shown)).to.have.length(8);
  });

  it('gives the room back when somebody acts', async () => {
    const shown = await showCalendar({
      backend: eventBackend(itemsOf(events.slice(0, 1))),
      attributes: { reserve: '90' },
    });
    const high = () => shown.calendar.offsetHeight;
    expect(high()).to.equal(90 * 16);
    await shown.page.press('button', /^Møde 1,/);
    expect(high()).to.be.lessThan(80 * 16);
  });

  const calls: [what: string, call: (calendar: CalendarPage['calendar']) => Promise<void>][] = [
    ['opens and closes an event', (calendar) => calendar.open('e1').then(() => calendar.close())],
    ['shows a day', (calendar) => calendar.showDate('2026-12-01')],
  ];
  for (const [what, call] of calls)
    it(`keeps the room when the page ${what} from code, until somebody acts`, async () => {
      const shown = await showCalendar({
        backend: eventBackend(itemsOf(events.slice(0, 1))),
        attributes: { reserve: '90', filters: 'none' },
      });
      const high = () => shown.calendar.offsetHeight;
      await call(shown.calendar);
      await shown.page.settle();
      expect(high()).to.equal(90 * 16);
      await shown.page.press('button', shown.calendar.view === 'agenda' ? 'Uge' : 'Liste');
      await shown.page.settle();
      expect(high()).to.be.lessThan(80 * 16);
    });
});
