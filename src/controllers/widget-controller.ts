import type { ReactiveControllerHost } from 'lit';
import type { Backend } from '../backend/backend.ts';
import type { WidgetReport } from '../context/widget-report.ts';
import { type DateParts, formatInstant } from '../i18n/format.ts';
import type { SharedMessages, Words } from '../i18n/messages.ts';
import { AnnouncerController } from './announcer-controller.ts';
import { BackendController } from './backend-controller.ts';
import { failureWords } from './failure-words.ts';
import { headingLevel } from './heading-level.ts';
import { LocaleController } from './locale-controller.ts';
import type { RequestController } from './request-controller.ts';
import { ReserveController } from './reserve-controller.ts';
import { type Judge, ThemeController } from './theme-controller.ts';

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

type Request = Pick<RequestController<unknown>, 'state' | 'retry' | 'description'>;

/** What every widget is made with: its source, language, colours, live region and room on the page, as one controller. */
export class WidgetController<Messages extends SharedMessages = SharedMessages> {
  readonly source: BackendController;
  readonly locale: LocaleController<Messages>;
  readonly announcer: AnnouncerController;
  #theme: ThemeController;
  #host: WidgetHost;

  /** `judge` is the theme's judge of colours, which controllers do not import. */
  constructor(host: WidgetHost, words: Words<Messages>, judge: Judge) {
    this.#host = host;
    this.source = new BackendController(host);
    this.locale = new LocaleController(host, words);
    this.announcer = new AnnouncerController(host);
    this.#theme = new ThemeController(host, judge);
    new ReserveController(host);
  }

  /** Level of the widget's own heading, 1–6 (EM-60). */
  get headingLevel(): number {
    return headingLevel(this.#host.headingLevel);
  }

  /** What the frame shows around the content: language, colours, the live region, and how the source is doing. */
  frame(request: Request) {
    const { language, direction, words } = this.locale;
    const isLoading = request.state.status === 'loading';
    const hasFallback = this.#host.childElementCount > 0;
    const timeZone = request.description?.timeZone ?? 'Europe/Copenhagen';
    const sentence = failureWords(request.state, { words, language, timeZone, hasFallback });
    return {
      language,
      direction,
      ...this.#theme.tone,
      message: this.announcer.message,
      isBusy: isLoading,
      isWaiting: isLoading && !hasFallback,
      loadingLabel: words.loading,
      ...(sentence && { notice: { sentence, retryLabel: words.retry, retry: () => request.retry() } }),
    };
  }

  /** An instant in words, in the widget's language and a zone. */
  time(instant: number, parts: DateParts, timeZone = 'Europe/Copenhagen'): string {
    return formatInstant(instant, parts, { language: this.locale.language, timeZone });
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
}
