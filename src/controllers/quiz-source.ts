import type { Backend, Call } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { QuizDefinition } from '../contract/quiz.ts';
import type { Problem } from '../domain/quiz/problem.ts';
import { readDefinition } from '../domain/quiz/read-definition.ts';
import { SamspilErrorEvent } from './error-event.ts';
import { RequestController } from './request-controller.ts';
import type { WidgetController, WidgetHost } from './widget-controller.ts';

type Host = WidgetHost & { quizId: string; definition: unknown };

/** The definition of a quiz, from the page's code or from a backend, used whole or not at all (RQ-3). */
export class QuizSource {
  readonly request: RequestController<QuizDefinition, [string]>;
  #host: Host;
  #given: unknown;
  #usable: QuizDefinition | undefined;
  #problems: readonly Problem[] = [];

  constructor(host: Host, widget: WidgetController) {
    this.#host = host;
    this.request = new RequestController<QuizDefinition, [string]>(host, widget, {
      given: () => this.#read(),
      args: () => [host.quizId],
      run: (backend, [quizId], call) => this.#fetch(backend, quizId, call),
      after: () => widget.locale.wordsCome,
    });
  }

  /** The definition if there is one to use, else how its coming goes. */
  look() {
    const { state, value } = this.request;
    const isMalformed = state.status === 'failed' && state.error.kind === 'malformed';
    const isBroken = this.#host.definition ? !this.#usable : isMalformed;
    return {
      definition: this.#host.definition ? this.#usable : value,
      status: isBroken
        ? ('broken' as const)
        : state.status === 'failed'
          ? ('unavailable' as const)
          : ('waiting' as const),
    };
  }

  /** What is wrong with the definition, as codes and places, for check mode. */
  get notes(): string[] {
    const { state } = this.request;
    const issues = state.status === 'failed' ? state.error.issues : this.#problems;
    return issues.map(({ code, path }) => `${code} ${path}`);
  }

  /** Reads what the page's code gave, once, and tells it when that cannot be used. */
  #read(): QuizDefinition | undefined {
    const { definition, localName: widget } = this.#host;
    if (definition === this.#given) return this.#usable;
    this.#given = definition;
    const read = definition ? readDefinition(definition) : undefined;
    this.#usable = read?.definition;
    this.#problems = read?.problems ?? [];
    if (definition && !this.#usable) {
      this.#host.dispatchEvent(new SamspilErrorEvent({ widget, kind: 'malformed', sourceHost: '' }));
    }
    return this.#usable;
  }

  async #fetch(backend: Backend, quizId: string, call: Call) {
    if (!backend.quiz) throw new BackendError({ kind: 'unsupported', request: 'quizzes', outcome: 'not-sent' });
    const id = quizId || (await backend.quizzes?.(call))?.value.items[0]?.id;
    if (!id) throw new BackendError({ kind: 'not-found', request: 'quizzes', outcome: 'refused' });
    return backend.quiz(id, call);
  }
}
