import type { Backend } from '../../src/backend/backend.ts';
import { BackendError } from '../../src/backend/backend-error.ts';
import type { MemoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { refusal } from '../../src/backend/problem-error.ts';
import type { Capacity } from '../../src/contract/capacity.ts';
import type { SignUpStatus } from '../../src/contract/sign-up.ts';

/** What a backend does wrong on purpose when a sign-up comes; all else is the backend of the story. */
export type SignUpFault = (backend: MemoryBackend) => Partial<Backend>;

/** Every sign-up is refused with this problem of the contract. */
export const refusing =
  (...[problem, members]: [Parameters<typeof refusal>[0], Parameters<typeof refusal>[2]?]): SignUpFault =>
  () => ({
    signUp: async () => {
      throw refusal(problem, 'sign-up', members);
    },
  });

// Refused with a problem whose members are told by the clock.
function refusingAt(problem: () => Parameters<typeof refusing>): SignUpFault {
  return (backend) => refusing(...problem())(backend);
}

/** The network is gone before the first byte has left. */
export const withoutNetwork: SignUpFault = () => ({
  signUp: async () => {
    throw new BackendError({ kind: 'offline', request: 'sign-up', outcome: 'not-sent' });
  },
});

/** Sign-ups are taken, and answered with this status. */
export const answering =
  (status: SignUpStatus): SignUpFault =>
  (backend) => ({
    signUp: async (...call) => {
      const reply = await backend.signUp(...call);
      return { ...reply, status, linkSentTo: 'email', slots: reply.slots.map((slot) => ({ ...slot, status })) };
    },
  });

/** Sign-ups are taken, and every answer is lost. */
export const losingAnswers: SignUpFault = (backend) => ({
  signUp: (...call) => backend.losingAnswers(1).signUp(...call),
});

/** Answers are lost, and nobody promises that a second sign-up would not count twice. */
export const losingUnrepeatable: SignUpFault = (backend) => ({
  ...losingAnswers(backend),
  describe: async (call) => {
    const { idempotency: _, ...description } = await backend.describe(call);
    return description;
  },
});

/** Neither a sign-up nor the question what became of it is ever answered. */
export const silent: SignUpFault = () => ({
  signUp: (_, __, { signal }) => untilAborted(signal),
  attempt: (_, { signal }) => untilAborted(signal),
});

/** A proof of work is asked for, and its puzzle is long in coming. */
export const puzzling: SignUpFault = (backend) => ({
  ...refusing('challenge-required')(backend),
  puzzle: ({ signal }) => untilAborted(signal),
});

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const stop = () => reject(new BackendError({ kind: 'aborted', request: 'sign-up', outcome: 'unknown' }));
    signal.addEventListener('abort', stop, { once: true });
  });

/** Places at the chosen times go to somebody else just before the sign-up comes; so it stands then, or only holds them. */
export const takenMeanwhile =
  (left: Pick<Capacity, 'remaining' | 'waitingList'>, isOnlyHeld = false): SignUpFault =>
  (backend) => {
    let taken: readonly string[] = [];
    return {
      opportunity: async (...call) => {
        const read = await backend.opportunity(...call);
        const slots = read.value.slots?.map((slot) =>
          taken.includes(slot.id) ? { ...slot, capacity: { ...slot.capacity, ...left } } : slot,
        );
        return { ...read, value: { ...read.value, ...(slots && { slots }) } };
      },
      signUp: async (_, { slotIds = [] }) => {
        taken = slotIds;
        const remaining = left.remaining ?? 0;
        if (isOnlyHeld) throw refusal('capacity-held', 'sign-up', { retryAfterSeconds: 30 });
        const problem = remaining > 0 ? 'capacity-insufficient' : 'capacity-full';
        throw refusal(problem, 'sign-up', { remaining, slotIds: [...slotIds] });
      },
    };
  };

// So many hours from now, so that a story is alive on any day.
const hourAway = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** It was closed an hour ago, or opens tomorrow. */
export const closedMeanwhile: SignUpFault = refusingAt(() => ['sign-up-closed', { closedAt: hourAway(-1) }]);
export const notOpenYet: SignUpFault = refusingAt(() => ['sign-up-not-open', { opensAt: hourAway(24) }]);

/** It begins an hour later from the moment the sign-up comes. */
export const movedMeanwhile: SignUpFault = (backend) => {
  let isMoved = false;
  return {
    opportunity: async (...call) => {
      const read = await backend.opportunity(...call);
      if (!isMoved) return read;
      const slots = read.value.slots.map((slot) => {
        const startsAt = new Date(Date.parse(slot.startsAt) + 3_600_000).toISOString() as typeof slot.startsAt;
        return { ...slot, startsAt };
      });
      return { ...read, value: { ...read.value, slots } };
    },
    signUp: async () => {
      isMoved = true;
      throw refusal('opportunity-changed', 'sign-up', { changed: ['/slots/0/startsAt'] });
    },
  };
};

/** A place is held, for a moment only. */
export const holdingBriefly: SignUpFault = () => ({
  holds: {
    hold: async () => ({ id: 'h1', expiresAt: new Date(Date.now() + 200).toISOString(), extensionsLeft: 10 }),
    extend: async () => {
      throw refusal('hold-expired', 'hold');
    },
    end: async () => undefined,
  },
});

/** A question more is asked from the moment the sign-up comes. */
export const askingMore: SignUpFault = (backend) => {
  let isAsking = false;
  return {
    opportunity: async (...call) => {
      const read = await backend.opportunity(...call);
      const { questions } = read.value.signUp;
      if (!isAsking || !questions) return read;
      const items = [
        ...questions.items,
        { id: 'nyt', type: 'text' as const, label: 'Hvad kan du lave?', isRequired: true },
      ];
      return {
        ...read,
        value: { ...read.value, signUp: { ...read.value.signUp, questions: { version: 'ny', items } } },
      };
    },
    signUp: async () => {
      isAsking = true;
      throw refusal('questions-changed', 'sign-up', { questionsVersion: 'ny' });
    },
  };
};
