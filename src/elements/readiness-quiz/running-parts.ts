import type { BackendLink } from '../../context/backend-context.ts';
import type { TeamResult } from '../../contract/quiz-team.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import type { QuizController } from '../../controllers/quiz-controller.ts';
import type { AfterResult } from './after-result.ts';
import type { Ending, EndingHost } from './ending-part.ts';
import type { Onward } from './onward-part.ts';
import type { OnwardHost, OnwardWay } from './onward-view.ts';
import type { QuizPrint } from './print-part.ts';
import type { QuizMoves } from './quiz-moves.ts';
import type { QuizTexts } from './quiz-texts.ts';
import type { Session, SessionHost, SessionWay } from './session-part.ts';
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

/** The widget, as far as an editor decides what a running quiz offers. */
export type RunningHost = OnwardHost & EndingHost & SessionHost;

/** The parts of a running quiz that come when they are needed, and how they know of each other. */
export class RunningParts {
  #host: RunningHost;
  #way: RunningWay;
  readonly ending: LazyController<Ending>;
  readonly onward: LazyController<Onward>;
  /** What follows under a result, of one person or a team. */
  readonly after: LazyController<AfterResult>;
  #print: Promise<QuizPrint> | undefined;
  readonly team: LazyController<Team>;
  readonly session: LazyController<Session>;

  constructor(host: RunningHost, way: RunningWay) {
    this.#host = host;
    this.#way = way;
    this.ending = new LazyController(host, async () => (await import('./ending-part.ts')).createEnding(host, way.link));
    const onwardWay: OnwardWay = {
      ...way,
      arrive: (isOpen, isAct) => this.#arriveAt(isOpen, isAct),
      focus: (target) => way.moves.move(() => {}, target),
      begin: (linkId) => way.moves.begin(linkId),
      collect: this.#collect,
      print: { result: () => this.print('result'), form: () => this.print('form') },
    };
    this.onward = new LazyController(host, async () =>
      (await import('./onward-part.ts')).createOnward(host, onwardWay),
    );
    this.after = new LazyController(host, async () => {
      const [{ AfterResult }] = await Promise.all([import('./after-result.ts'), this.onward.load()]);
      return new AfterResult(host, onwardWay, partOf(this.onward));
    });
    this.team = new LazyController(host, async () => {
      const [{ createTeam }] = await Promise.all([import('./team-part.ts'), this.after.load(), this.ending.load()]);
      return createTeam(host, {
        ...way,
        onward: partOf(this.onward),
        after: partOf(this.after),
        session: () => this.session.module,
      });
    });
    this.session = new LazyController(host, async () => {
      const [{ createSession }] = await Promise.all([import('./session-part.ts'), this.onward.load()]);
      return createSession(host, this.#sessionWay);
    });
    this.onward.load();
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

  fetchTeam = async () => {
    await this.team.load();
    await this.#way.moves.move(() => {});
  };

  #collect = () => this.#goToTeam();

  /** Goes to where several people's answers are put together, or to what a team came to; from there back again. */
  async #goToTeam(published?: TeamResult) {
    const { quiz, moves } = this.#way;
    const isResult = quiz.state.status === 'result';
    const from = isResult ? ({ at: 'result', isLeaving: false } as const) : ({ at: 'intro' } as const);
    await this.team.load();
    await moves.move(() => quiz.go({ at: 'team', from, published }));
  }

  get #sessionWay(): SessionWay {
    const { say, link } = this.#way;
    const { codes } = partOf(this.onward);
    return {
      say,
      link,
      teamId: () => codes.team,
      linkToTeam: (teamId) => codes.linkToTeam(teamId),
      show: ({ result }) => this.#goToTeam(result),
    };
  }

  /** Comes to what a code led to: the answers, or the field where it can be mended. Focus follows a person's act only. */
  async #arriveAt(isOpen: boolean, isAct: boolean) {
    if (isOpen) await this.ending.load();
    if (isAct) await this.#way.moves.move(() => {}, isOpen ? undefined : '#code');
  }
}

/** A part that has been fetched, or the reason why it did not come. */
function partOf<Module extends object>({ state }: LazyController<Module>): Module {
  if (state.status === 'ready') return state.module;
  throw new Error('A part of the quiz did not come.', { cause: 'cause' in state ? state.cause : undefined });
}
