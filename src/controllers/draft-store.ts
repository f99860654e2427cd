import { DRAFT_LIFE, type Draft, formOfDraft } from '../domain/sign-up/draft.ts';
import type { TypedForm } from '../domain/sign-up/sign-up-form.ts';

/** A draft as it lies on the device, because the person asked for it (SU-69). */
export interface StoredDraft {
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly typed: TypedForm;
}

const keyOf = (host: string, targetId: string) => `samspil:draft:${host}:${targetId}`;

/** The drafts on this device; a storage that throws has none and takes none. */
export class DraftStore {
  /** Whether there is a storage at all. */
  isThere = true;
  readonly #key: string;

  constructor(host: string, targetId: string) {
    this.#key = keyOf(host, targetId);
  }

  /** The draft, unless it is older than a day: then it is gone. */
  read(now: number): StoredDraft | undefined {
    const kept = parse(this.#use((storage) => storage.getItem(this.#key)) ?? '');
    const typed = formOfDraft(kept?.typed);
    if (kept && typed && kept.savedAt <= now && now - kept.savedAt < DRAFT_LIFE)
      return { savedAt: kept.savedAt, typed };
    if (kept) this.remove();
    return undefined;
  }

  /** Whether it lies there now: a storage may be full. */
  write(typed: Draft, savedAt: number): boolean {
    this.#use((storage) => storage.setItem(this.#key, JSON.stringify({ savedAt, typed })));
    return this.isThere;
  }

  remove(): void {
    this.#use((storage) => storage.removeItem(this.#key));
  }

  #use<Value>(work: (storage: Storage) => Value): Value | undefined {
    try {
      this.isThere = true;
      return work(localStorage);
    } catch {
      // Private windows and frames: no draft is offered there.
      this.isThere = false;
      return undefined;
    }
  }
}

function parse(text: string): { savedAt: number; typed: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isDraft = typeof value === 'object' && value !== null && 'savedAt' in value && 'typed' in value;
    return isDraft ? { savedAt: Number(value.savedAt), typed: value.typed } : undefined;
  } catch {
    return undefined;
  }
}
