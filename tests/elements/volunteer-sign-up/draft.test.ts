import { expect } from 'chai';
import { expectAccessible } from '../../helpers/axe.ts';
import { sendAndSee, startForm, type Visit, visit, visitList } from './visit.ts';

const save = 'Gem kladde på denne enhed';
const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith('samspil:draft:'));

/** At the page about the person, with a name and a phone number. */
async function halfway(setting: Parameters<typeof visitList>[0] = {}): Promise<Visit> {
  const visited = await visitList(setting);
  const { page } = visited;
  await startForm(visited, 'Lav mad før foredraget');
  await page.press('checkbox', /^tirsdag 15\. december/);
  await page.press('button', 'Næste');
  await page.type('Navn', 'Mette Sørensen');
  await page.type('Telefon', '34 41 23 45');
  return visited;
}

describe('a draft on the device [SU-69]', () => {
  afterEach(() => localStorage.clear());

  it('is written only when the person asks for it, and can be deleted beside it', async () => {
    const { page } = await halfway();
    expect(drafts()).to.deep.equal([]);
    await page.press('button', save);
    expect(drafts()).to.have.length(1);
    expect(drafts()[0]).to.match(/:faellesspisning$/);
    expect(page.text).to.contain('Kladden er gemt på denne enhed i 24 timer.');
    await expectAccessible(page.stage);
    await page.press('button', 'Slet kladden');
    expect(drafts()).to.deep.equal([]);
    expect(page.has('button', save)).to.equal(true);
  });

  it('is what was typed and when, under the source and the task, and nothing else', async () => {
    const { page } = await halfway();
    await page.press('button', save);
    expect(Object.keys(localStorage)).to.deep.equal([`samspil:draft:${location.host}:faellesspisning`]);
    expect(JSON.parse(localStorage.getItem(drafts()[0] ?? '') ?? '{}')).to.deep.equal({
      savedAt: Date.now(),
      typed: {
        slotIds: ['fs-2026-12-15'],
        contact: { name: 'Mette Sørensen', phone: '34 41 23 45' },
        ageFrom: '',
        answers: {},
        fields: {},
      },
    });
    await page.press('button', 'Slet kladden');
  });

  it('that finds no room is said not to be saved, and the button stays', async () => {
    const { page } = await halfway();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await page.press('button', save);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(page.text).to.contain('Kladden kunne ikke gemmes på denne enhed.').and.not.contain('er gemt');
    expect(page.focused).to.equal(`button "${save}"`);
    await page.press('button', save);
    expect(page.text).to.contain('Kladden er gemt på denne enhed i 24 timer.');
    await page.press('button', 'Slet kladden');
  });

  it('is offered at the next visit, and taken only on a press', async () => {
    await (await halfway()).page.press('button', save);
    const again = await visitList();
    const { page } = again;
    await startForm(again, 'Lav mad før foredraget');
    expect(page.text).to.contain('Du har en kladde fra i dag kl. 14.10.');
    expect(page.find<HTMLInputElement>('checkbox', /^tirsdag 15\. december/).checked).to.equal(false);
    await expectAccessible(page.stage);
    await page.press('button', 'Fortsæt');
    expect(page.find<HTMLInputElement>('checkbox', /^tirsdag 15\. december/).checked).to.equal(true);
    await page.press('button', 'Næste');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('Mette Sørensen');
    await page.press('button', 'Slet kladden');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('Mette Sørensen');
  });

  it('is gone with the receipt', async () => {
    const visited = await halfway();
    const { page } = visited;
    await page.press('button', save);
    await page.press('button', 'Næste');
    await page.press('checkbox', 'Lave mad');
    await page.press('button', 'Næste');
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(drafts()).to.deep.equal([]);
  });

  it('is gone after a day', async () => {
    await (await halfway()).page.press('button', save);
    const [key = ''] = drafts();
    const { savedAt, ...rest } = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...rest, savedAt: savedAt - 86_400_000 }));
    const again = await visitList();
    await startForm(again, 'Lav mad før foredraget');
    expect(again.page.text).not.to.contain('Du har en kladde');
    expect(drafts()).to.deep.equal([]);
  });

  it('is never offered where the page knows the person, or where the storage throws', async () => {
    const known = await visit({ opportunityId: 'faellesspisning', prefill: { name: 'Mette' } });
    await known.page.until(() => known.page.has('button', 'Jeg vil gerne være med'), 'the details are there');
    await known.page.press('button', 'Jeg vil gerne være med');
    await known.page.until(() => known.page.has('heading', /^Trin 1/), 'the form is there');
    expect(known.page.has('button', save)).to.equal(false);
    const { getItem } = Storage.prototype;
    Storage.prototype.getItem = () => {
      throw new Error('no storage');
    };
    try {
      const { page } = await halfway();
      expect(page.has('button', save)).to.equal(false);
    } finally {
      Storage.prototype.getItem = getItem;
    }
  });
});
