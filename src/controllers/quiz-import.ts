import type { ReactiveControllerHost } from 'lit';
import type { Answers } from '../domain/quiz/item.ts';
import type { ReadResponse } from '../domain/quiz/response-file.ts';
import type { QuizController } from './quiz-controller.ts';

/** Why a file of answers was not opened; `failed`: what reads it did not come. */
export type ImportProblem = Exclude<ReadResponse, { kind: 'read' }> | { readonly kind: 'failed' };

/** A file of answers is a few kilobytes; what is far larger is none. */
const largest = 1_000_000;

/** Opens a file of answers; its numbers are never trusted (RQ-73). */
export class QuizImport {
  problem: ImportProblem | undefined;
  #host: ReactiveControllerHost;
  #quiz: QuizController;
  #recomputed: Answers | undefined;

  constructor(host: ReactiveControllerHost, quiz: QuizController) {
    this.#host = host;
    this.#quiz = quiz;
  }

  /** The numbers in the file were others than its answers give; said of these answers only, not of those that follow. */
  get isRecomputed(): boolean {
    return this.#recomputed === this.#quiz.answers;
  }

  /** Reads a file; what it gives takes its answers for the person's own and shows what they come to. Nothing where it cannot be used. */
  async read(file: Pick<File, 'size' | 'text'>): Promise<(() => void) | undefined> {
    const { definition } = this.#quiz;
    const reader = await import('../domain/quiz/response-file.ts').catch(() => undefined);
    if (!definition || !reader) return this.#refuse({ kind: 'failed' });
    const content = file.size > largest ? undefined : parsed(await file.text());
    const read = reader.readResponseFile(definition, content);
    if (read.kind !== 'read') return this.#refuse(read);
    this.problem = undefined;
    this.#host.requestUpdate();
    return () => {
      this.#quiz.answers = read.answers;
      this.#recomputed = read.isRecomputed ? read.answers : undefined;
      this.#quiz.finish();
    };
  }

  #refuse(problem: ImportProblem): undefined {
    this.problem = problem;
    this.#host.requestUpdate();
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
