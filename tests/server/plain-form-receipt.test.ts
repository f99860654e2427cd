// The receipt of the form without JavaScript has an address of its own: nothing is sent again by going back, loading
// again or following it, and it tells nobody anything who did not get it (SU-83).
import { expect } from 'chai';
import { signUps } from '../../demo/server/schema.ts';
import { everyFeature } from '../helpers/managed-sign-ups.ts';
import { postForm, sendForm, sentOn } from '../helpers/plain-form.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { roomy } from '../helpers/sign-up-requests.ts';

const form = 'forms/opportunities/faellesspisning';
const words = /kanarie|fuglesang|34 ?56 ?78 ?91/i;
const over = '<h1>Kvitteringen vises ikke længere her</h1>';

onEachDatabase('the receipt of the form without JavaScript [SU-83]', (kind) => {
  const backend = useBackend(kind, { content: roomy, config: everyFeature });
  const fieldsOf = async (changes: Record<string, string> = {}, address = form) => {
    const page = await (await backend.call(address)).text();
    const hidden = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
    const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const startedAt = String(Number(fields.startedAt) - 60_000);
    const person = { name: 'Kanarie Fuglesang', email: `kanarie${crypto.randomUUID()}@fuglesang.example` };
    const own = { phone: '34 56 78 91', slot: 'fs-2026-12-15' };
    return new URLSearchParams({ ...fields, startedAt, ...person, ...own, ...changes });
  };
  const post = (body: URLSearchParams, address = form) => postForm(backend, { address, body });
  const addressAfter = async (body: URLSearchParams, address = form) => {
    const reply = await post(body, address);
    const next = sentOn(reply, address);
    if (next === undefined) throw new Error(`Answered ${reply.status}: ${await reply.text()}`);
    return next;
  };
  const read = async (address: string) => (await backend.call(address)).text();
  const stored = async () => (await backend.database.sql.select().from(signUps)).length;

  it('is where the browser is sent on to, by a reply that nobody keeps', async () => {
    const fields = await fieldsOf();
    const reply = await post(fields);
    expect([reply.status, await reply.text(), reply.headers.get('cache-control')]).to.deep.equal([303, '', 'no-store']);
    expect(sentOn(reply, form)).to.equal(`${form}/receipts/${fields.get('clientRef')}`);
    const page = await backend.call(`${form}/receipts/${fields.get('clientRef')}`);
    expect([page.status, page.headers.get('cache-control')]).to.deep.equal([200, 'no-store']);
    expect(await page.text()).to.include('<h1>Du er tilmeldt</h1>');
  });

  it('changes nothing when it is opened again, and has its language in its address', async () => {
    const address = await addressAfter(await fieldsOf({}, `${form}?lang=en`), `${form}?lang=en`);
    const before = await stored();
    const pages = [await read(address), await read(address)];
    expect(pages[0])
      .to.equal(pages[1])
      .and.include('<html lang="en" dir="ltr">')
      .and.match(/Receipt number: \w{4}-\w{4}/);
    expect(await stored()).to.equal(before);
  });

  it('stands by an event as it does by a task', async () => {
    const event = 'forms/events/tirsdagsforedrag';
    const page = await read(event);
    const [, slot = ''] = /name="slot" value="([^"]*)"/.exec(page) ?? [];
    const address = await addressAfter(await fieldsOf({ slot }, event), event);
    expect(address).to.match(/^forms\/events\/tirsdagsforedrag\/receipts\//);
    expect(await read(address)).to.match(/Kvitteringsnummer: \w{4}-\w{4}/);
  });

  it('holds nothing that was typed, in its address or on its page [QA-104]', async () => {
    const address = await addressAfter(await fieldsOf());
    expect(`${address} ${await read(address)}`).to.not.match(words);
  });

  it('is where an earlier try with mistakes leads, once the sign-up stands: a browser going back may send that again', async () => {
    const fields = await fieldsOf();
    const mistaken = new URLSearchParams([...fields].map(([name, value]) => [name, name === 'name' ? '' : value]));
    expect((await post(mistaken)).status).to.equal(422);
    const receipt = await addressAfter(fields);
    const before = await stored();
    expect(await addressAfter(mistaken)).to.equal(receipt);
    expect(await stored()).to.equal(before);
  });

  it('is one press away when something else is sent with the same reference, and says that it stands', async () => {
    const fields = await fieldsOf();
    const receipt = await addressAfter(fields);
    const before = await stored();
    const changed = [...fields].map(([name, value]) => [name, name === 'name' ? 'En Anden' : value]);
    const reply = await post(new URLSearchParams(changed));
    const page = await reply.text();
    expect(reply.status).to.equal(422);
    expect(page).to.include('<h1>Du har allerede sendt den her tilmelding</h1>').and.not.match(words);
    expect(page).to.include(`href="./${receipt.slice(receipt.indexOf('faellesspisning'))}"`);
    expect(await stored()).to.equal(before);
  });

  it('is shown for an hour; after it, and for a reference that nobody has, the page says where to look', async () => {
    const address = await addressAfter(await fieldsOf());
    backend.setNow(new Date(fixedNow.getTime() + 59 * 60_000));
    expect(await read(address)).to.include('Kvitteringsnummer');
    backend.setNow(new Date(fixedNow.getTime() + 61 * 60_000));
    const late = await backend.call(address);
    const none = await backend.call(`${form}/receipts/${crypto.randomUUID()}`);
    const wrong = await backend.call(`${form}/receipts/1`);
    const pages = [await late.text(), await none.text(), await wrong.text()];
    expect([late.status, none.status, wrong.status]).to.deep.equal([404, 404, 404]);
    expect(pages[0]).to.include(over).and.include('mad@faellesbordet.example');
    expect(new Set(pages).size).to.equal(1);
    backend.setNow(fixedNow);
  });

  it('is found only below the task it is for', async () => {
    const address = await addressAfter(await fieldsOf());
    const elsewhere = address.replace('faellesspisning', 'mtb-spor');
    expect(await read(elsewhere)).to.include(over);
  });

  it('follows what a browser does: post, then get [CT-35]', async () => {
    const fields = await fieldsOf();
    const pages = await Promise.all(
      [0, 1, 2].map(async () => (await sendForm(backend, { address: form, body: fields })).text()),
    );
    expect(new Set(pages).size).to.equal(1);
    expect(pages[0]).to.include('<h1>Du er tilmeldt</h1>');
  });
});
