import { type CSSResult, css, html, type TemplateResult } from 'lit';
import { keptLabels } from '../../controllers/calendar-filter-labels.ts';
import { countedAt, filtersView, keptValues, readKeys } from '../../controllers/calendar-filters.ts';
import { keptWork } from '../../controllers/kept-work.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { visibleDates } from '../../controllers/visible-dates.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { calendarFiltersWords } from '../../i18n/calendar-filters-words.ts';
import type { CalendarFiltersMessages } from '../../i18n/messages.ts';
import { fieldStyles } from '../../theme/field-styles.ts';
import { filterStyles } from '../../ui/calendar/filter-styles.ts';
import { type FiltersActions, filterSummary, filters } from '../../ui/calendar/filters.ts';
import type { Calendar, FiltersPart } from './calendar.ts';
import { FilterActions } from './filter-actions.ts';

const styles = css`
  ${fieldStyles}
  ${filterStyles}
`;

type FiltersView = ReturnType<typeof filtersView>;

interface Setting {
  locale: LocaleController<CalendarFiltersMessages>;
  place: (panel: unknown) => TemplateResult;
  /** Counts thousands of dates only when another answer can come of it. */
  keep: ReturnType<typeof keptWork<PlacedOccurrence, FiltersView>>;
  labelled: ReturnType<typeof keptLabels>;
  valued: ReturnType<typeof keptValues>;
  actions: FiltersActions;
}

/** The filter panel in its place, and the choice in words under it (EC-67, EC-68). */
function renderFilters(
  { host, widget, state, source }: Calendar,
  offered: readonly PlacedOccurrence[],
  { locale, place, keep, labelled, valued, actions }: Setting,
): TemplateResult {
  const { filter, today, now, clockZone: zone } = state;
  const context = { today, now, zone };
  // Where the editor fixed that all are free, there is nothing to choose (EC-69).
  const keys = readKeys(host.filters.split(/\s+/)).filter((key) => !(key === 'isFree' && host.isFree));
  const at = countedAt(filter.hasNeeds ? [...keys, 'hasNeeds'] : keys, context);
  const { words: calendar } = widget.locale;
  const { isWhole = true, isFile = false } = source.data ?? {};
  const chosen = JSON.stringify([filter, at, locale.language, locale.sourceLanguage]);
  const view = keep(offered, [locale.words, calendar, isWhole, chosen], () =>
    filtersView(offered, filter, {
      locale,
      labelled,
      valued,
      calendar,
      context,
      keys,
      isWhole,
      isFile,
    }),
  );
  return html`${place(filters(view, actions, state.areFiltersOpen))} ${filterSummary(view, actions)}`;
}

/** The filters with their words, and the engine that the selection asks. */
export async function create(own: Calendar): Promise<FiltersPart & { styles: CSSResult }> {
  const locale = new LocaleController<CalendarFiltersMessages>(own.host, calendarFiltersWords);
  const acts = new FilterActions(own, locale);
  const kept: Omit<Setting, 'locale' | 'place'> = {
    keep: keptWork(),
    labelled: keptLabels(),
    valued: keptValues(),
    actions: {
      toggle: () => own.act(() => acts.toggle()),
      type: (key, text) => own.act(() => acts.type(key, text)),
      choose: (key, value) => own.act(() => acts.choose(key, value)),
      remove: (key, value) => own.act(() => acts.remove(key, value)),
      reset: () => own.act(() => acts.reset()),
    },
  };
  await locale.wordsCome;
  return {
    styles,
    engine: { visibleDates },
    renderFilters: (own, offered, setting) => renderFilters(own, offered, { ...setting, ...kept }),
    locale,
  };
}
