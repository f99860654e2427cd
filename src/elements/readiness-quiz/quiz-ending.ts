import { html, type LitElement, type TemplateResult } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { ResultState } from '../../controllers/quiz-state.ts';
import type { Answers } from '../../domain/quiz/item.ts';
import type { QuizScore } from '../../domain/quiz/score.ts';
import type { SharedMessages } from '../../i18n/messages.ts';
import type { ResultActions } from './quiz-result.ts';
import type { QuizTexts } from './quiz-texts.ts';

/** What the result is shown with beside the state. */
export interface EndingView {
  readonly answers: Answers;
  readonly words: SharedMessages;
  readonly text: QuizTexts;
  /** Level of the result's heading. */
  readonly level: number;
  readonly hasBars: boolean;
}

/** The result and its words, which are fetched while the questions are answered. */
export class QuizEnding {
  #part: LazyController<Awaited<ReturnType<typeof fetchResult>>>;

  constructor(host: LitElement) {
    this.#part = new LazyController(host, () => fetchResult(host));
  }

  /** Fetches the result's part and its words. */
  load(): Promise<void> {
    return this.#part.load();
  }

  /** The numbers, when the part that works them out is there. */
  score({ definition }: ResultState, answers: Answers): QuizScore | null {
    return this.#part.module?.score(definition, answers) ?? null;
  }

  /** The result, or while its part is missing what one can do about that. */
  render(state: ResultState, view: EndingView, actions: ResultActions & { retry: () => void }): TemplateResult {
    const { module, state: part } = this.#part;
    if (!module) {
      const { cannotShow, loading, retry } = view.words;
      return html`<p id="step" tabindex="-1">${part.status === 'failed' ? cannotShow : loading}</p>
        <p><button type="button" class="button" part="button" @click=${actions.retry}>${retry}</button></p>`;
    }
    const { words, language } = module.locale;
    const result = module.score(state.definition, view.answers);
    return module.quizResult({ ...view, ...state, result, words, language }, actions);
  }
}

async function fetchResult(host: LitElement) {
  const view = await import('./quiz-result.ts');
  const locale = new LocaleController(host, view.quizResultWords);
  await locale.wordsCome;
  return { ...view, locale };
}
