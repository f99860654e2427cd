import { expect } from 'chai';
import { demoEvents, showCalendar, titlesOn } from './calendar-page.ts';

describe('what an editor sets [EC-69] [EC-90]', () => {
  it('narrows the calendar without showing it', async () => {
    const shown = await showCalendar({ attributes: { category: 'mad', limit: '100' } });
    expect(new Set(titlesOn(shown))).to.deep.equal(
      new Set(['Fællesspisning før foredraget', 'Familiecafé', 'Generationscafé', 'Sommerfest i Sundby']),
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
    await shown.page.until(() => shown.calendar.inspect().notes.length > 0, 'it can tell what it could not read');
    expect(shown.calendar.inspect().notes).to.deep.equal(['views', 'date', 'limit', 'time-zone']);
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
