// The server looks through every text that a person could type, whatever a client left out (SU-33, SU-34).
import { expect } from 'chai';
import { signUps } from '../../demo/server/schema.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { families, familyWish } from '../helpers/families.ts';
import { everyFeature } from '../helpers/managed-sign-ups.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { requestFor, roomy, send, signUpPath } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const cpr = '251248-9996';
const person = { name: 'Mette', email: 'mette@example.org' };
const referrer = { name: 'Sara', workplace: 'Børnehaven', email: 'sara@example.org', isAgreed: true as const };
const written = (more: Partial<typeof referrer>) =>
  familyWish('needs', { isOnBehalf: true, referrer: { ...referrer, ...more } });
const committee = (answer: string): Partial<SignUpRequest> => ({ ageFrom: 18, answers: { nytSyn: answer } });
const trail = { slotIds: ['mtb-2027-04-17'], ageFrom: 0 };

const table: readonly [pointer: string, id: string, given: Partial<SignUpRequest>][] = [
  ['#/contact/name', 'opgaveudvalg-medlem', { ...committee('Naboer'), contact: { ...person, name: `Mette ${cpr}` } }],
  ['#/answers/nytSyn', 'opgaveudvalg-medlem', committee(`Ring, mit nummer er\n${cpr}`)],
  ['#/answers/nytSyn', 'opgaveudvalg-medlem', committee('25\u200b12\u200b48–９９９６')],
  ['#/guardian/name', 'mtb-spor', { ...trail, guardian: { name: `Karen ${cpr}`, email: 'karen@example.org' } }],
  [
    '#/participants/1/name',
    'mtb-spor',
    { ...trail, ageFrom: 18, partySize: 2, participants: [{ ageFrom: 18 }, { name: `Bo ${cpr}`, ageFrom: 18 }] },
  ],
  [
    '#/organisation/name',
    'mtb-spor',
    { ...trail, ageFrom: 18, party: 'organisation', organisation: { name: `Klub ${cpr}` } },
  ],
  ['#/match/referrer/name', families, written({ name: `Sara ${cpr}` })],
  ['#/match/referrer/workplace', families, written({ workplace: `Stuen ${cpr}` })],
];

onEachDatabase('a CPR number that a client let through [SU-33] [SU-34]', (kind) => {
  const backend = useBackend(kind, { content: roomy, config: everyFeature });
  const sent = async (id: string, given: Partial<SignUpRequest>) =>
    send(backend, await requestFor(backend, id, { contact: person, ...given }), { path: signUpPath(id) });

  for (const [index, [pointer, id, given]] of table.entries()) {
    it(`is refused at its field, is not repeated, and nothing is stored: ${index + 1}, ${pointer}`, async () => {
      const answer = await sent(id, given);
      expect(await answer.clone().text()).to.not.match(/9996|９９９６/);
      const { errors } = await expectProblem(answer, 'cpr-in-text');
      expect(errors).to.deep.equal([{ pointer, code: 'cpr-in-text' }]);
      expect(await backend.database.sql.select().from(signUps)).to.deep.equal([]);
    });
  }

  it('is all that is wrong with these: without it each is taken', async () => {
    const cleaned = (given: Partial<SignUpRequest>) =>
      JSON.parse(JSON.stringify(given).replace(/(?:25.?12.?48[-–](?:9996|９９９６))/gu, 'Ø')) as Partial<SignUpRequest>;
    const statuses = await Promise.all(
      table.map(async ([, id, given], index) => {
        const contact = { name: given.contact?.name ?? '', email: `${index}@example.org` };
        const answer = await sent(id, {
          ...cleaned({ ...given, contact: { ...contact, name: contact.name || 'Mette' } }),
        });
        return answer.ok ? 'taken' : `${index}: ${await answer.text()}`;
      }),
    );
    expect(statuses).to.deep.equal(table.map(() => 'taken'));
  });
});
