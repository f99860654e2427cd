import { expect } from 'chai';
import { fillIn, startForm, visit, visitList } from './visit.ts';

describe('the steps of the form [SU-13] [SU-37]', () => {
  it('are headed by their number, and each takes the focus to its heading', async () => {
    const visited = await visitList();
    const { page, told } = visited;
    await startForm(visited, 'Lav mad før foredraget');
    expect(page.focused).to.equal('heading "Trin 1 af 4: Hvornår"');
    expect(page.text).to.contain('Alle felter skal udfyldes, medmindre der står (valgfrit).');
    await page.press('checkbox', /^tirsdag 15\. december/);
    await page.press('button', 'Næste');
    expect(page.focused).to.equal('heading "Trin 2 af 4: Om dig"');
    await page.type('Navn', 'Mette');
    await page.type('Telefon', '34412345');
    await page.press('button', 'Næste');
    expect(page.focused).to.equal('heading "Trin 3 af 4: Spørgsmål"');
    await page.press('button', 'Næste');
    expect(page.focused).to.equal('heading "Trin 4 af 4: Tjek dine svar"');
    expect(told.slice(1)).to.deep.equal([
      {
        name: 'samspil-sign-up-start',
        detail: { targetKind: 'opportunity', targetId: 'faellesspisning', intent: 'signUp' },
      },
      { name: 'samspil-sign-up-step', detail: { targetId: 'faellesspisning', step: 'about', stepCount: 4 } },
      { name: 'samspil-sign-up-step', detail: { targetId: 'faellesspisning', step: 'questions', stepCount: 4 } },
      { name: 'samspil-sign-up-step', detail: { targetId: 'faellesspisning', step: 'review', stepCount: 4 } },
    ]);
  });

  it('keep their number on one line where letters are large and the page is narrow', async () => {
    const visited = await visitList({ width: 300 });
    const { page } = visited;
    page.stage.style.setProperty('--samspil-scale', '1.5');
    await startForm(visited, 'Lav mad før foredraget');
    const heading = page.find('heading', 'Trin 1 af 4: Hvornår');
    const [number, title] = [document.createRange(), document.createRange()];
    number.selectNodeContents(heading.firstElementChild as Element);
    title.selectNodeContents(heading);
    expect(number.toString()).to.equal('Trin 1 af 4:');
    expect(number.getClientRects()).to.have.length(1);
    expect(title.getBoundingClientRect().height).to.be.greaterThan(number.getBoundingClientRect().height * 1.5);
  });

  it('lose nothing on the way back, not even back to the details and in again', async () => {
    const visited = await visitList();
    const { page } = visited;
    await fillIn(visited);
    for (const heading of ['Trin 3 af 4: Spørgsmål', 'Trin 2 af 4: Om dig', 'Trin 1 af 4: Hvornår', 'Om opgaven']) {
      await page.press('button', 'Tilbage');
      expect(page.focused).to.equal(`heading "${heading}"`);
    }
    await page.press('button', 'Jeg vil gerne være med');
    expect(page.find<HTMLInputElement>('checkbox', /^tirsdag 15\. december/).checked).to.equal(true);
    await page.press('button', 'Næste');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('Mette Sørensen');
    expect(page.find<HTMLInputElement>('textbox', 'Telefon').value).to.equal('34 41 23 45');
    await page.press('button', 'Næste');
    expect(page.find<HTMLInputElement>('checkbox', 'Lave mad').checked).to.equal(true);
  });

  it('go on to the next step on Enter in a line', async () => {
    const visited = await visitList();
    const { page } = visited;
    await startForm(visited, 'Bliv medlem af et opgaveudvalg');
    await page.type('Navn', 'Mette');
    await page.key('Enter');
    expect(page.text).to.contain('Der er et problem');
  });

  it('follow the parts of the backend and leave out times where there are none', async () => {
    const visited = await visitList();
    const { page } = visited;
    await startForm(visited, 'Bliv medlem af et opgaveudvalg');
    expect(page.focused).to.equal('heading "Trin 1 af 4: Om dig"');
    await page.type('Navn', 'Mette');
    await page.type('Mail', 'mette@sundby.example');
    await page.press('radio', '18 eller over');
    await page.press('button', 'Næste');
    expect(page.focused).to.equal('heading "Trin 2 af 4: Om dig"');
    await page.type(/^Hvad håber du/, 'Jeg kommer udefra.');
    await page.press('button', 'Næste');
    expect(page.focused).to.equal('heading "Trin 3 af 4: Praktisk"');
  });

  it('ask for the cooperation of the page before they begin [SU-2]', async () => {
    const visited = await visitList();
    visited.widget.addEventListener('samspil-sign-up-start', (event) => event.preventDefault());
    await visited.page.press('button', 'Lav mad før foredraget');
    await visited.page.until(() => visited.page.has('button', 'Jeg vil gerne være med'), 'the details are there');
    await visited.page.press('button', 'Jeg vil gerne være med');
    expect(visited.page.has('heading', /^Trin/)).to.equal(false);
  });
});

describe('contact data [SU-1] [SU-17]', () => {
  it('begins with what the page knows', async () => {
    const { page } = await visit({
      opportunityId: 'opgaveudvalg-medlem',
      prefill: { name: 'Mette', email: 'mette@sundby.example' },
    });
    await page.until(() => page.has('button', 'Jeg vil gerne være med'), 'the details are there');
    await page.press('button', 'Jeg vil gerne være med');
    await page.until(() => page.has('textbox', 'Navn'), 'the form is there');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('Mette');
    expect(page.find<HTMLInputElement>('textbox', 'Mail').value).to.equal('mette@sundby.example');
  });

  it('given earlier in the visit is offered again, not asked again', async () => {
    const visited = await visitList();
    const { page } = visited;
    await fillIn(visited);
    await page.press('button', 'Send tilmelding');
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'the receipt is there');
    await page.press('button', 'Tilbage til listen');
    await startForm(visited, 'Bliv medlem af et opgaveudvalg');
    await page.press('button', 'Brug de samme oplysninger som før');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('Mette Sørensen');
  });
});

describe('the form in other languages [EM-61]', () => {
  for (const [lang, button, heading] of [
    ['en', 'I would like to take part', 'Step 1 of 4: When'],
    ['de', 'Ich möchte mitmachen', 'Schritt 1 von 4: Wann'],
  ] as const) {
    it(`is there: ${lang}`, async () => {
      const { page } = await visit({ opportunityId: 'faellesspisning', lang });
      await page.until(() => page.has('button', button), 'the details are there');
      await page.press('button', button);
      await page.until(() => page.has('heading', heading), 'the form is there');
    });
  }
});
