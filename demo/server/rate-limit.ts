/** At most so many calls in so many seconds, by one address and origin (CT-44). */
export interface Limit {
  calls: number;
  seconds: number;
}

const mostCallers = 50_000;
const nearShare = 0.8;

/** Counts calls in a sliding window. It lives in one process: several processes together let more through, never less. */
export class RateLimit {
  #limit: Limit;
  #callers = new Map<string, number[]>();

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  /** Whether a caller has made most of the calls that are let through: four of five. */
  isNear(caller: string, now: number): boolean {
    const { calls, seconds } = this.#limit;
    const recent = (this.#callers.get(caller) ?? []).filter((at) => at > now - seconds * 1000);
    return recent.length > calls * nearShare;
  }

  /** Takes back a call that was noted at `at`, for nothing came of it. */
  takeBack(caller: string, at: number): void {
    const noted = this.#callers.get(caller);
    const index = noted?.lastIndexOf(at) ?? -1;
    if (index >= 0) noted?.splice(index, 1);
  }

  /** Notes a call at `now` (milliseconds); returns the seconds to wait if it is one too many, else 0. */
  note(caller: string, now: number): number {
    const { calls, seconds } = this.#limit;
    const recent = (this.#callers.get(caller) ?? []).filter((at) => at > now - seconds * 1000);
    const oldest = recent[0];
    if (recent.length >= calls && oldest !== undefined) return Math.ceil((oldest + seconds * 1000 - now) / 1000);
    recent.push(now);
    this.#callers.delete(caller);
    this.#callers.set(caller, recent);
    // The one heard from longest ago goes first, so that nobody can fill the memory with invented addresses.
    const [longestAgo] = this.#callers.keys();
    if (this.#callers.size > mostCallers && longestAgo !== undefined) this.#callers.delete(longestAgo);
    return 0;
  }
}

/** The address a request comes from. A forwarded one counts only when a configured proxy handed it on (CT-44). */
export function callerAddress(remote: string, forwarded: string | null, proxies: ReadonlySet<string>): string {
  const hops = (forwarded ?? '')
    .slice(0, 1000)
    .split(',')
    .map((hop) => hop.trim());
  let address = remote.replace(/^::ffff:/, '');
  while (proxies.has(address)) {
    const hop = hops.pop();
    if (!hop) break;
    address = hop;
  }
  return address;
}
