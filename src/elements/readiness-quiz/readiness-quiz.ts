import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../backend/backend.ts';
import type { WidgetReport } from '../../context/widget-report.ts';
import type { Item, QuizDefinition } from '../../contract/quiz.ts';
import type { QuizSummary } from '../../contract/quiz-summary.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { QuizController } from '../../controllers/quiz-controller.ts';
import { QuizSource } from '../../controllers/quiz-source.ts';
import type { RunningState } from '../../controllers/quiz-state.ts';
import { WidgetController } from '../../controllers/widget-controller.ts';
import type { QuizScore } from '../../domain/quiz/score.ts';
import { quizWords } from '../../i18n/quiz-words.ts';
import { loadJudge, widgetStyles } from '../../theme/widget-styles.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import { placeholder, widgetFrame } from '../../ui/widget-frame.ts';
import type { Ending, EndingView } from './ending-part.ts';
import { brokenQuiz, missingPart } from './missing-part.ts';
import { quizIntro } from './quiz-intro.ts';
import { QuizMoves } from './quiz-moves.ts';
import { quizStyles } from './quiz-styles.ts';
import { quizTexts } from './quiz-texts.ts';

/**
 * A quiz for an organisation: questions, then a picture with advice. Nothing of it is stored or sent.
 *
 * @slot - What stands here without JavaScript and until the quiz has come.
 * @slot intro - Words of your own, after the description.
 * @slot result-footer - Words of your own, under the result.
 * @csspart root - The whole widget.
 * @csspart heading - The title of the quiz.
 * @csspart progress - How far one has come.
 * @csspart question - A question with its answers.
 * @csspart option - One answer.
 * @csspart option-apart - An answer that is set apart: do not know, not relevant.
 * @csspart list - All answers, before the result.
 * @csspart table - The result by area.
 * @csspart bar - The bar of one area.
 * @csspart figure - A number of the result.
 * @csspart advice - What to do next.
 * @csspart agenda - What to talk about.
 * @csspart section - How the number was worked out.
 * @csspart button - A button.
 * @csspart button-primary - The one button that leads on.
 * @csspart error - An error, and the line about a source that does not answer.
 * @csspart field - A text field.
 * @csspart error-summary - The errors of a step, above it.
 * @csspart status - The live region.
 * @csspart skeleton - The bars shown while the quiz is fetched.
 * @fires {QuizStartEvent} samspil-quiz-start - The person begins.
 * @fires {QuizStepEvent} samspil-quiz-step - The person comes to a step.
 * @fires {QuizCompleteEvent} samspil-quiz-complete - The person comes to the result; no answer and no number in it.
 * @fires {QuizShareEvent} samspil-quiz-share - The person hands the link to the result on.
 * @fires {QuizDownloadEvent} samspil-quiz-download - The person takes a file along.
 * @fires {SamspilErrorEvent} samspil-error - The source does not answer or the quiz cannot be used; once per episode.
 */
export class ReadinessQuizElement extends LitElement {
  static override styles = [...widgetStyles, quizStyles];

  /** Where the data is: an address, checked against the page's source policy. */
  @property() source = '';
  /** What kind of source it is; found from the address if left out. */
  @property({ attribute: 'source-type' }) sourceType = '';
  /** Id of the quiz; the first of the source if left out. */
  @property({ attribute: 'quiz-id' }) quizId = '';
  /** One question at a time, or one section. */
  @property() view: 'question' | 'section' = 'question';
  /** How the result is drawn beside its numbers: `bars` or `none`. */
  @property() chart: 'bars' | 'none' = 'bars';
  /** Name of the quiz in the page's fragment, where a link with a code has it; `parathed` or the `id` if left out. */
  @property({ attribute: 'deep-link' }) deepLink: string | null = null;
  /** Page that links to a result lead to; this page if left out. */
  @property({ attribute: 'share-url' }) shareUrl = '';
  /** Leaves out handing the result on. */
  @property({ type: Boolean, attribute: 'no-share' }) noShare = false;
  /** Leaves out keeping the answers on the device. */
  @property({ type: Boolean, attribute: 'no-save' }) noSave = false;
  /** Level of the quiz's heading, 1–6. */
  @property({ attribute: 'heading-level' }) headingLevel = '2';
  /** Leaves the title of the quiz out. */
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false;
  /** Look: neutral, dkfds or dark. */
  @property({ reflect: true }) theme = 'neutral';
  /** Least height in em before the quiz has come, so that nothing on the page moves. */
  @property() reserve = '';
  /** A backend made in code. */
  @property({ attribute: false }) backend: Backend | undefined;
  /** A definition from code; then nothing is fetched. */
  @property({ attribute: false }) definition: QuizDefinition | undefined;

  #widget = new WidgetController(this, quizWords, loadJudge);
  #source = new QuizSource(this, this.#widget);
  #quiz = new QuizController(this, this.#source, () =>
    this.#widget.announcer.say(this.#widget.locale.words.quizChanged),
  );
  #asking = new LazyController(this, () => import('./quiz-step.ts'));
  #ending = new LazyController(this, async () => (await import('./ending-part.ts')).createEnding(this));
  #onward = new LazyController(this, async () =>
    (await import('./onward-part.ts')).createOnward(this, {
      quiz: this.#quiz,
      say: (sentence) => this.#widget.announcer.say(sentence),
      arrive: (isOpen, isAct) => this.#moves.arriveAt(isOpen, isAct),
      begin: (linkId) => this.#moves.begin(linkId),
    }),
  );
  #moves = new QuizMoves(this, { quiz: this.#quiz, asking: this.#asking, ending: this.#ending });

  /** Settled after the quiz has been shown for the first time. */
  get ready(): Promise<void> {
    return this.#source.ready;
  }

  /** The numbers of the result that is shown; null until there is one. */
  get result(): QuizScore | null {
    const { state, answers } = this.#quiz;
    return state.status === 'result' ? (this.#ending.module?.score(state, answers) ?? null) : null;
  }

  /** What the widget knows of its own state, for check mode (EM-31). */
  inspect(): WidgetReport {
    return this.#widget.report(this.#source.request, { notes: this.#source.notes });
  }

  /** Goes to the first question. */
  start() {
    this.#quiz.start();
  }

  /** Forgets the answers and goes to the introduction. */
  restart() {
    this.#quiz.restart();
  }

  protected override firstUpdated() {
    // The questions come while the introduction is read, and so does what opens a code.
    this.ready.then(() => Promise.all([this.#asking.load(), this.#onward.load()]));
  }

  protected override render() {
    const { status } = this.#quiz.state;
    const { notice, ...frame } = this.#widget.frame(this.#source.request);
    // Two states say themselves what is wrong, and once the quiz is shown its rules are checked in silence.
    const isOwnNotice = status === 'broken' || status === 'starting';
    const isBusy = frame.isBusy && status === 'waiting';
    return widgetFrame({ ...frame, isBusy, ...(notice && !isOwnNotice && { notice }) }, this.#renderState(frame));
  }

  #renderState(frame: Parameters<typeof placeholder>[0]) {
    const { state } = this.#quiz;
    const { words } = this.#widget.locale;
    const { request } = this.#source;
    switch (state.status) {
      case 'waiting':
      case 'unavailable':
        return placeholder(frame, 8);
      case 'broken':
        return brokenQuiz(words, placeholder(frame, 0));
      case 'intro':
        return quizIntro(
          state.quiz,
          {
            title: this.#renderTitle(state.quiz, true),
            words,
            text: this.#text,
            origin: this.#onward.module?.renderOrigin({ text: this.#text }),
            entry: this.#onward.module?.renderEntry(),
            canSave: !this.noSave,
            isEntryOpen: !!this.#onward.module?.codes.problem,
          },
          () => this.#moves.begin(),
        );
      case 'starting':
        return missingPart(request.state.status, words, () => request.retry());
      case 'asking':
      case 'review':
      case 'result':
      case 'shared':
        return html`<div class="quiz running">${this.#renderTitle(state.definition)} ${this.#renderRunning(state)}</div>`;
    }
  }

  get #text() {
    const { state } = this.#quiz;
    const quiz = 'definition' in state ? state.definition : 'quiz' in state ? state.quiz : undefined;
    return quizTexts(quiz?.languages ?? [], this.#widget.locale.language);
  }

  get #innerLevel() {
    return this.#widget.headingLevel + (this.noHeading ? 0 : 1);
  }

  #renderTitle({ title }: QuizSummary, isTarget = false) {
    if (this.noHeading) return nothing;
    const options = { part: 'heading', ...(isTarget && { id: 'step', isTarget }) };
    return heading(this.#widget.headingLevel, localText(this.#text(title)), options);
  }

  #renderRunning(state: RunningState) {
    const { answers, view } = this.#quiz;
    const { words } = this.#widget.locale;
    const shared = { answers, words, text: this.#text, level: this.#innerLevel };
    switch (state.status) {
      case 'asking': {
        const { module, state: part } = this.#asking;
        if (!module) return missingPart(part.status, words, this.#moves.askAgain);
        return html`${module.quizStep(
          { ...shared, state, isSection: view === 'section' },
          { answer: this.#answer, next: this.#moves.next, back: this.#back, review: this.#review },
        )}${this.#onward.module?.renderKeeping()}`;
      }
      case 'review':
      case 'result':
      case 'shared':
        return this.#renderEnding(state, shared);
    }
  }

  #renderEnding(state: Parameters<Ending['render']>[0], shared: Omit<EndingView, 'hasBars'>) {
    const { module, state: part } = this.#ending;
    const onward = this.#onward.module;
    if (!module) return missingPart(part.status, shared.words, this.#retry);
    const view = { ...shared, ...onward?.around(state, shared), hasBars: this.chart !== 'none' };
    return html`${module.render(state, view, {
      back: this.#back,
      finish: this.#finish,
      review: this.#review,
      edit: ({ linkId }) => this.#moves.move(() => this.#quiz.edit(linkId)),
      leave: (is) => this.#moves.move(() => this.#quiz.leave(is), is ? '#leave' : '#restart'),
      restart: () => this.#moves.move(() => this.#quiz.restart()),
    })}
    ${state.status === 'result' ? html`<slot name="result-footer"></slot>` : nothing}`;
  }

  #answer = ({ linkId }: Item, codes: readonly string[]) => {
    const total = this.#quiz.answer(linkId, codes);
    if (total !== undefined) this.#widget.announcer.say(this.#widget.locale.words.totalChanged(total));
  };

  #back = () => this.#moves.move(() => this.#quiz.back());

  #review = () => this.#moves.moveOn(() => this.#quiz.review());

  #finish = () => this.#moves.moveOn(() => this.#quiz.finish());

  #retry = () => this.#moves.moveOn(() => {});
}
