// Whoever signs up again learns nothing of what has become of the first: neither a yes nor a no of the organiser (SU-68).
import { expect } from 'chai';
import type { SignUpReply, SignUpRequest } from '../../src/contract/sign-up.ts';
import { everyFeature } from '../helpers/managed-sign-ups.ts';
import { organiserToken, pressAsOrganiser } from '../helpers/organiser.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { replyOf, requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';

const driver = 'hent-nabo';
const contact = { name: 'Åse Bjørn', email: 'aase@example.org', postcode: '4000' };

onEachDatabase('who signs up again for what is decided or waited for [SU-68] [QA-80]', (kind) => {
  const backend = useBackend(kind, { config: everyFeature, organisers: { Mette: organiserToken } });
  const ask = async (changes: Partial<SignUpRequest>, status: number): Promise<Partial<SignUpReply>> => {
    const request = await requestFor(backend, driver, {
      slotIds: ['hn-2026-12-15'],
      ageFrom: 18,
      answers: { opgave: 'foelge' },
      contact,
      ...changes,
    });
    return replyOf(await send(backend, request, { path: signUpPath(driver) }), status);
  };
  const other = () => ({ ...contact, name: 'Bente Bo', email: `${crypto.randomUUID()}@example.org` });
  /** What does not differ from person to person. */
  const alike = ({ id: _, receiptNumber: __, ...reply }: Partial<SignUpReply>) => reply;

  it('is answered as who has just asked, also when the first has long had a yes', async () => {
    const first = await ask({}, 202);
    expect(first.status).to.equal('pending');
    await pressAsOrganiser(backend, driver, { act: 'approve', signUpId: first.id ?? '' });
    const [again, fresh] = [await ask({}, 202), await ask({ contact: other() }, 202)];
    expect(again).to.deep.equal(first);
    expect(alike(again)).to.deep.equal(alike(fresh));
  });

  it('is answered as who has just begun to wait, when the first waits', async () => {
    const slotIds = ['hn-2026-12-08'];
    const waiting: Partial<SignUpRequest> = { intent: 'waitingList', slotIds, answers: undefined, contact: other() };
    const first = await ask(waiting, 201);
    const [again, fresh] = [await ask(waiting, 201), await ask({ ...waiting, contact: other() }, 201)];
    expect(again).to.deep.equal(first);
    expect(first.status).to.equal('waiting');
    expect(alike(again)).to.deep.equal(alike(fresh));
  });
});
