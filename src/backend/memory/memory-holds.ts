import type { Hold } from '../../contract/hold.ts';
import type { Opportunity } from '../../contract/opportunity.ts';
import type { Call, Holds, WriteCall } from '../backend.ts';
import { refusal } from '../problem-error.ts';

/** What the holds of a memory backend work on. */
interface HoldParts {
  readonly opportunities: () => readonly Opportunity[];
  readonly now: () => number;
  /** Lets a call behave as the backend's mood wants it. */
  readonly call: <Value>(name: string, how: Call, work: () => Value) => Promise<Value>;
}

interface KeptHold {
  readonly hold: Hold;
  readonly seconds: number;
}

/** Holds of the one person that a memory backend knows: they end and are put off as a policy says (SU-45). */
export class MemoryHolds implements Holds {
  #parts: HoldParts;
  #kept = new Map<string, KeptHold>();

  constructor(parts: HoldParts) {
    this.#parts = parts;
  }

  hold(slotId: string, _seats: number, { clientRef, signal }: WriteCall): Promise<Hold> {
    return this.#parts.call('hold', { signal }, () => {
      const policy = this.#parts.opportunities().find(({ slots }) => slots.some(({ id }) => id === slotId))?.signUp
        .policy.hold;
      if (!policy) throw refusal('not-found', slotId);
      const known = this.#kept.get(clientRef);
      return known?.hold ?? this.#keep(clientRef, policy.seconds, policy.extensions);
    });
  }

  extend(holdId: string, how: Call): Promise<Hold> {
    return this.#parts.call('hold', how, () => {
      const { hold, seconds } = this.#find(holdId);
      if (hold.extensionsLeft === 0) throw refusal('hold-expired', holdId);
      return this.#keep(holdId, seconds, hold.extensionsLeft - 1);
    });
  }

  end(holdId: string, how: Call): Promise<void> {
    return this.#parts.call('hold', how, () => void this.#kept.delete(holdId));
  }

  #find(holdId: string): KeptHold {
    const kept = this.#kept.get(holdId);
    if (!kept || Date.parse(kept.hold.expiresAt) <= this.#parts.now()) throw refusal('hold-expired', holdId);
    return kept;
  }

  #keep(id: string, seconds: number, extensionsLeft: number): Hold {
    const expiresAt = new Date(this.#parts.now() + seconds * 1000).toISOString();
    const hold = { id, expiresAt, extensionsLeft };
    this.#kept.set(id, { hold, seconds });
    return hold;
  }
}
