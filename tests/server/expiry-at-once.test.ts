// The hour at which an offer ends, with everybody there at the same moment (SU-77, SU-78).
import { expect } from 'chai';
import { and, eq } from 'drizzle-orm';
import { settleDue } from '../../demo/server/jobs/settle-due.ts';
import { signUpHistory, signUpPlaces, slots } from '../../demo/server/schema.ts';
import { outbox } from '../../demo/server/schema-people.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { act, everyFeature, look, type Owner, openLink, signedUp, workAt } from '../helpers/managed-sign-ups.ts';
import { emptyTimes } from '../helpers/rush-storage.ts';
import { atLevel } from '../helpers/seed.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';
import { group, smallGroup, time } from '../helpers/small-group.ts';

const rounds = atLevel(2, 10, 40);

onEachDatabase('an offer that ends [SU-44] [SU-77] [SU-78]', (kind) => {
  const backend = useBackend(kind, { content: smallGroup, config: everyFeature });
  let turn = 0;

  const wish = (intent: SignUpRequest['intent'], partySize: number): Partial<SignUpRequest> => {
    turn += 1;
    const contact = { name: `Person ${turn}`, email: `person${turn}@example.org` };
    return { slotIds: [time], ageFrom: 18, party: 'household', contact, partySize, intent };
  };
  const join = (intent: SignUpRequest['intent']) => signedUp(backend, group, wish(intent, 6));
  const sql = () => backend.database.sql;
  const statusOf = async ({ signUp: { id } }: Owner) => {
    const [row] = await sql().select().from(signUpPlaces).where(eq(signUpPlaces.signUpId, id));
    return row?.status;
  };
  const told = async ({ signUp: { id } }: Owner, status: string) =>
    (await sql().select().from(signUpHistory).where(eq(signUpHistory.signUpId, id))).filter(
      (entry) => entry.status === status,
    ).length;
  const mails = async ({ signUp: { id } }: Owner, mailKind: string) =>
    (await sql().select().from(outbox).where(eq(outbox.signUpId, id))).filter((mail) => mail.kind === mailKind).length;
  const counters = async () => {
    const isTime = and(eq(slots.targetId, group), eq(slots.slotId, time));
    const [row] = await sql().select().from(slots).where(isTime);
    return { taken: row?.taken, offered: row?.offered, waiting: row?.waiting };
  };

  it('goes to the next once, whoever comes at that moment: the job twice, a late yes, somebody new', async () => {
    for (let round = 0; round < rounds; round += 1) {
      backend.setNow(fixedNow);
      await emptyTimes(sql());
      const [all, first, second] = [await join('signUp'), await join('waitingList'), await join('waitingList')];
      const newcomer = await requestFor(backend, group, wish('signUp', 1));
      await act(backend, '/cancel', all);
      const { offer } = await look(backend, first);
      backend.setNow(new Date(offer?.expiresAt ?? ''));
      // A session is long over by then; the link of the mail opens another.
      const { bearer } = (await openLink(backend, first.token).then((reply) => reply.json())) as Owner;
      const statuses: number[] = [];
      const note = async (reply: Promise<Response>) => void statuses.push((await reply).status);
      const comers = [
        () => settleDue(sql(), workAt(backend)),
        () => note(act(backend, '/offer', { bearer, body: { offerId: offer?.id, decision: 'accept' } })),
        () => settleDue(sql(), workAt(backend)),
        () => note(send(backend, newcomer, { path: signUpPath(group) })),
      ];
      await Promise.all([...comers.slice(round % 4), ...comers.slice(0, round % 4)].map((come) => come()));
      // A time that somebody works on is left alone by the job, which comes again.
      await settleDue(sql(), workAt(backend));

      expect(statuses).to.deep.equal([409, 409]);
      expect([await statusOf(first), await statusOf(second)]).to.deep.equal(['expired', 'offered']);
      expect(await counters()).to.deep.equal({ taken: 0, offered: 6, waiting: 0 });
      expect([await told(first, 'expired'), await told(second, 'offered')]).to.deep.equal([1, 1]);
      expect([await mails(first, 'offerExpired'), await mails(second, 'offer')]).to.deep.equal([1, 1]);
    }
  });
});
