import type { CSSResult, ReactiveControllerHost, TemplateResult } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import type { Words } from '../../i18n/messages.ts';
import type { Calendar, CalendarParts, RowsOf } from './calendar.ts';

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: Node };

/** A part that has words of its own follows the widget's language with them. */
const partWithWords = <Module extends { words: Words<unknown>; styles?: CSSResult }>(
  host: Host,
  fetch: () => Promise<Module>,
) =>
  new LazyController(host, async () => {
    const module = await fetch();
    const locale = new LocaleController<Module['words']['da']>(host, module.words as Words<Module['words']['da']>);
    await locale.wordsCome;
    return { ...module, styles: module.styles, locale };
  });

const plainPart = <Module extends object>(host: Host, fetch: () => Promise<Module>) =>
  new LazyController<Module & { styles?: CSSResult }>(host, fetch);

interface TableModule<Messages> {
  words: Words<Messages>;
  styles: CSSResult;
  tell: (own: Calendar, dates: RowsOf['dates'], words: Messages) => string;
  renderTable: (own: Calendar, rows: RowsOf, locale: LocaleController<Messages>) => TemplateResult;
}

/** Month and week are shown and told alike, each in its own words. */
const tablePart = <Messages>(host: Host, fetch: () => Promise<TableModule<Messages>>) =>
  plainPart(host, async () => {
    const { words, styles, tell, renderTable } = await fetch();
    const locale = new LocaleController<Messages>(host, words);
    await locale.wordsCome;
    return {
      styles,
      tell: (own: Calendar, dates: RowsOf['dates']) => tell(own, dates, locale.words),
      render: (own: Calendar, rows: RowsOf) => renderTable(own, rows, locale),
    };
  });

/** The parts of the calendar that come when somebody needs them, each with its words and styles (EC-3). */
export const calendarParts = (host: Host, own: () => Calendar): CalendarParts => ({
  /** Recurrence. */
  series: plainPart(host, () => import('./series-part.ts')),
  fallback: plainPart(host, async () => (await import('./read-fallback.ts')).readFallback(host)),
  filters: partWithWords(host, () => import('./filters-part.ts')),
  month: tablePart(host, () => import('./month-part.ts')),
  week: tablePart(host, () => import('./week-part.ts')),
  keep: plainPart(host, async () => {
    const { words, styles, renderKeep, renderSubscription } = await import('./keep-part.ts');
    const locale = new LocaleController<typeof words.da>(host, words);
    const [backend] = await Promise.all([own().widget.source.link?.open(), locale.wordsCome]);
    return {
      styles,
      renderKeep: (placed: PlacedOccurrence) => renderKeep(own(), placed, locale),
      renderSubscription: () => renderSubscription(own(), locale, backend),
    };
  }),
  details: partWithWords(host, () => import('./details-part.ts')),
  quiet: partWithWords(host, () => import('../../controllers/calendar-quiet.ts')),
  actions: plainPart(host, async () => {
    const { CalendarActions, styles } = await import('./calendar-actions.ts');
    return { acts: new CalendarActions(own()), styles };
  }),
});
