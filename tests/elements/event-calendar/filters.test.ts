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

  it('stand in the order the editor names them, each as the native control of its kind', async () => {
    const { page } = await showCalendar({
      attributes: { filters: 'weekday postcode from to audience organisation partOfDay remote accessibility' },
    });
    const controls = [...page.find('search').querySelectorAll<HTMLInputElement>('[name]')];
    expect([...new Set(controls.map(({ name }) => name))]).to.deep.equal([
      'weekday',
      'postcode',
      'from',
      'to',
      'audience',
      'organisation',
      'partOfDay',
      'remote',
      'accessibility',
    ]);
    const options = [...page.find<HTMLSelectElement>('combobox', 'Ugedag').options].map(({ label }) => label.trim());
    expect(options[0]).to.equal('Alle');
    expect(options[1]).to.match(/^Mandag \(\d+\)$/);
  });

  it('take several access needs together, and tell what nobody stated [EC-63]', async () => {
    const facts = (...features: string[]) => ({
      access: features.map((feature) => ({ feature, value: 'yes' as const })),
    });
    const events = [
      eventOn(3, { place: facts('stepFree', 'hearingLoop') }),
      eventOn(4, { place: facts('stepFree') }),
      eventOn(5, {}),
    ];
    const shown = await showCalendar({ events, attributes: { filters: 'accessibility' } });
    const { page } = shown;
    expect(page.find('group', 'Adgang').textContent).to.not.contain('Elevator');
    await page.press('checkbox', 'Trinfri adgang (2)');
    await page.until(() => titlesOn(shown).length === 2, 'two have no step');
    expect(page.text).to.contain('1 arrangement mangler oplysning om trinfri adgang.');
    await page.press('checkbox', 'Teleslynge (1)');
    await page.until(() => titlesOn(shown).length === 1, 'one has both');
    expect(titlesOn(shown)).to.deep.equal(['Møde 3']);
    expect(page.text).to.contain('1 arrangement mangler oplysning om teleslynge.');
    await page.press('button', 'Fjern filter: Trinfri adgang');
    await page.until(() => !page.text.includes('trinfri adgang.'), 'the loop alone is left');
    expect(titlesOn(shown)).to.deep.equal(['Møde 3']);
  });

  it('take postcodes of four digits, several by comma, and say what they want of anything else [EC-66]', async () => {
    const at = (day: number, postcode: string) => eventOn(day, { place: { postcode } });
    const events = [at(3, '0800'), at(4, '4000'), at(5, '4300')];
    const shown = await showCalendar({ events, attributes: { filters: 'postcode' } });
    const { page } = shown;
    const field = () => page.find<HTMLInputElement>('textbox', 'Postnummer');
    await page.type('Postnummer', '0800, 40 00');
    await page.until(() => titlesOn(shown).length === 2, 'two places are chosen');
    expect(page.text).to.contain('filtreret på 0800, 4000');
    await page.type('Postnummer', '40a0');
    await page.until(() => page.liveLog.some((line) => line.includes('Skriv fire cifre')), 'the hint is said');
    expect(page.liveLog.at(-1)).to.equal('polite: Skriv fire cifre, fx 4000');
    expect(field().getAttribute('aria-invalid')).to.equal('true');
    expect(titlesOn(shown)).to.deep.equal(['Møde 3', 'Møde 4']);
    expect(field().value).to.equal('40a0');
    await page.press('button', 'Nulstil');
    await page.until(() => titlesOn(shown).length === 3, 'all are shown again');
    expect([field().value, field().getAttribute('aria-invalid')]).to.deep.equal(['', null]);
  });

  it('take the days a person means: the last one too [CT-12]', async () => {
    const events = [3, 4, 5, 6].map((day) => eventOn(day));
    const shown = await showCalendar({ events, attributes: { filters: 'from to' } });
    const { page } = shown;
    const pick = (name: string, day: string) => {
      const field = page.find('search').querySelector<HTMLInputElement>(`[name="${name}"]`) as HTMLInputElement;
      field.value = day;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    pick('from', '2026-12-04');
    pick('to', '2026-12-05');
    await page.until(() => titlesOn(shown).length === 2, 'two days are chosen');
    expect(titlesOn(shown)).to.deep.equal(['Møde 4', 'Møde 5']);
    expect(page.text).to.contain('filtreret på fra 4. december, til og med 5. december');
    await page.press('button', 'Fjern filter: til og med 5. december');
    await page.until(() => titlesOn(shown).length === 3, 'the end is open again');
  });
});
