import type { TemplateResult } from 'lit';
import { detailsView } from '../../controllers/calendar-details.ts';
import type { RowSetting } from '../../controllers/calendar-rows.ts';
import { seriesSentence } from '../../controllers/calendar-sentence.ts';
import type { LocaleController } from '../../controllers/locale-controller.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { calendarDetailsWords } from '../../i18n/calendar-details-words.ts';
import type { CalendarDetailsMessages } from '../../i18n/messages.ts';
import { details, detailsStyles } from '../../ui/calendar/details.ts';
import type { Calendar } from './calendar.ts';
import { later } from './calendar-templates.ts';

/** The words of an opened event. */
export const words = calendarDetailsWords;
/** Styles that come with an opened event. */
export const styles = detailsStyles;

/** An opened event (EC-54, EC-55). */
export function renderDetails(
  own: Calendar,
  placed: PlacedOccurrence,
  { setting, locale, level }: { setting: RowSetting; locale: LocaleController<CalendarDetailsMessages>; level: number },
): TemplateResult {
  const { host, parts, act } = own;
  const visits = parts.actions.module?.acts.visits;
  const event = visits?.eventOf(placed);
  const series = seriesSentence(placed, event, { ...setting, details: locale.words });
  const isWaiting = visits?.whole.state.status === 'loading' && visits.wanted !== '';
  const view = detailsView(placed, event, { ...setting, details: locale.words, series, isWaiting });
  const isPostponed = placed.occurrence.status === 'postponed';
  const keep = {
    label: locale.words.keep,
    body: later(own, 'keep', (module) => module.renderKeep(placed)),
    open: () => parts.keep.load(),
  };
  const shown = { ...view, ...(!host.noExport && { keep: isPostponed ? locale.words.keepLater : keep }) };
  return details(shown, level, {
    close: () => act((actions) => actions.close()),
    key: (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      act((actions) => actions.close());
    },
  });
}
