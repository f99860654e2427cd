import type { Attempt } from '../../contract/attempt.ts';
import { refusal } from '../problem-error.ts';

interface Keyed {
  readonly scope: string;
  readonly request: { readonly clientRef: string };
  /** Where it can be asked for by its reference (CT-37). */
  readonly kind?: Attempt['kind'];
}

/** Does keyed work once: the same request again gets the same answer, another one under its key is refused (CT-35). */
export class MemoryKeys {
  #stored = new Map<string, { body: string; reply: unknown }>();
  #attempts = new Map<string, Attempt>();

  attempt(clientRef: string): Attempt | undefined {
    return this.#attempts.get(clientRef);
  }

  once<Reply>({ scope, request, kind }: Keyed, work: () => Reply): Reply {
    const key = `${scope} ${request.clientRef}`;
    const body = canonical(request);
    const earlier = this.#stored.get(key);
    if (earlier) {
      if (earlier.body !== body) throw refusal('idempotency-key-reused', scope);
      return earlier.reply as Reply;
    }
    const reply = work();
    this.#stored.set(key, { body, reply });
    if (kind) this.#attempts.set(request.clientRef, { status: 'done', kind, reply } as Attempt);
    return reply;
  }
}

const signals = ['challenge', 'elapsedSeconds', 'website'];

/** A request without its signals, members in order: what must be the same when it is sent again (CT-35). */
function canonical(request: object): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]);
  };
  return JSON.stringify(
    sorted(Object.fromEntries(Object.entries(request).filter(([name]) => !signals.includes(name)))),
  );
}
