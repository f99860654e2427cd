import { html, nothing, type TemplateResult } from 'lit';
import { chipsOf } from '../../controllers/calendar-filter-labels.ts';
import { contactLines, linkTo } from '../../controllers/calendar-lines.ts';
import { listPosterView } from '../../controllers/calendar-print.ts';
import type { LocaleController } from '../../controllers/locale-controller.ts';
import type { CalendarActMessages } from '../../i18n/messages.ts';
import type { ListPosterView } from '../../ui/calendar/list-poster.ts';
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
    const { label, press, refused } = this.#choice(LIST, this.#locale.words.listPoster, ({ printListPoster }) =>
      printListPoster(this.#own, this.#listView(rows)),
    );
    return html`<button type="button" class="link no-print" part="button" @click=${press}>${label}</button>
      ${refused ? html`<p class="no-print">${refused}</p>` : nothing}`;
  }

  #listView({ setting, dates }: RowsOf): ListPosterView {
    const { host, state, selection, parts, source, widget } = this.#own;
    const { visits } = parts.actions.module?.acts ?? {};
    const found = selection.found((state.table && visits?.tableData?.placed) || dates);
    const { groups, contact, printed } = listPosterView(found, state, {
      ...setting,
      printed: this.#locale.words.printed,
    });
    const table = state.table && parts[state.table].module?.tell(this.#own, dates);
    const chosen = parts.filters.module ? chipsOf(dates, state.filter, parts.filters.module.locale) : [];
    const heading = host.querySelector('[slot="heading"]')?.textContent?.trim();
    // Without the part that may name what was opened, and without what links carry to one reader only.
    const address = linkTo(host.moreUrl || location.href.replace(/#.*/s, ''));
    return {
      title: { text: heading || widget.locale.words.heading },
      about: [...(table ? [table] : []), ...chosen.map(({ label }) => label)],
      groups,
      contact: contactLines(source.request.description?.helpContact ?? contact, setting),
      ...(address && { address }),
      printed,
    };
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
