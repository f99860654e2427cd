import { css, html, type TemplateResult } from 'lit';
import { filtersView, readKeys } from '../../controllers/calendar-filters.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { visibleDates } from '../../controllers/visible-dates.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { calendarFiltersWords } from '../../i18n/calendar-filters-words.ts';
import type { CalendarFiltersMessages } from '../../i18n/messages.ts';
import { fieldStyles } from '../../theme/field-styles.ts';
import { filterStyles } from '../../ui/calendar/filter-styles.ts';
import { filterSummary, filters } from '../../ui/calendar/filters.ts';
import type { Calendar } from './calendar.ts';

const styles = css`
  ${fieldStyles}
  ${filterStyles}
`;
/** The filter panel in its place, and the choice in words under it (EC-67, EC-68). */
function renderFilters(
  { host, widget, state, source, act }: Calendar,
  offered: readonly PlacedOccurrence[],
  { locale, place }: { locale: LocaleController<CalendarFiltersMessages>; place: (panel: unknown) => TemplateResult },
): TemplateResult {
  const view = filtersView(offered, state.filter, {
    locale,
    calendar: widget.locale.words,
    context: { today: state.today, zone: state.clockZone },
    keys: readKeys(host.filters.split(/\s+/)),
    isWhole: source.data?.isWhole !== false,
  });
  const actions = {
    toggle: () => act((actions) => actions.filters.toggle()),
    type: (key: string, text: string) => act((actions) => actions.filters.type(key, text)),
    choose: (key: string, value: string) => act((actions) => actions.filters.choose(key, value)),
    remove: (key: string, value?: string) => act((actions) => actions.filters.remove(key, value)),
    reset: () => act((actions) => actions.filters.reset()),
  };
  return html`${place(filters(view, actions, state.areFiltersOpen))} ${filterSummary(view, actions)}`;
}

/** The filters with their words, and the engine that the selection asks. */
export async function create({ host }: Calendar) {
  const locale = new LocaleController<CalendarFiltersMessages>(host, calendarFiltersWords);
  await locale.wordsCome;
  return { styles, engine: { visibleDates }, renderFilters, locale };
}
