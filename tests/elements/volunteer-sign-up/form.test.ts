import { expect } from 'chai';
import { fillIn, opportunitiesWith, startForm, visit, visitList } from './visit.ts';

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
    expect(page.focused).to.match(/^generic|^div|^ /);
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

  it('has no box to accept the notice; consents are unticked, optional, and sent with the hash of what was shown', async () => {
    const visited = await visitList();
    const { page, sent } = visited;
    await fillIn(visited);
    const [consent, ...others] = page.findAll<HTMLInputElement>('checkbox');
    expect(others).to.deep.equal([]);
    expect(consent?.checked).to.equal(false);
    expect(page.text).not.to.match(/accepter/i);
    await page.press('button', 'Send tilmelding');
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'the receipt is there');
    const text = 'I må bruge billeder, hvor jeg kan genkendes, på foreningens side.';
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    const textHash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(sent[0]?.consents).to.deep.equal([
      { id: 'foto', version: '1', isGranted: false, textHash, at: '2026-11-24T13:10:00.000Z' },
    ]);
    expect(sent[0]?.noticeVersion).to.equal('2026-11-01');
  });

  it('keeps a field that no person sees out of reach [SU-66]', async () => {
    const visited = await visitList();
    await fillIn(visited);
    expect(visited.page.has('textbox', 'Lad feltet stå tomt')).to.equal(false);
    expect(visited.widget.shadowRoot?.querySelector('[name="website"]')?.getClientRects()).to.have.length(0);
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

describe('a definition that cannot be shown honestly [SU-23]', () => {
  it('gives way to the contact', async () => {
    const opportunities = opportunitiesWith('faellesspisning', (item) => {
      const { signUp } = item as unknown as { signUp: { questions: { items: object[] } } };
      signUp.questions.items.push({ id: 'ny', type: 'hologram', label: 'Ny', isRequired: true });
      return item;
    });
    const { page } = await visitList({ opportunities });
    await page.press('button', 'Lav mad før foredraget');
    await page.until(() => page.has('heading', 'Om opgaven'), 'the details are there');
    expect(page.text).to.contain('Ring eller skriv for at melde dig til.');
    expect(page.has('button', 'Jeg vil gerne være med')).to.equal(false);
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
