import type { TemplateResult } from 'lit';
import { detailsView } from '../../controllers/calendar-details.ts';
import { linkTo } from '../../controllers/calendar-lines.ts';
import type { RowSetting } from '../../controllers/calendar-rows.ts';
import { seriesSentence } from '../../controllers/calendar-sentence.ts';
import type { LocaleController } from '../../controllers/locale-controller.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { calendarDetailsWords } from '../../i18n/calendar-details-words.ts';
import type { CalendarDetailsMessages } from '../../i18n/messages.ts';
import { details, detailsStyles } from '../../ui/calendar/details.ts';
import type { PosterView } from '../../ui/calendar/poster.ts';
import type { Calendar } from './calendar.ts';
import { later } from './calendar-templates.ts';

/** The words of an opened event. */
export const words = calendarDetailsWords;
/** Styles that come with an opened event. */
export const styles = detailsStyles;

/** Calendars whose poster the browser would not print. */
const refused = new WeakSet<Calendar>();

/** Prints the poster; where that is not possible, says which way there is instead (EC-84). */
async function print(own: Calendar, paper: PosterView, instead: string): Promise<void> {
  const isPrinted = await import('./poster-part.ts').then(
    ({ printPoster }) => printPoster(own, paper),
    () => false,
  );
  if (isPrinted) refused.delete(own);
  else refused.add(own);
  if (!isPrinted) own.widget.announcer.say(instead);
  own.host.requestUpdate();
}

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
  const { title, url = event?.url } = placed.occurrence;
  const address = url && linkTo(url);
  const paper = { ...view, title: setting.text(title), ...(address && { address }) };
  const poster = {
    label: locale.words.poster,
    press: () => print(own, paper, locale.words.posterRefused),
    ...(refused.has(own) && { refused: locale.words.posterRefused }),
  };
  const shown = { ...view, ...(!host.noExport && { poster, keep: isPostponed ? locale.words.keepLater : keep }) };
  return details(shown, level, {
    close: () => act((actions) => actions.close()),
    key: (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      act((actions) => actions.close());
    },
  });
}
