import type { ReactiveControllerHost } from 'lit';
import type { BackendLink } from '../context/backend-context.ts';
import type { QuizDefinition } from '../contract/quiz.ts';
import type { Benchmark } from '../contract/quiz-team.ts';
import { leastOrganisations, type ReadComparison, readComparison } from '../domain/quiz/comparison.ts';
import { BesideResult } from './beside-result.ts';

/** How other organisations stand, of a backend that knows: what may be drawn, or how many it takes (RQ-65). */
export type Others = Pick<ReadComparison, 'comparison'> & { readonly least: number };

/** The comparison that stands beside a result. */
export class QuizBenchmark {
  #reply: BesideResult<Benchmark>;
  #problems: readonly string[] = [];

  constructor(host: ReactiveControllerHost, link: () => BackendLink | undefined) {
    this.#reply = new BesideResult(host, link, (backend, quizId, call) =>
      backend.benchmark?.(quizId, call).then(({ value }) => value),
    );
  }

  /** What of the reply makes no sense here, for check mode; readers are told nothing of it. */
  get notes(): readonly string[] {
    const { failure } = this.#reply;
    return failure ? [`benchmark ${failure.kind}`] : this.#problems.map((path) => `benchmark ${path}`);
  }

  /** What may be said of others; nothing where the backend knows nothing, or nothing that makes sense. */
  look(definition: QuizDefinition): Others | undefined {
    const reply = this.#reply.look(definition.id);
    if (!reply) return undefined;
    const { comparison, problems } = readComparison(definition, reply);
    this.#problems = problems;
    if (!comparison && problems.length > 0) return undefined;
    return { ...(comparison && { comparison }), least: leastOrganisations(definition) };
  }
}
