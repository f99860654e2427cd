import type { ReactiveControllerHost } from 'lit';
import type { Backend, Call } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { BackendLink } from '../context/backend-context.ts';

type Ask<Value> = (backend: Backend, quizId: string, call: Call) => Promise<Value> | undefined;

/** What a backend can put beside a result: asked for at the first look, and done without where it does not come. */
export class BesideResult<Value> {
  /** Why it did not come, where it should have. */
  failure: BackendError | undefined;
  #host: ReactiveControllerHost;
  #link: () => BackendLink | undefined;
  #ask: Ask<Value>;
  #asked: { readonly link: BackendLink; readonly quizId: string } | undefined;
  #found: Value | undefined;

  /** `ask` gives nothing for a backend that does not have it. */
  constructor(host: ReactiveControllerHost, link: () => BackendLink | undefined, ask: Ask<Value>) {
    this.#host = host;
    this.#link = link;
    this.#ask = ask;
  }

  /** What there is for a quiz; the first look asks for it. */
  look(quizId: string): Value | undefined {
    const link = this.#link();
    if (link && (link !== this.#asked?.link || quizId !== this.#asked.quizId)) this.#fetch({ link, quizId });
    return this.#found;
  }

  async #fetch(asked: { readonly link: BackendLink; readonly quizId: string }) {
    this.#asked = asked;
    this.#found = undefined;
    this.failure = undefined;
    const { signal } = new AbortController();
    let found: Value | undefined;
    let failure: BackendError | undefined;
    try {
      found = await this.#ask(await asked.link.open(), asked.quizId, { signal });
    } catch (cause) {
      failure = BackendError.from(cause);
    }
    if (asked !== this.#asked) return;
    this.#found = found;
    this.failure = failure;
    this.#host.requestUpdate();
  }
}
