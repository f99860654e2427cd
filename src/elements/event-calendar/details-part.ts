import type { TemplateResult } from 'lit';
import { detailsView } from '../../controllers/calendar-details.ts';
import { type DetailsSetting, linkTo } from '../../controllers/calendar-lines.ts';
import type { RowSetting } from '../../controllers/calendar-rows.ts';
import { seriesSentence } from '../../controllers/calendar-sentence.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { isOff } from '../../domain/calendar/event-status.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { calendarDetailsWords } from '../../i18n/calendar-details-words.ts';
import { inRow } from '../../i18n/format.ts';
import type { CalendarDetailsMessages } from '../../i18n/messages.ts';
import { details, detailsStyles } from '../../ui/calendar/details.ts';
import type { Calendar } from './calendar.ts';
import { later } from './calendar-templates.ts';
import { withForms } from './form-starts.ts';

/** An opened event (EC-54, EC-55). */
function renderDetails(
  own: Calendar,
  placed: PlacedOccurrence,
  { setting, locale, level }: { setting: RowSetting; locale: LocaleController<CalendarDetailsMessages>; level: number },
): TemplateResult {
  const { host, parts, act } = own;
  const visits = parts.actions.module?.acts.visits;
  const event = visits?.eventOf(placed);
  const series = seriesSentence(placed, event, { ...setting, details: locale.words });
  const isWaiting = visits?.whole.state.status === 'loading' && visits.wanted !== '';
  const full: DetailsSetting = { ...setting, details: locale.words, series, isWaiting, ...abilities(own, placed) };
  const view = withForms(own, detailsView(placed, event, full), { placed, setting: full, level });
  // What nobody knows is said here only.
  const known = view.after.filter(({ lines }) => lines[0]?.text !== locale.words.unknownPrice);
  const inWords = (lines: readonly { text: string }[]) =>
    inRow(
      lines.map(({ text }) => text),
      setting.language,
    );
  const notes = known.map(({ label, lines }) => `${label}: ${inWords(lines)}`);
  const keep = {
    label: locale.words.keep,
    body: later(own, 'keep', (module) => module.renderKeep(placed, { setting, notes })),
    open: () => parts.keep.load(),
  };
  const { id, title, status, url = event?.url } = placed.occurrence;
  const address = linkTo(url);
  const paper = { ...view, title: setting.text(title), ...(address && { address }) };
  const poster = parts.actions.module?.acts.posters.ofEvent(id, paper);
  const shown = {
    ...view,
    ...(!host.noExport && { ...(poster && { poster }), keep: status === 'postponed' ? locale.words.keepLater : keep }),
  };
  const close = () => act((actions) => actions.close(id));
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return details(shown, level, { close, key });
}

/** What can be done here: what the source takes, for as many dates as are to come (EC-58, EC-59). */
function abilities({ source, state }: Calendar, { occurrence: { eventId } }: PlacedOccurrence) {
  const { features = [] } = source.request.description ?? {};
  const isToCome = ({ occurrence, startsAt }: PlacedOccurrence) =>
    occurrence.eventId === eventId && startsAt > state.now && !isOff(occurrence.status);
  return {
    canRegister: features.includes('registration'),
    canHelp: features.includes('opportunities') && features.includes('sign-up'),
    dateCount: source.data?.placed.filter(isToCome).length ?? 0,
  };
}

/** An opened event with its words. */
export async function create({ host }: Calendar) {
  const locale = new LocaleController<CalendarDetailsMessages>(host, calendarDetailsWords);
  await locale.wordsCome;
  return { styles: detailsStyles, renderDetails, locale };
}
