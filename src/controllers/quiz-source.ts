import type { ReactiveController } from 'lit';
import type { Backend, QuizCall } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { BackendLink } from '../context/backend-context.ts';
import type { QuizDefinition } from '../contract/quiz.ts';
import type { QuizSummary } from '../contract/quiz-summary.ts';
import { linkToQuiz } from './given-quiz.ts';
import type { QuizRules } from './quiz-rules.ts';
import { RequestController } from './request-controller.ts';
import type { WidgetController, WidgetHost } from './widget-controller.ts';

type Host = WidgetHost & { quizId: string; definition: unknown };

/**
 * The definition of a quiz, from the page's code or from a backend, used whole or not at all (RQ-3). What it says of
 * itself is there before its rules have been checked, so that a first paint need not wait for them.
 */
export class QuizSource implements ReactiveController {
  readonly request: RequestController<QuizDefinition, [string]>;
  /** What the definition is run by; there before it. */
  rules: QuizRules | undefined;
  /** Settled after the quiz has been shown for the first time. */
  readonly ready: Promise<void>;
  #host: Host;
  #widget: WidgetController;
  #summary: QuizSummary | undefined;
  #given: { definition: unknown; link: BackendLink } | undefined;
  #settleReady: () => void = () => {};

  constructor(host: Host, widget: WidgetController) {
    this.#host = host;
    this.#widget = widget;
    this.ready = new Promise((settle) => {
      this.#settleReady = settle;
    });
    const asking = { source: this, locale: widget.locale };
    this.request = new RequestController<QuizDefinition, [string]>(host, asking, {
      args: () => [host.definition ? 'given' : host.quizId],
      run: (backend, [quizId], call) =>
        this.#fetch(backend, quizId, { ...call, onSummary: (summary) => this.#show(summary, call) }),
    });
    host.addController(this);
  }

  hostUpdated() {
    if (this.#summary || this.request.value) this.#settleReady();
  }

  /** Whom to ask: what the page's code gave comes before any source. */
  get link(): BackendLink | undefined {
    const { definition } = this.#host;
    if (!definition) return this.#widget.source.link;
    if (this.#given?.definition !== definition) this.#given = { definition, link: linkToQuiz(definition) };
    return this.#given.link;
  }

  /** The definition if there is one to use, what the quiz says of itself, and how its coming goes. */
  look() {
    const { state, value } = this.request;
    const status = state.status === 'failed' ? failureOf(state.error) : 'waiting';
    return { definition: value, summary: status === 'broken' ? undefined : this.#summary, status } as const;
  }

  /** What is wrong with the definition, as codes and places, for check mode. */
  get notes(): string[] {
    const { state } = this.request;
    return state.status !== 'failed' ? [] : state.error.issues.map(({ code, path }) => `${code} ${path}`);
  }

  async #show(summary: QuizSummary, { signal }: QuizCall) {
    if (signal.aborted) return;
    this.#summary = summary;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  #fetchRules() {
    return import('./quiz-rules.ts').catch((cause) => {
      throw new BackendError({ kind: 'unreachable', request: 'quizzes', cause });
    });
  }

  async #fetch(backend: Backend, quizId: string, call: QuizCall) {
    if (!backend.quiz) throw new BackendError({ kind: 'unsupported', request: 'quizzes', outcome: 'not-sent' });
    const id = quizId || (await backend.quizzes?.(call))?.value.items[0]?.id;
    if (!id) throw new BackendError({ kind: 'not-found', request: 'quizzes', outcome: 'refused' });
    const read = await backend.quiz(id, call);
    this.rules ??= (await this.#fetchRules()).quizRules;
    return read;
  }
}

const failureOf = ({ kind }: BackendError) => (kind === 'malformed' ? 'broken' : 'unavailable');
