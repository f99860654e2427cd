// A machine that takes places, and people who are as quick as one (QA-91).
import { expect } from 'chai';
import { demoProof, proofConfig } from '../helpers/proofs.ts';
import { pglite, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, roomy, send, slotOf } from '../helpers/sign-up-requests.ts';

/** So many scripted sign-ups come. */
const flood = 500;
/** So many may come from one address in ten minutes (CT-44). */
const most = 10;

const placesOf = async (backend: Parameters<typeof slotOf>[0]) =>
  (await slotOf(backend, 'faellesspisning', 'fs-2026-12-15'))?.capacity.remaining ?? 0;

describe('five hundred scripted sign-ups from one address [QA-91] [CT-44] [SU-66]', () => {
  const backend = useBackend(pglite, { content: roomy, limits: {} });

  it('hold no more places than a home may have, and are told so', async () => {
    const before = await placesOf(backend);
    const statuses = [];
    for (let turn = 0; turn < flood; turn += 1) statuses.push((await send(backend, cookRequest())).status);
    // The last before the limit are asked for a mail first.
    expect(before - (await placesOf(backend))).to.be.within(1, most);
    expect(statuses.filter((status) => status === 201)).to.have.length(most);
    expect(new Set(statuses.slice(most))).to.deep.equal(new Set([429]));
  });
});

describe('sign-ups by a script that fills every field at once [QA-91] [SU-66]', () => {
  const backend = useBackend(pglite, { content: roomy });

  it('take no place before a mail is answered', async () => {
    const before = await placesOf(backend);
    const signals = { website: 'https://spam.example', elapsedSeconds: 0 };
    for (let turn = 0; turn < 2 * most; turn += 1) {
      const reply = await replyOf(await send(backend, cookRequest(signals)), 201);
      expect(reply.status).to.equal('verifyContact');
    }
    expect(await placesOf(backend)).to.equal(before);
  });
});

describe('a person who is done in three seconds, by the keyboard or with all filled in by the browser [QA-91] [SU-66] [SU-67]', () => {
  const backend = useBackend(pglite, { content: roomy, config: proofConfig, limits: {} });

  for (const elapsedSeconds of [0, 2.9, 3]) {
    it(`gets through: ${elapsedSeconds} seconds`, async () => {
      const request = cookRequest({ elapsedSeconds });
      const first = await send(backend, request);
      const isAsked = first.status === 403;
      expect(isAsked).to.equal(elapsedSeconds < 3);
      const proven = { ...request, challenge: await demoProof(backend) };
      const reply = await replyOf(isAsked ? await send(backend, proven) : first, 201);
      expect(reply.status).to.equal('confirmed');
    });
  }
});
