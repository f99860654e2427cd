import { expect } from 'chai';
import type { Backend } from '../../../src/backend/backend.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { Page } from '../../helpers/page.ts';
import { begin, talk, visit } from './registering.ts';

describe('what is typed in an opened event [EC-60]', () => {
  const nameIn = (page: Page) => page.find<HTMLInputElement>('textbox', 'Navn');
  const startTyping = async (attributes: Record<string, string> = {}, through = (same: Backend) => same) => {
    const shown = await visit({ attributes: { 'event-id': talk, ...attributes }, through });
    await begin(shown.page);
    await shown.page.type('Navn', 'Erna Ho');
    return shown;
  };

  it('stays with the focus in it when the calendar is fetched anew', async () => {
    const { page, calendar } = await startTyping();
    const field = nameIn(page);
    calendar.reload();
    await page.settle();
    expect(nameIn(page)).to.equal(field);
    expect(page.focused).to.equal('textbox "Navn"');
    expect(field.value).to.equal('Erna Ho');
  });

  it('stays on top when the event is not among what is searched for any more', async () => {
    const { page } = await startTyping();
    await page.type('Søg', 'kvantefysik', 'searchbox');
    await page.until(() => page.text.includes('Ikke længere med i din søgning'), 'it is on top');
    expect(page.text).to.contain('Ingen arrangementer');
    expect(nameIn(page).value).to.equal('Erna Ho');
    await expectAccessible(page.stage);
    await page.press('button', 'Luk');
    expect(page.text).not.to.contain('Ikke længere med');
  });

  it('stays on top when no event is left at all', async () => {
    let isEmpty = false;
    const through = (backend: Backend): Backend => ({
      ...backend,
      events: async (query, call) => {
        const { value, skipped } = await (backend as Required<Backend>).events(query, call);
        return { value: isEmpty ? { ...value, items: [] } : value, skipped };
      },
    });
    const { page, calendar } = await startTyping({}, through);
    isEmpty = true;
    calendar.reload();
    await page.until(() => page.text.includes('Der er ingen kommende arrangementer.'), 'there is none any more');
    expect(page.text).to.contain('Ikke længere med i din søgning');
    expect(nameIn(page).value).to.equal('Erna Ho');
  });

  it('stays over month and week, and back in its row', async () => {
    const { page, calendar } = await startTyping();
    // The styles that come with the form change nothing around it.
    const filters = calendar.shadowRoot?.querySelector('.filters') as HTMLElement;
    expect(getComputedStyle(filters).display).to.equal('flex');
    for (const view of ['Måned', 'Uge', 'Liste']) {
      await page.press('button', view);
      await page.settle();
      expect(nameIn(page).value).to.equal('Erna Ho');
      expect(page.text).not.to.contain('Ikke længere med');
      expect(page.findAll('heading', /^Trin 1/)).to.have.length(1);
    }
  });

  it('stays open beside another event, and is there again after it was closed', async () => {
    const { page } = await startTyping({ filters: 'none' });
    await page.press('button', /^Fællesspisning før foredraget, tirsdag 24/);
    await page.until(() => page.findAll('button', 'Luk').length === 2, 'both are open');
    expect(nameIn(page).value).to.equal('Erna Ho');
    await page.press('button', /^Foredrag: Fra kunde til medborger/);
    expect(page.has('textbox', 'Navn')).to.equal(false);
    await page.press('button', /^Foredrag: Fra kunde til medborger/);
    await begin(page);
    expect(nameIn(page).value).to.equal('Erna Ho');
  });

  it('goes along to another date of the same event', async () => {
    const { page, calendar } = await startTyping({ filters: 'none' });
    await calendar.open('tirsdagsforedrag.20261215T180000Z');
    await begin(page, /^Tilmeld: .*15\. december/);
    expect(nameIn(page).value).to.equal('Erna Ho');
    expect(page.find('heading', /^Trin 1/).closest('li')?.dataset.occurrence).to.contain('20261215');
  });
});
