// A consent is given and taken back as easily, and nothing else of the sign-up changes by it (SU-53, SU-56).
import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { signUps } from '../../demo/server/schema.ts';
import type { ManagedSignUp } from '../../src/contract/managed-sign-up.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { act, everyFeature, hoursLater, look, managedOf, sentMails, signedUp } from '../helpers/managed-sign-ups.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { roomy } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const given = { id: 'foto', version: '1', isGranted: true, at: fixedNow.toISOString() };
const change = { id: 'foto', version: '1', isGranted: false };

onEachDatabase('a consent of a sign-up that stands [SU-53] [SU-56]', (kind) => {
  const backend = useBackend(kind, { content: roomy, config: everyFeature });
  const owner = (changes: Partial<SignUpRequest> = {}) =>
    signedUp(backend, 'faellesspisning', { slotIds: ['fs-2026-12-15'], consents: [given], ...changes });
  /** All but consents and what can be done with them, the version that counts changes, and times, whose places are counted at each look. */
  const besides = ({
    version: _,
    times: __,
    can: ___,
    request: { consents: ____, ...request },
    ...rest
  }: ManagedSignUp) => ({
    ...rest,
    request,
  });
  beforeEach(() => backend.setNow(fixedNow));

  it('is taken back in one press, at its time, and the rest stands', async () => {
    const { bearer, signUp } = await owner();
    await sentMails(backend);
    backend.setNow(hoursLater(1 / 4));
    const after = await managedOf(await act(backend, '/consents', { bearer, body: change }));
    const [before] = signUp.request.consents ?? [];
    expect(after.request.consents).to.deep.equal([{ ...before, isGranted: false, at: '2026-11-24T14:25:00+01:00' }]);
    expect(besides(after)).to.deep.equal(besides(signUp));
    expect(signUp.can.filter((one) => !after.can.includes(one))).to.deep.equal(['withdraw']);
    expect(await sentMails(backend)).to.deep.equal([]);
  });

  it('stays as it was when it is taken back twice', async () => {
    const { bearer } = await owner();
    const once = await managedOf(await act(backend, '/consents', { bearer, body: change }));
    backend.setNow(hoursLater(1 / 4));
    const twice = await managedOf(await act(backend, '/consents', { bearer, body: change }));
    expect([twice.version, twice.request]).to.deep.equal([once.version, once.request]);
  });

  it('can be taken back when its words are no longer those it was given to, and not be given to words nobody shows', async () => {
    const { bearer, signUp } = await owner();
    const consents = [{ ...given, version: '0' }];
    const { sql } = backend.database;
    await sql
      .update(signUps)
      .set({ request: { ...signUp.request, consents } })
      .where(eq(signUps.id, signUp.id));
    for (const body of [
      { ...change, version: '2', isGranted: true },
      { ...change, id: 'andet' },
    ]) {
      await expectProblem(await act(backend, '/consents', { bearer, body }), 'validation');
    }
    const after = await managedOf(await act(backend, '/consents', { bearer, body: { ...change, version: '0' } }));
    expect(after.request.consents?.map(({ version, isGranted }) => [version, isGranted])).to.deep.equal([['0', false]]);
  });

  it('is given afterwards to the words of today, with their hash', async () => {
    const { bearer } = await owner({ consents: undefined });
    const body = { ...change, isGranted: true };
    await managedOf(await act(backend, '/consents', { bearer, body }));
    const [consent] = (await look(backend, { bearer })).request.consents ?? [];
    expect(consent).to.deep.include({ id: 'foto', version: '1', isGranted: true });
    expect(consent?.textHash).to.match(/^[0-9a-f]{64}$/);
  });
});
