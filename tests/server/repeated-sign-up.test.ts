import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { signUps, slotParties } from '../../demo/server/schema.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, requestFor, send, signUpPath, slotOf } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

onEachDatabase('a sign-up that is sent again by the same person', (kind) => {
  const backend = useBackend(kind);

  describe('a repeated sign-up [SU-68] [QA-80]', () => {
    it('is answered as a new one, with the old number, and changes nothing', async () => {
      const contact = { name: 'Åse Bjørn', email: 'Aase@Example.org', phone: '+4521436587' };
      const first = await replyOf(await send(backend, cookRequest({ contact })), 201);
      const before = await slotOf(backend, 'faellesspisning', 'fs-2026-12-15');
      for (const again of [
        { ...contact },
        { name: 'aase  BJOERN', email: 'aase@example.org' },
        { name: 'Åse Bjørn', phone: '+4521436587' },
        { name: 'Åse Bjørn', email: 'another@example.org', phone: '+4521436587' },
      ]) {
        const sent = await send(backend, cookRequest({ contact: again, answers: { opgaver: ['opvask'] } }));
        const reply = await replyOf(sent, 201);
        expect(reply).to.deep.equal({ ...first });
      }
      expect(await slotOf(backend, 'faellesspisning', 'fs-2026-12-15')).to.deep.equal(before);
      const [row] = await backend.database.sql.select().from(signUps).where(eq(signUps.id, first.id));
      expect(row?.request).to.not.have.property('answers');
      const live = await backend.database.sql.select().from(slotParties).where(eq(slotParties.signUpId, first.id));
      expect(live).to.have.length(2);
    });

    it('with the same address and another name is another person', async () => {
      const email = 'parret@example.org';
      const one = await replyOf(await send(backend, cookRequest({ contact: { name: 'Ea Holm', email } })), 201);
      const other = await replyOf(await send(backend, cookRequest({ contact: { name: 'Bo Holm', email } })), 201);
      expect(other.id).to.not.equal(one.id);
      expect(other.receiptNumber).to.not.equal(one.receiptNumber);
    });

    it('is told about a full time like anyone', async () => {
      const contact = { name: 'Ib Lund', email: 'ib@example.org' };
      const request = await requestFor(backend, 'traevaerksted', { slotIds: ['tv-2027-01-07'], ageFrom: 18 });
      await replyOf(await send(backend, { ...request, contact }, { path: signUpPath('traevaerksted') }), 202);
      const second = { ...request, clientRef: crypto.randomUUID() };
      await replyOf(await send(backend, second, { path: signUpPath('traevaerksted') }), 202);
      const again = { ...request, clientRef: crypto.randomUUID(), contact };
      await expectProblem(await send(backend, again, { path: signUpPath('traevaerksted') }), 'capacity-full');
    });

    it('that adds a time takes the new time only', async () => {
      const contact = { name: 'Else Krogh', email: 'else@example.org' };
      await replyOf(await send(backend, cookRequest({ contact, slotIds: ['fs-2026-12-15'] })), 201);
      const before = await slotOf(backend, 'faellesspisning', 'fs-2026-12-15');
      const both = cookRequest({ contact, slotIds: ['fs-2026-11-24', 'fs-2026-12-15'] });
      const reply = await replyOf(await send(backend, both), 201);
      expect(reply.slots).to.have.length(2);
      expect(await slotOf(backend, 'faellesspisning', 'fs-2026-12-15')).to.deep.equal(before);
      expect((await slotOf(backend, 'faellesspisning', 'fs-2026-11-24'))?.capacity.remaining).to.equal(2);
    });
  });
});
