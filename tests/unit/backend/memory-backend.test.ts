import { expect } from 'chai';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import { backend, call, failure, reference, remaining, request, send, slotId } from './memory-requests.ts';

describe('signing up in memory [BE-34]', () => {
  it('takes a place and answers as the contract says', async () => {
    const memory = backend();
    expect(await remaining(memory)).to.equal(2);
    const reply = await send(memory, request(1));
    expect(reply.slots).to.deep.equal([{ slotId, status: reply.status }]);
    expect(reply.receiptNumber).to.match(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(await remaining(memory)).to.equal(1);
  });

  it('gives the last place to one person and tells the other what is left [SU-41]', async () => {
    const memory = backend();
    await send(memory, request(1));
    const ends = await Promise.allSettled([send(memory, request(2)), send(memory, request(3))]);
    expect(ends.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    const error = await failure(send(memory, request(4)));
    expect([error.kind, error.problem, error.outcome]).to.deep.equal(['conflict', 'capacity-full', 'refused']);
    expect(error.details).to.include({ remaining: 0 });
    expect(error.details.slotIds).to.deep.equal([slotId]);
  });

  it('does the same thing once, however often it is sent [CT-35]', async () => {
    const memory = backend();
    const first = await send(memory, request(1));
    expect(await send(memory, request(1, { elapsedSeconds: 99 }))).to.deep.equal(first);
    expect(await remaining(memory)).to.equal(1);
    expect((await failure(send(memory, request(1, { lang: 'en' })))).problem).to.equal('idempotency-key-reused');
    expect(await memory.attempt(reference(1), call())).to.deep.equal({ status: 'done', kind: 'signUp', reply: first });
    expect(await memory.attempt(reference(9), call())).to.equal(undefined);
  });

  it('leaves the key of a refused request free [CT-35]', async () => {
    const memory = backend();
    await failure(send(memory, request(1, { contact: { name: 'Person' } })));
    expect((await send(memory, request(1))).status).to.be.a('string');
  });

  it('answers a person who is there already just as a new one [SU-68]', async () => {
    const memory = backend();
    const first = await send(memory, request(1));
    expect(await send(memory, { ...request(1), clientRef: reference(2) })).to.deep.equal(first);
    expect(await remaining(memory)).to.equal(1);
  });

  const refused: [more: Partial<SignUpRequest>, problem: string, pointer?: string][] = [
    [{ targetVersion: '2' }, 'opportunity-changed'],
    [{ questionsVersion: '1' }, 'questions-changed'],
    [{ slotIds: ['hn-2026-12-01'] }, 'opportunity-cancelled'],
    [{ slotIds: ['ukendt'] }, 'validation', '#/slotIds/0'],
    [{ slotIds: [] }, 'validation', '#/slotIds'],
    [{ answers: {} }, 'validation', '#/answers/opgave'],
    [{ intent: 'interest' }, 'validation', '#/intent'],
    [{ noticeVersion: 'old' }, 'validation', '#/noticeVersion'],
    [{ contact: { name: 'P', email: 'ingen', postcode: '4000' } }, 'validation', '#/contact/email'],
  ];
  for (const [more, problem, pointer] of refused) {
    it(`refuses ${JSON.stringify(more)} as ${problem}`, async () => {
      const error = await failure(send(backend(), request(1, more)));
      expect(error.problem).to.equal(problem);
      if (pointer) expect(error.errors.map((one) => one.pointer)).to.include(pointer);
    });
  }

  it('queues who chooses to wait, and takes no place for them [SU-43]', async () => {
    const memory = backend();
    const waiting = request(1, { intent: 'waitingList', slotIds: ['hn-2026-12-08'] });
    expect((await send(memory, waiting)).status).to.equal('waiting');
    const { value } = await memory.opportunity('hent-nabo', call());
    const slot = value.slots.find(({ id }) => id === 'hn-2026-12-08');
    expect(slot?.capacity).to.deep.include({ remaining: 0 });
    expect(slot?.capacity.waitingList?.length).to.equal(2);
  });

  it('counts a registration on its date of the series alone', async () => {
    const memory = backend();
    const before = (await memory.event('tirsdagsforedrag', call())).value;
    const { policy, privacy, questions } = before.registration ?? {};
    const occurrence = 'tirsdagsforedrag.20261124T180000Z';
    const sent = request(1, {
      targetVersion: before.version ?? '',
      slotIds: [occurrence],
      noticeVersion: privacy?.noticeVersion ?? '',
      contact: { name: 'Bo', email: 'bo@example.org' },
      ...(policy?.contact.postcode === 'required' && {
        contact: { name: 'Bo', email: 'bo@example.org', postcode: '4000' },
      }),
    });
    const { questionsVersion: _, answers: __, ageFrom: ___, ...plain } = sent;
    const reply = await memory.signUp(
      { kind: 'event', id: before.id },
      { ...plain, ...(questions && { questionsVersion: questions.version }) },
      call(sent.clientRef),
    );
    expect(reply.slots[0]?.slotId).to.equal(occurrence);
    const after = (await memory.event('tirsdagsforedrag', call())).value;
    const left = ({ overrides }: typeof after) => overrides?.map(({ capacity }) => capacity?.remaining);
    expect(left(before)?.[0]).to.equal(3);
    expect(left(after)?.[0]).to.equal(2);
    expect(left(after)?.slice(1)).to.deep.equal(left(before)?.slice(1));
    expect((await memory.attempt(sent.clientRef, call()))?.kind).to.equal('registration');
  });
});
