import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Backend } from '../../backend/backend.ts';
import type { WidgetReport } from '../../context/widget-report.ts';
import type { CaseStory } from '../../contract/case-story.ts';
import { CaseCloseEvent, CaseOpenEvent } from '../../controllers/case-events.ts';
import { caseSummary, hrefOf } from '../../controllers/case-summary.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { readCase } from '../../controllers/read-cases.ts';
import { RequestController } from '../../controllers/request-controller.ts';
import { WidgetController } from '../../controllers/widget-controller.ts';
import { caseWords } from '../../i18n/case-words.ts';
import { loadJudge, widgetStyles } from '../../theme/widget-styles.ts';
import { caseStyles } from '../../ui/case/case-styles.ts';
import { caseCard, caseLine } from '../../ui/case/case-summary.ts';
import { missingPart } from '../../ui/missing-part.ts';
import { type Frame, placeholder, widgetFrame } from '../../ui/widget-frame.ts';

/**
 * One story of co-creation at three depths: a line, a card, or the whole of it.
 *
 * @slot - What stands here without JavaScript and until the case has come: a link and a short text.
 * @slot footer - Links of your own, under the case.
 * @csspart root - The whole widget.
 * @csspart card - The box around the case.
 * @csspart eyebrow - Status and organisation, above the title.
 * @csspart status - The status in words; also the live region.
 * @csspart title - The link or button with the title.
 * @csspart summary - The two-line summary.
 * @csspart tag - One tag.
 * @csspart image - The picture, if there is one.
 * @csspart section - A part of the whole story.
 * @csspart figures - The list of key figures.
 * @csspart timeline - Phases or evaluations.
 * @csspart quote - A quotation.
 * @csspart heading - The heading of the whole story.
 * @csspart button - A button.
 * @csspart error - The line about a source that does not answer.
 * @csspart skeleton - The bars shown while the case is fetched.
 * @fires {CaseOpenEvent} samspil-case-open - The reader opens the case; cancelable.
 * @fires {CaseCloseEvent} samspil-case-close - The reader closes the case.
 * @fires {CaseLinkEvent} samspil-case-link - The reader follows a link to an opportunity, an event or the quiz; cancelable.
 * @fires {SamspilErrorEvent} samspil-error - The source does not answer; once per episode.
 */
export class CaseCardElement extends LitElement {
  static override styles = [...widgetStyles, caseStyles];

  /** Where the data is: an address, checked against the page's source policy. */
  @property() source = '';
  /** What kind of source it is; found from the address if left out. */
  @property({ attribute: 'source-type' }) sourceType = '';
  /** Id of the case to show; the first of the source if left out. */
  @property({ attribute: 'case-id' }) caseId = '';
  /** How much is shown. */
  @property() view: 'line' | 'card' | 'full' = 'card';
  /** Address of a case's own page, with `{id}`; without it the case opens in place. */
  @property({ attribute: 'case-href' }) caseHref = '';
  /** Address of the readiness quiz. */
  @property({ attribute: 'quiz-href' }) quizHref = '';
  /** Address of an opportunity's page, with `{id}`. */
  @property({ attribute: 'opportunity-href' }) opportunityHref = '';
  /** Address of an event's page, with `{id}`. */
  @property({ attribute: 'event-href' }) eventHref = '';
  /** Level of the case's heading, 1–6. */
  @property({ attribute: 'heading-level' }) headingLevel = '2';
  /** Look: neutral, dkfds or dark. */
  @property({ reflect: true }) theme = 'neutral';
  /** Least height in em before the case has come, so that nothing on the page moves. */
  @property() reserve = '';
  /** A backend made in code. */
  @property({ attribute: false }) backend: Backend | undefined;
  /** A case from code; then nothing is fetched. */
  @property({ attribute: false }) story: CaseStory | undefined;

  @state() private isOpen = false;

  #widget = new WidgetController(this, caseWords, loadJudge);
  #full = new LazyController(this, async () => {
    const { create } = await import('../../controllers/case-full.ts');
    const fetched = () => (this.story ? undefined : this.#request.value);
    const told = await create({ host: this, widget: this.#widget, fetched, close: () => this.#close() });
    return { ...told, ...(await import('../../ui/case/case-full.ts')) };
  });
  #request = new RequestController<CaseStory, [string]>(this, this.#widget, {
    given: () => this.story,
    args: () => [this.caseId],
    run: (backend, [caseId], call) => readCase(backend, caseId, call),
    after: async () => this.view === 'full' && (await this.#full.load()),
  });

  /** Settled after the first case has been shown. */
  get ready(): Promise<void> {
    return this.#request.ready;
  }

  /** What the widget knows of its own state, for check mode (EM-31). */
  inspect(): WidgetReport {
    return this.#widget.report(this.#request);
  }

  protected override willUpdate() {
    if (this.view === 'full') this.#full.loadOnce();
  }

  protected override render() {
    const frame = this.#widget.frame(this.#request);
    return widgetFrame(frame, html`${this.#renderCase(frame)}<slot name="footer"></slot>`);
  }

  #renderCase(frame: Frame) {
    const story = this.#request.value;
    const { locale, headingLevel } = this.#widget;
    if (!story) return placeholder(frame, 4);
    const { module } = this.#full;
    const hasFailed = this.#full.state.status === 'failed';
    if (this.view === 'full' && !module && !hasFailed) return placeholder(frame, 12);
    if (this.isOpen || this.view === 'full') {
      return html`${this.isOpen ? this.#renderClose() : nothing}
      ${
        module
          ? module.caseFull(module.view(story), headingLevel)
          : missingPart(locale.words, hasFailed, this.#fetchFull)
      }`;
    }
    const view = caseSummary(story, locale, { caseHref: this.caseHref, sourceHost: this.#widget.source.link?.host });
    const actions = { open: (event: Event) => this.#open(event, story) };
    return this.view === 'line' ? caseLine(view, actions) : caseCard(view, headingLevel, actions);
  }

  #renderClose() {
    return html`<button type="button" class="link no-print" part="button" @click=${this.#close}>
      ${this.#widget.locale.words.close}
    </button>`;
  }

  async #open(event: Event, story: CaseStory) {
    const isOurs = this.dispatchEvent(new CaseOpenEvent({ caseId: story.id, status: story.status }));
    if (!isOurs) event.preventDefault();
    if (!isOurs || hrefOf(this.caseHref, story.id)) return;
    this.isOpen = true;
    await this.#fetchFull();
  }

  /** Brings the reader to the story, or to what can be done when it did not come. */
  #fetchFull = async () => {
    await this.#full.load();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#case-title, .fetch-again')?.focus();
  };

  #close = async () => {
    if (!this.isOpen) return;
    this.isOpen = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus();
    this.dispatchEvent(new CaseCloseEvent({ caseId: this.#request.value?.id ?? '' }));
  };
}
