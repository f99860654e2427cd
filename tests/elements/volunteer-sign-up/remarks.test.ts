import { expect } from 'chai';
import { expectAccessible } from '../../helpers/axe.ts';
import { filled } from './sent-visit.ts';
import { opportunitiesWith, sendAndSee, startForm, visit, visitList } from './visit.ts';

describe('what is said before sending', () => {
  it('is which times are at once with those signed up for in this visit, as a warning only [SU-46]', async () => {
    const visited = await filled();
    const { page } = visited;
    await sendAndSee(visited, 'Du er tilmeldt');
    await page.press('button', 'Tilbage til listen');
    await startForm(visited, 'Hent en nabo til foredraget');
    await page.press('checkbox', /^tirsdag 15\. december/);
    await page.press('button', 'Næste');
    await page.press('button', 'Brug de samme oplysninger som før');
    await page.type('Postnummer', '4000');
    await page.press('radio', '18 eller over');
    await page.press('button', 'Næste');
    await page.press('radio', 'Gå med eller tage bussen');
    await page.press('button', 'Næste');
    expect(page.text).to.contain(
      'Du er allerede tilmeldt Lav mad før foredraget tirsdag 15. december kl. 15.00–18.30. Det er samtidig med tirsdag 15. december kl. 18.00–21.30.',
    );
    await expectAccessible(page.stage);
    await sendAndSee(visited, 'Vi har modtaget din tilmelding');
  });

  it('is that the association needs a certificate, and that nobody asks for a CPR number here [SU-58]', async () => {
    const visited = await visitList({ features: ['opportunities', 'sign-up', 'attempts', 'series'] });
    const { page, sent } = visited;
    await startForm(visited, 'Hjælp til i træværkstedet');
    await page.press('button', 'Næste');
    await page.type('Navn', 'Thomas Snedker');
    await page.type('Telefon', '34412345');
    await page.press('radio', '18 eller over');
    await page.press('button', 'Næste');
    if (page.has('heading', /Spørgsmål/)) await page.press('button', 'Næste');
    expect(page.text).to.contain('Foreningen skal have en børneattest på dig').and.to.contain('Digital Post');
    await sendAndSee(visited, 'Vi har modtaget din tilmelding');
    expect(JSON.stringify(sent[0])).not.to.match(/attest/i);
  });
});

describe('a waiting list that may take somebody in without asking [SU-43]', () => {
  const cafe = 'generationscafe-vaert';
  const willing = opportunitiesWith(cafe, (item: { signUp?: { policy?: { waitingList?: object } } }) => {
    Object.assign(item.signUp?.policy?.waitingList ?? {}, { canAutoAccept: true });
    return item;
  });
  const start = async (features: Parameters<typeof visit>[0] & object) => {
    const visited = await visit({ opportunityId: cafe, opportunities: willing, ...features });
    const { page } = visited;
    await page.until(() => page.has('button', 'Skriv mig på venteliste'), 'the details are there');
    await page.press('button', 'Skriv mig på venteliste');
    await page.until(() => page.has('heading', /^Trin 1/), 'the form is there');
    await page.press('checkbox', /^søndag 6\. december/);
    await page.press('button', 'Næste');
    await page.type('Navn', 'Mette');
    await page.type('Telefon', '34412345');
    return visited;
  };

  it('is asked by a box that is not ticked, and only where the policy allows it', async () => {
    const visited = await start({ features: ['opportunities', 'sign-up', 'waiting-list', 'offers'] });
    const { page, sent } = visited;
    const box = 'Tag mig ind uden at spørge, hvis der bliver plads senest 24 timer før';
    expect(page.find<HTMLInputElement>('checkbox', box).checked).to.equal(false);
    await page.press('checkbox', box);
    await page.press('button', 'Næste');
    await page.press('button', 'Skriv mig på venteliste');
    await page.until(() => page.has('heading', 'Du står på venteliste'), 'the receipt is there');
    expect(sent[0]).to.deep.include({ intent: 'waitingList', autoAcceptUntilHours: 24 });
  });

  it('is not offered where the backend makes no offers', async () => {
    const { page } = await start({ features: ['opportunities', 'sign-up', 'waiting-list'] });
    expect(page.has('checkbox')).to.equal(false);
  });
});
