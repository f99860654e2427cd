import type { ReactiveController } from 'lit';
import type { Opportunity } from '../contract/opportunity.ts';
import type { TypedContact } from '../domain/sign-up/contact-rules.ts';
import type { Intent } from '../domain/sign-up/sign-up-states.ts';
import type { OpportunityMessages } from '../i18n/messages.ts';
import { storedAttempt } from './attempt-store.ts';
import { FragmentController } from './fragment-controller.ts';
import type { OpportunityListController } from './opportunity-list-controller.ts';
import { adviceOf, type VisitHost, type VisitParts, type VisitSetting } from './opportunity-visit-parts.ts';
import { readTarget, readWanted } from './opportunity-whole.ts';
import { RequestController } from './request-controller.ts';
import type { SignUpController } from './sign-up-controller.ts';
import { OpportunityOpenEvent } from './sign-up-events.ts';
import { type TakenTimes, timesOf } from './taken-times.ts';
import type { WidgetController } from './widget-controller.ts';

/** One reader's visit to the list: which opportunity is open, and the form they are filling in. */
export class OpportunityVisitController implements ReactiveController {
  /** The open opportunity, where the list does not hold all of it or does not hold it at all. */
  readonly whole: RequestController<Opportunity | undefined, readonly [string]>;
  /** What the person signed up for in this visit, by id, with its times (SU-12, SU-46). */
  readonly signedUp = new Map<string, TakenTimes>();
  #host: VisitHost;
  #widget: WidgetController<OpportunityMessages>;
  #list: OpportunityListController;
  #parts: VisitParts;
  #fragment: FragmentController;
  #form: SignUpController | undefined;
  #isFormShown = false;
  /** The form that was asked for and is on its way, or did not come. */
  #wished: { id: string; hasFailed: boolean; again: () => Promise<void> } | undefined;
  #isRecovered = false;
  /** Contact data given in this visit, to be offered again; memory only (SU-17). */
  #earlier: TypedContact | undefined;
  /** Comes when a report is asked for, never for a reader (EM-34). */
  #advice: ReturnType<typeof adviceOf>;

  constructor(host: VisitHost, { widget, list, parts }: VisitSetting) {
    this.#host = host;
    this.#widget = widget;
    this.#list = list;
    this.#parts = parts;
    this.#fragment = new FragmentController(host, 'frivillig', (pairs) => this.#follow(new Map(pairs)));
    this.whole = new RequestController<Opportunity | undefined, readonly [string]>(host, widget, {
      args: () => [this.#missingId],
      run: readWanted,
    });
    this.#advice = adviceOf(host);
    host.addController(this);
  }

  hostUpdate() {
    if (this.#form?.state.phase.name === 'done') this.signedUp.set(this.#form.target.id, timesOf(this.#form));
  }

  hostUpdated() {
    // A form needs the description of the source; without one an open attempt would stay where it is.
    if (!this.#list.pool || !this.whole.description || this.#isRecovered) return;
    this.#isRecovered = true;
    // After this update, for it asks for another one.
    queueMicrotask(() => void this.#recover());
  }

  /** Advice for who wrote the opportunities; the first report asks for it, the next one has it. */
  get notes(): string[] {
    return this.#advice(this.#list.pool?.items ?? []);
  }

  /** The form, while it is shown in place of the list. */
  get form(): SignUpController | undefined {
    return this.#isFormShown ? this.#form : undefined;
  }

  /** A form that was asked for, as long as its files are missing: whether they failed, and how to ask again (SU-64). */
  get missing(): { hasFailed: boolean; again: () => Promise<void> } | undefined {
    return this.#wished?.id === this.#list.openId ? this.#wished : undefined;
  }

  /** Whether a sign-up sent before the page was left did not arrive (SU-62). */
  get isNotReceived(): boolean {
    const phase = this.#form?.state.phase;
    return phase?.name === 'ready' && phase.isNotReceived === true && this.#form?.target.id === this.#list.openId;
  }

  /** The open opportunity, whole; nothing while it is on its way. */
  get opened(): Opportunity | undefined {
    return this.#list.listed ?? this.whole.value;
  }

  /** Whether what was asked for does not exist any longer (SU-11). */
  get isGone(): boolean {
    const { state } = this.whole;
    return !!this.#list.openId && state.status === 'failed' && state.error.kind === 'not-found';
  }

  /** Opens an opportunity under its row, or closes it, because a person pressed its title (SU-11). */
  async toggle(id: string): Promise<void> {
    if (this.#list.openId === id) return await this.close();
    if (!this.#host.dispatchEvent(new OpportunityOpenEvent({ opportunityId: id }))) return;
    await this.open(id);
    this.#fragment.write([['opportunity', id]]);
  }

  /** Opens an opportunity and brings the reader to its details. */
  async open(id: string): Promise<void> {
    this.#isFormShown = false;
    this.#wished = undefined;
    this.#list.open(id);
    await this.#parts.details.load();
    await this.#focus('#details-heading');
  }

  /** Closes the details, back to the row (SU-11). */
  async close(): Promise<void> {
    const id = this.#list.openId ?? '';
    this.#list.open(undefined);
    this.#fragment.write([]);
    await this.#focus(`[data-opportunity="${CSS.escape(id)}"] .row-title`);
  }

  /** Begins to sign up, or goes on where the reader was. */
  async start(opportunity: Opportunity, intent: Intent): Promise<void> {
    const isSame = this.#form?.target.id === opportunity.id && this.#form.state.phase.name !== 'done';
    const wished = { id: opportunity.id, hasFailed: false, again: () => this.start(opportunity, intent) };
    this.#wished = wished;
    const form = isSame ? this.#form : await this.#make(opportunity);
    wished.hasFailed = !form;
    this.#host.requestUpdate();
    if (!form) return await this.#focus('#details .fetch-again');
    this.#wished = undefined;
    this.#isFormShown = true;
    form.begin(intent);
  }

  /** Leaves the form for the list, with all that was typed kept. */
  leave = async (): Promise<void> => {
    this.#isFormShown = false;
    await this.close();
  };

  async #showDetails(): Promise<void> {
    this.#isFormShown = false;
    this.#host.requestUpdate();
    await this.#focus('#details-heading');
  }

  async #make(opportunity: Opportunity): Promise<SignUpController | undefined> {
    await Promise.all([this.#parts.details.load(), this.#parts.form.load()]);
    const [details, module] = [this.#parts.details.module, this.#parts.form.module];
    const description = this.whole.description;
    if (!details || !module || !description) return undefined;
    if (this.#form) {
      this.#earlier = this.#form.typed.contact;
      this.#form.close();
    }
    this.#form = new module.SignUpController(this.#host, {
      widget: this.#widget,
      locale: details.locale,
      ...module.aboutOpportunity(opportunity, this.#list.pool?.items, (id) => this.open(id)),
      description,
      prefill: this.#host.prefill,
      earlier: this.#earlier,
      taken: [...this.signedUp.values()].flat(),
      refetch: (signal) => readTarget(this.#widget.source.link, opportunity.id, signal),
      hasList: this.#host.opportunity === undefined && this.#host.opportunityId === '',
      left: () => void this.#showDetails(),
    });
    return this.#form;
  }

  // An attempt that was open when the page was left is looked into before anything else (SU-62).
  async #recover() {
    const open = this.#list.pool?.items.find(({ id }) => storedAttempt({ kind: 'opportunity', id }));
    const clientRef = open && storedAttempt({ kind: 'opportunity', id: open.id });
    if (!open || !clientRef) return;
    const form = await this.#make(open);
    if (!form) return;
    this.#list.openId = open.id;
    this.#isFormShown = true;
    form.recover(clientRef);
  }

  #follow(pairs: ReadonlyMap<string, string>) {
    const id = pairs.get('opportunity') ?? pairs.get('opgave');
    if (!id || id === this.#list.openId) return;
    this.#list.open(id);
    void this.#parts.details.load();
  }

  /** Id of the open opportunity as long as the list does not hold all of it. */
  get #missingId(): string {
    const { openId, pool, listed } = this.#list;
    return openId && pool && !listed ? openId : '';
  }

  async #focus(selector: string) {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
