import type { Backend, Call } from '../backend/backend.ts';
import type { ManagedSignUp } from '../contract/managed-sign-up.ts';
import { type SignUpTarget, targetFromOpportunity } from '../domain/sign-up/sign-up-target.ts';

/** What a sign-up is for, with its questions and its notice; nothing where that cannot be had: the rest works without. */
export async function managedTarget(
  backend: Backend,
  { target: { kind, id, title, place } }: ManagedSignUp,
  call: Call,
): Promise<SignUpTarget | undefined> {
  try {
    if (kind === 'opportunity') {
      const read = await backend.opportunity?.(id, call);
      return read && targetFromOpportunity(read.value);
    }
    const event = (await backend.event?.(id, call))?.value;
    const { policy, privacy } = event?.registration ?? {};
    if (!event?.registration || !policy || !privacy) return undefined;
    const terms = { ...event.registration, policy, privacy };
    return { kind, id, version: event.version ?? '', title, place, slots: [], terms };
  } catch {
    return undefined;
  }
}
