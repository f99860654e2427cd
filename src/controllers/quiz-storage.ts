import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QuizDefinition } from '../contract/quiz.ts';
import type { Answers } from '../domain/quiz/item.ts';
import { type ReadSaved, readSaved, writeSaved } from '../domain/quiz/saved-answers.ts';
import { quizMark } from '../domain/quiz/share-code.ts';
import type { QuizController } from './quiz-controller.ts';

/** Answers that the device kept from an earlier visit. */
export type SavedAnswers = Extract<ReadSaved, { kind: 'read' }>;

/** Keeps the answers on the device, only after a person asked for it; from then on as they answer (RQ-70). */
export class QuizStorage implements ReactiveController {
  /** The person wants the answers kept. */
  isKeeping = false;
  /** The device does not let anything be kept. */
  isRefused = false;
  /** Kept answers of an earlier visit, until the person goes on with them or deletes them. */
  found: SavedAnswers | undefined;
  /** Why kept answers were removed, if they were; `stuck`: they were to be, and the device does not let it. */
  removed: Exclude<ReadSaved, SavedAnswers>['kind'] | 'stuck' | undefined;
  /** Why nothing more is kept: another tab keeps other answers, or those that were kept have been deleted. */
  lost: 'moved' | 'deleted' | undefined;
  #host: ReactiveControllerHost;
  #quiz: QuizController;
  #onLost: () => void;
  #looked: QuizDefinition | undefined;
  #kept: Answers | undefined;
  #written: string | undefined;

  /** `onLost` is told when something else than this tab has changed what it kept. */
  constructor(host: ReactiveControllerHost, quiz: QuizController, onLost: () => void) {
    this.#host = host;
    this.#quiz = quiz;
    this.#onLost = onLost;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('storage', this.#stepBack);
  }

  hostDisconnected() {
    removeEventListener('storage', this.#stepBack);
  }

  hostUpdate() {
    const { definition, answers } = this.#quiz;
    if (!definition) return;
    if (this.#looked?.url !== definition.url) this.#look(definition);
    // A tab that slept was told nothing: newer answers are looked for once more before they would be lost.
    if (this.isKeeping && this.#kept !== answers && !this.#stepBack()) this.#write(definition, answers);
  }

  /** Whether the device has answers that these would take the place of: another tab may have kept some since. */
  findsOthers(): boolean {
    const { definition } = this.#quiz;
    if (definition && !this.isKeeping) this.#look(definition);
    return !!this.found;
  }

  /** Keeps the answers from now on; false where the device does not let it. */
  keep(): boolean {
    const { definition, answers } = this.#quiz;
    this.isKeeping = true;
    if (definition) this.#write(definition, answers);
    if (this.isKeeping) {
      this.found = undefined;
      this.removed = undefined;
      this.lost = undefined;
    }
    this.#host.requestUpdate();
    return this.isKeeping;
  }

  /** Takes up kept answers again and goes on keeping them; gives the first question that lacks a demanded answer. */
  resume(): string | undefined {
    const { rules, definition, view } = this.#quiz;
    // Another tab may have kept newer ones since these were found.
    if (!this.findsOthers() || !this.found || !rules || !definition) return undefined;
    const { answers } = this.found;
    this.#quiz.answers = answers;
    this.found = undefined;
    this.keep();
    const steps = rules.stepsOf(rules.enabledItems(definition, answers), view);
    return steps.flatMap((step) => rules.missingIn(step, answers))[0];
  }

  /** Deletes what is kept, and keeps nothing more; false where the device does not let it. */
  forget(): boolean {
    const { definition } = this.#quiz;
    this.isKeeping = false;
    this.found = undefined;
    this.lost = undefined;
    this.#kept = undefined;
    const isGone = definition && attempt(() => localStorage.removeItem(keyOf(definition)) ?? true);
    this.removed = isGone ? undefined : 'stuck';
    this.#host.requestUpdate();
    return !!isGone;
  }

  #look(definition: QuizDefinition) {
    this.#looked = definition;
    this.found = undefined;
    const text = attempt(() => localStorage.getItem(keyOf(definition)));
    if (!text) return;
    const read = readSaved(definition, text, Date.now());
    if (read.kind === 'read') this.found = read;
    else {
      this.removed = read.kind;
      attempt(() => localStorage.removeItem(keyOf(definition)));
    }
  }

  /** Keeps nothing more once something else has changed what this tab kept; gives whether it has. */
  #stepBack = (): boolean => {
    const { definition } = this.#quiz;
    if (!this.isKeeping || !definition) return false;
    const text = attempt(() => localStorage.getItem(keyOf(definition)));
    // What cannot be read is taken for our own.
    if (text === undefined || text === this.#written) return false;
    this.isKeeping = false;
    this.lost = text === null ? 'deleted' : 'moved';
    this.#onLost();
    this.#host.requestUpdate();
    return true;
  };

  #write(definition: QuizDefinition, answers: Answers) {
    this.#kept = answers;
    const text = writeSaved(definition, answers, Date.now());
    this.#written = text;
    const isWritten = attempt(() => {
      localStorage.setItem(keyOf(definition), text);
      return true;
    });
    if (isWritten) return;
    this.isRefused = true;
    this.isKeeping = false;
  }
}

const keyOf = (definition: QuizDefinition) => `samspil:quiz:${quizMark(definition)}`;

/** What storage gives; nothing where a browser or its owner does not allow it. */
function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
