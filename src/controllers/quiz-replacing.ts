import type { ReactiveControllerHost } from 'lit';

/** What would take the place of other answers: those of a file, those the device kept, or on the device those given now. */
export type Replacement = 'file' | 'kept' | 'device';

/** Asks before answers take the place of others, so that none are lost unasked. */
export class QuizReplacing {
  /** What is asked about; nothing while nothing is. */
  asked: Replacement | undefined;
  #host: ReactiveControllerHost;
  #goOn: () => void = () => {};

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Goes on at once where nothing is lost; otherwise it waits for an answer, and gives true. */
  ask(what: Replacement, isLoss: boolean, goOn: () => void): boolean {
    this.asked = isLoss ? what : undefined;
    this.#goOn = goOn;
    if (!isLoss) goOn();
    this.#host.requestUpdate();
    return isLoss;
  }

  /** Goes on, or leaves everything as it is. */
  answer(isYes: boolean) {
    this.asked = undefined;
    if (isYes) this.#goOn();
    this.#host.requestUpdate();
  }
}
