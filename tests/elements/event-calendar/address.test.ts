import { expect } from 'chai';
import { eventBackend, showCalendar, titlesOn } from './calendar-page.ts';

const bare = location.pathname + location.search;

/** A page whose address already says something. */
function atAddress(hash: string, state: unknown = null) {
  history.replaceState(state, '', hash || bare);
}

const own = (...pairs: string[]) => pairs.map((pair) => `samspil-kalender.${pair}`).join('&');

describe('the calendar in the page address [EC-71] [EM-65]', () => {
  afterEach(() => history.replaceState(null, '', bare));

  it('writes nothing unless the page wants it', async () => {
    atAddress('#om-os');
    const { page } = await showCalendar();
    await page.press('button', 'Måned');
    await page.until(() => page.has('table'), 'the month is there');
    expect(location.hash).to.equal('#om-os');
  });

  it('writes view, day, filter and open event after an act, and keeps what is not its own byte for byte', async () => {
    const state = { page: 7 };
    atAddress('#om-os&a=%C3%A6+b&samspil-andre.view=week', state);
    const { page } = await showCalendar({ attributes: { 'deep-link': '' } });
    const foreign = '#om-os&a=%C3%A6+b&samspil-andre.view=week';
    expect(location.hash).to.equal(foreign);
    await page.choose('Tema', 'Netværk (19)');
    expect(location.hash).to.equal(`${foreign}&${own('view=agenda', 'category=netvaerk')}`);
    await page.press('button', 'Måned');
    await page.until(() => page.has('table'), 'the month is there');
    await page.press('button', 'Næste måned');
    await page.press('button', /^13\.00 Vidensnetværk for samskabelse/);
    await page.until(() => page.has('button', 'Luk'), 'the event is open');
    expect(location.hash).to.equal(
      `${foreign}&${own('view=month', 'date=2026-12-01', 'category=netvaerk', 'event=vidensnetvaerk.20261210T120000Z')}`,
    );
    expect(history.state).to.deep.equal(state);
  });

  it('reads all of it at the start, whatever the attributes say', async () => {
    atAddress(`#${own('view=week', 'date=2026-12-10', 'category=netvaerk', 'event=vidensnetvaerk.20261210T120000Z')}`);
    const { page, heard } = await showCalendar();
    await page.until(() => page.has('button', 'Luk'), 'the event is open');
    expect(page.text).to.contain('Uge 50, 7.–13. december 2026').and.to.contain('filtreret på Netværk');
    expect(heard).to.deep.equal([]);
  });

  it('reads Danish names, and follows a change of the address', async () => {
    atAddress(`#${own('visning=month', 'dato=2027-01-15', 'gratis=ja')}`);
    const { page } = await showCalendar();
    await page.until(() => page.text.includes('Januar 2027'), 'January is there');
    expect(page.text).to.contain('filtreret på Gratis');
    location.hash = `#${own('visning=week', 'dato=2026-12-10')}`;
    await page.until(() => page.text.includes('Uge 50'), 'the week is there');
    expect(page.text).not.to.contain('filtreret på');
  });

  it('reads what is searched for, but never writes it', async () => {
    atAddress(`#${own('q=samtaleaften')}`);
    const shown = await showCalendar({ attributes: { 'deep-link': '' } });
    await shown.page.until(() => titlesOn(shown).length === 1, 'only that is shown');
    await shown.page.press('button', 'Uge');
    await shown.page.until(() => location.hash.includes('view=week'), 'the view is written');
    expect(location.hash).to.equal('#samspil-kalender.view=week&samspil-kalender.date=2026-11-23');
  });

  it('stays as it is when the address holds nothing it understands', async () => {
    atAddress(`#${own('view=grid', 'date=i-morgen', 'event=findes-ikke', 'category=%3Cscript%3E', 'x')}`);
    const shown = await showCalendar({ attributes: { limit: '3' } });
    expect(titlesOn(shown)).to.have.length(3);
  });

  it('goes by its own name where there are two', async () => {
    atAddress('#samspil-musik.view=month');
    const { page } = await showCalendar({ attributes: { 'deep-link': 'musik' } });
    await page.until(() => page.has('table'), 'the month is there');
    await page.press('button', 'Liste');
    await page.until(() => location.hash.includes('view=agenda'), 'the view is written');
    expect(location.hash).to.equal('#samspil-musik.view=agenda');
  });

  it('has a place for each of two on a page, and none moves the other [EM-65]', async () => {
    atAddress('#samspil-sport.view=week&samspil-sport.date=2026-12-07');
    const { page, calendar } = await showCalendar({ attributes: { 'deep-link': 'musik', filters: 'none' } });
    const other = document.createElement('samspil-event-calendar');
    other.setAttribute('deep-link', 'sport');
    other.backend = eventBackend();
    page.stage.append(other);
    await page.until(() => page.text.includes('Uge 50'), 'the other has read its own');
    expect([calendar, other].map(({ shadowRoot }) => shadowRoot?.querySelectorAll('table').length)).to.deep.equal([
      0, 1,
    ]);
    const press = (label: string, at: number) => {
      page.act();
      page.findAll('button', label)[at]?.click();
    };
    press('Måned', 0);
    await page.until(() => page.findAll('table').length === 2, 'the month is there');
    const sport = 'samspil-sport.view=week&samspil-sport.date=2026-12-07';
    const musik = 'samspil-musik.view=month&samspil-musik.date=2026-11-01';
    expect(location.hash).to.equal(`#${sport}&${musik}`);
    press('Liste', 1);
    await page.until(() => page.findAll('table').length === 1, 'its list is there');
    expect(location.hash).to.equal(`#${musik}&samspil-sport.view=agenda`);
    expect(page.text).to.contain('November 2026');
  });

  it('is read and written by the first of two with one name, and by the other when that is gone [EM-65]', async () => {
    atAddress(`#${own('view=month', 'date=2026-12-01')}`);
    const { page, calendar } = await showCalendar({ attributes: { 'deep-link': '', filters: 'none' } });
    await page.until(() => page.text.includes('December 2026'), 'the first has read it');
    const other = document.createElement('samspil-event-calendar');
    other.setAttribute('deep-link', '');
    other.setAttribute('filters', 'none');
    other.backend = eventBackend();
    page.stage.append(other);
    await other.ready;
    const press = (label: string, at: number) => {
      page.act();
      page.findAll('button', label)[at]?.click();
    };
    press('Uge', 1);
    await page.until(() => page.text.includes('Uge 48'), 'its week is there');
    expect(location.hash).to.equal(`#${own('view=month', 'date=2026-12-01')}`);
    calendar.remove();
    press('Liste', 0);
    await page.until(() => location.hash === `#${own('view=agenda')}`, 'the other writes now');
  });
});
