import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../backend/backend.ts';
import type { WidgetReport } from '../../context/widget-report.ts';
import type { CaseStory } from '../../contract/case-story.ts';
import type { QuizDefinition } from '../../contract/quiz.ts';
import type { QuizSummary } from '../../contract/quiz-summary.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { QuizController } from '../../controllers/quiz-controller.ts';
import { QuizSource } from '../../controllers/quiz-source.ts';
import { WidgetController } from '../../controllers/widget-controller.ts';
import type { QuizScore } from '../../domain/quiz/score.ts';
import { quizWords } from '../../i18n/quiz-words.ts';
import { loadJudge, widgetStyles } from '../../theme/widget-styles.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import { placeholder, widgetFrame } from '../../ui/widget-frame.ts';
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
 * @fires {QuizPrintEvent} samspil-quiz-print - The person prints the result or the blank form.
 * @fires {QuizShareEvent} samspil-quiz-share - The person hands the link to the result on.
 * @fires {QuizCaseOpenEvent} samspil-quiz-case-open - The person opens a case that goes with the advice; cancelable.
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
  /** How the result is drawn beside its numbers: `bars`, `radar` or `none`. */
  @property() chart: 'bars' | 'radar' | 'none' = 'bars';
  /** Where a case has its page: `/cases/{id}`; cases are named without a link if left out. */
  @property({ attribute: 'case-href' }) caseHref = '';
  /** Where an event has its page: `/events#samspil-kalender.event={id}`; its own address if left out. */
  @property({ attribute: 'event-href' }) eventHref = '';
  /** Leaves out the cases and events that go with the advice. */
  @property({ type: Boolean, attribute: 'no-cases' }) noCases = false;
  /** Name of the quiz in the page's fragment, where a link with a code has it; `parathed` or the `id` if left out. */
  @property({ attribute: 'deep-link' }) deepLink: string | null = null;
  /** Page that links to a result lead to; this page if left out. */
  @property({ attribute: 'share-url' }) shareUrl = '';
  /** Team that the answers may be sent to; a link with `#samspil-parathed.team=…` names one too. */
  @property({ attribute: 'team-id' }) teamId = '';
  /** Id of the organisation that goes along with what is sent. */
  @property() organisation = '';
  /** Leaves out handing the result on. */
  @property({ type: Boolean, attribute: 'no-share' }) noShare = false;
  /** Leaves out keeping the answers on the device. */
  @property({ type: Boolean, attribute: 'no-save' }) noSave = false;
  /** Leaves out putting several people's answers together. */
  @property({ type: Boolean, attribute: 'no-team' }) noTeam = false;
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
  /** Cases from code, in the place of the backend's. */
  @property({ attribute: false }) cases: readonly CaseStory[] | undefined;
  /** A definition from code; then nothing is fetched. */
  @property({ attribute: false }) definition: QuizDefinition | undefined;

  #widget = new WidgetController(this, quizWords, loadJudge);
  #source = new QuizSource(this, this.#widget);
  #quiz = new QuizController(this, this.#source, () =>
    this.#widget.announcer.say(this.#widget.locale.words.quizChanged),
  );
  #running = new LazyController(this, async () =>
    (await import('./running-part.ts')).createRunning(this, {
      quiz: this.#quiz,
      moves: this.#moves,
      say: (sentence) => this.#widget.announcer.say(sentence),
      link: () => this.#widget.source.link,
      text: () => this.#text,
    }),
  );
  #moves = new QuizMoves(this, this.#quiz, this.#running);

  /** Settled after the quiz has been shown for the first time. */
  get ready(): Promise<void> {
    return this.#source.ready;
  }

  /** The numbers of the result that is shown; null until there is one. */
  get result(): QuizScore | null {
    return this.#running.module?.result ?? null;
  }

  /** What the widget knows of its own state, for check mode (EM-31). */
  inspect(): WidgetReport {
    return this.#widget.report(this.#source.request, {
      notes: [...this.#source.notes, ...(this.#running.module?.notes ?? [])],
    });
  }

  /** Goes to the first question. */
  start() {
    this.#quiz.start();
  }

  /** Forgets the answers and goes to the introduction. */
  restart() {
    this.#quiz.restart();
  }

  /** Prints the questions as a form for paper, with a key to add it up by. */
  async printForm(): Promise<void> {
    await this.#running.load();
    await this.#running.module?.print('form');
  }

  protected override firstUpdated() {
    // The questions come while the introduction is read, and with them what opens a code.
    this.ready.then(() => this.#running.load());
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
    const { module, state: part } = this.#running;
    const text = this.#text;
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
            text,
            privacy: words[this.noSave ? 'privacy' : 'privacyUnlessSaved'],
            ...module?.introduce(text),
          },
          { begin: () => this.#moves.begin(), print: () => this.printForm() },
        );
      case 'starting':
        return missingPart(request.state.status, words, () => request.retry());
      default:
        return html`<div class="quiz running">
          ${this.#renderTitle(state.definition)}
          ${module?.render(state, { words, text, level: this.#innerLevel }) ?? missingPart(part.status, words, this.#moves.askAgain)}
        </div>`;
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
}
