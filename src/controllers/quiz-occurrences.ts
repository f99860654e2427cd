import type { ReactiveControllerHost } from 'lit';
import type { BackendLink } from '../context/backend-context.ts';
import type { Occurrence } from '../contract/occurrence.ts';
import type { QuizDefinition } from '../contract/quiz.ts';
import { eventCategoriesOf } from '../domain/quiz/matching-events.ts';
import { BesideResult } from './beside-result.ts';
import { today } from './today.ts';

const daysAhead = 180;

/**
 * The dates that the advice of a quiz may lead to, by time. All of a quiz are asked for at once, whatever somebody
 * answered, so that the request tells nothing of it; without them a result is whole too.
 */
export class QuizOccurrences {
  #found: BesideResult<readonly Occurrence[]>;
  #definition: QuizDefinition | undefined;

  constructor(host: ReactiveControllerHost, link: () => BackendLink | undefined) {
    this.#found = new BesideResult(host, link, (backend, _, call) => {
      const category = this.#definition ? eventCategoriesOf(this.#definition) : [];
      const from = today();
      const to = new Date(Date.parse(from) + daysAhead * 86_400_000).toISOString().slice(0, 10);
      return backend.occurrences?.({ from, to, category, limit: 100 }, call).then(({ value }) => value.items);
    });
  }

  /** The dates there are; the first look asks for them. */
  look(definition: QuizDefinition): readonly Occurrence[] {
    this.#definition = definition;
    return this.#found.look(definition.id) ?? [];
  }
}
