import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { signUps } from '../../demo/server/schema.ts';
import { outbox } from '../../demo/server/schema-people.ts';
import { everyFeature } from '../helpers/managed-sign-ups.ts';
import { sendForm } from '../helpers/plain-form.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, roomy, send, slotOf } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const path = 'forms/opportunities/faellesspisning';
const ownOrigin = 'http://127.0.0.1:1';
type Fields = [name: string, value: string][];

/** The hidden fields of a page, as a browser sends them. */
const hiddenIn = (page: string): Fields =>
  [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);

onEachDatabase('the form without JavaScript [SU-83]', (kind) => {
  const backend = useBackend(kind, { content: roomy, config: everyFeature });
  const show = async (address = path) => (await backend.call(address)).text();
  const post = (fields: Fields, { address = path, origin = ownOrigin }: { address?: string; origin?: string } = {}) =>
    sendForm(backend, { address, origin, body: new URLSearchParams(fields) });
  /** Opened a minute ago: nobody is quicker than that. */
  const slowly = (fields: Fields): Fields =>
    fields.map(([name, value]) => [name, name === 'startedAt' ? String(Number(value) - 60_000) : value]);
  const filled = (page: string, changes: Fields = []): Fields => [
    ...slowly(hiddenIn(page)),
    ['slot', 'fs-2026-12-15'],
    ['name', 'Uden Script'],
    ['email', `${crypto.randomUUID()}@example.org`],
    ...changes,
  ];
  const numberIn = (page: string) => /Kvitteringsnummer: (\w{4}-\w{4})/.exec(page)?.[1];

  it('is a page with no script, nothing from elsewhere, and framed by nobody', async () => {
    const reply = await backend.call(path);
    const page = await reply.text();
    expect(reply.status).to.equal(200);
    expect(page).to.not.match(/<script|\son\w+=|style="|javascript:/i);
    expect(reply.headers.get('content-security-policy')).to.match(/^default-src 'none'; style-src 'sha256-/);
    expect(reply.headers.get('content-security-policy')).to.include("frame-ancestors 'none'");
    expect(reply.headers.get('referrer-policy')).to.equal('same-origin');
    expect(reply.headers.get('cache-control')).to.equal('no-store');
    for (const id of [...page.matchAll(/<label class="above" for="([^"]*)"/g)].map(([, name]) => name)) {
      expect(page).to.include(`id="${id}"`);
    }
  });

  it('signs up by the rules of the widget and shows the receipt', async () => {
    const before = (await slotOf(backend, 'faellesspisning', 'fs-2026-12-15'))?.capacity.remaining ?? 0;
    const reply = await post(filled(await show(), [['answer.opgaver', 'handle']]));
    const page = await reply.text();
    expect(reply.status, page).to.equal(200);
    expect(page)
      .to.include('<h1>Du er tilmeldt</h1>')
      .and.include('tirsdag 15. december')
      .and.include('Har du tilmeldt dig før');
    const number = numberIn(page)?.replace('-', '') ?? '';
    const [row] = await backend.database.sql.select().from(signUps).where(eq(signUps.receiptNumber, number));
    expect(row?.request).to.deep.include({
      answers: { opgaver: ['handle'] },
      noticeVersion: '2026-11-01',
      party: 'person',
    });
    expect((await slotOf(backend, 'faellesspisning', 'fs-2026-12-15'))?.capacity.remaining).to.equal(before - 1);
  });

  it('sent twice is one sign-up with one receipt [CT-35]', async () => {
    const fields = filled(await show());
    const pages = await Promise.all([post(fields), post(fields)].map(async (reply) => (await reply).text()));
    const numbers = pages.map(numberIn).filter(Boolean);
    expect(new Set(numbers).size).to.equal(1);
    expect(numberIn(await (await post(fields)).text())).to.equal(numbers[0]);
  });

  it('and the widget know each other by the same reference', async () => {
    const fields = filled(await show());
    const first = numberIn(await (await post(fields)).text());
    const clientRef = fields.find(([name]) => name === 'clientRef')?.[1] as string;
    const attempt = (await (await backend.call(`attempts/${clientRef}`)).json()) as {
      reply: { receiptNumber: string };
    };
    expect(attempt.reply.receiptNumber).to.equal(first?.replace('-', ''));
    await expectProblem(await send(backend, cookRequest({ clientRef })), 'idempotency-key-reused');
  });

  it('says what is wrong at the field and in a summary, and keeps what was typed', async () => {
    const fields = filled(await show()).filter(([name]) => name !== 'email' && name !== 'slot');
    const reply = await post([...fields, ['email', '"><b>nej']]);
    const page = await reply.text();
    expect(reply.status).to.equal(422);
    expect(page).to.include('<title>Fejl: ').and.include('<h2>Der er et problem</h2>');
    expect(page)
      .to.include('value="Uden Script"')
      .and.include('value="&quot;&gt;&lt;b&gt;nej"')
      .and.not.include('<b>nej');
    for (const [, id] of page.matchAll(/<li><a href="#([^"]*)">/g)) expect(page).to.include(`id="${id}"`);
    expect([...page.matchAll(/<li><a/g)]).to.have.length(2);
  });

  it('says that a mail address is too long, not that it is unfinished [SU-29]', async () => {
    const fields = filled(await show()).filter(([name]) => name !== 'email');
    const page = await (await post([...fields, ['email', `${'m'.repeat(240)}@sundby.example`]])).text();
    expect(page).to.include('Skriv en mail på højst 254 tegn, fx mette@eksempel.dk.').and.not.include('helt ud');
  });

  it('asks the young for a parent or guardian, who is then asked by mail [SU-55]', async () => {
    const trail = 'forms/opportunities/mtb-spor';
    const young: Fields = [
      ...slowly(hiddenIn(await show(trail))),
      ['slot', 'mtb-2027-04-10'],
      ['name', 'Ida Holm'],
      ['email', `${crypto.randomUUID()}@example.org`],
      ['ageFrom', '0'],
    ];
    const missing = await post(young, { address: trail });
    const page = await missing.text();
    expect(missing.status).to.equal(422);
    for (const [, id] of page.matchAll(/<li><a href="#([^"]*)">/g)) expect(page).to.include(`id="${id}"`);
    expect(page).to.include('Skriv den voksnes navn.');
    expect(page).to.include('Vi skriver til dem på mail, så den skal vi bruge.');
    const adult: Fields = [...young, ['#/guardian/name', 'Karen Holm'], ['#/guardian/phone', '34 41 23 45']];
    const unreached = await post(adult, { address: trail });
    expect(unreached.status).to.equal(422);
    expect(await unreached.text()).to.include('Skriv den voksnes mail. Det er dér, vi skriver til dem.');
    const reply = await post([...adult, ['#/guardian/email', 'karen.holm@example.org']], { address: trail });
    const receipt = await reply.text();
    expect(reply.status, receipt).to.equal(200);
    expect(receipt).to.include('Vi har skrevet til din forælder eller værge');
    const asked = await backend.database.sql.select().from(outbox).where(eq(outbox.kind, 'guardian'));
    expect(asked.map(({ channel, to }) => [channel, to])).to.deep.equal([['email', 'karen.holm@example.org']]);
  });

  it('stores no CPR number, and lets a person say that it is another number [SU-34]', async () => {
    const stopped = await post(
      filled(await show(), [['name', 'x']]).map(([name, value]) => [name, name === 'name' ? 'Bo 2512489996' : value]),
    );
    const page = await stopped.text();
    expect(stopped.status).to.equal(422);
    expect(page).to.include('Fjern CPR-nummeret').and.include('name="isNotCpr" value="#/contact/name"');
    const explained = filled(await show(), [['isNotCpr', '#/contact/name']]).map(([name, value]): [string, string] => [
      name,
      name === 'name' ? 'Bo 2512489996' : value,
    ]);
    expect((await post(explained)).status).to.equal(200);
  });

  it('tells when the last place went meanwhile, and keeps the answers', async () => {
    const page = await show();
    await replyOf(await send(backend, cookRequest({ slotIds: ['fs-2026-12-08'] })), 201);
    const reply = await post(
      filled(page).map(([name, value]): [string, string] => [name, name === 'slot' ? 'fs-2026-12-08' : value]),
    );
    const answer = await reply.text();
    expect(reply.status).to.be.oneOf([409, 422]);
    expect(answer)
      .to.include('value="Uden Script"')
      .and.match(/ikke (flere pladser|ledig mere)/);
  });

  it('is taken from its own page only, as a form, and no larger than a request [QA-73] [CT-28]', async () => {
    const fields = filled(await show());
    for (const origin of ['https://evil.example', 'null'])
      await expectProblem(await post(fields, { origin }), 'origin-not-allowed');
    expect((await post([...fields, ['answer.x', 'x'.repeat(33_000)]])).status).to.equal(413);
    const json = await backend.call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    await expectProblem(json, 'unsupported-media-type');
    await expectProblem(await backend.call('forms/opportunities/nothing'), 'not-found');
  });

  it('speaks the language of its address', async () => {
    expect(await show(`${path}?lang=en`))
      .to.include('<html lang="en" dir="ltr">')
      .and.include('>Name<');
    expect(await show(`${path}?lang=ar`))
      .to.include('<html lang="ar" dir="rtl">')
      .and.include('>الاسم<');
    expect(await show(`${path}?lang=xx`)).to.include('<html lang="da" dir="ltr">');
  });

  it('says why one cannot sign up, before any field [SU-12]', async () => {
    const page = await show('forms/opportunities/byrum-hverdagseksperiment');
    expect(page).to.include('Opgaven er aflyst').and.not.include('<form');
    expect(await show('forms/opportunities/generationscafe-vaert')).to.include('Skriv mig på venteliste');
    const askingEach = await show('forms/events/temadag');
    expect(askingEach).to.include('Du kan ikke tilmelde dig her på siden').and.not.include('<form');
  });
});
