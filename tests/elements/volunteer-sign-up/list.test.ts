import { expect } from 'chai';
import { openDetails, opportunitiesWith, visit, visitList } from './visit.ts';

const rows = (page: Awaited<ReturnType<typeof visitList>>['page']) =>
  page.findAll('listitem').filter((item) => item.querySelector('.row'));

describe('the list of opportunities [SU-8] [SU-9]', () => {
  it('says what, who, when, where, how many places and by when one is answered', async () => {
    const { page } = await visitList();
    expect(page.text).to.contain('12 opgaver');
    const [first] = rows(page);
    expect(first?.textContent?.replace(/\s+/g, ' ')).to.contain(
      'Hent en nabo til foredraget Hver tirsdag kl. 18.00–21.30 Kulturcentrets Venner · Kulturcentret · Demoby Ledige pladser Svar inden 3 hverdage Flyttet',
    );
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

  it('says when nothing fits, with a button for each filter, one for all, and what one can always do [SU-10]', async () => {
    const { page } = await visitList();
    await page.choose('Emne', 'Ensomhed (3)');
    await page.type('Søg', 'mountainbike', 'searchbox');
    await page.until(() => page.has('button', 'Vis alle'), 'it says so');
    expect(page.text).to.contain('Ingen opgaver passer til det, du har valgt.');
    expect(page.has('button', 'Fjern filter: Ensomhed')).to.equal(true);
    expect(page.has('button', 'Fjern filter: «mountainbike»')).to.equal(true);
    expect(page.has('button', 'Familier hjælper familier')).to.equal(true);
    await page.press('button', 'Vis alle');
    expect(rows(page)).to.have.length(12);
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

  it('costs one unreadable opportunity, not the list', async () => {
    const { page, widget } = await visitList({
      opportunities: opportunitiesWith('mtb-spor', () => ({ id: 'mtb-spor' })),
    });
    expect(rows(page)).to.have.length(11);
    expect(widget.inspect().skipped.map(({ id }) => id)).to.deep.equal(['mtb-spor']);
  });
});

describe('the details of an opportunity [SU-11] [SU-12]', () => {
  it('open under their row with focus on the heading, and close on Escape back to the row', async () => {
    const visited = await visitList();
    const { page, told } = visited;
    await openDetails(visited, 'Hent en nabo til foredraget');
    expect(page.focused).to.equal('heading "Om opgaven"');
    expect(page.find('button', 'Hent en nabo til foredraget').getAttribute('aria-expanded')).to.equal('true');
    expect(told).to.deep.equal([{ name: 'samspil-opportunity-open', detail: { opportunityId: 'hent-nabo' } }]);
    await page.key('Escape');
    expect(page.focused).to.equal('button "Hent en nabo til foredraget"');
    expect(page.has('heading', 'Om opgaven')).to.equal(false);
  });

  it('say when, where, what it asks, who answers, who gets the details and whom to write to', async () => {
    const visited = await visitList();
    await openDetails(visited, 'Hent en nabo til foredraget');
    for (const words of [
      'tirsdag 24. november kl. 18.00–21.30 2 ledige pladser',
      'tirsdag 1. december kl. 18.00–21.30 Foredraget er aflyst Aflyst',
      'tirsdag 8. december kl. 18.00–21.30 Venteliste',
      'Flyttet fra tirsdag 2. marts 2027 kl. 18.00',
      'Skolegade 4 4000 Demoby',
      'Kun hvis du vil køre: gyldigt kørekort og egen bil.',
      'Du hører fra koordinatoren inden for tre hverdage.',
      'Dine oplysninger sendes til Kulturcentrets Venner.',
      'Skriv i stedet : tirsdag@kulturcentret.example',
    ]) {
      expect(visited.page.text).to.contain(words);
    }
  });

  for (const [title, words, button] of [
    [
      'Familier hjælper familier',
      'Du kan ikke tilmelde dig her på siden. Ring eller skriv for at melde dig til.',
      false,
    ],
    ['Hjælp til i træværkstedet', 'Du kan ikke tilmelde dig her på siden.', false],
    ['Bliv bordvært på borgermødet', 'Opgaven er udskudt.', false],
    ['Skriv med på start-guiden', 'Tilmeldingen åbner 1. februar 2027.', false],
    ['Vært i generationscaféen', 'Alle pladser er optaget.', false],
    ['Byg bro mellem familier og kulturtilbud', 'Om opgaven', true],
  ] as const) {
    it(`${button ? 'lead to the form' : 'say why there is no form'}: ${title}`, async () => {
      const visited = await visitList();
      await openDetails(visited, title);
      expect(visited.page.text).to.contain(words);
      expect(visited.page.has('button', 'Jeg vil gerne være med')).to.equal(button);
    });
  }

  it('offer the waiting list where the backend keeps one [SU-43]', async () => {
    const visited = await visitList({ features: ['opportunities', 'sign-up', 'attempts', 'waiting-list'] });
    await openDetails(visited, 'Vært i generationscaféen');
    expect(visited.page.text).to.contain('Du kan skrive dig på venteliste.');
    expect(visited.page.has('button', 'Skriv mig på venteliste')).to.equal(true);
  });

  it('leave opening to a page that takes over [SU-2]', async () => {
    const { page, widget } = await visitList();
    widget.addEventListener('samspil-opportunity-open', (event) => event.preventDefault());
    await page.press('button', 'Hent en nabo til foredraget');
    expect(page.has('heading', 'Om opgaven')).to.equal(false);
  });
});

describe('one opportunity by itself [SU-1]', () => {
  it('has its title as the heading, and no way back to a list', async () => {
    const { page } = await visit({ opportunityId: 'hent-nabo' });
    await page.until(() => page.has('heading', 'Om opgaven'), 'the details are there');
    expect(page.has('heading', 'Hent en nabo til foredraget')).to.equal(true);
    expect(page.has('button', 'Tilbage til listen')).to.equal(false);
    expect(page.has('search')).to.equal(false);
  });

  it('may be cancelled, and says so', async () => {
    const { page } = await visit({ opportunityId: 'byrum-hverdagseksperiment' });
    await page.until(() => page.text.includes('Opgaven er aflyst.'), 'it says so');
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
