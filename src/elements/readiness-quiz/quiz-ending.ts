import { html, type LitElement, type TemplateResult } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { ResultState } from '../../controllers/quiz-state.ts';
import type { Answers } from '../../domain/quiz/item.ts';
import type { QuizScore } from '../../domain/quiz/score.ts';
import type { QuizResultMessages, SharedMessages } from '../../i18n/messages.ts';
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
  #part: LazyController<typeof import('./quiz-result.ts')>;
  #locale: LocaleController<QuizResultMessages> | undefined;
  #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    this.#part = new LazyController(host, () => import('./quiz-result.ts'));
  }

  /** Fetches the result's part and its words. */
  async load(): Promise<void> {
    await this.#part.load();
    const { module } = this.#part;
    if (module) this.#locale ??= new LocaleController(this.#host, module.quizResultWords);
    await this.#locale?.wordsCome;
  }

  /** The numbers, when the part that works them out is there. */
  score({ definition }: ResultState, answers: Answers): QuizScore | null {
    return this.#part.module?.score(definition, answers) ?? null;
  }

  /** The result, or while its part is missing what one can do about that. */
  render(state: ResultState, view: EndingView, actions: ResultActions & { retry: () => void }): TemplateResult {
    const { module } = this.#part;
    const locale = this.#locale;
    const result = this.score(state, view.answers);
    if (!module || !locale || !result) {
      const { cannotShow, loading, retry } = view.words;
      return html`<p id="step" tabindex="-1">${this.#part.state.status === 'failed' ? cannotShow : loading}</p>
        <p><button type="button" class="button" part="button" @click=${actions.retry}>${retry}</button></p>`;
    }
    const { words, language } = locale;
    return module.quizResult({ ...view, ...state, result, words, language }, actions);
  }
}
