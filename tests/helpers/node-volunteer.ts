// A volunteer at the form, without a page: the real controller, the real adapter and the real words, a host that only
// stands there (QA-110).
import { setTimeout as realTimeout } from 'node:timers/promises';
import type { Backend } from '../../src/backend/backend.ts';
import { formView } from '../../src/controllers/form-view.ts';
import { readTarget } from '../../src/controllers/opportunity-whole.ts';
import { SignUpController } from '../../src/controllers/sign-up-controller.ts';
import type { SignUpOptions } from '../../src/controllers/sign-up-flow.ts';
import type { WidgetHost } from '../../src/controllers/widget-controller.ts';
import { chooseText } from '../../src/i18n/choose-locale.ts';
import { signUpWords } from '../../src/i18n/sign-up-words.ts';

/** What somebody types who wants to sit on the committee, `opgaveudvalg-medlem` of the demo. */
export const memberTyping = {
  '#/contact/name': 'Mette Sørensen',
  '#/contact/phone': '34 41 23 45',
  '#/contact/email': 'mette@example.org',
  '#/ageFrom': '18',
  '#/answers/nytSyn': 'Naboer',
};

/** What a volunteer writes and chooses, by the pointers of the request. */
export type Typing = Readonly<Record<string, string | readonly string[]>>;

const underWay = new Set(['submitting', 'recovering', 'challenge', 'loading']);
const patience = 20_000;

/** One person, one form. */
export class NodeVolunteer {
  readonly form: SignUpController;
  readonly said: string[] = [];
  #host = Object.assign(new EventTarget(), {
    isConnected: true,
    updateComplete: Promise.resolve(true),
    renderRoot: { querySelector: () => null },
    requestUpdate: () => undefined,
    addController: () => undefined,
    removeController: () => undefined,
  });

  private constructor(backend: Backend, facts: Pick<SignUpOptions, 'description' | 'target'>) {
    const link = { host: 'sundby.example', open: async () => backend };
    const locale = { words: signUpWords.da, language: 'da', text: (text: never) => chooseText(text, 'da', 'da') };
    const widget = { announcer: { say: (message: string) => this.said.push(message) }, source: { link } };
    this.form = new SignUpController(this.#host as unknown as WidgetHost, {
      ...facts,
      widget: widget as never,
      locale: locale as never,
      refetch: (signal) => readTarget(link, facts.target.id, signal),
      hasList: true,
      left: () => undefined,
    });
    this.form.hostConnected();
  }

  /** A person who has opened an opportunity. */
  static async at(backend: Backend, opportunityId: string): Promise<NodeVolunteer> {
    const { signal } = new AbortController();
    const description = await backend.describe({ signal });
    return new NodeVolunteer(backend, {
      description,
      target: await readTarget({ open: async () => backend }, opportunityId, signal),
    });
  }

  /** Fills the form in up to the review. */
  fillIn(typing: Typing): void {
    this.form.begin('signUp');
    for (let step = 0; step < 10 && this.phase !== 'review'; step += 1) {
      for (const [pointer, value] of Object.entries(typing)) this.form.change(pointer, value as never);
      this.form.next();
    }
    if (this.phase !== 'review') throw new Error(`The form stopped at ${JSON.stringify(this.form.state.phase)}.`);
  }

  get phase(): string {
    return this.form.state.phase.name;
  }

  /** What stands on the screen, as plain view data. */
  get view() {
    return formView(this.form);
  }

  /** Every word on the screen and every word said. */
  get words(): string {
    return JSON.stringify([this.view, this.said]);
  }

  /** The element is taken out of the page. */
  leave(): void {
    this.#host.isConnected = false;
    this.form.hostDisconnected();
  }

  /** The element is put back into the page. */
  comeBack(): void {
    this.#host.isConnected = true;
    this.form.hostConnected();
  }

  /** Waits until the screen says something that stays. */
  async untilSettled(): Promise<void> {
    const end = performance.now() + patience;
    do await realTimeout(2);
    while (underWay.has(this.phase) && performance.now() < end);
    if (underWay.has(this.phase)) throw new Error(`The form is still ${this.phase}: nobody is told anything.`);
  }
}
