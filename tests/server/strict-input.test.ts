import { expect } from 'chai';
import { signUps } from '../../demo/server/schema.ts';
import type { SignUpReply } from '../../src/contract/sign-up.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, roomy, send } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

type Change = (request: Record<string, unknown>) => Record<string, unknown>;
const set =
  (member: string, value: unknown): Change =>
  (request) => ({ ...request, [member]: value });
const without =
  (member: string): Change =>
  ({ [member]: _, ...rest }) =>
    rest;
const contact = (change: object): Change =>
  set('contact', { name: 'Samspil Test', email: 'test@example.org', ...change });
const consent = { id: 'foto', version: '1', isGranted: true, at: '2026-11-24T14:00:00+01:00' };

const refused: [title: string, change: Change, pointer: string, code: string][] = [
  ['a member nobody knows', set('isAdmin', true), '#/isAdmin', 'unknown-member'],
  ['an unknown member inside', contact({ cpr: 'x' }), '#/contact/cpr', 'unknown-member'],
  ['an unknown member in a list', set('consents', [{ ...consent, extra: 1 }]), '#/consents/0/extra', 'unknown-member'],
  [
    'a member of a feature that is not served',
    set('autoAcceptUntilHours', 24),
    '#/autoAcceptUntilHours',
    'unknown-member',
  ],
  ['a member name with signs of markup', set('<script>', 1), '#', 'unknown-member'],
  ['a missing member', without('lang'), '#/lang', 'required'],
  ['a missing contact', without('contact'), '#/contact', 'required'],
  ['null where text is due', set('lang', null), '#/lang', 'pattern'],
  ['a text where a number is due', set('partySize', '1'), '#/partySize', 'pattern'],
  ['a party of none', set('partySize', 0), '#/partySize', 'too-small'],
  ['a negative party', set('partySize', -3), '#/partySize', 'too-small'],
  ['half a person', set('partySize', 1.5), '#/partySize', 'not-a-number'],
  ['a party over the cap', set('partySize', 51), '#/partySize', 'too-large'],
  ['a party over the policy', set('partySize', 7), '#/partySize', 'too-large'],
  ['a party that is not offered', set('party', 'organisation'), '#/party', 'not-an-option'],
  ['an intent nobody knows', set('intent', 'now'), '#/intent', 'not-an-option'],
  ['interest where one signs up', set('intent', 'interest'), '#/intent', 'not-an-option'],
  ['no times', without('slotIds'), '#/slotIds', 'required'],
  ['a time of another opportunity', set('slotIds', ['hn-2026-12-15']), '#/slotIds/0', 'not-an-option'],
  ['the same time twice', set('slotIds', ['fs-2026-12-15', 'fs-2026-12-15']), '#/slotIds/1', 'not-an-option'],
  ['an object that imitates a text', contact({ name: { toString: 'x' } }), '#/contact/name', 'pattern'],
  ['an empty name', contact({ name: '' }), '#/contact/name', 'required'],
  ['a name of blanks', contact({ name: ' \u200b ' }), '#/contact/name', 'pattern'],
  ['a name without letters', contact({ name: '123' }), '#/contact/name', 'pattern'],
  ['a name of 101 characters', contact({ name: 'æ'.repeat(101) }), '#/contact/name', 'too-long'],
  ['a mail address without @', contact({ email: 'mette' }), '#/contact/email', 'not-an-email'],
  [
    'a mail address of 255 characters',
    contact({ email: `${'m'.repeat(240)}@sundby.example` }),
    '#/contact/email',
    'too-long',
  ],
  ['a phone number of seven digits', contact({ phone: '+451234567' }), '#/contact/phone', 'not-a-phone'],
  ['a postcode that was not asked for', contact({ postcode: '4000' }), '#/contact/postcode', 'unknown-member'],
  ['neither mail nor phone', set('contact', { name: 'Samspil Test' }), '#/contact/email', 'required'],
  ['another notice than the one of today', set('noticeVersion', '2020-01-01'), '#/noticeVersion', 'out-of-date'],
  ['a consent nobody asked for', set('consents', [{ ...consent, id: 'other' }]), '#/consents/0/id', 'not-an-option'],
  [
    'a consent to an older text',
    set('consents', [{ ...consent, version: '0' }]),
    '#/consents/0/version',
    'out-of-date',
  ],
  [
    'a consent to an unknown text',
    set('consents', [{ ...consent, textHash: 'a'.repeat(64) }]),
    '#/consents/0/version',
    'out-of-date',
  ],
  ['the same consent twice', set('consents', [consent, consent]), '#/consents/1/id', 'not-an-option'],
  ['an answer to no question', set('answers', { colour: 'red' }), '#/answers/colour', 'unknown-member'],
  ['an option that is not there', set('answers', { opgaver: ['sove'] }), '#/answers/opgaver', 'not-an-option'],
  [
    'an exclusive option beside others',
    set('answers', { opgaver: ['ligegyldigt', 'lave'] }),
    '#/answers/opgaver',
    'too-many',
  ],
  ['a text where a list is due', set('answers', { opgaver: 'lave' }), '#/answers/opgaver', 'not-an-option'],
  [
    'a day that does not exist',
    set('consents', [{ ...consent, at: '2026-02-30T10:00:00+01:00' }]),
    '#/consents/0/at',
    'not-a-date',
  ],
  ['half a character', contact({ name: 'Mette \ud83d' }), '#/contact/name', 'pattern'],
  ['a series that is not served', set('commitment', 'series'), '#/commitment', 'not-an-option'],
  ['an answer to an event’s question', set('rsvp', 'no'), '#/rsvp', 'unknown-member'],
  ['more participants than the party has', set('participants', [{}, {}]), '#/participants', 'too-many'],
  [
    'fewer participants than the party has',
    (request) => ({ ...request, partySize: 2, participants: [{}] }),
    '#/participants',
    'too-few',
  ],
];

onEachDatabase('strict input', (kind) => {
  const backend = useBackend(kind, { content: roomy });
  const countRows = async () => (await backend.database.sql.select().from(signUps)).length;
  const requestOf = (change: Change) => change({ ...cookRequest() });

  describe('of members and values [CT-30] [QA-81]', () => {
    for (const [title, change, pointer, code] of refused) {
      it(`refuses ${title}`, async () => {
        const { errors } = await expectProblem(await send(backend, requestOf(change)), 'validation');
        expect(errors).to.deep.include({ pointer, code });
      });
    }

    it('has stored nothing of all that', async () => {
      expect(await countRows()).to.equal(0);
      expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
    });

    it('keeps what it accepts in NFC, without controls and marks that turn the direction of text', async () => {
      const name = 'A\u030ase\u202e \u0007Bjo\u0308rn\u200f 😀 O’Brien';
      const request = cookRequest({ contact: { name, email: 'aase@example.org' } });
      const reply = (await (await send(backend, request)).json()) as SignUpReply;
      const rows = await backend.database.sql.select().from(signUps);
      const row = rows.find(({ id }) => id === reply.id);
      expect(row?.request).to.have.nested.property('contact.name', 'Åse Björn 😀 O’Brien');
    });

    it('keeps quotes and signs of SQL and markup as they are [QA-85]', async () => {
      const names = [`Robert'); DROP TABLE sign_ups;--`, `"; SELECT 1`, '<img src=x onerror=alert(1)>', 'a\\b %_ $1 ?'];
      for (const name of names) {
        const request = cookRequest({ contact: { name, email: 'names@example.org' } });
        expect((await send(backend, request)).status, name).to.equal(201);
      }
      const rows = await backend.database.sql.select().from(signUps);
      expect(rows.map(({ request }) => (request.contact as { name: string }).name)).to.include.members(names);
    });

    it('keeps a consent with the hash of the text it was given to [SU-53]', async () => {
      const request = { ...cookRequest(), lang: 'en', consents: [consent] };
      const reply = (await (await send(backend, request)).json()) as SignUpReply;
      const rows = await backend.database.sql.select().from(signUps);
      const kept = rows.find(({ id }) => id === reply.id)?.request.consents as { textHash: string }[];
      expect(kept[0]?.textHash).to.equal('f8dc2f9943833b6443bd626d2e68ffa4f13c1f7c409061b886a1a56cfda38e3d');
    });
  });

  describe('of CPR numbers [SU-33] [SU-34]', () => {
    for (const [title, change, pointer] of [
      ['in a name', contact({ name: 'Mette 251248-9996' }), '#/contact/name'],
      ['in full-width digits', contact({ name: 'Mette ２５１２４８－９９９６' }), '#/contact/name'],
    ] as [string, Change, string][]) {
      it(`refuses one ${title} and does not repeat it`, async () => {
        const before = await countRows();
        const answer = await send(backend, requestOf(change));
        expect(await answer.clone().text()).to.not.match(/9996|９９９６/);
        const { errors } = await expectProblem(answer, 'cpr-in-text');
        expect(errors).to.deep.equal([{ pointer, code: 'cpr-in-text' }]);
        expect(await countRows()).to.equal(before);
      });
    }

    it('takes a number that the person says is another one, unless it must be refused', async () => {
      const asked = requestOf(contact({ name: 'Hold 2512489996' }));
      const told = { ...asked, clientRef: crypto.randomUUID(), isNotCpr: ['#/contact/name'] };
      await expectProblem(await send(backend, asked), 'cpr-in-text');
      expect((await send(backend, told)).status).to.equal(201);
      const sure = { ...requestOf(contact({ name: 'cpr 251248-9996' })), isNotCpr: ['#/contact/name'] };
      await expectProblem(await send(backend, sure), 'cpr-in-text');
    });
  });
});
