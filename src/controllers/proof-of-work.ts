import type { Puzzle } from '../contract/puzzle.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

/** So many guesses at once; between them the page breathes and one can stop. */
const SLICE = 500;
/** Who has not found it by then is not made to wait any longer, in milliseconds. */
const PATIENCE = 30_000;
/** What is sent where a browser cannot solve it; the backend then asks for the address to be confirmed. */
const UNAVAILABLE = 'unavailable';

/** Proves that a computer has taken some trouble, without a picture, a puzzle or anybody else (SU-67). */
export class ProofOfWork {
  /** What is sent as `challenge`: the proof, or that there is none. */
  proof: string | undefined;
  #flow: SignUpFlow;
  #abort = new AbortController();
  #solving: ReturnType<ProofOfWork['solve']> | undefined;

  constructor(flow: SignUpFlow) {
    this.#flow = flow;
  }

  /** Whether the backend asks for a proof of everybody and there is none yet. */
  get isWanted(): boolean {
    return this.#flow.options.description.challenge !== undefined && this.proof === undefined;
  }

  /** Looks for a proof, one search at a time; nothing when it was stopped. */
  async solve(): Promise<'found' | 'missing' | undefined> {
    this.#solving ??= this.#solve();
    return await this.#solving;
  }

  /** There is no proof, and the backend is told so. */
  giveUp(): void {
    this.proof ??= UNAVAILABLE;
  }

  /** The backend wants a proof: a first one is looked for, and after one that was not good enough none. */
  refuse(): void {
    if (this.proof !== undefined) this.proof = UNAVAILABLE;
  }

  /** Whether it was said that there is no proof, so that asking again leads nowhere. */
  get isGivenUp(): boolean {
    return this.proof === UNAVAILABLE;
  }

  /** Stops looking. */
  stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#solving = undefined;
  }

  async #solve(): Promise<'found' | 'missing' | undefined> {
    if (this.proof !== undefined) return this.isGivenUp ? 'missing' : 'found';
    const { signal } = this.#abort;
    const late = new AbortController();
    const patience = setTimeout(() => late.abort(), PATIENCE);
    signal.addEventListener('abort', () => late.abort(), { once: true });
    try {
      const subtle = globalThis.crypto?.subtle;
      const backend = await this.#flow.options.widget.source.link?.open();
      const puzzle = subtle && (await backend?.puzzle?.({ signal: late.signal }));
      this.proof = puzzle && (await solvePuzzle(puzzle, subtle, late.signal));
    } catch {
      // Without a puzzle there is no proof; it is looked for once more when the sign-up is sent.
    }
    clearTimeout(patience);
    if (signal.aborted) return undefined;
    this.#solving = undefined;
    return this.proof === undefined ? 'missing' : 'found';
  }
}

/** The proof of a puzzle as it is sent: the puzzle with its number, as JSON in base64url; nothing when it was stopped. */
export async function solvePuzzle(
  { challenge, salt, signature, maximum }: Puzzle,
  subtle: Pick<SubtleCrypto, 'digest'>,
  signal: AbortSignal,
): Promise<string | undefined> {
  const wanted = (challenge.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const encoder = new TextEncoder();
  const isRight = async (number: number) => {
    const bytes = new Uint8Array(await subtle.digest('SHA-256', encoder.encode(salt + number)));
    return wanted.every((byte, index) => byte === bytes[index]);
  };
  for (let from = 0; from <= maximum && !signal.aborted; from += SLICE) {
    const numbers = Array.from({ length: Math.min(SLICE, maximum + 1 - from) }, (_, index) => from + index);
    const found = (await Promise.all(numbers.map(isRight))).indexOf(true);
    if (found < 0) continue;
    const proof = JSON.stringify({ challenge, salt, signature, number: from + found });
    return btoa(proof).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  }
  return undefined;
}
