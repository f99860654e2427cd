import type { SignUpController } from './sign-up-controller.ts';
import type { SignUpOptions } from './sign-up-flow.ts';

/** Times of earlier sign-ups in this visit, each with the title it is about. */
export type TakenTimes = NonNullable<SignUpOptions['taken']>;

/** The times of a sign-up that went through (SU-46). */
export function timesOf({ target, reply }: Pick<SignUpController, 'target' | 'reply'>): TakenTimes {
  const slots = target.slots.filter(({ id }) => reply?.slots.some(({ slotId }) => slotId === id));
  return slots.map((slot) => ({ ...slot, title: target.title }));
}
