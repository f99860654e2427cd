import { expect } from 'chai';
import content from '../../../demo/content/opportunities.json' with { type: 'json' };
import { clock } from '../../helpers/fixed-clock.ts';
import { openDetails, opportunitiesWith, visit, visitList } from './visit.ts';

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

  it('say when, how many places and when they were counted, where, what it asks, who answers, who gets the details and whom to write to [SU-40]', async () => {
    const visited = await visitList();
    await openDetails(visited, 'Hent en nabo til foredraget');
    for (const words of [
      'tirsdag 24. november kl. 18.00–21.30 2 ledige pladser',
      'tirsdag 1. december kl. 18.00–21.30 Foredraget er aflyst Aflyst',
      'tirsdag 8. december kl. 18.00–21.30 Venteliste',
      'Ledige pladser opgjort kl. 14.10.',
      'Flyttet fra tirsdag 2. marts 2027 kl. 18.00',
      'Skolegade 4 4000 Sundby',
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

  it('may come from code, with nobody to sign up to: then the contact stands in the place of the form', async () => {
    const { page } = await visit({
      opportunity: content.items.find(({ id }) => id === 'hent-nabo') as never,
      isAlone: true,
    });
    await page.until(() => page.has('heading', 'Om opgaven'), 'the details are there');
    expect(page.text)
      .to.contain('Du kan ikke tilmelde dig her på siden.')
      .and.to.contain('tirsdag@kulturcentret.example');
    expect(page.has('button', 'Jeg vil gerne være med')).to.equal(false);
  });

  it('may be over, and says since when', async () => {
    clock.set('2027-01-06T09:00:00+01:00');
    const { page } = await visit({ opportunityId: 'faellesspisning' });
    const told = 'Det er for sent at tilmelde sig. Den sidste tid var 5. januar 2027.';
    await page.until(() => page.text.includes(told), 'it says so');
    expect(page.has('button', 'Jeg vil gerne være med')).to.equal(false);
    expect(page.has('link', 'mad@faellesbordet.example')).to.equal(true);
  });

  it('may be closed, and promises neither places nor an answer', async () => {
    const opportunities = opportunitiesWith('faellesspisning', (item: { signUp?: object }) => ({
      ...item,
      signUp: { ...item.signUp, closesAt: '2026-11-20T12:00:00+01:00' },
    }));
    const { page } = await visit({ opportunityId: 'faellesspisning', opportunities });
    await page.until(() => page.text.includes('Tilmeldingen lukkede 20. november 2026.'), 'it says so');
    expect(page.text)
      .to.contain('tirsdag 8. december')
      .and.not.to.match(/ledige? plads|Få pladser|opgjort|kvittering/);
  });

  it('may be cancelled, and says so', async () => {
    const { page } = await visit({ opportunityId: 'byrum-hverdagseksperiment' });
    await page.until(() => page.text.includes('Opgaven er aflyst.'), 'it says so');
  });
});

describe('a definition that cannot be shown honestly [SU-23]', () => {
  const unknown = (signUpUrl?: string) =>
    opportunitiesWith('faellesspisning', (item) => {
      const { signUp } = item as unknown as { signUp: { questions: { items: object[] } } };
      signUp.questions.items.push({ id: 'ny', type: 'hologram', label: 'Ny', isRequired: true });
      Object.assign(signUp, { signUpUrl });
      return item;
    });

  it('gives way to the contact', async () => {
    const { page } = await visitList({ opportunities: unknown() });
    await page.press('button', 'Lav mad før foredraget');
    await page.until(() => page.has('heading', 'Om opgaven'), 'the details are there');
    expect(page.text).to.contain('Ring eller skriv for at melde dig til.');
    expect(page.has('button', 'Jeg vil gerne være med')).to.equal(false);
  });

  it('leads to the organisation’s own form where it has one, beside the contact', async () => {
    const address = 'https://faellesbordet.example/tilmeld';
    const visited = await visitList({ opportunities: unknown(address) });
    const { page } = visited;
    await openDetails(visited, 'Lav mad før foredraget');
    expect(page.find<HTMLAnchorElement>('link', 'Tilmeld dig på foreningens egen side').href).to.equal(address);
    expect(page.has('link', 'mad@faellesbordet.example')).to.equal(true);
    expect(page.has('button', 'Jeg vil gerne være med')).to.equal(false);
  });
});
