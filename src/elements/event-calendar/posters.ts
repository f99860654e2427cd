import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.ts';
import type { CalendarActMessages } from '../../i18n/messages.ts';
import type { PosterView } from '../../ui/calendar/poster.ts';
import type { Calendar, RowsOf } from './calendar.ts';
import type { PosterActs, PosterChoice } from './poster-acts.ts';

type PrintPart = typeof import('./poster-part.ts');

const LIST = '';

/** The posters of a calendar: of an opened event, and of the list. */
export class Posters implements PosterActs<RowsOf> {
  #own: Calendar;
  #locale: LocaleController<CalendarActMessages>;
  /** Ids of what the browser would not print. */
  #refused = new Set<string>();

  constructor(own: Calendar, locale: LocaleController<CalendarActMessages>) {
    this.#own = own;
    this.#locale = locale;
  }

  /** How to print an opened event. */
  ofEvent(id: string, view: PosterView): PosterChoice {
    return this.#choice(id, this.#locale.words.poster, ({ printPoster }) => printPoster(this.#own, view));
  }

  /** The button that prints the list, under it. */
  renderOfList(rows: RowsOf): TemplateResult | typeof nothing {
    if (this.#own.host.noExport) return nothing;
    const { words } = this.#locale;
    const { label, press, refused } = this.#choice(LIST, words.listPoster, ({ printListPoster }) =>
      printListPoster(this.#own, rows, words),
    );
    return html`<button type="button" class="link no-print" part="button" @click=${press}>${label}</button>
      ${refused ? html`<p class="no-print">${refused}</p>` : nothing}`;
  }

  #choice(id: string, label: string, print: (part: PrintPart) => boolean): PosterChoice {
    const { posterRefused } = this.#locale.words;
    const press = async () => {
      const isPrinted = await import('./poster-part.ts').then(print).catch(() => false);
      if (isPrinted) this.#refused.delete(id);
      else {
        this.#refused.add(id);
        this.#own.widget.announcer.say(posterRefused);
      }
      this.#own.host.requestUpdate();
    };
    return { label, press, ...(this.#refused.has(id) && { refused: posterRefused }) };
  }
}
