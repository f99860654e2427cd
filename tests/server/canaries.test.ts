import { expect } from 'chai';
import { signUps } from '../../demo/server/schema.ts';
import { idempotencyKeys } from '../../demo/server/schema-keys.ts';
import { outbox } from '../../demo/server/schema-people.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { everyFeature } from '../helpers/managed-sign-ups.ts';
import { pglite, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, requestFor, roomy, send, signUpPath } from '../helpers/sign-up-requests.ts';

const contact = { name: 'Kanarie Fuglesang', email: 'kanarie@fuglesang.example', phone: '+4534567891' };
const words = /kanarie|fuglesang|34 ?56 ?78 ?91|zebrafinke/i;
const cook = (more: Partial<SignUpRequest> = {}) => cookRequest({ contact, ...more });

describe('what a person sent to the reference backend [QA-104] [CT-36] [CT-46]', () => {
  const lines: string[] = [];
  const backend = useBackend(pglite, { content: roomy, config: everyFeature, log: (line) => lines.push(line) });
  /** Everything that others than the person can read, by where. */
  const readable: [where: string, text: string][] = [];

  before(async () => {
    const first = cook();
    const neighbour = cookRequest({ contact: { name: 'Nabo Hansen', email: 'nabo@example.org' } });
    const ways: [name: string, request: object][] = [
      ['a sign-up', first],
      ['the same again', first],
      ['the same key with another body', { ...first, partySize: 2 }],
      ['the same person again', cook()],
      ['an unknown member', { ...cook(), extra: 'Zebrafinke' }],
      ['a field that is wrong', cook({ contact: { ...contact, email: 'kanarie@@fuglesang' } })],
      ['an answer that is no choice', cook({ answers: { opgaver: ['Zebrafinke'] } })],
      ['an old version', cook({ targetVersion: '1' })],
      ['a person with the same address', cookRequest({ contact: { ...contact, name: 'Nabo' } })],
      ['another person', neighbour],
    ];
    const young = await requestFor(backend, 'mtb-spor', {
      slotIds: ['mtb-2027-04-17'],
      contact: { name: 'Barn Lund', email: 'barn@example.org' },
      ageFrom: 0,
      guardian: contact,
    });
    const guarded = await send(backend, young, { path: signUpPath('mtb-spor') });
    expect(guarded.status).to.equal(201);
    readable.push(['somebody young', JSON.stringify([...guarded.headers]) + (await guarded.text())]);
    for (const [name, request] of ways) {
      const response = await send(backend, request as SignUpRequest);
      readable.push([name, JSON.stringify([...response.headers]) + (await response.text())]);
    }
    const pages = ['config', 'opportunities', 'opportunities/faellesspisning', 'opportunities/faellesspisning/slots'];
    const refs = [first, neighbour, young].map(({ clientRef }) => `attempts/${clientRef}`);
    for (const path of [...pages, 'opportunities/mtb-spor', ...refs])
      readable.push([path, await (await backend.call(path)).text()]);
    const { sql } = backend.database;
    readable.push(['the stored replies', JSON.stringify(await sql.select().from(idempotencyKeys))]);
    const mails = await sql.select().from(outbox);
    const toOthers = mails.filter(({ to }) => !words.test(to));
    readable.push(['mails to others', JSON.stringify(toOthers.map(({ subject, text }) => [subject, text]))]);
    readable.push(['the log', lines.join('\n')]);
  });

  it('is in its own row, so that the search below can see it', async () => {
    const rows = await backend.database.sql.select().from(signUps);
    expect(rows.map(({ request }) => JSON.stringify(request)).filter((text) => words.test(text))).to.not.be.empty;
    expect(readable.find(([name]) => name === 'another person')?.[1]).to.contain('receiptNumber');
    expect(rows.some(({ request }) => words.test(JSON.stringify(request.guardian ?? '')))).to.equal(true);
    expect(lines.length).to.be.greaterThan(9);
  });

  it('is in no reply, no stored reply, no mail to others and no line of the log', () => {
    expect(readable.filter(([, text]) => words.test(text)).map(([where]) => where)).to.deep.equal([]);
  });
});
