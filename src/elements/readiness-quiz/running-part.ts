import type { CSSResult } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import type { BackendLink } from '../../context/backend-context.ts';
import type { Item } from '../../contract/quiz.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import type { QuizController } from '../../controllers/quiz-controller.ts';
import type { ResultState, ReviewState, RunningState, SharedState } from '../../controllers/quiz-state.ts';
import type { QuizMessages } from '../../i18n/messages.ts';
import type { Ending, EndingHost } from './ending-part.ts';
import { missingPart } from './missing-part.ts';
import type { Onward } from './onward-part.ts';
import type { OnwardHost } from './onward-view.ts';
import type { QuizPrint } from './print-part.ts';
import type { QuizMoves } from './quiz-moves.ts';
import { quizStep, stepPartStyles } from './quiz-step.ts';
import type { QuizTexts } from './quiz-texts.ts';
import type { Team } from './team-part.ts';

/** What this part needs of the widget around it. */
export interface RunningWay {
  readonly quiz: QuizController;
  readonly moves: QuizMoves;
  /** Says a sentence in the live region. */
  readonly say: (sentence: string) => void;
  /** Chooses the texts of the quiz in the reader's language. */
  readonly text: () => QuizTexts;
  /** Leads to the backend, if there is one. */
  readonly link: () => BackendLink | undefined;
}

/** What the quiz is shown with once it runs. */
export interface RunningView {
  readonly words: QuizMessages;
  readonly text: QuizTexts;
  /** Level of the headings inside. */
  readonly level: number;
}

type Host = OnwardHost & EndingHost;

/** The quiz while it is taken: its questions, and what comes after them. */
class Running {
  readonly styles: CSSResult = stepPartStyles;
  #host: Host;
  #way: RunningWay;
  #ending: LazyController<Ending>;
  #onward: LazyController<Onward>;
  #print: Promise<QuizPrint> | undefined;
  #team: LazyController<Team>;

  constructor(host: Host, way: RunningWay) {
    this.#host = host;
    this.#way = way;
    this.#ending = new LazyController(host, async () =>
      (await import('./ending-part.ts')).createEnding(host, way.link),
    );
    this.#onward = new LazyController(host, async () =>
      (await import('./onward-part.ts')).createOnward(host, {
        ...way,
        arrive: (isOpen, isAct) => this.#arriveAt(isOpen, isAct),
        begin: (linkId) => way.moves.begin(linkId),
        collect: this.#collect,
        print: { result: () => this.print('result'), form: () => this.print('form') },
      }),
    );
    this.#team = new LazyController(host, async () => {
      const [{ createTeam }] = await Promise.all([import('./team-part.ts'), this.#onward.load(), this.#ending.load()]);
      return createTeam(host, { ...way, onward: partOf(this.#onward) });
    });
    this.#onward.load();
  }

  /** The numbers of the person's own result, while it is shown. */
  get result() {
    const { state, answers } = this.#way.quiz;
    return state.status === 'result' ? this.#ending.module?.score(state, answers) : undefined;
  }

  /** What the introduction is shown with of this part. */
  introduce(text: QuizTexts) {
    const onward = this.#onward.module;
    return {
      origin: onward?.renderOrigin({ text }),
      entry: onward?.renderEntry(),
      isEntryOpen: !!onward?.codes.problem,
    };
  }

  /** What is shown of a quiz that is under way. */
  render(state: RunningState, view: RunningView): TemplateResult {
    const { answers, view: how } = this.#way.quiz;
    if (state.status === 'team') {
      const { module, state: part } = this.#team;
      return module?.render(state, view) ?? missingPart(part.status, view.words, this.#fetchTeam);
    }
    if (state.status !== 'asking') return this.#renderEnding(state, view);
    return html`${quizStep(
      { ...view, answers, state, isSection: how === 'section' },
      {
        answer: (item, codes) => this.#answer(item, codes, view),
        next: this.#next,
        back: this.#back,
        review: this.#review,
      },
    )}${this.#onward.module?.renderKeeping()}`;
  }

  /** Prints what is shown, or the blank form; where that is refused the person is told how else. */
  async print(what: 'result' | 'form') {
    const { definition } = this.#way.quiz;
    this.#print ??= import('./print-part.ts').then(({ createPrint }) => createPrint(this.#host));
    const module = await this.#print.catch(() => undefined);
    // What did not come may come the next time.
    if (!module) this.#print = undefined;
    if (!definition || !module) return;
    const print = { definition, text: this.#way.text() };
    const isPrinted = what === 'form' ? module.printForm(print) : module.printResult(print);
    if (!isPrinted) this.#way.say(module.refused);
  }

  #renderEnding(state: ReviewState | ResultState | SharedState, shared: RunningView) {
    const { quiz, moves } = this.#way;
    const { module, state: part } = this.#ending;
    if (!module) return missingPart(part.status, shared.words, () => this.#moveOn(() => {}));
    const given = { ...shared, answers: quiz.answers };
    const compared = quiz.earlier?.isComparable ? quiz.earlier.answers : undefined;
    const view = {
      ...given,
      ...this.#onward.module?.around(state, given),
      ...(state.status === 'result' && { compared }),
    };
    return html`${module.render(state, view, {
      back: this.#back,
      finish: () => this.#moveOn(() => quiz.finish()),
      review: this.#review,
      edit: ({ linkId }) => moves.move(() => quiz.edit(linkId)),
      leave: (is) => moves.move(() => quiz.leave(is), is ? '#leave' : '#restart'),
      restart: () => moves.move(() => quiz.restart()),
    })}
    ${state.status === 'result' ? html`<slot name="result-footer"></slot>` : nothing}`;
  }

  #answer({ linkId }: Item, codes: readonly string[], { words }: RunningView) {
    const total = this.#way.quiz.answer(linkId, codes);
    if (total !== undefined) this.#way.say(words.totalChanged(total));
  }

  #back = () => this.#way.moves.move(() => this.#way.quiz.back());

  #review = () => this.#moveOn(() => this.#way.quiz.review());

  /** Goes on from a step, past the last one to what came out. */
  #next = () => {
    const { quiz, moves } = this.#way;
    const { state } = quiz;
    const isLast = state.status === 'asking' && (state.isEditing || state.index === state.steps.length - 1);
    if (isLast) return this.#moveOn(() => quiz.next());
    // Fetched early, so that it is there when the last answer is.
    this.#ending.load();
    return moves.move(() => quiz.next());
  };

  /** Goes to where several people's answers are put together, and back from there to where one was. */
  #collect = async () => {
    const { quiz } = this.#way;
    const from =
      quiz.state.status === 'result' ? ({ at: 'result', isLeaving: false } as const) : ({ at: 'intro' } as const);
    await this.#team.load();
    await this.#way.moves.move(() => quiz.go({ at: 'team', from }));
  };

  #fetchTeam = async () => {
    await this.#team.load();
    await this.#way.moves.move(() => {});
  };

  /** Moves on to what may first have to be fetched. */
  async #moveOn(act: () => void) {
    await this.#ending.load();
    await this.#way.moves.move(act);
  }

  /** Comes to what a code led to: the answers, or the field where it can be mended. Focus follows a person's act only. */
  async #arriveAt(isOpen: boolean, isAct: boolean) {
    if (isOpen) await this.#ending.load();
    if (isAct) await this.#way.moves.move(() => {}, isOpen ? undefined : '#code');
  }
}

/** A part that has been fetched, or the reason why it did not come. */
function partOf<Module extends object>({ state }: LazyController<Module>): Module {
  if (state.status === 'ready') return state.module;
  throw new Error('A part of the quiz did not come.', { cause: 'cause' in state ? state.cause : undefined });
}

/** The part that a running quiz is shown by. */
export const createRunning = (host: Host, way: RunningWay) => new Running(host, way);
