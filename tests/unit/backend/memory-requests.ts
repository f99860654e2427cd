import { expect } from 'chai';
import events from '../../../demo/content/events.json' with { type: 'json' };
import opportunities from '../../../demo/content/opportunities.json' with { type: 'json' };
import type { BackendError } from '../../../src/backend/backend-error.ts';
import { type MemoryBackend, memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';

/** The clock of the backend. */
export const environment = { now: () => Date.parse('2026-11-24T14:10:00+01:00') };
/** What goes along with a call. */
export const call = (clientRef = '') => ({ signal: new AbortController().signal, clientRef });
/** What is signed up for. */
export const target = { kind: 'opportunity', id: 'hent-nabo' } as const;
/** The time of it that is asked for. */
export const slotId = 'hn-2026-11-24';
/** A reference of a client, by number. */
export const reference = (number: number) => `3f2504e0-4f89-41d3-9a0c-0305e82c33${String(number).padStart(2, '0')}`;

/** A backend in memory with the demonstration content. */
export const backend = () => memoryBackend({ opportunities, events, environment });

/** A request of one person, with members of its own. */
export function request(number: number, more: Partial<SignUpRequest> = {}): SignUpRequest {
  return {
    clientRef: reference(number),
    targetVersion: '3',
    questionsVersion: '2',
    lang: 'da',
    intent: 'signUp',
    slotIds: [slotId],
    party: 'person',
    partySize: 1,
    isContactComing: true,
    contact: { name: `Person ${number}`, email: `person${number}@example.org`, postcode: '4000' },
    ageFrom: 18,
    answers: { opgave: 'foelge' },
    noticeVersion: '2026-11-01',
    ...more,
  };
}

export const send = (memory: MemoryBackend, sent: SignUpRequest) => memory.signUp(target, sent, call(sent.clientRef));
/** Places left at the time the requests ask for. */
export const remaining = async (memory: MemoryBackend) => {
  const { value } = await memory.opportunity('hent-nabo', call());
  return value.slots.find(({ id }) => id === slotId)?.capacity.remaining;
};
/** The error that work ends in. */
export const failure = (work: Promise<unknown>): Promise<BackendError> =>
  work.then(
    () => expect.fail('no error'),
    (error) => error,
  );
