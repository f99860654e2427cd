import type { CSSResult, ReactiveControllerHost } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { Words } from '../../i18n/messages.ts';
import type { Calendar, CalendarParts } from './calendar.ts';

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

/** The parts of the calendar that come when somebody needs them, each with its words and styles (EC-3). */
export const calendarParts = (host: Host, own: () => Calendar): CalendarParts => ({
  /** Recurrence. */
  series: plainPart(host, () => import('./series-part.ts')),
  filters: partWithWords(host, () => import('./filters-part.ts')),
  month: partWithWords(host, () => import('./month-part.ts')),
  details: partWithWords(host, () => import('./details-part.ts')),
  quiet: partWithWords(host, () => import('../../controllers/calendar-quiet.ts')),
  actions: plainPart(host, async () => {
    const { CalendarActions, styles } = await import('./calendar-actions.ts');
    return { acts: new CalendarActions(own()), styles };
  }),
});
