import { expect } from 'chai';
import { elementsIn } from '../../helpers/shadow-roots.ts';
import { followLink, managedFeatures, sendDirectly, visitManaged, visitManagePage } from './managed-visit.ts';
import { sendAndSee, startForm, visitList } from './visit.ts';

const digits = '2512489996';
/** A name with a number in it that its owner has said is no CPR number. */
const numbered = { contact: { name: `Mette ${digits}`, phone: '+4534412345' }, isNotCpr: ['#/contact/name'] };
/** Somebody of 14 who writes a number first. */
const young = {
  contact: { name: `${digits} Bo`, email: 'bo@example.org' },
  isNotCpr: ['#/contact/name'],
  slotIds: ['mtb-2027-04-17'],
  questionsVersion: undefined,
  answers: undefined,
  consents: undefined,
  ageFrom: 0,
  guardian: { name: 'Karen Sørensen', email: 'karen@example.org' },
} as object;
const signal = new AbortController().signal;

describe('a number that may be a CPR number stands as dots wherever answers are shown again [SU-34]', () => {
  it('on the manage page, where the field to change it holds it still', async () => {
    const { page } = await visitManaged('Du er tilmeldt', { request: numbered });
    expect(page.text).to.contain('Mette ••••••-••••').and.not.to.contain(digits);
    await page.press('button', 'Ret oplysninger');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal(`Mette ${digits}`);
    expect(page.text).not.to.contain(digits);
  });

  it('beside what is typed, where somebody else was faster', async () => {
    const { page, backend } = await visitManaged('Du er tilmeldt');
    await page.press('button', 'Ret oplysninger');
    await page.type('Navn', 'Mette S. Sørensen');
    await backend.manage.change({ contact: numbered.contact }, '1', { signal });
    await page.press('button', 'Gem');
    await page.until(() => page.text.includes('Der er rettet i tilmeldingen et andet sted.'), 'the newer is there');
    expect(page.text).to.contain('Mette ••••••-••••').and.not.to.contain(digits);
  });

  it('where nobody knows whether it came through', async () => {
    const visited = await visitList();
    const { page, backend } = visited;
    await startForm(visited, 'Lav mad før foredraget');
    await page.press('checkbox', /^tirsdag 15\. december/);
    await page.press('button', 'Næste');
    await page.type('Navn', numbered.contact.name);
    await page.type('Telefon', '34 41 23 45');
    await page.press('radio', 'Nej, det er et andet nummer');
    await page.press('button', 'Næste');
    await page.press('checkbox', 'Lave mad');
    await page.press('button', 'Næste');
    backend.losingAnswers(1);
    await sendAndSee(visited, 'Vi ved ikke, om din tilmelding kom igennem');
    for (const one of elementsIn(page.stage)) if (one instanceof HTMLDetailsElement) one.open = true;
    await page.until(() => page.text.includes('Mette ••••••-••••'), 'the answers are open');
    expect(page.text).not.to.contain(digits);
    await page.press('button', 'Prøv igen');
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'the receipt is there');
    expect(page.text).not.to.contain(digits);
  });

  it('in the question to an adult who answers for somebody young', async () => {
    const { page, backend } = await visitManagePage({ features: [...managedFeatures, 'guardian'] });
    const id = await sendDirectly({ backend }, young, 'mtb-spor');
    followLink(backend.linkToken(id, 'guardian'));
    await page.until(() => page.has('heading', /^Må .* være med\?$/), 'the question is there');
    expect(page.text).not.to.contain(digits);
  });
});
