/** What stands on the device while an answer is awaited: a random reference and a time, no personal data (SU-62). */
export interface StoredAttempt {
  clientRef: string;
  /** `DateTime` of the press. */
  startedAt: string;
}

/** What an attempt is for. */
export interface OpenAttempt {
  readonly kind: 'opportunity' | 'event';
  readonly id: string;
}

const keyOf = ({ kind, id }: OpenAttempt) => `samspil:attempt:${kind}:${id}`;
const REFERENCE = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Keeps the attempt until its outcome is known. */
export function storeAttempt(target: OpenAttempt, attempt: StoredAttempt): void {
  inStorage((storage) => storage.setItem(keyOf(target), JSON.stringify(attempt)));
}

/** The reference of an attempt whose outcome is not known yet. */
export function storedAttempt(target: OpenAttempt): string | undefined {
  const text = inStorage((storage) => storage.getItem(keyOf(target)));
  const clientRef: unknown = text ? parse(text)?.clientRef : undefined;
  return typeof clientRef === 'string' && REFERENCE.test(clientRef) ? clientRef : undefined;
}

/** What attempts are open for; the page was left before their outcome was known. */
export function openAttempts(): OpenAttempt[] {
  const keys = inStorage((storage) => Object.keys(storage)) ?? [];
  return keys.flatMap((key) => {
    const [, kind, id = ''] = /^samspil:attempt:(opportunity|event):(.*)$/.exec(key) ?? [];
    return kind ? { kind: kind as OpenAttempt['kind'], id } : [];
  });
}

/** Removes the attempt: its outcome is known. */
export function clearAttempt(target: OpenAttempt): void {
  inStorage((storage) => storage.removeItem(keyOf(target)));
}

// A storage that throws, as in some private windows and frames, is skipped in silence (SU-62).
function inStorage<Value>(use: (storage: Storage) => Value): Value | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}

function parse(text: string): Partial<StoredAttempt> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
