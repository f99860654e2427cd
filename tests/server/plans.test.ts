import { after, before, it } from 'node:test';
import { expect } from 'chai';
import postgres from 'pg';
import { settleAndSend, tellAndForget } from '../../demo/server/jobs/run-jobs.ts';
import {
  act,
  everyFeature,
  look,
  managedOf,
  type Owner,
  ownerFor,
  sentMails,
  signedUp,
  workAt,
} from '../helpers/managed-sign-ups.ts';
import { fillWithMuch } from '../helpers/much-data.ts';
import { organiserToken, pressAsOrganiser } from '../helpers/organiser.ts';
import { ourPostgres } from '../helpers/postgres.ts';
import { answer, openTeam, responseWith } from '../helpers/quiz-answers.ts';
import { register, registrationFor } from '../helpers/registrations.ts';
import { onPostgres, useBackend } from '../helpers/server-databases.ts';
import { replyOf, requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';
import { group, smallGroup, time } from '../helpers/small-group.ts';
import { scannedBy, statementsOf } from '../helpers/watched-statements.ts';

onPostgres('the statements of the backend on much data [QA-139]', () => {
  let databaseUrl = '';
  const create = async () => {
    databaseUrl = await (await ourPostgres()).createDatabase();
    return { databaseUrl };
  };
  const backend = useBackend(
    { kind: 'postgresql', create },
    { content: smallGroup, config: everyFeature, organisers: { Mette: organiserToken } },
  );
  let client: postgres.Client;
  let owner: Owner;
  let teamId: string;
  before(async () => {
    await fillWithMuch(backend.database.sql);
    client = new postgres.Client({ connectionString: databaseUrl });
    await client.connect();
    owner = await signedUp(backend, 'opp-8', { slotIds: [time], ageFrom: 18 });
    teamId = (await openTeam(backend)).id;
  });
  after(() => client?.end());

  const get = (path: string) => async () => {
    expect((await backend.call(path)).status, path).to.equal(200);
  };
  const signUp = async () => {
    const request = await requestFor(backend, 'opp-7', { slotIds: [time], ageFrom: 18 });
    return async () => void (await replyOf(await send(backend, request, { path: signUpPath('opp-7') }), 201));
  };
  const listAfterSignUp = async () => {
    await get('opportunities')();
    await (await signUp())();
    return get('opportunities?hasPlaces=true');
  };
  /** The first one for a date makes its counters. */
  const registration = async () => {
    const id = 'tirsdagsforedrag';
    const request = await registrationFor(backend, id, { slotIds: [`${id}.20261124T180000Z`] });
    return async () => void (await replyOf(await register(backend, id, request), 201));
  };
  const change = async () => {
    const contact = { ...owner.signUp.request.contact, name: 'Anna Bang', phone: '+4534412345' };
    const version = `"${(await look(backend, owner)).version}"`;
    const asked = { ...owner, method: 'PATCH', headers: { 'if-match': version }, body: { contact } };
    return async () => managedOf(await act(backend, '', asked));
  };
  const guardianAnswer = async () => {
    const guardian = { name: 'Karen Holm', email: 'karen@example.org' };
    const request = await requestFor(backend, 'opp-9', { slotIds: [time], ageFrom: 0, guardian });
    await replyOf(await send(backend, request, { path: signUpPath('opp-9') }), 201);
    const parent = await ownerFor(backend, await sentMails(backend), guardian.email);
    return async () => managedOf(await act(backend, '/guardian', { ...parent, body: { isGranted: true } }));
  };
  const offered = async () => {
    const party = { slotIds: [time], ageFrom: 18, party: 'household' as const };
    const all = await signedUp(backend, group, { ...party, partySize: 6 });
    const waiting = await signedUp(backend, group, {
      ...party,
      intent: 'waitingList',
      contact: { name: 'Bo', email: 'bo@example.org' },
    });
    await managedOf(await act(backend, '/cancel', all));
    const { offer } = await look(backend, waiting);
    return async () =>
      managedOf(await act(backend, '/offer', { ...waiting, body: { offerId: offer?.id, decision: 'accept' } }));
  };
  const approved = async () => {
    const asked = await signedUp(backend, 'hent-nabo', {
      slotIds: ['hn-2026-12-15'],
      ageFrom: 18,
      answers: { opgave: 'foelge' },
      contact: { name: 'Ib', email: 'ib@example.org', postcode: '4000' },
    });
    return () => pressAsOrganiser(backend, 'hent-nabo', { act: 'approve', signUpId: asked.signUp.id });
  };
  const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const transport = { send: async () => undefined };

  /** What is asked, in how many statements at most, and which tables it reads from end to end because it needs all of them. */
  const asked: [what: string, most: number, work: () => Promise<() => Promise<unknown>>, wanted?: string[]][] = [
    ['one opportunity', 2, async () => get('opportunities/opp-7')],
    ['all lists, the first time', 3, async () => get('opportunities?limit=10'), ['documents', 'slots']],
    ['all opportunities, when nothing was written', 1, async () => get('opportunities?limit=10')],
    ['all opportunities, after a sign-up', 3, listAfterSignUp],
    ['all events', 1, async () => get('events')],
    ['an event', 2, async () => get('events/tirsdagsforedrag')],
    ['all cases', 1, async () => get('cases')],
    ['a quiz', 1, async () => get('quizzes/klar-til-samskabelse')],
    ['a comparison', 2, async () => get('quizzes/klar-til-samskabelse/benchmark')],
    ['the result of a team', 1, async () => get(`teams/${teamId}/result`)],
    ['an answer for a team', 5, async () => () => answer(backend, responseWith('3'), teamId)],
    ['a team', 4, async () => () => openTeam(backend)],
    ['an open answer', 4, async () => () => answer(backend, responseWith('3'))],
    ['the first registration for a date', 5, registration],
    ['a registration', 5, registration],
    // Guardians answer for some here: whose time is up makes room first.
    ['a sign-up', 5, signUp],
    ['a sign-up that is looked at', 2, async () => () => look(backend, owner)],
    ['a sign-up that is changed', 5, change],
    ['a guardian’s yes', 5, guardianAnswer],
    ['a sign-up that is cancelled', 5, async () => async () => managedOf(await act(backend, '/cancel', owner))],
    [
      'a lost link',
      3,
      async () => async () =>
        expect(
          (await backend.call('manage/link', { ...json, body: '{"email":"a@example.org","lang":"da"}' })).status,
        ).to.equal(202),
    ],
    ['an offer that is taken', 5, offered],
    ['an organiser’s yes', 5, approved],
    ['the organiser’s page', 5, async () => () => pressAsOrganiser(backend, 'opp-7')],
    ['what is due at once', 40, async () => () => settleAndSend(backend.database.sql, workAt(backend), transport)],
    [
      'what can wait an hour',
      60,
      async () => () => tellAndForget(backend.database.sql, workAt(backend)),
      ['documents'],
    ],
    [
      'a person who is forgotten',
      5,
      async () => async () => expect((await act(backend, '/erase', owner)).status).to.equal(204),
    ],
  ];
  for (const [what, most, prepare, wanted = []] of asked) {
    it(`take ${what} by an index, in at most ${most}`, async () => {
      const statements = await statementsOf(await prepare());
      expect(statements).to.have.length.of.at.least(1);
      const big = await bigTables(client);
      for (const statement of statements) {
        const scanned = (await scannedBy(client, statement)).filter(
          (table) => big.has(table) && !wanted.includes(table),
        );
        expect(scanned, statement.text).to.deep.equal([]);
      }
      expect(
        statements.map(({ text }) => text.slice(0, 90)),
        what,
      ).to.have.length.of.at.most(most);
    });
  }

  it('would be found out where a table is read from end to end', async () => {
    const statement = { text: 'SELECT * FROM sign_ups WHERE seats = $1', values: [7] };
    expect(await scannedBy(client, statement)).to.deep.equal(['sign_ups']);
    expect((await bigTables(client)).size).to.be.at.least(16);
  });
});

/** Tables with more than a thousand rows. */
async function bigTables(client: postgres.Client): Promise<Set<string>> {
  const { rows } = await client.query(`SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > 1000`);
  return new Set(rows.map(({ relname }) => relname));
}
