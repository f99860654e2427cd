import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { signUps } from '../../demo/server/schema.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { fixedNow, pglite, type TestBackend, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const rowsOf = (backend: TestBackend, id: string) =>
  backend.database.sql.select().from(signUps).where(eq(signUps.targetId, id));

describe('a sign-up that is too late, too early or for another version', () => {
  const backend = useBackend(pglite);

  describe('closed, cancelled and changed [SU-12] [SU-42]', () => {
    const trial = async (id: string, changes: Partial<SignUpRequest> = {}) =>
      send(backend, await requestFor(backend, id, changes), { path: signUpPath(id) });

    it('says which and since when', async () => {
      await expectProblem(await trial('byrum-hverdagseksperiment'), 'opportunity-cancelled');
      expect(await expectProblem(await trial('start-guide-redaktion'), 'sign-up-not-open')).to.include({
        opensAt: '2027-02-01T09:00:00+01:00',
      });
      await expectProblem(await trial('bordvaert-borgermoede'), 'sign-up-closed');
      backend.setNow(new Date('2027-01-15T12:00:00+01:00'));
      expect(await expectProblem(await trial('samskabelsespilot'), 'sign-up-closed')).to.include({
        closedAt: '2027-01-15T12:00:00+01:00',
      });
      backend.setNow(fixedNow);
      await expectProblem(await trial('nothing'), 'not-found');
    });

    it('tells that the item or its questions are others than those that were shown', async () => {
      const changed = await expectProblem(
        await send(backend, cookRequest({ targetVersion: '1' })),
        'opportunity-changed',
      );
      expect(changed.changed).to.deep.equal(['/version']);
      const asked = await expectProblem(
        await send(backend, cookRequest({ questionsVersion: '0' })),
        'questions-changed',
      );
      expect(asked.questionsVersion).to.equal('1');
      const missing = await send(backend, cookRequest({ questionsVersion: undefined }));
      expect((await expectProblem(missing, 'questions-changed')).questionsVersion).to.equal('1');
    });

    it('refuses times that are cancelled or have begun', async () => {
      const base = { targetVersion: '3', questionsVersion: '2', ageFrom: 18, answers: { opgave: 'foelge' } };
      const contact = { name: 'Mette Jensen', email: 'm@example.org', postcode: '4000' };
      const neighbour = (slotId: string) =>
        send(backend, cookRequest({ ...base, contact, slotIds: [slotId] }), { path: signUpPath('hent-nabo') });
      await expectProblem(await neighbour('hn-2026-12-01'), 'opportunity-cancelled');
      backend.setNow(new Date('2026-11-24T18:00:00+01:00'));
      await expectProblem(await neighbour('hn-2026-11-24'), 'too-late');
      backend.setNow(fixedNow);
    });

    it('sends those away who may not take part, by rule [SU-27]', async () => {
      const young = await trial('traevaerksted', {
        ageFrom: 15,
        slotIds: ['tv-2027-01-14'],
      });
      expect(await expectProblem(young, 'not-eligible')).to.include({ rule: 'minimumAge' });
      const child = await trial('mtb-spor', { ageFrom: 0, slotIds: ['mtb-2027-04-17'] });
      expect(await expectProblem(child, 'not-eligible')).to.include({ rule: 'guardian' });
    });
  });

  it('stores nothing for any of the refusals above', async () => {
    expect(await rowsOf(backend, 'byrum-hverdagseksperiment')).to.have.length(0);
    expect(await rowsOf(backend, 'start-guide-redaktion')).to.have.length(0);
    expect(await rowsOf(backend, 'borgermoede')).to.have.length(0);
  });
});
