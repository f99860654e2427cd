// What is read between the moment something ends and the job that ends it (SU-78).
import { expect } from 'chai';
import { and, eq } from 'drizzle-orm';
import { outbox } from '../../demo/server/schema-people.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { act, everyFeature, look, managedOf, type Owner, openLink, signedUp } from '../helpers/managed-sign-ups.ts';
import { organiserToken, pressAsOrganiser } from '../helpers/organiser.ts';
import { emptyTimes } from '../helpers/rush-storage.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { slotOf } from '../helpers/sign-up-requests.ts';
import { group, smallGroup, time } from '../helpers/small-group.ts';

const minute = 60_000;

onEachDatabase('what is read before the job has run [SU-44] [SU-78]', (kind) => {
  const backend = useBackend(kind, {
    content: smallGroup,
    config: everyFeature,
    organisers: { Mette: organiserToken },
  });
  let turn = 0;

  const join = (intent: SignUpRequest['intent']) => {
    turn += 1;
    const contact = { name: `Person ${turn}`, email: `person${turn}@example.org` };
    return signedUp(backend, group, {
      slotIds: [time],
      ageFrom: 18,
      party: 'household',
      contact,
      partySize: 6,
      intent,
    });
  };
  const opened = async ({ token }: Owner) => (await (await openLink(backend, token)).json()) as Owner;
  const left = async () => (await slotOf(backend, group, time))?.capacity.remaining;

  /** Places that are offered to the first of those who wait, and the moment at which that offer ends. */
  async function offered(waiting: number) {
    backend.setNow(fixedNow);
    await emptyTimes(backend.database.sql);
    const all = await join('signUp');
    const queue: Owner[] = [];
    for (let count = 0; count < waiting; count += 1) queue.push(await join('waitingList'));
    await managedOf(await act(backend, '/cancel', all));
    const [first] = queue as [Owner];
    const { offer } = await look(backend, first);
    return { queue, first, end: new Date(offer?.expiresAt ?? '') };
  }

  it('says that an offer is over at its hour, to who looks again and to who follows the link', async () => {
    const { first, end } = await offered(1);
    backend.setNow(new Date(end.getTime() - minute));
    const session = await opened(first);
    expect(session.signUp).to.include({ status: 'offered' });
    backend.setNow(end);
    const seen = await look(backend, session);
    expect(seen).to.include({ status: 'expired' }).and.not.have.property('offer');
    expect(seen.times[0]).to.include({ placeStatus: 'expired' });
    expect(seen.can).not.to.include('answerOffer');
    expect((await opened(first)).signUp.status).to.equal('expired');
  });

  it('says to the next in line that the place is theirs now, and tells each of it once, however many look', async () => {
    const { queue, end } = await offered(2);
    backend.setNow(end);
    const seen = await Promise.all([...queue, ...queue].map(opened));
    expect(seen.map(({ signUp }) => signUp.status)).to.deep.equal(['expired', 'offered', 'expired', 'offered']);
    const mails = async (mailKind: string, { signUp: { id } }: Owner) =>
      backend.database.sql
        .select()
        .from(outbox)
        .where(and(eq(outbox.signUpId, id), eq(outbox.kind, mailKind)));
    const [first, second] = queue as [Owner, Owner];
    expect(await mails('offerExpired', first)).to.have.length(1);
    expect(await mails('offer', second)).to.have.length(1);
  });

  const places: Readonly<Record<string, () => Promise<unknown>>> = {
    'the opportunity': left,
    'the list': async () => {
      const reply = await backend.call('opportunities?limit=100');
      const { items } = (await reply.json()) as { items: Opportunity[] };
      const slots = items.find(({ id }) => id === group)?.slots;
      return slots?.find(({ id }) => id === time)?.capacity.remaining;
    },
    'its times': async () => {
      const { items } = (await (await backend.call(`opportunities/${group}/slots`)).json()) as {
        items: Opportunity['slots'];
      };
      return items.find(({ id }) => id === time)?.capacity.remaining;
    },
  };
  for (const [what, read] of Object.entries(places)) {
    it(`gives the places of an offer that is over back where nobody waits: ${what}`, async () => {
      const { end } = await offered(1);
      backend.setNow(new Date(end.getTime() - 1));
      expect(await read()).to.equal(0);
      backend.setNow(end);
      expect(await read()).to.equal(6);
    });
  }

  it('shows the organiser what is over, too', async () => {
    const { end } = await offered(1);
    backend.setNow(end);
    expect(await pressAsOrganiser(backend, group))
      .to.contain('Svarede ikke i tide')
      .and.not.contain('Har fået tilbudt en plads');
  });
});
