import { html, nothing } from 'lit';
import { CalendarPast } from '../../controllers/calendar-past.ts';
import { agendaGroups } from '../../controllers/calendar-rows.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { AgendaDay } from '../../domain/calendar/agenda.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { calendarPastWords } from '../../i18n/calendar-past-words.ts';
import { dayYear, formatDay } from '../../i18n/format.ts';
import type { CalendarPastMessages } from '../../i18n/messages.ts';
import { rowGroups } from '../../ui/calendar/agenda.ts';
import { missingPart } from '../../ui/missing-part.ts';
import type { Calendar, RowsOf } from './calendar.ts';
import { focusOn } from './focus-on.ts';

/** The dates that have come and fit the person's choice, by day. */
const daysOf = ({ selection }: Calendar, past: CalendarPast): AgendaDay[] =>
  past.dates().flatMap(({ day, occurrences }) => {
    const found = selection.found(occurrences);
    return found.length > 0 ? [{ day, occurrences: found }] : [];
  });

/** The button that shows what is over, and what it has brought (EC-45). */
function renderPast(
  own: Calendar,
  rowsOf: (dates: readonly PlacedOccurrence[]) => RowsOf,
  { past, words, news }: { past: CalendarPast; words: CalendarPastMessages; news: PastNews },
) {
  const { host, widget } = own;
  const { state } = past.request;
  const days = daysOf(own, past);
  const goBack = async () => {
    past.goBack();
    host.requestUpdate();
    // The last press takes the button away.
    if (!past.canGoBack) await focusOn(host, '.since');
  };
  const dates = days.flatMap(({ occurrences }) => occurrences);
  const line = state.status === 'loading' ? words.loading : news.of(dates.length);
  const rows = rowsOf(dates);
  const groups = agendaGroups({ ongoing: [], days, shown: 0, total: 0 }, rows.setting);
  return html`${past.canGoBack ? html`<button type="button" class="button" part="button" @click=${goBack}>${words.showEarlier}</button>` : nothing}
    ${line ? html`<p class="muted since" tabindex="-1">${line}</p>` : nothing}
    ${
      state.status === 'failed'
        ? missingPart({ ...widget.locale.words, cannotShow: words.cannotFetch }, true, () => past.request.retry())
        : nothing
    }
    ${rowGroups(groups, rows.level, { ...rows, owner: past })}`;
}

/** How much there was and since when: it stands above what came, and is said once a press, whatever came (EC-45). */
class PastNews {
  #own: Calendar;
  #past: CalendarPast;
  #locale: LocaleController<CalendarPastMessages>;
  #line = '';
  #saidSince: number | undefined;

  constructor(own: Calendar, past: CalendarPast, locale: LocaleController<CalendarPastMessages>) {
    this.#past = past;
    this.#locale = locale;
    (this.#own = own).host.addController(this);
  }

  hostUpdated() {
    const { since } = this.#past;
    // At midnight the first day moves on by itself: that is no news.
    if (!this.#line || since === undefined || since >= (this.#saidSince ?? Number.POSITIVE_INFINITY)) return;
    this.#saidSince = since;
    this.#own.widget.announcer.say(this.#line);
  }

  of(count: number): string {
    const { words, language } = this.#locale;
    const { since, request } = this.#past;
    const isHere = since !== undefined && request.state.status === 'ready';
    this.#line = isHere ? words.since(count, formatDay(since, dayYear, language)) : '';
    return this.#line;
  }
}

/** What is over, once its words are there. */
export async function create(own: Calendar) {
  const locale = new LocaleController<CalendarPastMessages>(own.host, calendarPastWords);
  const past = new CalendarPast(own.host, own);
  const news = new PastNews(own, past, locale);
  await locale.wordsCome;
  return {
    renderPast: (rowsOf: (dates: readonly PlacedOccurrence[]) => RowsOf) =>
      renderPast(own, rowsOf, { past, news, words: locale.words }),
    days: () => daysOf(own, past),
  };
}
