import type { ReactiveControllerHost } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { Words } from '../../i18n/messages.ts';

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: Node };

/** The words of a part in the widget's language, once they have come. */
async function localeFor<Messages>(host: Host, words: Words<Messages>): Promise<LocaleController<Messages>> {
  const locale = new LocaleController(host, words);
  await locale.wordsCome;
  return locale;
}

/** The parts of the calendar that come when somebody needs them, each with its words and styles (EC-3). */
export const calendarParts = (host: Host) => ({
  /** Recurrence and the words of series. */
  series: new LazyController(host, async () => {
    const view = await import('../../controllers/calendar-series.ts');
    return { ...view, styles: undefined, locale: await localeFor(host, view.words) };
  }),
  filters: new LazyController(host, async () => {
    const [view, ui] = await Promise.all([
      import('../../controllers/calendar-filters.ts'),
      import('../../ui/calendar/filters.ts'),
    ]);
    return { ...view, ...ui, locale: await localeFor(host, view.words) };
  }),
  month: new LazyController(host, async () => {
    const [view, ui, { monthStyles: styles }] = await Promise.all([
      import('../../controllers/calendar-month.ts'),
      import('../../ui/calendar/month.ts'),
      import('../../ui/calendar/month-styles.ts'),
    ]);
    return { ...view, ...ui, styles, locale: await localeFor(host, view.words) };
  }),
  details: new LazyController(host, async () => {
    const [view, ui] = await Promise.all([
      import('../../controllers/calendar-details.ts'),
      import('../../ui/calendar/details.ts'),
    ]);
    return { ...view, ...ui, locale: await localeFor(host, view.words) };
  }),
  quiet: new LazyController(host, async () => {
    const view = await import('../../controllers/calendar-quiet.ts');
    return { ...view, styles: undefined, locale: await localeFor(host, view.words) };
  }),
});

/** The parts of one calendar. */
export type CalendarParts = ReturnType<typeof calendarParts>;
