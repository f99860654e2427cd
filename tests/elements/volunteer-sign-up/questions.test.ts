import { expect } from 'chai';
import { fillIn, sendAndSee, startForm, visitList } from './visit.ts';

describe('questions from the backend [SU-18] [SU-21] [SU-22] [SU-24]', () => {
  async function toQuestions() {
    const visited = await visitList();
    const { page } = visited;
    await startForm(visited, 'Hent en nabo til foredraget');
    await page.press('checkbox', /^tirsdag 15\. december/);
    await page.press('button', 'Næste');
    await page.type('Navn', 'Mette');
    await page.type('Telefon', '34412345');
    await page.type('Postnummer', '0800');
    await page.press('radio', '18 eller over');
    await page.press('button', 'Næste');
    return visited;
  }

  it('come when the answer before calls for them, without moving the focus, and are said', async () => {
    const { page } = await toQuestions();
    expect(page.has('textbox')).to.equal(false);
    const [drive] = page.findAll('radio');
    drive?.click();
    await page.settle();
    expect(page.has('textbox')).to.equal(true);
    expect(page.focused).not.to.match(/^textbox/);
    await page.until(() => page.liveLog.includes('polite: Et spørgsmål mere.'), 'it is said');
  });

  it('that are hidden again are kept in memory and never sent', async () => {
    const visited = await toQuestions();
    const { page } = visited;
    const [drive, walk] = page.findAll('radio');
    drive?.click();
    await page.settle();
    await page.type(/./, '3');
    walk?.click();
    await page.settle();
    await page.press('button', 'Næste');
    expect(page.has('button', /^Ret: Hvor mange/)).to.equal(false);
    await page.press('button', 'Ret: Hvad vil du helst?');
    page.findAll('radio')[0]?.click();
    await page.settle();
    expect(page.find<HTMLInputElement>('textbox').value).to.equal('3');
    page.findAll('radio')[1]?.click();
    await page.settle();
    await page.press('button', 'Næste');
    await sendAndSee(visited, 'Vi har modtaget din tilmelding');
    expect(visited.sent.map(({ answers }) => answers)).to.deep.equal([{ opgave: 'foelge' }]);
  });

  it('clear the other choices when one excludes them, and say so', async () => {
    const visited = await visitList();
    const { page } = visited;
    await fillIn(visited);
    await page.press('button', 'Tilbage');
    await page.press('checkbox', 'Det er lige meget');
    expect(page.find<HTMLInputElement>('checkbox', 'Lave mad').checked).to.equal(false);
    await page.until(() => page.liveLog.includes('polite: Dine andre valg er fjernet.'), 'it is said');
    await page.press('checkbox', 'Servere');
    expect(page.find<HTMLInputElement>('checkbox', 'Det er lige meget').checked).to.equal(false);
  });

  it('say why they are asked when somebody wants to know', async () => {
    const visited = await visitList();
    await fillIn(visited);
    await visited.page.press('button', 'Tilbage');
    expect(visited.page.text).to.contain('Hvorfor spørger vi?');
  });
});

describe('the review before sending [SU-13] [SU-52] [SU-53]', () => {
  it('shows every answer as it will be sent, and leads back to each', async () => {
    const visited = await visitList();
    const { page } = visited;
    await fillIn(visited);
    expect(page.text).to.contain('tirsdag 15. december kl. 15.00–18.30').and.to.contain('34 41 23 45');
    await page.press('button', 'Ret: Navn');
    expect(page.focused).to.equal('heading "Trin 2 af 4: Om dig"');
    await page.type('Navn', 'Mette S.');
    await page.press('button', 'Næste');
    expect(page.focused).to.equal('heading "Trin 4 af 4: Tjek dine svar"');
    expect(page.text).to.contain('Mette S.');
  });

  const shown = [
    {
      lang: 'da',
      text: 'I må bruge billeder, hvor jeg kan genkendes, på foreningens side.',
      send: 'Send tilmelding',
      done: 'Du er tilmeldt',
    },
    {
      lang: 'en',
      text: 'You may use pictures in which I can be recognised on the association’s page.',
      send: 'Send sign-up',
      done: 'You are signed up',
    },
  ];
  for (const { lang, text, send, done } of shown) {
    it(`has no box to accept the notice; consents are unticked, optional, and sent with the hash of what was shown in ${lang}`, async () => {
      const visited = await visitList();
      const { page, widget, sent } = visited;
      await fillIn(visited);
      widget.lang = lang;
      await page.until(() => page.has('checkbox', text) && page.has('button', send), 'it is there in its language');
      const [consent, ...others] = page.findAll<HTMLInputElement>('checkbox');
      expect(others).to.deep.equal([]);
      expect(consent?.checked).to.equal(false);
      expect(page.text).not.to.match(/accept/i);
      await page.press('button', send);
      await page.until(() => page.has('heading', done), 'the receipt is there');
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
      const textHash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      expect(sent[0]?.consents).to.deep.equal([
        { id: 'foto', version: '1', isGranted: false, textHash, at: '2026-11-24T13:10:00.000Z' },
      ]);
      expect(sent[0]?.noticeVersion).to.equal('2026-11-01');
    });
  }

  it('keeps a field that no person sees out of reach [SU-66]', async () => {
    const visited = await visitList();
    await fillIn(visited);
    expect(visited.page.has('textbox', 'Lad feltet stå tomt')).to.equal(false);
    expect(visited.widget.shadowRoot?.querySelector('[name="website"]')?.getClientRects()).to.have.length(0);
  });
});
