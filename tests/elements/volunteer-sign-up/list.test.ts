import { expect } from 'chai';
import { clock } from '../../helpers/fixed-clock.ts';
import { openDetails, opportunitiesWith, visit, visitList } from './visit.ts';

const rows = (page: Awaited<ReturnType<typeof visitList>>['page']) =>
  page.findAll('listitem').filter((item) => item.querySelector('.row'));

describe('the list of opportunities [SU-8] [SU-9]', () => {
  it('says what, who, when, where, how many places and by when one is answered', async () => {
    const { page } = await visitList();
    expect(page.text).to.contain('12 opgaver');
    const [first] = rows(page);
    expect(first?.textContent?.replace(/\s+/g, ' ')).to.contain(
      'Hent en nabo til foredraget Hver tirsdag kl. 18.00–21.30 Kulturcentrets Venner · Kulturcentret · Sundby Ledige pladser Svar inden 3 hverdage Flyttet',
    );
  });

  it('leaves out what is full with nobody to wait, and leads to a page with all, where the page wants that [SU-1]', async () => {
    const opportunities = opportunitiesWith('faellesspisning', (item) => ({
      ...item,
      slots: (item.slots as unknown as { capacity: object }[]).map(({ capacity: { ...capacity }, ...slot }) => ({
        ...slot,
        status: 'full',
        capacity: { ...capacity, remaining: 0, waitingList: undefined },
      })),
    }));
    const { page, widget } = await visitList({ opportunities, limit: '3' });
    expect(page.has('button', 'Lav mad før foredraget')).to.equal(true);
    widget.setAttribute('hide-full', '');
    widget.setAttribute('more-url', 'https://www.sundby.example/opgaver');
    await page.until(() => page.text.includes('11 opgaver'), 'the full one is gone');
    expect(page.has('button', 'Lav mad før foredraget')).to.equal(false);
    expect(page.find('link', 'Se alle opgaver')).to.have.property('href', 'https://www.sundby.example/opgaver');
    expect(page.has('button', 'Vis flere')).to.equal(false);
  });

  it('leaves out what is cancelled', async () => {
    const { page } = await visitList();
    expect(page.text).not.to.contain('Prøv et nyt byrum af');
  });

  it('searches once the person stops typing, and says once how many fit', async () => {
    const { page, told } = await visitList();
    await page.type('Søg', 'naboen', 'searchbox');
    await page.type('Søg', 'nabo', 'searchbox');
    await page.until(() => page.liveLog.length > 0, 'the count is said');
    expect(page.liveLog).to.deep.equal(['polite: 1 opgave']);
    expect(rows(page)).to.have.length(1);
    expect(told).to.deep.equal([{ name: 'samspil-filter-change', detail: { filters: ['q'], resultCount: 1 } }]);
  });

  it('takes one letter for no search: nothing is narrowed, said or told [SU-9] [SU-2]', async () => {
    const { page, told } = await visitList();
    clock.holdTimers();
    const search = async (words: string) => {
      await page.type('Søg', words, 'searchbox');
      await clock.tick(300);
      await page.settle();
    };
    await search(' n ');
    expect([rows(page).length, told, page.has('button', 'Nulstil')]).to.deep.equal([12, [], false]);
    await search('nabo');
    await search('n');
    expect([rows(page).length, page.has('button', 'Nulstil')]).to.deep.equal([12, false]);
    expect(page.find<HTMLInputElement>('searchbox', 'Søg').value).to.equal('n');
    expect(told.map(({ detail }) => detail)).to.deep.equal([
      { filters: ['q'], resultCount: 1 },
      { filters: [], resultCount: 12 },
    ]);
  });

  it('narrows by cause and weekday, with a chip for each', async () => {
    const { page } = await visitList();
    await page.choose('Emne', 'Ensomhed (3)');
    expect(rows(page)).to.have.length(3);
    await page.choose('Ugedag', 'Tirsdag (1)');
    expect(rows(page)).to.have.length(1);
    await page.press('button', 'Fjern filter: Ensomhed');
    expect(rows(page).length).to.be.above(1);
    await page.press('button', 'Nulstil');
    expect(rows(page)).to.have.length(12);
    expect(page.focused).to.equal('searchbox "Søg"');
  });

  it('narrows by search alone, with a chip of its own and a way to undo it', async () => {
    const { page } = await visitList();
    await page.type('Søg', 'mountainbike', 'searchbox');
    await page.until(() => page.has('button', 'Fjern filter: «mountainbike»'), 'the chip is there');
    expect(rows(page)).to.have.length(1);
    await page.press('button', 'Fjern filter: «mountainbike»');
    expect(rows(page)).to.have.length(12);
    expect(page.find('searchbox', 'Søg')).to.have.property('value', '');
    await page.type('Søg', 'mountainbike', 'searchbox');
    await page.until(() => page.has('button', 'Nulstil'), 'the way back is there');
    await page.press('button', 'Nulstil');
    expect([rows(page).length, page.focused]).to.deep.equal([12, 'searchbox "Søg"']);
  });

  it('shows a page more on a press, with focus on the first new title [SU-4]', async () => {
    const { page } = await visitList({ limit: '5' });
    expect(rows(page)).to.have.length(5);
    await page.press('button', 'Vis flere');
    expect(rows(page)).to.have.length(10);
    expect(page.focused).to.equal('button "Bliv medlem af et opgaveudvalg"');
  });

  it('says when there is nothing to do at all', async () => {
    const { page } = await visit({ opportunities: [] });
    await page.until(() => page.text.includes('Der er ingen opgaver lige nu.'), 'it says so');
  });

  it('costs one unreadable opportunity of 41, not the list', async () => {
    const [cooking] = opportunitiesWith('', (same) => same).filter(
      (item) => 'id' in item && item.id === 'faellesspisning',
    );
    const opportunities = Array.from({ length: 41 }, (_, index) =>
      index === 20 ? { id: 'ulaeselig' } : { ...cooking, id: `nr-${index}` },
    );
    const { page, widget } = await visitList({ opportunities, limit: '50' });
    expect(page.text).to.contain('40 opgaver');
    expect(rows(page)).to.have.length(40);
    expect(widget.inspect().skipped.map(({ id }) => id)).to.deep.equal(['ulaeselig']);
  });

  it('stops asking for what is wanted no more: of two choices of the page the older request is aborted [SU-9]', async () => {
    const signals: AbortSignal[] = [];
    const { page, widget } = await visit({
      through: (backend) => ({
        ...backend,
        opportunities: (query, call) => {
          signals.push(call.signal);
          return signals.length === 2 ? new Promise(() => {}) : (backend.opportunities?.(query, call) as never);
        },
      }),
    });
    await page.until(() => page.has('list'), 'the list is there');
    widget.setAttribute('cause', 'ensomhed');
    await page.until(() => signals.length === 2, 'the list is asked for anew');
    widget.setAttribute('cause', 'byrum');
    await page.until(() => signals.length === 3, 'the list is asked for anew');
    expect(signals.slice(1).map(({ aborted }) => aborted)).to.deep.equal([true, false]);
  });

  it('stays with its time when nothing newer can be had [CT-17] [EM-28]', async () => {
    const { page, backend } = await visitList();
    backend.failing('unreachable');
    clock.set('2026-11-24T14:20:00+01:00');
    await page.until(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      return page.text.includes('Vi kan ikke hente nyt lige nu. Sidst opdateret kl. 14.10.');
    }, 'it says so');
    expect(rows(page)).to.have.length(12);
  });
});

describe('an opportunity in the address [EM-65] [SU-1]', () => {
  async function visitAt(fragment: string) {
    history.replaceState(null, '', `#${fragment}`);
    try {
      return await visitList();
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  }

  for (const key of ['opportunity', 'opgave']) {
    it(`is opened: ${key}`, async () => {
      const { page } = await visitAt(`andet&samspil-frivillig.${key}=mtb-spor`);
      await page.until(() => page.has('heading', 'Om opgaven'), 'the details are there');
      expect(page.find('button', 'Byg videre på mountainbikesporet').getAttribute('aria-expanded')).to.equal('true');
    });
  }

  it('stands on top when the list would not show it', async () => {
    const { page } = await visitAt('samspil-frivillig.opportunity=byrum-hverdagseksperiment');
    await page.until(() => page.text.includes('Opgaven er aflyst.'), 'the details are there');
    expect(rows(page)[0]?.textContent).to.contain('Prøv et nyt byrum af');
  });

  it('that is no longer there is said to be gone, over the list', async () => {
    const { page } = await visitAt('samspil-frivillig.opportunity=findes-ikke');
    await page.until(() => page.text.includes('Opslaget findes ikke længere.'), 'it says so');
    expect(rows(page)).to.have.length(12);
  });

  it('is written only where the page wants it, and other parts stay', async () => {
    const visited = await visitList();
    history.replaceState(null, '', '#andet=1');
    await openDetails(visited, 'Hent en nabo til foredraget');
    expect(location.hash).to.equal('#andet=1');
    await visited.page.press('button', 'Tilbage til listen');
    visited.widget.setAttribute('deep-link', '');
    await openDetails(visited, 'Hent en nabo til foredraget');
    expect(location.hash).to.equal('#andet=1&samspil-frivillig.opportunity=hent-nabo');
    await visited.page.press('button', 'Tilbage til listen');
    expect(location.hash).to.equal('#andet=1');
    history.replaceState(null, '', location.pathname + location.search);
  });
});
