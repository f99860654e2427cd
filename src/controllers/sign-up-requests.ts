import { BackendError } from '../backend/backend-error.ts';
import type { SignUpRequest } from '../contract/sign-up.ts';
import { withLackingPlaces } from '../domain/sign-up/lacking-places.ts';
import { buildSignUpRequest, payloadKey } from '../domain/sign-up/payload.ts';
import type { SignUpEvent, Submission } from '../domain/sign-up/sign-up-states.ts';
import { firstStepOf, type JudgedForm } from '../domain/sign-up/step-result.ts';
import { freshReference } from './fresh-reference.ts';
import { ProofOfWork } from './proof-of-work.ts';
import { eventOfError, outcomeOf, problemMembers } from './sign-up-answer.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

/** What the flow asks of the backend: to take a sign-up, and what became of one. */
export class SignUpRequests {
  #flow: SignUpFlow;
  #startedAt = Date.now();
  /** The request of the attempt under way; sent again byte for byte (CT-35). */
  #request: SignUpRequest | undefined;
  readonly proof: ProofOfWork;

  constructor(flow: SignUpFlow) {
    this.#flow = flow;
    this.proof = new ProofOfWork(flow);
  }

  /** Whether something was sent from this page, so that its answers are still here. */
  get hasAnswers(): boolean {
    return this.#request !== undefined;
  }

  /** Counting anew how long filling in takes (SU-66). */
  start(): void {
    this.#startedAt = Date.now();
    // Begun while the person fills in, so that nobody waits for it at the end.
    if (this.proof.isWanted) void this.proof.solve();
  }

  /** The facts at the press of send. */
  async submission({ form, steps, errors }: JudgedForm): Promise<Submission> {
    const { target, typed, state, locale } = this.#flow;
    const clientRef = freshReference();
    const request = buildSignUpRequest(
      { target, typed, form },
      {
        clientRef,
        intent: state.intent,
        language: locale.language,
        elapsedSeconds: Math.round((Date.now() - this.#startedAt) / 1000),
        textHashes: await hashConsents(this.#flow),
      },
    );
    if (this.#flow.hold.id) request.holdId = this.#flow.hold.id;
    const payload = payloadKey(request);
    if (state.attempt?.payload !== payload) this.#request = request;
    return {
      payload,
      freshRef: clientRef,
      now: Date.now(),
      isOnline: navigator.onLine,
      needsChallenge: this.proof.isWanted,
      ...(errors.length > 0 && { cpr: { step: firstStepOf(steps, errors), errors } }),
    };
  }

  /** Sends the attempt; what comes of it is an event for the state machine. */
  async send(clientRef: string, signal: AbortSignal): Promise<SignUpEvent | undefined> {
    const { target, options, judged } = this.#flow;
    if (!this.#request) return { type: 'ODD_REPLY' };
    const request = {
      ...this.#request,
      clientRef,
      ...(this.proof.proof && { challenge: this.proof.proof }),
    };
    try {
      const backend = await options.widget.source.link?.open();
      if (!backend?.signUp) throw new BackendError({ kind: 'unsupported', request: 'sign-up', outcome: 'not-sent' });
      // Who left while the lock or the backend was waited for has nothing sent any more (SU-65).
      signal.throwIfAborted();
      const { kind, id } = target;
      this.#flow.reply = await backend.signUp({ kind, id }, request, { signal, clientRef });
      return signal.aborted ? undefined : { type: 'OK', outcome: outcomeOf(this.#flow.reply) };
    } catch (cause) {
      const error = BackendError.from(cause);
      if (signal.aborted) return undefined;
      const problem = problemMembers(error);
      this.#flow.problem = problem;
      const isLacking = error.problem === 'capacity-full' || error.problem === 'capacity-insufficient';
      if (isLacking) this.#flow.target = { ...target, slots: withLackingPlaces(target.slots, problem) };
      if (error.problem === 'challenge-required') {
        if (this.proof.isGivenUp) return { type: 'REFUSED', problem: error.problem };
        this.proof.refuse();
      }
      return eventOfError(error, { steps: judged.steps, now: Date.now() });
    }
  }

  /** What became of an attempt (SU-62). */
  async ask(clientRef: string, signal: AbortSignal): Promise<SignUpEvent | undefined> {
    try {
      const backend = await this.#flow.options.widget.source.link?.open();
      if (!backend?.attempt) return { type: 'NO_ANSWER' };
      const attempt = await backend.attempt(clientRef, { signal, isFresh: true });
      if (signal.aborted) return undefined;
      if (!attempt) return { type: 'NOT_FOUND', hasAnswers: this.hasAnswers };
      if (attempt.status === 'running') return { type: 'RUNNING' };
      const { reply } = attempt;
      if (!reply || !('receiptNumber' in reply)) return { type: 'NO_ANSWER' };
      this.#flow.reply = reply;
      return { type: 'FOUND', outcome: outcomeOf(reply) };
    } catch {
      // No answer is an answer here: the person is told that we do not know.
      return signal.aborted ? undefined : { type: 'NO_ANSWER' };
    }
  }
}

async function hashConsents({ target, locale }: SignUpFlow): Promise<Record<string, string>> {
  // Outside a secure context there is no `subtle`; the backend then hashes by version and language.
  const subtle = globalThis.crypto?.subtle;
  const consents = target.terms.privacy.consents ?? [];
  if (!subtle) return {};
  const hashes = consents.map(async ({ id, text }) => {
    const bytes = new TextEncoder().encode(locale.text(text).text);
    const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
    return [id, [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}
