import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../backend/backend.ts';
import type { WidgetReport } from '../../context/widget-report.ts';
import type { Opportunity } from '../../contract/opportunity.ts';
import { ManageLink } from '../../controllers/manage-link.ts';
import { OpportunityListController } from '../../controllers/opportunity-list-controller.ts';
import { noOpportunities, type OpportunityPool } from '../../controllers/opportunity-reading.ts';
import type { OpportunityVisitController } from '../../controllers/opportunity-visit-controller.ts';
import { readPool } from '../../controllers/read-pool.ts';
import { RequestController } from '../../controllers/request-controller.ts';
import { WidgetController } from '../../controllers/widget-controller.ts';
import type { TypedContact } from '../../domain/sign-up/contact-rules.ts';
import { opportunityWords } from '../../i18n/opportunity-words.ts';
import { loadJudge, widgetStyles } from '../../theme/widget-styles.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import { opportunityStyles } from '../../ui/opportunity/opportunity-styles.ts';
import { type Frame, placeholder, widgetFrame } from '../../ui/widget-frame.ts';
import { formPlace, listPage, managePlace, openPage } from './list-page.ts';
import { fetchFirst, signUpParts } from './sign-up-parts.ts';

/**
 * Finds something worth doing and signs a volunteer up for it, without an account.
 *
 * @slot - What stands here without JavaScript and until the opportunities have come.
 * @slot before-list - Words of your own, over the list.
 * @slot empty - What to say when there is no opportunity at all.
 * @slot receipt - Words of your own on the receipt.
 * @slot help - Words of your own about getting help, last in the details and on every page of the form.
 * @slot footer - Links of your own, under the list.
 * @csspart root - The whole widget.
 * @csspart heading - The heading.
 * @csspart list - The list of opportunities.
 * @csspart row - One opportunity of the list.
 * @csspart row-title - The button that opens its details.
 * @csspart badge - A word about an opportunity, such as «Flyttet».
 * @csspart filters - The filter panel.
 * @csspart filter-chip - One chosen filter, to take away.
 * @csspart details - The details of an opportunity.
 * @csspart times - The times in the details.
 * @csspart form - A step of the form.
 * @csspart step-heading - The heading of a page of the form.
 * @csspart label - The name of a field.
 * @csspart hint - A hint at a field.
 * @csspart field - A form control.
 * @csspart error - An error at a field; also the line about a source that does not answer.
 * @csspart error-summary - The errors of a step, with links to their fields.
 * @csspart review - The page before sending.
 * @csspart conflict - A page that says how things stand: full, closed, not known.
 * @csspart receipt - The receipt.
 * @csspart manage - The page of a sign-up that is seen, changed or given up; also the form that sends its link again.
 * @csspart countdown - How long a place is held.
 * @csspart notice - Who gets what is written, and for how long.
 * @csspart button - A button.
 * @csspart button-primary - The main button.
 * @csspart button-quiet - A button that looks like a link.
 * @csspart status - The live region.
 * @csspart skeleton - The bars shown while the opportunities are fetched.
 * @fires {OpportunityOpenEvent} samspil-opportunity-open - The reader opens an opportunity; cancelable.
 * @fires {SignUpStartEvent} samspil-sign-up-start - The reader begins to sign up; cancelable.
 * @fires {SignUpStepEvent} samspil-sign-up-step - The reader comes to another step of the form.
 * @fires {SignUpDoneEvent} samspil-sign-up-done - The sign-up has been received.
 * @fires {SignUpConflictEvent} samspil-sign-up-conflict - It could not be had as it was asked for.
 * @fires {SignUpCancelEvent} samspil-sign-up-cancel - Somebody has given a place away on the manage page.
 * @fires {FilterChangeEvent} samspil-filter-change - The reader narrows the list; names of filters only.
 * @fires {SamspilErrorEvent} samspil-error - The source does not answer; once per episode.
 */
export class VolunteerSignUpElement extends LitElement {
  static override styles = [...widgetStyles, opportunityStyles];

  /** Where the data is: an address, checked against the page's source policy. */
  @property() source = '';
  /** What kind of source it is; found from the address if left out. */
  @property({ attribute: 'source-type' }) sourceType = '';
  /** Id of the one opportunity to show. */
  @property({ attribute: 'opportunity-id' }) opportunityId = '';
  /** Only these causes, ids parted by blanks. */
  @property() cause = '';
  /** Only for these audiences. */
  @property() audience = '';
  /** Only what needs one of these skills. */
  @property() skill = '';
  /** Only in these areas. */
  @property() area = '';
  /** Only of these organisations. */
  @property() organisation = '';
  /** Only in these networks. */
  @property() network = '';
  /** Only with this postcode. */
  @property() postcode = '';
  /** Only what is done on site (no), either way (possible) or from home (only). */
  @property() remote = '';
  /** Only once (single), regularly (series) or now and then (rota). */
  @property() commitment = '';
  /** Filters to offer, in order; `none` for none. */
  @property() filters = 'q cause weekday';
  /** How many opportunities before the button «Vis flere». */
  @property() limit = '12';
  /** Address of a page with all of them; then a link stands in the button's place. */
  @property({ attribute: 'more-url' }) moreUrl = '';
  /** Leaves out what is full and has no waiting list. */
  @property({ type: Boolean, attribute: 'hide-full' }) hideFull = false;
  /** Shows the manage page alone: the sign-up of a link, or the form that sends the link again. */
  @property({ type: Boolean, attribute: 'manage-only' }) manageOnly = false;
  /** Leaves the links of sign-ups to others on the page. */
  @property({ type: Boolean, attribute: 'no-manage' }) noManage = false;
  /** Puts «Fejl: » before the page's title while something in the form is wrong. */
  @property({ type: Boolean, attribute: 'manage-title' }) manageTitle = false;
  /** Writes the open opportunity into the address under this name; reading it is always on. */
  @property({ attribute: 'deep-link' }) deepLink: string | null = null;
  /** Level of the widget's heading, 1–6. */
  @property({ attribute: 'heading-level' }) headingLevel = '2';
  /** Leaves the heading out. */
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false;
  /** Look: neutral, dkfds or dark. */
  @property({ reflect: true }) theme = 'neutral';
  /** Least height in em before the opportunities have come, so that nothing on the page moves. */
  @property() reserve = '';
  /** A backend made in code. */
  @property({ attribute: false }) backend: Backend | undefined;
  /** One opportunity from code; then it is shown without fetching. */
  @property({ attribute: false }) opportunity: Opportunity | undefined;
  /** Contact data to begin with; never an attribute, for that would stand in the page. */
  @property({ attribute: false }) prefill: TypedContact | undefined;

  #widget = new WidgetController(this, opportunityWords, loadJudge);
  #list: OpportunityListController = new OpportunityListController(
    this,
    this.#widget,
    () => this.#parts.filters.module?.engine,
  );
  #link = new ManageLink(this);
  #parts = signUpParts(this, { widget: this.#widget, list: this.#list, link: this.#link });
  #request = new RequestController<OpportunityPool, readonly [string, string]>(this, this.#widget, {
    given: () => (this.manageOnly ? noOpportunities : this.#list.poolOf(this.opportunity)),
    args: () => [this.opportunityId, JSON.stringify(this.#list.fixed)],
    run: (backend, [id], call) => readPool(backend, { id, fixed: this.#list.fixed }, call),
    after: () => fetchFirst(this.#parts, this.#list, this.#singleId),
    hasPlaces: true,
  });

  /** Settled after the first opportunities have been shown. */
  get ready(): Promise<void> {
    return this.#request.ready;
  }

  /** What the widget knows of its own state, for check mode (EM-31); advice for editors comes with the second report. */
  inspect(): WidgetReport {
    const count = this.#request.value?.items.length ?? 0;
    return this.#widget.report(this.#request, { count, notes: this.#visit?.notes ?? [] });
  }

  /** Opens the details of an opportunity. */
  async open(opportunityId: string): Promise<void> {
    await this.#parts.visit.load();
    await this.#visit?.open(opportunityId);
  }

  protected override willUpdate() {
    this.#list.pool = this.#request.value ?? this.#list.pool;
    if (this.#isManaging) this.#parts.manage.loadOnce();
    if (!this.#singleId) return;
    this.#list.openId = this.#singleId;
    this.#parts.details.loadOnce();
  }

  protected override updated() {
    if (!this.#list.pool || this.manageOnly) return;
    const hasFilters = !this.#singleId && this.filters.trim() !== 'none';
    // After this update, for they ask for another one.
    queueMicrotask(() => {
      this.#parts.visit.loadOnce();
      if (hasFilters) this.#parts.filters.loadOnce();
    });
  }

  protected override render() {
    const frame = this.#widget.frame(this.#request);
    const form = this.#isManaging
      ? managePlace(this.#parts.manage, this.#widget)
      : formPlace(this.#parts, this.#widget.headingLevel);
    const content = html`${form ?? this.#renderContent(frame)}<slot name="footer"></slot>`;
    return widgetFrame(frame, content, form ? nothing : this.#renderHeading());
  }

  #renderContent(frame: Frame) {
    const { pool } = this.#list;
    if (!pool) return placeholder(frame, 12);
    const inner = this.noHeading ? this.#widget.headingLevel : this.#widget.headingLevel + 1;
    if (this.#singleId) return this.#renderDetails(inner);
    return listPage({
      pool,
      list: this.#list,
      visit: this.#visit,
      description: this.#request.description,
      widget: this.#widget,
      panel: this.#parts.filters,
      filters: this.filters,
      moreUrl: this.moreUrl,
      level: inner,
      details: () => this.#renderDetails(inner + 1),
      toggle: (id) => this.#toggle(id),
    });
  }

  #renderHeading() {
    if (this.noHeading) return nothing;
    const content = this.#list.pool && this.#singleId ? this.#title : this.#widget.locale.words.heading;
    return heading(this.#widget.headingLevel, content, { part: 'heading' });
  }

  #renderDetails(level: number) {
    const hasList = !this.#singleId;
    return openPage(this.#parts, { widget: this.#widget, opportunity: this.#opened, level, hasList });
  }

  /** Opens an opportunity or closes it; the row says so when what it needs did not come. */
  async #toggle(id: string) {
    await this.#parts.visit.load();
    if (this.#visit) await this.#visit.toggle(id);
    else this.#list.open(id);
  }

  get #isManaging() {
    return this.manageOnly || this.#link.found;
  }

  get #visit(): OpportunityVisitController | undefined {
    return this.#parts.visit.module?.visit;
  }

  /** The open opportunity, whole; nothing while it is on its way. */
  get #opened(): Opportunity | undefined {
    return this.#list.listed ?? this.#visit?.whole.value;
  }

  /** Title of the one opportunity. */
  get #title() {
    const opportunity = this.#opened;
    return opportunity ? localText(this.#widget.locale.text(opportunity.title)) : '';
  }

  /** Id of the one opportunity the page is about, if it is about one. */
  get #singleId(): string {
    return this.opportunity?.id ?? this.opportunityId;
  }
}
