import { expect } from 'chai';
import opportunities from '../../../demo/content/opportunities.json' with { type: 'json' };
import { type MemoryBackend, memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import { backend, call, environment, failure, remaining, request, send } from './memory-requests.ts';

const pilot = { kind: 'opportunity', id: 'samskabelsespilot' } as const;
const course = 'sp-hold-1';

/** Signs somebody up and opens the link. */
async function signedUp(memory: MemoryBackend, number: number, more: Partial<SignUpRequest> = {}) {
  const { id } = await send(memory, request(number, more));
  const { signUp } = await memory.manage.session(memory.linkToken(id), call());
  return { id, signUp };
}

describe('managing a sign-up in memory [BE-34] [SU-74]', () => {
  it('opens by its link, changes nothing by it, and gives every other token the same answer', async () => {
    const memory = backend();
    const { signUp } = await signedUp(memory, 1);
    expect(signUp).to.deep.include({ status: 'pending', version: '1', receiptNumber: signUp.receiptNumber });
    expect(signUp.request.contact.name).to.equal('Person 1');
    expect(signUp.can).to.deep.equal(['edit', 'cancel', 'erase']);
    for (let look = 0; look < 5; look += 1) expect(await memory.manage.read(call())).to.deep.equal(signUp);
    for (const token of ['', 'samspil-memory-manage-nobody', memory.linkToken('memory-1', 'offer')]) {
      const error = await failure(memory.manage.session(token, call()));
      expect([error.problem, error.status]).to.deep.equal(['link-invalid', 404]);
    }
  });

  it('cancels once, however often it is asked to, and frees the place', async () => {
    const memory = backend();
    await signedUp(memory, 1);
    const cancelled = await memory.manage.cancel({}, call());
    expect(cancelled.status).to.equal('cancelledByVolunteer');
    expect(cancelled.can).to.deep.equal(['erase']);
    expect(await memory.manage.cancel({}, call())).to.deep.equal(cancelled);
    expect(await remaining(memory)).to.equal(2);
    expect((await send(memory, request(1, { clientRef: request(2).clientRef }))).id).to.equal('memory-2');
  });

  it('changes what was said unless somebody else did, by the rules of the form', async () => {
    const memory = backend();
    const { signUp } = await signedUp(memory, 1);
    const contact = { ...signUp.request.contact, phone: '+4534412345' };
    const changed = await memory.manage.change({ contact }, '1', call());
    expect([changed.version, changed.request.contact.phone]).to.deep.equal(['2', '+4534412345']);
    expect((await failure(memory.manage.change({ contact }, '1', call()))).problem).to.equal('changed-elsewhere');
    const broken = await failure(memory.manage.change({ contact: { name: '' } }, '2', call()));
    expect(broken.errors.map(({ pointer }) => pointer)).to.include('#/contact/name');
  });

  /** Two who wait for a place on the course for pilots, which a third gives up. */
  async function freed(memory: MemoryBackend) {
    const join = (number: number, intent: 'signUp' | 'waitingList') => {
      const contact = { name: `Person ${number}`, email: `person${number}@example.org` };
      const { answers: _, questionsVersion: __, ...sent } = request(number, { slotIds: [course], intent, contact });
      return memory.signUp(pilot, { ...sent, targetVersion: '1' }, call(sent.clientRef));
    };
    const first = await join(1, 'signUp');
    const [second, third] = [await join(2, 'waitingList'), await join(3, 'waitingList')];
    await memory.manage.session(memory.linkToken(first.id), call());
    await memory.manage.cancel({ slotIds: [course] }, call());
    return { second, third };
  }

  it('ends an offer at its hour, whoever looks then, and passes the place on [SU-44] [SU-78]', async () => {
    let now = environment.now();
    const memory = memoryBackend({ opportunities, environment: { now: () => now } });
    const { second, third } = await freed(memory);
    const statusOf = async ({ id }: { id: string }) =>
      (await memory.manage.session(memory.linkToken(id), call())).signUp.status;
    const { signUp } = await memory.manage.session(memory.linkToken(second.id), call());
    const end = Date.parse(signUp.offer?.expiresAt ?? '');
    now = end - 1;
    expect([await statusOf(second), await statusOf(third)]).to.deep.equal(['offered', 'waiting']);
    now = end;
    expect([await statusOf(second), await statusOf(third)]).to.deep.equal(['expired', 'offered']);
  });

  it('takes an offer back with the sign-up that is given up', async () => {
    const memory = backend();
    const { second } = await freed(memory);
    const { signUp } = await memory.manage.session(memory.linkToken(second.id, 'offer'), call());
    expect(await memory.manage.cancel({}, call())).not.to.have.property('offer');
    const late = memory.manage.answerOffer({ offerId: signUp.offer?.id ?? '', decision: 'accept' }, call());
    expect((await failure(late)).problem).to.equal('offer-expired');
  });

  it('offers what is freed to who waits, and takes a yes or a no [SU-44]', async () => {
    const memory = backend();
    const { second, third } = await freed(memory);
    const { signUp } = await memory.manage.session(memory.linkToken(second.id, 'offer'), call());
    expect(signUp.offer?.slotIds).to.deep.equal([course]);
    const answer = { offerId: signUp.offer?.id ?? '' };
    const declined = await memory.manage.answerOffer({ ...answer, decision: 'decline' }, call());
    expect([declined.status, declined.offer]).to.deep.equal(['declined', undefined]);
    const again = memory.manage.answerOffer({ ...answer, decision: 'accept' }, call());
    expect((await failure(again)).problem).to.equal('offer-expired');
    const next = (await memory.manage.session(memory.linkToken(third.id, 'offer'), call())).signUp;
    const accepted = { offerId: next.offer?.id ?? '', decision: 'accept' as const };
    expect((await memory.manage.answerOffer(accepted, call())).status).to.equal('confirmed');
  });

  it('erases all of it, link and session too [SU-56]', async () => {
    const memory = backend();
    const { id } = await signedUp(memory, 1);
    await memory.manage.erase(call());
    expect((await failure(memory.manage.read(call()))).problem).to.equal('session-expired');
    expect((await failure(memory.manage.session(memory.linkToken(id), call()))).problem).to.equal('link-invalid');
  });
});
