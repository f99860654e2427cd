import { expect } from 'chai';
import { configOf } from '../../demo/server/config.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { act, everyFeature, look, managedOf, signedUp } from '../helpers/managed-sign-ups.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { opportunityOf, replyOf, requestFor, send, signUpPath, slotOf } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const driver = 'hent-nabo';

onEachDatabase('signing up for every date of a series [SU-47]', (kind) => {
  const backend = useBackend(kind, { config: everyFeature });
  let turn = 0;
  const wish = (changes: Partial<SignUpRequest> = {}): Partial<SignUpRequest> => ({
    commitment: 'series',
    seriesId: 'tirsdage',
    slotIds: ['hn-2026-12-15'],
    until: '2027-01-31',
    ageFrom: 18,
    contact: { name: `Fører ${'abcdefgh'[(turn += 1)]}`, email: `driver${turn}@example.org`, postcode: '4000' },
    answers: { opgave: 'foelge' },
    ...changes,
  });
  const ask = async (changes: Partial<SignUpRequest> = {}) =>
    send(backend, await requestFor(backend, driver, wish(changes)), { path: signUpPath(driver) });
  const datesBetween = async (from: string, until: string) => {
    const { slots } = await opportunityOf(backend, driver);
    return slots.filter(({ id }) => id >= `hn-${from}` && id <= `hn-${until}`).map(({ id }) => id);
  };
  const left = async (id: string) => (await slotOf(backend, driver, id))?.capacity.remaining ?? 0;
  beforeEach(() => backend.setNow(fixedNow));

  it('takes the first chosen date and all after it up to the last day, and no other', async () => {
    const reply = await replyOf(await ask(), 202);
    const dates = reply.slots.map(({ slotId }) => slotId);
    expect(dates).to.deep.equal(await datesBetween('2026-12-15', '2027-01-31'));
    expect(dates).to.have.length.above(2);
    const open = await replyOf(await ask({ until: null }), 202);
    expect(open.slots.map(({ slotId }) => slotId)).to.deep.equal(await datesBetween('2026-12-15', '2027-12-31'));
  });

  it('leaves out the dates that were said not to fit', async () => {
    const all = await datesBetween('2026-12-15', '2027-01-31');
    const reply = await replyOf(await ask({ exceptSlotIds: all.slice(1, 2) }), 202);
    expect(reply.slots.map(({ slotId }) => slotId)).to.deep.equal([...all.slice(0, 1), ...all.slice(2)]);
  });

  it('is all or nothing: one full date and nothing is taken [SU-41]', async () => {
    const before = await left('hn-2026-12-15');
    const problem = await expectProblem(await ask({ slotIds: ['hn-2026-12-08'] }), 'capacity-full');
    expect(problem.slotIds).to.deep.equal(['hn-2026-12-08']);
    expect(await left('hn-2026-12-15')).to.equal(before);
    const without = await replyOf(await ask({ slotIds: ['hn-2026-12-08'], exceptSlotIds: ['hn-2026-12-08'] }), 202);
    expect(without.slots[0]?.slotId).to.equal('hn-2026-12-15');
  });

  it('names a series that there is, and a way to commit oneself that is offered', async () => {
    const codes = async (changes: Partial<SignUpRequest>) => {
      const problem = await expectProblem(await ask(changes), 'validation');
      return (problem.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);
    };
    expect(await codes({ seriesId: 'onsdage' })).to.deep.equal(['#/seriesId not-an-option']);
    expect(await codes({ seriesId: undefined })).to.deep.equal(['#/seriesId required']);
    expect(await codes({ until: '2026-12-01' })).to.deep.equal(['#/until too-small']);
  });

  it('one date given away leaves the others, and the place is there for somebody else [SU-48]', async () => {
    const { slots } = await opportunityOf(backend, driver);
    const first =
      slots.findLast(({ capacity }, index) => (capacity.remaining ?? 0) > 0 && index < slots.length - 1)?.id ?? '';
    const owner = await signedUp(backend, driver, wish({ slotIds: [first], until: null }));
    const dates = owner.signUp.slots.map(({ slotId }) => slotId);
    const [given = '', kept = ''] = dates;
    const before = await Promise.all([given, kept].map(left));
    const after = await managedOf(await act(backend, '/cancel', { ...owner, body: { slotIds: [given] } }));
    expect(after.slots.map(({ status }) => status)).to.deep.equal([
      'cancelledByVolunteer',
      ...Array(dates.length - 1).fill('pending'),
    ]);
    expect(await Promise.all([given, kept].map(left))).to.deep.equal([(before[0] ?? 0) + 1, before[1]]);
    expect((await look(backend, owner)).times).to.have.length(dates.length);
  });
});

onEachDatabase('a backend that does not serve series [CT-30]', (kind) => {
  const features = configOf().features.filter((feature) => feature !== 'series');
  const backend = useBackend(kind, { config: { features } });
  it('knows no member of theirs', async () => {
    const request = await requestFor(backend, driver, { seriesId: 'tirsdage', slotIds: ['hn-2026-12-15'] });
    const problem = await expectProblem(await send(backend, request, { path: signUpPath(driver) }), 'validation');
    expect(problem.errors).to.deep.include({ pointer: '#/seriesId', code: 'unknown-member' });
  });
});
