import { expect } from 'chai';
import { eventOn, showCalendar, titlesOn } from './calendar-page.ts';

describe('the filters of the calendar [EC-67]', () => {
  it('narrow at once, move no focus, and are said once [EC-51]', async () => {
    const shown = await showCalendar({ attributes: { limit: '100' } });
    const { page, heard } = shown;
    await page.choose('Tema', 'Familier (7)');
    await page.until(() => page.text.includes('7 arrangementer · filtreret på Familier'), 'the choice is made');
    expect(titlesOn(shown)).to.have.length(7);
    expect(page.focused).to.match(/^combobox "Tema"/);
    await page.until(() => page.liveLog.length > 0, 'the count is said');
    expect(page.liveLog).to.deep.equal(['polite: 7 arrangementer vist']);
    expect(heard).to.deep.equal([['filter-change', { filters: ['category'], resultCount: 7 }]]);
  });

  it('count each choice given the others, also those that would show nothing', async () => {
    const { page } = await showCalendar();
    await page.choose('Tema', 'Familier (7)');
    await page.until(() => page.text.includes('filtreret på Familier'), 'the choice is made');
    const options = [...page.find<HTMLSelectElement>('combobox', 'Område').options].map(({ label }) => label.trim());
    expect(options).to.contain('Roskilde (7)').and.to.contain('Holbæk (0)');
    expect(page.has('checkbox', 'Gratis (1)')).to.equal(true);
    expect(page.has('button', 'I dag (0)')).to.equal(true);
  });

  it('search when the typing has paused, over title, place, organisation and topic [EC-65]', async () => {
    const shown = await showCalendar({ attributes: { limit: '100' } });
    const { page, heard } = shown;
    await page.type('Søg', 'fo', 'searchbox');
    await page.type('Søg', 'foredrag kultur', 'searchbox');
    await page.until(() => heard.length > 0, 'the search is done');
    expect(heard.map(([, detail]) => detail)).to.deep.equal([{ filters: ['q'], resultCount: titlesOn(shown).length }]);
    expect(new Set(titlesOn(shown))).to.contain('Foredrag i Kulturcentret');
    expect(page.text).to.contain('filtreret på «foredrag kultur»');
  });

  it('are taken away by their chip, with focus on what is left', async () => {
    const { page } = await showCalendar();
    await page.choose('Tema', 'Familier (7)');
    await page.until(() => page.has('button', 'Fjern filter: Familier'), 'the chip is there');
    await page.press('button', 'Fjern filter: Familier');
    await page.until(() => page.focused === 'searchbox "Søg"', 'the search has the focus');
    expect(page.text).to.contain('123 arrangementer').and.not.to.contain('filtreret');
  });

  it('of the days are buttons that are pressed and released [EC-64]', async () => {
    const shown = await showCalendar();
    await shown.page.press('button', 'I dag (2)');
    await shown.page.until(() => titlesOn(shown).length === 2, 'only today is shown');
    expect(shown.page.find('button', 'I dag (2)').getAttribute('aria-pressed')).to.equal('true');
    await shown.page.press('button', 'I dag (2)');
    await shown.page.until(() => titlesOn(shown).length > 2, 'all days are shown again');
    expect(shown.page.focused).to.equal('button "I dag (2)"');
  });

  it('say when nothing fits, and which one to drop for the most [EC-68]', async () => {
    const shown = await showCalendar();
    const { page } = shown;
    await page.choose('Tema', 'Familier (7)');
    await page.until(() => page.text.includes('filtreret på Familier'), 'the topic is chosen');
    await page.choose('Område', 'Holbæk (0)');
    await page.until(() => page.text.includes('Ingen arrangementer passer til dit valg.'), 'nothing fits');
    await page.press('button', 'Uden Familier: 19');
    await page.until(() => titlesOn(shown).length > 0, 'there are events again');
    await page.press('button', 'Nulstil');
    await page.until(() => !page.text.includes('filtreret'), 'all filters are gone');
  });

  it('stand behind one button in a narrow place', async () => {
    const { page } = await showCalendar({ width: 320 });
    expect(page.has('search')).to.equal(false);
    await page.press('button', 'Filtrér');
    await page.until(() => page.has('search'), 'the filters are there');
    expect(page.find('button', 'Filtrér').getAttribute('aria-expanded')).to.equal('true');
    await page.choose('Tema', 'Familier (7)');
    await page.until(() => page.has('button', 'Filtrér (1 valgt)'), 'the button says how many');
  });

  it('show a list only where there is something to choose', async () => {
    const events = [3, 4].map((day) => eventOn(day, { categories: [{ id: 'mad', label: 'Mad' }] }));
    const { page } = await showCalendar({ events });
    expect(page.has('combobox', 'Tema')).to.equal(false);
    expect(page.has('searchbox', 'Søg')).to.equal(true);
  });

  it('are those the editor names, or none', async () => {
    const { page } = await showCalendar({ attributes: { filters: 'area sky' } });
    expect([page.has('combobox', 'Område'), page.has('combobox', 'Tema'), page.has('searchbox', 'Søg')]).to.deep.equal([
      true,
      false,
      false,
    ]);
    const none = await showCalendar({ attributes: { filters: 'none' } });
    expect(none.page.has('search')).to.equal(false);
  });
});
