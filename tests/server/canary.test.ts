import { expect } from 'chai';
import { forget } from '../../demo/server/jobs/run-jobs.ts';
import { proposeMatch } from '../../demo/server/matching/propose-match.ts';
import * as tables from '../../demo/server/schema.ts';
import * as peopleTables from '../../demo/server/schema-people.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { answerProposal, families, familyWish } from '../helpers/families.ts';
import { act, everyFeature, type Owner, ownerFor, sentMails, workAt } from '../helpers/managed-sign-ups.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { replyOf, requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';
import { group, smallGroup, time } from '../helpers/small-group.ts';

onEachDatabase('a canary in every personal field [QA-95] [SU-81]', (kind) => {
  const backend = useBackend(kind, { content: smallGroup, config: everyFeature });
  let turn = 0;
  /** A name and ways to be reached that stand nowhere else. */
  const canary = () => {
    turn += 1;
    const name = `Kanariefugl${'abcdefghijklmnopqrstuvwxyz'[turn]} Holm`;
    return { name, email: `kanariefugl${turn}@example.org`, phone: `+45262626${String(turn).padStart(2, '0')}` };
  };
  const found = async (pattern: RegExp) => {
    const hits: string[] = [];
    for (const [name, table] of Object.entries({ ...tables, ...peopleTables })) {
      if (typeof table !== 'object' || !('getSQL' in table)) continue;
      const rows = JSON.stringify(await backend.database.sql.select().from(table as typeof tables.signUps));
      if (pattern.test(rows)) hits.push(name);
    }
    return hits;
  };
  /** A phone with its country or in pairs: six digits alone stand in an id by chance. */
  const anyCanary = /kanariefugl|\+45262626|26 26 26/i;
  const signUp = async (id: string, changes: Partial<SignUpRequest>): Promise<Owner> => {
    const request = await requestFor(backend, id, changes);
    const reply = await send(backend, request, { path: signUpPath(id) });
    if (!reply.ok) await replyOf(reply, 201);
    return ownerFor(backend, await sentMails(backend), request.contact.email ?? '');
  };
  const inGroup = { slotIds: [time], ageFrom: 18, party: 'household' as const };
  const family = (side: 'offers' | 'needs', more: Parameters<typeof familyWish>[1] = {}) =>
    signUp(families, { ...familyWish(side, more), contact: canary() });

  it('is in no table after the end of the retention, whatever was done with the sign-up [SU-55] [SU-51]', async () => {
    const { phone: _, ...guardian } = canary();
    await signUp(group, { ...inGroup, ageFrom: 0, contact: canary(), guardian });
    const participants = [{ ageFrom: 18 }, { name: canary().name, ageFrom: 18 }];
    await signUp(group, { ...inGroup, contact: canary(), partySize: 2, participants });
    const organisation = { name: canary().name };
    await signUp(group, { ...inGroup, party: 'organisation', organisation, contact: canary() });
    const waiting = await signUp(group, { ...inGroup, intent: 'waitingList', contact: canary() });
    await act(backend, '/cancel', waiting);
    const referrer = { ...canary(), workplace: canary().name, isAgreed: true as const };
    const [helper, helped] = [await family('offers'), await family('needs', { isOnBehalf: true, referrer })];
    const offerId = await backend.database.sql.transaction((inside) =>
      proposeMatch(inside, { offersId: helper.signUp.id, needsId: helped.signUp.id }, workAt(backend)),
    );
    for (const owner of [helper, helped]) await answerProposal(backend, owner, { offerId, decision: 'accept' });
    expect(await found(anyCanary)).to.include.members(['signUps', 'outbox']);
    backend.setNow(new Date('2028-01-01T00:00:00+01:00'));
    await forget(backend.database.sql, workAt(backend));
    expect(await found(anyCanary)).to.deep.equal([]);
    expect((await backend.database.sql.select().from(tables.signUps)).map(({ status }) => status)).to.include(
      'cancelledByVolunteer',
    );
    backend.setNow(fixedNow);
  });

  it('is in no table at once when the person erases it, not in the mail to the other family either [SU-56]', async () => {
    const [helper, helped] = [await family('offers'), await family('needs')];
    const offerId = await backend.database.sql.transaction((inside) =>
      proposeMatch(inside, { offersId: helper.signUp.id, needsId: helped.signUp.id }, workAt(backend)),
    );
    for (const owner of [helper, helped]) await answerProposal(backend, owner, { offerId, decision: 'accept' });
    const { name, email = '', phone = '' } = helped.signUp.request.contact;
    const itself = new RegExp([name, email, phone.slice(1)].join('|'));
    expect(await found(itself)).to.include('outbox');
    expect((await act(backend, '/erase', helped)).status).to.equal(204);
    expect(await found(itself)).to.deep.equal([]);
  });
});
