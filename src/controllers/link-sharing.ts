import type { ReactiveControllerHost } from 'lit';
import { QuizShareEvent } from './quiz-events.ts';

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: Element | DocumentFragment };

/** Hands a link on: to the clipboard, or to what the system shares by. Where neither may, the person copies it (RQ-52). */
export class LinkSharing {
  /** The clipboard was refused: the link is selected in its field. */
  isRefused = false;
  #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Whether the system has a way of its own to share. */
  get canShare(): boolean {
    return typeof navigator.share === 'function';
  }

  /** Copies the link; true when the clipboard took it, else `field` is selected. */
  async copy(link: string, field: string): Promise<boolean> {
    const isCopied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    this.isRefused = !isCopied;
    this.#host.requestUpdate();
    if (isCopied) this.#host.dispatchEvent(new QuizShareEvent({ method: 'copy' }));
    else {
      const area = this.#host.renderRoot.querySelector<HTMLTextAreaElement>(field);
      area?.focus();
      area?.select();
    }
    return !!isCopied;
  }

  /** Opens what the system shares by; a person may close it again. */
  async share(link: string): Promise<void> {
    await navigator.share({ url: link }).then(
      () => this.#host.dispatchEvent(new QuizShareEvent({ method: 'system' })),
      () => undefined,
    );
  }
}
