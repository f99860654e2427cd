import type { ReactiveControllerHost } from 'lit';
import type { BackendLink } from '../context/backend-context.ts';
import type { CaseStory } from '../contract/case-story.ts';
import { BesideResult } from './beside-result.ts';

type Host = ReactiveControllerHost & { noCases: boolean; cases: readonly CaseStory[] | undefined };

/** The cases that a result may lead to, from the page's code or its backend; without them a result is whole too (RQ-47). */
export class QuizCases {
  #host: Host;
  #found: BesideResult<readonly CaseStory[]>;

  constructor(host: Host, link: () => BackendLink | undefined) {
    this.#host = host;
    this.#found = new BesideResult(host, link, (backend, _, call) =>
      backend.cases?.({}, call).then(({ value }) => value.items),
    );
  }

  /** The cases there are; the first look asks for them. */
  look(quizId: string): readonly CaseStory[] {
    const { noCases, cases } = this.#host;
    if (noCases) return [];
    return cases ?? this.#found.look(quizId) ?? [];
  }
}
