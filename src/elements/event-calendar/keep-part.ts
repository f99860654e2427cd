import { nothing } from 'lit';
import type { Backend } from '../../backend/backend.ts';
import { calendarFile, subscriptionOf, webLinks } from '../../controllers/calendar-keep.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { type FileToSave, saveFile } from '../../controllers/save-file.ts';
import { fixedFilter } from '../../controllers/visible-dates.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { calendarKeepWords } from '../../i18n/calendar-keep-words.ts';
import type { CalendarKeepMessages } from '../../i18n/messages.ts';
import { type KeepChoice, keepChoices, keepStyles, subscription } from '../../ui/calendar/keep.ts';
import type { Calendar, KeepPart } from './calendar.ts';
import { CalendarAddEvent, type CalendarAddTarget } from './calendar-events.ts';

type KeptDetails = Parameters<KeepPart['renderKeep']>[1];

const tell = ({ host }: Calendar, occurrenceId: string, target: CalendarAddTarget) =>
  host.dispatchEvent(new CalendarAddEvent({ occurrenceId, target }));

/** Ways to take a date into one's own calendar: files, and links that nothing is sent to before a press (EC-37). */
function renderKeep(
  own: Calendar,
  placed: PlacedOccurrence,
  { setting, notes, words }: KeptDetails & { words: CalendarKeepMessages },
) {
  const { widget, parts, host } = own;
  const event = parts.actions.module?.acts.visits.eventOf(placed);
  const source = widget.source.link?.host ?? location.host;
  const keeping = { ...setting, event, host: source, notes };
  const { id } = placed.occurrence;
  const save = (target: CalendarAddTarget, make: () => FileToSave): KeepChoice => ({
    label: words.target[target as keyof typeof words.target],
    press: () => {
      saveFile(make());
      tell(own, id, target);
    },
  });
  const isSeries = Boolean(event?.recurrence);
  return keepChoices([
    save('ics', () => calendarFile(placed, false, keeping)),
    ...(isSeries ? [save('icsSeries', () => calendarFile(placed, true, keeping))] : []),
    ...(host.noExternalCalendars ? [] : webLinks(placed, keeping)).map(([target, href]) => ({
      label: words.newWindow(words.target[target]),
      href,
      press: () => void tell(own, id, target),
    })),
  ]);
}

/** How to subscribe to what is shown; nothing where the source has no feed of its own (EC-38). */
function renderSubscription(
  own: Calendar,
  { words }: LocaleController<CalendarKeepMessages>,
  { backend, copied }: { backend: Backend | undefined; copied: Map<string, boolean> },
) {
  const { host, state, widget, source } = own;
  const known = source.request.description?.filters?.events;
  const filter = { ...fixedFilter(host), ...state.filter };
  const found = subscriptionOf(backend, { given: host.subscribeUrl, filter, known });
  if (!found) return nothing;
  const { address, isWider } = found;
  const sentenceOf = (isCopied: boolean) => (isCopied ? words.copied : words.notCopied);
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    copied.clear();
    copied.set(address, isCopied);
    widget.announcer.say(sentenceOf(isCopied));
    host.requestUpdate();
    tell(own, '', 'subscribe');
  };
  const isCopied = copied.get(address);
  return subscription(
    {
      address,
      told: isCopied === undefined ? undefined : sentenceOf(isCopied),
      sentences: [words.subscription, ...(isWider ? [words.isWider] : [])],
      labels: { open: words.openSubscription, address: words.address, copy: words.copy },
    },
    { opened: () => void tell(own, '', 'subscribe'), copy },
  );
}

/** Taking dates along, once its words and the backend are there. */
export async function create(own: Calendar) {
  const locale = new LocaleController<CalendarKeepMessages>(own.host, calendarKeepWords);
  const [backend] = await Promise.all([own.source.link?.open(), locale.wordsCome]);
  /** The address that somebody wanted to copy last, and whether the browser let them. */
  const copied = new Map<string, boolean>();
  return {
    styles: keepStyles,
    renderKeep: (placed: PlacedOccurrence, details: KeptDetails) =>
      renderKeep(own, placed, { ...details, words: locale.words }),
    renderSubscription: () => renderSubscription(own, locale, { backend, copied }),
  };
}
