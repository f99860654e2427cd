import { expect } from 'chai';
import { startForm, visitList } from './visit.ts';

describe('what is wrong [SU-25] [SU-32] [SU-35] [SU-36]', () => {
  it('is judged only by the button, told on top and at the field, and goes as soon as the field is right', async () => {
    const visited = await visitList();
    const { page } = visited;
    await startForm(visited, 'Lav mad før foredraget');
    await page.press('checkbox', /^tirsdag 15\. december/);
    await page.press('button', 'Næste');
    await page.type('Telefon', '12');
    page.find('textbox', 'Navn').focus();
    expect(page.text).not.to.contain('Skriv dit');
    await page.press('button', 'Næste');
    expect(visited.widget.shadowRoot?.activeElement?.id).to.equal('error-summary');
    expect(page.liveLog.at(-1)).to.match(
      /^assertive: Der er et problem Skriv dit navn\. ?Skriv dit telefonnummer med 8 cifre/,
    );
    const phone = page.find<HTMLInputElement>('textbox', 'Telefon');
    expect(phone.getAttribute('aria-invalid')).to.equal('true');
    expect(phone.value).to.equal('12');
    await page.press('link', /^Skriv dit telefonnummer/);
    expect(page.focused).to.equal('textbox "Telefon"');
    await page.type('Telefon', '34412345');
    expect(phone.hasAttribute('aria-invalid')).to.equal(false);
    expect(page.text).to.contain('Skriv dit navn.').and.not.to.contain('8 cifre');
    await page.type('Navn', 'M');
    expect(page.text).not.to.contain('Der er et problem');
  });

  it('is described at its field, hint first, and marked as an error for those who hear it', async () => {
    const visited = await visitList();
    const { page } = visited;
    await startForm(visited, 'Lav mad før foredraget');
    await page.press('checkbox', /^tirsdag 15\. december/);
    await page.press('button', 'Næste');
    const root = visited.widget.shadowRoot as ShadowRoot;
    const described = () =>
      (page.find('textbox', 'Mail').getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => root.getElementById(id)?.textContent?.trim());
    expect(described()).to.deep.equal(['Skriv mail, telefon eller begge.', '']);
    await page.press('button', 'Næste');
    expect(described()).to.deep.equal([
      'Skriv mail, telefon eller begge.',
      'Fejl: Skriv din mail eller dit telefonnummer.',
    ]);
  });

  it('is nothing when one of e-mail and phone is given [SU-14]', async () => {
    const visited = await visitList();
    const { page } = visited;
    await startForm(visited, 'Lav mad før foredraget');
    await page.press('checkbox', /^tirsdag 15\. december/);
    await page.press('button', 'Næste');
    await page.type('Navn', 'Mette');
    await page.type('Mail', 'mette@sundby.example');
    await page.press('button', 'Næste');
    expect(page.has('heading', 'Trin 3 af 4: Spørgsmål')).to.equal(true);
  });

  it('may be doubted without being wrong: a mistyped address, with what to put instead [SU-29]', async () => {
    const visited = await visitList();
    const { page } = visited;
    await startForm(visited, 'Bliv medlem af et opgaveudvalg');
    await page.type('Mail', 'mette@gmial.com');
    expect(page.text).not.to.contain('Mente du');
    page.find('textbox', 'Navn').focus();
    await page.settle();
    expect(page.text).to.contain('Mente du mette@gmail.com?');
    await page.press('button', 'Ret det');
    expect(page.find<HTMLInputElement>('textbox', 'Mail').value).to.equal('mette@gmail.com');
    await page.type('Mail', 'mette@sundby');
    page.find('textbox', 'Navn').focus();
    await page.settle();
    expect(page.text).to.contain('Mangler der noget efter @?').and.not.contain('Mente du');
    expect(page.find('textbox', 'Mail').getAttribute('aria-invalid')).to.equal(null);
  });

  it('stands before the title of the page where the page wants that, as long as it is wrong [SU-1]', async () => {
    const visited = await visitList();
    const { page, widget } = visited;
    const { title } = document;
    await startForm(visited, 'Bliv medlem af et opgaveudvalg');
    await page.press('button', 'Næste');
    expect(document.title).to.equal(title);
    widget.setAttribute('manage-title', '');
    await page.settle();
    expect(document.title).to.equal(`Fejl: ${title}`);
    await page.type('Navn', 'Ida');
    await page.type('Telefon', '34412345');
    await page.press('radio', '18 eller over');
    expect(document.title).to.equal(title);
    await page.type('Navn', '');
    await page.press('button', 'Næste');
    expect(document.title).to.equal(`Fejl: ${title}`);
    widget.remove();
    await page.settle();
    expect(document.title).to.equal(title);
  });

  it('is not a rule about age, which has its own screen with ways on [SU-27]', async () => {
    const visited = await visitList();
    const { page } = visited;
    await startForm(visited, 'Bliv medlem af et opgaveudvalg');
    await page.type('Navn', 'Ida');
    await page.type('Telefon', '34412345');
    await page.press('radio', 'Under 15');
    await page.press('button', 'Næste');
    expect(page.focused).to.equal('heading "Du skal være fyldt 15 år til denne opgave"');
    expect(page.has('button', 'Se andre opgaver')).to.equal(true);
    await page.press('button', 'Tilbage');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('Ida');
  });

  it('sends the young to a person where nobody would ask their guardian [SU-55]', async () => {
    const visited = await visitList();
    const { page } = visited;
    await startForm(visited, 'Bliv medlem af et opgaveudvalg');
    await page.type('Navn', 'Ida');
    await page.type('Telefon', '34412345');
    await page.press('radio', '15–17');
    await page.press('button', 'Næste');
    expect(page.focused).to.equal('heading "Er du under 18 år, skal en voksen hjælpe dig"');
    expect(visited.sent).to.deep.equal([]);
  });
});

describe('a number that looks like a CPR number [SU-33] [SU-34]', () => {
  async function named(name: string) {
    const visited = await visitList();
    const { page } = visited;
    await startForm(visited, 'Bliv medlem af et opgaveudvalg');
    await page.type('Navn', name);
    page.find('textbox', 'Telefon').focus();
    await page.settle();
    return visited;
  }

  it('is to be removed, is never repeated, and a button does it', async () => {
    const { page } = await named('Mette 251248-9996');
    expect(page.text).to.contain('Fjern CPR-nummeret. Vi beder aldrig om det her.').and.not.to.contain('9996');
    await page.press('button', 'Næste');
    expect(page.text).to.contain('Der er et problem').and.not.to.contain('9996');
    await page.press('button', 'Fjern nummeret');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value.trim()).to.equal('Mette');
    expect(page.text).not.to.contain('CPR');
  });

  it('is asked about when it may be another number, and only its field is told', async () => {
    const visited = await named('Mette 2512489996');
    const { page } = visited;
    expect(page.text).to.contain('Er det et CPR-nummer?');
    await page.type('Telefon', '34412345');
    await page.press('radio', '18 eller over');
    await page.press('button', 'Næste');
    expect(page.text).to.contain('Vælg, om det er et CPR-nummer.');
    await page.press('radio', 'Nej, det er et andet nummer');
    await page.press('button', 'Næste');
    expect(page.has('heading', /^Trin 2/)).to.equal(true);
  });

  it('is sent as it was typed when it is another one, and stands as dots on the screen', async () => {
    const { page, sent } = await named('Mette 2512489996');
    await page.type('Telefon', '34412345');
    await page.press('radio', '18 eller over');
    await page.press('radio', 'Nej, det er et andet nummer');
    await page.press('button', 'Næste');
    await page.type(/^Hvad håber du/, 'Naboer');
    for (let step = 0; step < 2; step += 1) await page.press('button', 'Næste');
    expect(page.text).to.contain('Mette ••••••-••••').and.not.to.contain('9996');
    await page.press('button', 'Send tilmelding');
    await page.until(() => sent.length === 1, 'it is sent');
    expect(sent[0]).to.deep.include({ isNotCpr: ['#/contact/name'] });
    expect(sent[0]?.contact.name).to.equal('Mette 2512489996');
  });

  it('is cut out at the next press when the person says it is one', async () => {
    const { page } = await named('Mette 2512489996');
    await page.type('Telefon', '34412345');
    await page.press('radio', '18 eller over');
    await page.press('radio', 'Ja, fjern det');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.contain('9996');
    await page.press('button', 'Næste');
    expect(page.has('heading', /^Trin 2/)).to.equal(true);
    await page.press('button', 'Tilbage');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value.trim()).to.equal('Mette');
  });
});
