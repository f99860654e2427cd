import type { Backend } from '../../src/backend/backend.ts';
import { BackendError } from '../../src/backend/backend-error.ts';
import type { MemoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { refusal } from '../../src/backend/problem-error.ts';

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

/** The network is gone before the first byte has left. */
export const withoutNetwork: SignUpFault = () => ({
  signUp: async () => {
    throw new BackendError({ kind: 'offline', request: 'sign-up', outcome: 'not-sent' });
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
