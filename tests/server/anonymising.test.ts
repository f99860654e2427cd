import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { forget } from '../../demo/server/jobs/run-jobs.ts';
import * as tables from '../../demo/server/schema.ts';
import * as peopleTables from '../../demo/server/schema-people.ts';
import { act, everyFeature, openLink, signedUp, workAt } from '../helpers/managed-sign-ups.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { roomy } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const contact = { name: 'Kanariefugl Holm', email: 'kanariefugl@example.org', phone: '+4526262626' };

onEachDatabase('what is kept when the time is over [SU-81]', (kind) => {
  const backend = useBackend(kind, { content: roomy, config: everyFeature });
  const everything = async () => {
    const found: string[] = [];
    for (const table of Object.values({ ...tables, ...peopleTables })) {
      if (typeof table !== 'object' || !('getSQL' in table)) continue;
      found.push(JSON.stringify(await backend.database.sql.select().from(table as typeof tables.signUps)));
    }
    return found.join('\n');
  };
  const rowOf = async (id: string) =>
    (await backend.database.sql.select().from(tables.signUps).where(eq(tables.signUps.id, id)))[0];

  it('is target, times, status and month: nothing says who it was, of those who cancelled neither', async () => {
    const came = await signedUp(backend, 'faellesspisning', {
      contact,
      slotIds: ['fs-2026-12-15'],
      answers: { opgaver: ['handle'] },
    });
    const other = { ...contact, name: 'Kanariefugl Bo' };
    const gone = await signedUp(backend, 'faellesspisning', { contact: other, slotIds: ['fs-2026-12-15'] });
    await act(backend, '/cancel', gone);
    backend.setNow(new Date('2027-01-14T23:59:59+01:00'));
    await forget(backend.database.sql, workAt(backend));
    expect((await rowOf(came.signUp.id))?.request).to.have.nested.property('contact.name', contact.name);
    backend.setNow(new Date('2027-01-15T00:00:00+01:00'));
    await forget(backend.database.sql, workAt(backend));
    expect(await everything()).to.not.match(/kanariefugl|\+4526262626|26 26 26 26/i);
    const row = await rowOf(came.signUp.id);
    expect(row).to.deep.include({ targetId: 'faellesspisning', status: 'confirmed', request: {}, seats: 1 });
    expect(row?.createdAt.toISOString()).to.equal('2026-11-01T00:00:00.000Z');
    expect((await rowOf(gone.signUp.id))?.status).to.equal('cancelledByVolunteer');
    const places = await backend.database.sql
      .select()
      .from(tables.signUpPlaces)
      .where(eq(tables.signUpPlaces.signUpId, came.signUp.id));
    expect(places.map(({ slotId, status }) => [slotId, status])).to.deep.equal([['fs-2026-12-15', 'confirmed']]);
    await expectProblem(await openLink(backend, came.token), 'link-invalid');
    backend.setNow(fixedNow);
  });
});
