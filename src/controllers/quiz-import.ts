import type { ReactiveControllerHost } from 'lit';
import type { ReadResponse } from '../domain/quiz/response-file.ts';
import type { QuizController } from './quiz-controller.ts';

/** Why a file of answers was not opened; `failed`: what reads it did not come. */
export type ImportProblem = Exclude<ReadResponse, { kind: 'read' }> | { readonly kind: 'failed' };

/** A file of answers is a few kilobytes; what is far larger is none. */
const largest = 1_000_000;

/** Opens a file of answers; its numbers are never trusted (RQ-73). */
export class QuizImport {
  problem: ImportProblem | undefined;
  /** The numbers in the file were others than its answers give. */
  isRecomputed = false;
  #host: ReactiveControllerHost;
  #quiz: QuizController;

  constructor(host: ReactiveControllerHost, quiz: QuizController) {
    this.#host = host;
    this.#quiz = quiz;
  }

  /** Takes the answers of a file for the person's own and shows what they come to; false where it cannot be used. */
  async open(file: Pick<File, 'size' | 'text'>): Promise<boolean> {
    const { definition } = this.#quiz;
    const reader = await import('../domain/quiz/response-file.ts').catch(() => undefined);
    if (!definition || !reader) return this.#refuse({ kind: 'failed' });
    const content = file.size > largest ? undefined : parsed(await file.text());
    const read = reader.readResponseFile(definition, content);
    if (read.kind !== 'read') return this.#refuse(read);
    this.problem = undefined;
    this.isRecomputed = read.isRecomputed;
    this.#quiz.answers = read.answers;
    this.#quiz.finish();
    return true;
  }

  #refuse(problem: ImportProblem): false {
    this.problem = problem;
    this.#host.requestUpdate();
    return false;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
