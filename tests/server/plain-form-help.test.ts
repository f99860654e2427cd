// What the form without JavaScript tells of those who answer, and what it leaves to the person (SU-83).
import { expect } from 'chai';
import { formLocale } from '../../demo/server/plain-form/form-words.ts';
import { refusalWords } from '../../demo/server/plain-form/refusal-words.ts';
import { Refusal } from '../../demo/server/refusal.ts';
import { everyFeature } from '../helpers/managed-sign-ups.ts';
import { withOrdinarySpaces } from '../helpers/ordinary-spaces.ts';
import { sendForm } from '../helpers/plain-form.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { roomy } from '../helpers/sign-up-requests.ts';

const path = 'forms/opportunities/faellesspisning';
const help =
  '<strong>Skriv i stedet:</strong> <a href="mailto:mad@faellesbordet.example">mad@faellesbordet.example</a>';

onEachDatabase('the help on pages without JavaScript [SU-83]', (kind) => {
  const backend = useBackend(kind, { content: roomy, config: everyFeature });
  const show = async (address = path) => (await backend.call(address)).text();
  const post = async (page: string, changes: Record<string, string>) => {
    const hidden = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
    const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const startedAt = String(Number(fields.startedAt) - 60_000);
    const body = new URLSearchParams({ ...fields, startedAt, slot: 'fs-2026-12-15', ...changes });
    return (await sendForm(backend, { address: path, body })).text();
  };

  it('stands last on the form, on a form with mistakes, on the receipt and where one cannot sign up [SU-11]', async () => {
    const form = await show();
    const receipt = await post(form, { name: 'Uden Script', email: `${crypto.randomUUID()}@example.org` });
    expect(receipt).to.include('<h1>Du er tilmeldt</h1>');
    for (const page of [form, await post(form, {}), receipt]) expect(page).to.include(help);
    const cancelled = await show('forms/opportunities/byrum-hverdagseksperiment');
    expect(cancelled).to.match(/<strong>[^<]*:<\/strong> <a href="(tel|mailto):/);
    // It can be had by no call either.
    expect(cancelled).to.include('Opgaven er aflyst').and.not.include('melde dig til');
  });

  it('goes with a receipt that says where, as an address is written [SU-70]', async () => {
    const receipt = await post(await show(), { name: 'Uden Script', email: `${crypto.randomUUID()}@example.org` });
    expect(receipt).to.include('<br>Kulturcentret, skolekøkkenet, Skolegade 4, Sundby</p>');
  });

  it('lets a person say that it is another number only where that may be so, and keeps it said [SU-34]', async () => {
    const way = 'name="isNotCpr" value="#/contact/name">';
    const sure = await post(await show(), { name: 'Mette 251248-9996' });
    expect(sure).to.include('Fjern CPR-nummeret').and.include('Skriv din mail').and.not.include(way);
    const asked = await post(await show(), { name: 'Mette 2512489996' });
    expect(asked).to.include('Fjern CPR-nummeret').and.include(`type="checkbox" ${way}`);
    const said = await post(asked, { name: 'Mette 2512489996', isNotCpr: '#/contact/name' });
    expect(said).to.include('Skriv din mail').and.include(`type="hidden" ${way}`).and.not.include('Fjern CPR-nummeret');
    const done = await post(said, { name: 'Mette 2512489996', email: `${crypto.randomUUID()}@example.org` });
    expect(withOrdinarySpaces(done))
      .to.include('<h1>Du er tilmeldt</h1>')
      .and.match(/slettes \d+\. \S+ 20\d\d\./);
  });

  it('is given to who follows an old link to what is gone, as a page', async () => {
    const reply = await backend.call('forms/opportunities/nothing', { headers: { accept: 'text/html' } });
    expect(reply.status).to.equal(404);
    expect(await reply.text())
      .to.include('<h1>Opslaget findes ikke længere</h1>')
      .and.match(/<a href="(tel|mailto):/);
  });

  it('does not make a consent look like a duty [SU-53]', async () => {
    expect(await show()).to.include('<legend>Må vi også det? (valgfrit)</legend>');
  });
});

describe('the words of a refusal on a page without JavaScript [SU-83]', () => {
  for (const [language, words] of [
    ['da', 'Tryk Send tilmelding.'],
    ['en', 'Press Send sign-up.'],
    ['de', 'Drücken Sie Anmeldung senden.'],
  ] as const) {
    it(`name the button that is there: ${language}`, async () => {
      const locale = await formLocale(new URL(`http://127.0.0.1/?lang=${language}`));
      expect(refusalWords(new Refusal('idempotency-in-progress'), locale).message).to.include(words);
    });
  }
});
