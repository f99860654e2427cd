import type { LitElement, TemplateResult } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { ResultState, ReviewState } from '../../controllers/quiz-state.ts';
import type { Answers } from '../../domain/quiz/item.ts';
import type { QuizScore } from '../../domain/quiz/score.ts';
import type { EndingActions, EndingView } from './ending-part.ts';
import { missingPart } from './missing-part.ts';

/** What follows the last question, fetched with its words while the questions are answered. */
export class QuizEnding {
  #part: LazyController<Awaited<ReturnType<typeof fetchPart>>>;

  constructor(host: LitElement) {
    this.#part = new LazyController(host, () => fetchPart(host));
  }

  /** Fetches it, unless it is there. */
  load(): Promise<void> {
    return this.#part.load();
  }

  /** The numbers, when the part that works them out is there. */
  score(state: ResultState, answers: Answers): QuizScore | null {
    return this.#part.module?.scoreOf(state, answers) ?? null;
  }

  /** The ending, or while it is missing what one can do about that. */
  render(
    state: ReviewState | ResultState,
    view: EndingView,
    actions: EndingActions & { retry: () => void },
  ): TemplateResult {
    const { module, state: part } = this.#part;
    if (module) return module.renderEnding(state, { view, locale: module.locale }, actions);
    return missingPart(part.status, view.words, actions.retry);
  }
}

async function fetchPart(host: LitElement) {
  const part = await import('./ending-part.ts');
  const locale = new LocaleController(host, part.resultWords);
  await locale.wordsCome;
  return { ...part, locale };
}
