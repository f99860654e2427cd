import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { settleDue } from '../../demo/server/jobs/settle-due.ts';
import { signUps } from '../../demo/server/schema.ts';
import {
  act,
  everyFeature,
  hoursLater,
  managedOf,
  openLink,
  ownerFor,
  sentMails,
  tokensIn,
  workAt,
} from '../helpers/managed-sign-ups.ts';
import { challengeUrl, proofConfig, puzzleOf, solve } from '../helpers/proofs.ts';
import { fixedNow, onEachDatabase, pglite, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, requestFor, roomy, send, signUpPath, slotOf } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const signals = { filled: { website: 'https://spam.example' }, fast: { elapsedSeconds: 2.9 } };

onEachDatabase('a sending that looks like a machine [SU-66]', (kind) => {
  const backend = useBackend(kind, { content: roomy, config: everyFeature });
  const remaining = async () => (await slotOf(backend, 'faellesspisning', 'fs-2026-12-15'))?.capacity.remaining;
  beforeEach(() => backend.setNow(fixedNow));

  for (const [name, signal] of Object.entries(signals)) {
    it(`is never dropped in silence: a mail asks first (${name}) [SU-76]`, async () => {
      const before = await remaining();
      const request = cookRequest(signal);
      const reply = await replyOf(await send(backend, request), 201);
      expect(reply.status).to.equal('verifyContact');
      expect(await remaining()).to.equal(before);
      const owner = await ownerFor(backend, await sentMails(backend), request.contact.email ?? '');
      expect(owner.signUp.can).to.include('verify');
      expect(await remaining()).to.equal(before);
      const verified = await managedOf(await act(backend, '/verify', owner));
      expect(verified.status).to.equal('confirmed');
      expect(await remaining()).to.equal((before ?? 0) - 1);
      await expectProblem(await openLink(backend, owner.token), 'link-invalid');
      expect((await managedOf(await act(backend, '/verify', owner))).status).to.equal('confirmed');
    });
  }

  it('with only a phone is taken, and the organiser calls', async () => {
    const contact = { name: 'Kun Telefon', phone: '+4534412345' };
    expect((await replyOf(await send(backend, cookRequest({ ...signals.fast, contact })), 202)).status).to.equal(
      'pending',
    );
  });

  it('with only a phone takes no place that nobody gave: it queues, and a guardian is asked, as for anyone', async () => {
    const contact = { name: 'Kun Telefon', phone: '+4534412345' };
    const ask = async (id: string, changes: object) => {
      const request = await requestFor(backend, id, { ...signals.fast, contact, consents: undefined, ...changes });
      return (await replyOf(await send(backend, request, { path: signUpPath(id) }), 201)).status;
    };
    const full = { intent: 'waitingList', slotIds: ['gc-2027-01-10'], questionsVersion: undefined, answers: undefined };
    expect(await ask('generationscafe-vaert', full)).to.equal('waiting');
    const guardian = { name: 'Karen', email: 'karen@example.org' };
    const young = { slotIds: ['mtb-2027-04-17'], ageFrom: 0, guardian };
    expect(await ask('mtb-spor', young)).to.equal('awaitingGuardian');
  });

  it('stands in nobody’s way: the real person signs up beside it', async () => {
    const contact = { name: 'Mette Ægte', email: 'mette.aegte@example.org' };
    await replyOf(await send(backend, cookRequest({ contact, ...signals.filled })), 201);
    const reply = await replyOf(await send(backend, cookRequest({ contact })), 201);
    expect(reply.status).to.equal('confirmed');
    const mails = (await sentMails(backend)).filter(({ to }) => to === contact.email);
    const [token = ''] = mails.filter(({ subject }) => subject.startsWith('Bekræft')).flatMap(tokensIn);
    const { bearer } = (await (await openLink(backend, token)).json()) as { bearer: string };
    expect((await managedOf(await act(backend, '/verify', { bearer }))).status).to.equal('expired');
  });

  it('queues or is told "full" when the places are gone by the time it is verified', async () => {
    const request = cookRequest({ slotIds: ['fs-2026-12-08'], ...signals.fast });
    await replyOf(await send(backend, request), 201);
    await replyOf(await send(backend, cookRequest({ slotIds: ['fs-2026-12-08'] })), 201);
    const owner = await ownerFor(backend, await sentMails(backend), request.contact.email ?? '');
    await expectProblem(await act(backend, '/verify', owner), 'capacity-full');
  });

  it('is forgotten after a day without an answer', async () => {
    await sentMails(backend);
    const reply = await replyOf(await send(backend, cookRequest(signals.fast)), 201);
    const isThere = async () =>
      (await backend.database.sql.select().from(signUps).where(eq(signUps.id, reply.id))).length;
    backend.setNow(hoursLater(23.9));
    await settleDue(backend.database.sql, workAt(backend));
    expect(await isThere()).to.equal(1);
    backend.setNow(hoursLater(24));
    await settleDue(backend.database.sql, workAt(backend));
    expect(await isThere()).to.equal(0);
    expect(await sentMails(backend)).to.deep.equal([]);
  });

  it('is one address used for the sixth time in a day [CT-44]', async () => {
    const email = 'samme@example.org';
    const statuses: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const contact = { name: `Navn ${'abcdef'[turn]}`, email };
      statuses.push((await replyOf(await send(backend, cookRequest({ contact })), 201)).status);
    }
    expect(statuses).to.deep.equal([...Array(5).fill('confirmed'), 'verifyContact']);
  });
});

describe('proof of work [SU-67]', () => {
  const backend = useBackend(pglite, { content: roomy, config: proofConfig });
  const puzzle = () => puzzleOf(backend);
  beforeEach(() => backend.setNow(fixedNow));

  it('is asked for on a signal, and the same attempt with it goes through', async () => {
    const request = cookRequest(signals.fast);
    expect(await expectProblem(await send(backend, request), 'challenge-required')).to.include({ challengeUrl });
    const reply = await replyOf(await send(backend, { ...request, challenge: solve(await puzzle()) }), 201);
    expect(reply.status).to.equal('confirmed');
    expect((await replyOf(await send(backend, cookRequest()), 201)).status).to.equal('confirmed');
  });

  it('that a browser cannot do gets a mail instead', async () => {
    const reply = await replyOf(await send(backend, cookRequest({ ...signals.fast, challenge: 'unavailable' })), 201);
    expect(reply.status).to.equal('verifyContact');
  });

  it('counts once, in its time, with the right number and our signature', async () => {
    const given = await puzzle();
    expect(given).to.include({ algorithm: 'SHA-256', maximum: 100_000 });
    const proof = solve(given);
    await replyOf(await send(backend, cookRequest({ ...signals.fast, challenge: proof })), 201);
    const wrong = [
      proof,
      solve(await puzzle(), 1),
      solve({ ...(await puzzle()), signature: 'a'.repeat(64) }),
      'not a proof',
      Buffer.from('null').toString('base64url'),
      Buffer.from('{"salt":1}').toString('base64url'),
    ];
    for (const challenge of wrong) {
      await expectProblem(await send(backend, cookRequest({ ...signals.fast, challenge })), 'challenge-required');
    }
    const late = solve(await puzzle());
    backend.setNow(hoursLater(2));
    await expectProblem(await send(backend, cookRequest({ ...signals.fast, challenge: late })), 'challenge-required');
  });
});

describe('without proof of work', () => {
  const backend = useBackend(pglite, { limits: { signUps: { calls: 10, seconds: 600 } } });

  it('there is no puzzle, and the ninth in ten minutes gets a mail rather than a closed door [CT-44]', async () => {
    await expectProblem(await backend.call('challenge'), 'not-found');
    const times = ['fs-2026-12-15', 'fs-2027-01-05'];
    const statuses: string[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      statuses.push(
        (await replyOf(await send(backend, cookRequest({ slotIds: [times[turn % 2] as string] })), 201)).status,
      );
    }
    expect(statuses).to.deep.equal([...Array(8).fill('confirmed'), 'verifyContact', 'verifyContact']);
    await expectProblem(await send(backend, cookRequest()), 'rate-limited');
  });
});
