import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend } from '../backend/backend.ts';
import type { WidgetReport } from '../context/widget-report.ts';
import type { SharedMessages, Words } from '../i18n/messages.ts';
import { adoptStyles } from './adopt-styles.ts';
import type { Aftercare } from './aftercare.ts';
import { AnnouncerController } from './announcer-controller.ts';
import { BackendController } from './backend-controller.ts';
import { hasFallback } from './has-fallback.ts';
import { headingLevel } from './heading-level.ts';
import { keepDefaults } from './keep-defaults.ts';
import { LocaleController } from './locale-controller.ts';
import type { RequestController } from './request-controller.ts';
import { ReserveController } from './reserve-controller.ts';
import type { Judge } from './tone-meter.ts';

/** The properties every widget has (architecture.md, embedding.md). */
export interface WidgetHost extends ReactiveControllerHost, HTMLElement {
  source: string;
  sourceType: string;
  headingLevel: string;
  theme: string;
  reserve: string;
  backend: Backend | undefined;
  renderRoot: HTMLElement | DocumentFragment;
}

type LoadJudge = () => Promise<{ judge: Judge; styles: CSSResult }>;
type Request = Pick<RequestController<unknown>, 'state' | 'retry' | 'refresh' | 'description' | 'hasPlaces'>;

const plainTone = { tone: 'light', isOwnPair: false } as const;

/** What every widget is made with: its source, language, colours, live region and room on the page, as one controller. */
export class WidgetController<Messages extends SharedMessages = SharedMessages> implements ReactiveController {
  readonly source: BackendController;
  readonly locale: LocaleController<Messages>;
  readonly announcer: AnnouncerController;
  #host: WidgetHost;
  #loadJudge: LoadJudge;
  #request: Request | undefined;
  #care: Aftercare | undefined;
  #isCareAsked = false;

  /** `loadJudge` fetches the theme's judge of colours, which controllers do not import. */
  constructor(host: WidgetHost, words: Words<Messages>, loadJudge: LoadJudge) {
    this.#host = host;
    this.#loadJudge = loadJudge;
    // Before all that reads them.
    keepDefaults(host);
    this.source = new BackendController(host);
    this.locale = new LocaleController(host, words);
    this.announcer = new AnnouncerController(host);
    new ReserveController(host);
    host.addController(this);
  }

  hostUpdated() {
    const request = this.#request;
    // Not before there is something to care for: a first paint waits for nothing that it does not show.
    if (request && !this.#isCareAsked && !/idle|loading/.test(request.state.status)) this.#fetchCare(request);
  }

  /** Level of the widget's own heading, 1–6 (EM-60). */
  get headingLevel(): number {
    return headingLevel(this.#host.headingLevel);
  }

  /** What the frame shows around the content: language, colours, the live region, and how the source is doing. */
  frame(request: Request) {
    const { language, direction, words } = this.locale;
    const { state, description } = request;
    const isBusy = state.status === 'loading';
    const isFilled = hasFallback(this.#host);
    const timeZone = description?.timeZone ?? 'Europe/Copenhagen';
    this.#request = request;
    return {
      language,
      direction,
      ...(this.#care?.tone ?? plainTone),
      message: this.announcer.message,
      isBusy,
      isWaiting: isBusy && !isFilled,
      loadingLabel: words.loading,
      // One line about a source that fails, and the one thing to do; in full once the aftercare is there.
      ...('error' in state && {
        notice: {
          sentence:
            this.#care?.sentence(state, { words, language, timeZone, hasFallback: isFilled }) ??
            (state.status === 'stale' || isFilled ? words.cannotRefresh : words.cannotShow),
          retryLabel: words.retry,
          retry: () => request.retry(),
        },
      }),
    };
  }

  /** What the widget knows of its own state, for check mode: counts and codes, no content (EM-31). */
  report({ state }: Request, { count, notes = [] }: { count?: number; notes?: readonly string[] } = {}): WidgetReport {
    const host = this.source.link?.host;
    return {
      widget: this.#host.localName,
      status: state.status,
      skipped: 'skipped' in state ? state.skipped : [],
      headingLevel: this.headingLevel,
      language: this.locale.language,
      notes,
      ...(host && { sourceHost: host }),
      ...('error' in state && { lastErrorKind: state.error.kind }),
      ...(count !== undefined && { count }),
    };
  }

  async #fetchCare(request: Request) {
    this.#isCareAsked = true;
    try {
      const [{ Aftercare }, { judge, styles }] = await Promise.all([import('./aftercare.ts'), this.#loadJudge()]);
      adoptStyles(this.#host, styles);
      this.#care = new Aftercare(this.#host, judge, () => this.#request ?? request);
    } catch {
      // Without its aftercare a widget still works; the next update asks for it again.
      this.#isCareAsked = false;
    }
  }
}
