import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../backend/backend.ts';
import type { WidgetReport } from '../../context/widget-report.ts';
import type { CaseStory } from '../../contract/case-story.ts';
import { CaseCloseEvent, CaseOpenEvent } from '../../controllers/case-events.ts';
import { caseFiltersView, hasFilters } from '../../controllers/case-filters-view.ts';
import { CaseListController } from '../../controllers/case-list-controller.ts';
import { caseSummary, hrefOf } from '../../controllers/case-summary.ts';
import { FilterChangeEvent } from '../../controllers/filter-change-event.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { readCases } from '../../controllers/read-cases.ts';
import { RequestController } from '../../controllers/request-controller.ts';
import { WidgetController } from '../../controllers/widget-controller.ts';
import type { CaseFilter } from '../../domain/case/case-filter.ts';
import { caseListWords } from '../../i18n/case-list-words.ts';
import { controlStyles } from '../../theme/control-styles.ts';
import { loadJudge, widgetStyles } from '../../theme/widget-styles.ts';
import { caseStyles } from '../../ui/case/case-styles.ts';
import { caseCard, caseLine } from '../../ui/case/case-summary.ts';
import { filterPanel, styles as filterPanelStyles } from '../../ui/filter-panel.ts';
import { heading } from '../../ui/heading.ts';
import { missingPart } from '../../ui/missing-part.ts';
import { type Frame, placeholder, widgetFrame } from '../../ui/widget-frame.ts';
import { caseListStyles } from './case-list-styles.ts';

/**
 * Many stories of co-creation, to narrow down and to open.
 *
 * @slot - What stands here without JavaScript and until the cases have come.
 * @slot heading - A heading of your own.
 * @slot empty - What to say when there is no case at all.
 * @slot footer - Links of your own, under the list.
 * @csspart root - The whole widget.
 * @csspart heading - The heading.
 * @csspart list - The list of cases.
 * @csspart card - The box around one case.
 * @csspart filters - The filter panel.
 * @csspart filter-chip - One chosen filter, to take away.
 * @csspart field - A form control.
 * @csspart count - How many cases there are.
 * @csspart button - A button.
 * @csspart status - The live region; also the status of a case in words.
 * @csspart error - The line about a source that does not answer.
 * @csspart skeleton - The bars shown while the cases are fetched.
 * @fires {CaseOpenEvent} samspil-case-open - The reader opens a case; cancelable.
 * @fires {CaseCloseEvent} samspil-case-close - The reader closes the case.
 * @fires {CaseLinkEvent} samspil-case-link - The reader follows a link to an opportunity, an event or the quiz; cancelable.
 * @fires {FilterChangeEvent} samspil-filter-change - The reader narrows the list; names of filters only.
 * @fires {SamspilErrorEvent} samspil-error - The source does not answer; once per episode.
 */
export class CaseListElement extends LitElement {
  static override styles = [...widgetStyles, controlStyles, caseStyles, filterPanelStyles, caseListStyles];

  /** Where the data is: an address, checked against the page's source policy. */
  @property() source = '';
  /** What kind of source it is; found from the address if left out. */
  @property({ attribute: 'source-type' }) sourceType = '';
  /** Cases as cards or as lines. */
  @property() view: 'card' | 'line' = 'card';
  /** Address of a case's own page, with `{id}`; without it a case opens in place. */
  @property({ attribute: 'case-href' }) caseHref = '';
  /** Address of the readiness quiz. */
  @property({ attribute: 'quiz-href' }) quizHref = '';
  /** Address of an opportunity's page, with `{id}`. */
  @property({ attribute: 'opportunity-href' }) opportunityHref = '';
  /** Address of an event's page, with `{id}`. */
  @property({ attribute: 'event-href' }) eventHref = '';
  /** Only cases with one of these statuses, ids parted by blanks. */
  @property() status = '';
  /** Only cases with one of these tags. */
  @property() tag = '';
  /** Only cases of these municipalities. */
  @property() municipality = '';
  /** Only cases about these dimensions of the quiz. */
  @property() dimension = '';
  /** Only these kinds of cases. */
  @property() kind = '';
  /** Filters to offer, in order; `none` for none; left out, those that make sense. */
  @property() filters = '';
  /** Order: source, title, updated or status. */
  @property() order = 'source';
  /** How many cases before the button «Vis flere». */
  @property() limit = '12';
  /** Level of the list's heading, 1–6. */
  @property({ attribute: 'heading-level' }) headingLevel = '2';
  /** Leaves the heading out. */
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false;
  /** Look: neutral, dkfds or dark. */
  @property({ reflect: true }) theme = 'neutral';
  /** Least height in em before the cases have come, so that nothing on the page moves. */
  @property() reserve = '';
  /** A backend made in code. */
  @property({ attribute: false }) backend: Backend | undefined;
  /** Cases from code; then nothing is fetched. */
  @property({ attribute: false }) stories: readonly CaseStory[] | undefined;

  #widget = new WidgetController(this, caseListWords, loadJudge);
  #list = new CaseListController(this);
  #full = new LazyController(this, async () => {
    const { create } = await import('../../controllers/case-full.ts');
    const fetched = () => (this.stories ? undefined : this.#list.openOf(this.#request.value));
    const told = await create({ host: this, widget: this.#widget, fetched, close: () => this.#close() });
    return { ...told, ...(await import('../../ui/case/case-full.ts')) };
  });
  #request = new RequestController<readonly CaseStory[], []>(this, this.#widget, {
    given: () => this.stories,
    args: () => [],
    run: (backend, _, call) => readCases(backend, call),
  });

  /** Settled after the first cases have been shown. */
  get ready(): Promise<void> {
    return this.#request.ready;
  }

  /** What the widget knows of its own state, for check mode (EM-31). */
  inspect(): WidgetReport {
    return this.#widget.report(this.#request, { count: this.#request.value?.length ?? 0 });
  }

  /** Opens a case in place (CA-29). */
  async openCase(caseId: string): Promise<void> {
    this.#list.open(caseId);
    await this.#fetchFull();
  }

  /** Closes the case that is open, back to its place in the list (CA-29). */
  async closeCase(): Promise<void> {
    const caseId = this.#list.openId;
    this.#list.open(undefined);
    await this.updateComplete;
    if (caseId) this.renderRoot.querySelector<HTMLElement>(`[data-case="${CSS.escape(caseId)}"] .title`)?.focus();
  }

  protected override render() {
    const frame = this.#widget.frame(this.#request);
    const content = html`${this.#renderContent(frame)}<slot name="footer"></slot>`;
    return widgetFrame(frame, content, this.#renderHeading());
  }

  #renderHeading() {
    if (this.noHeading || this.#list.openId) return nothing;
    const { headingLevel, locale } = this.#widget;
    return html`<slot name="heading">${heading(headingLevel, locale.words.heading, { part: 'heading' })}</slot>`;
  }

  #renderContent(frame: Frame) {
    const stories = this.#request.value;
    if (!stories) return placeholder(frame, 9);
    const open = this.#list.openOf(stories);
    return open ? this.#renderOpen(open) : this.#renderList(this.#list.offered(stories, this.#widget.locale));
  }

  #renderOpen(story: CaseStory) {
    const { locale, headingLevel } = this.#widget;
    const { module, state } = this.#full;
    return html`<button type="button" class="link no-print" part="button" @click=${this.#close}>
        ${locale.words.back}
      </button>
      ${
        module
          ? module.caseFull(module.view(story), headingLevel)
          : missingPart(locale.words, state.status === 'failed', this.#fetchFull)
      }`;
  }

  #renderList(offered: readonly CaseStory[]) {
    const { words } = this.#widget.locale;
    if (offered.length === 0) return html`<slot name="empty"><p>${words.empty}</p></slot>`;
    const { found, shown } = this.#list.found(offered);
    return html`${this.#renderPanel(offered)}
      ${found.length > 0 ? html`<p class="muted count" part="count">${words.count(found.length)}</p>` : nothing}
      <ul class="cases plain-list ${this.view}" part="list">
        ${shown.map((story, index) => html`<li data-case=${story.id}>${this.#renderCase(story, index)}</li>`)}
      </ul>
      ${
        shown.length < found.length
          ? html`<button type="button" class="button" part="button" @click=${() => this.#showMore(found.length)}>
              ${words.showMore}
            </button>`
          : nothing
      }`;
  }

  #renderPanel(offered: readonly CaseStory[]) {
    if (!hasFilters(offered, this.filters)) return nothing;
    const { filter, fixed } = this.#list;
    const view = caseFiltersView(offered, { filter, fixed, filters: this.filters }, this.#widget.locale);
    return filterPanel(view, {
      search: (q) => this.#choose({ ...filter, q }),
      choose: (name, value) => this.#choose({ ...filter, [name]: value ? [value] : [] }),
      remove: (name) => this.#dropFilter(() => this.#choose({ ...filter, [name]: undefined })),
      reset: () => this.#dropFilter(() => this.#choose({})),
    });
  }

  #renderCase(story: CaseStory, index: number) {
    const sourceHost = this.#widget.source.link?.host;
    const view = caseSummary(story, this.#widget.locale, { caseHref: this.caseHref, sourceHost, isEager: index < 2 });
    const actions = { open: (event: Event) => this.#open(event, story) };
    const level = this.noHeading ? this.#widget.headingLevel : this.#widget.headingLevel + 1;
    return this.view === 'line' ? caseLine(view, actions) : caseCard(view, level, actions);
  }

  #choose(filter: CaseFilter) {
    this.#list.choose(filter);
    const { found } = this.#list.found(this.#list.offered(this.#request.value ?? [], this.#widget.locale));
    const { words } = this.#widget.locale;
    this.#widget.announcer.say(found.length > 0 ? words.count(found.length) : words.noHits, 500);
    const filters = Object.entries(filter).flatMap(([name, value]) => (value?.length ? [name] : []));
    this.dispatchEvent(new FilterChangeEvent({ filters, resultCount: found.length }));
  }

  async #dropFilter(act: () => void) {
    act();
    await this.updateComplete;
    // The button that was pressed may be gone; the next chip or the search field takes the focus (CA-28).
    this.renderRoot.querySelector<HTMLElement>('.chip, [type="search"]')?.focus();
  }

  async #showMore(total: number) {
    const first = this.#list.showMore();
    await this.updateComplete;
    const items = this.renderRoot.querySelectorAll<HTMLElement>('.cases .title');
    items[first]?.focus();
    this.#widget.announcer.say(this.#widget.locale.words.shownOf(items.length - first, total));
  }

  async #open(event: Event, story: CaseStory) {
    const isOurs = this.dispatchEvent(new CaseOpenEvent({ caseId: story.id, status: story.status }));
    if (!isOurs) event.preventDefault();
    if (isOurs && !hrefOf(this.caseHref, story.id)) await this.openCase(story.id);
  }

  /** Brings the reader to the open story, or to what can be done when it did not come. */
  #fetchFull = async () => {
    await this.#full.load();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#case-title, .fetch-again')?.focus();
  };

  #close = async () => {
    const caseId = this.#list.openOf(this.#request.value)?.id;
    if (!caseId) return;
    await this.closeCase();
    this.dispatchEvent(new CaseCloseEvent({ caseId }));
  };
}
