import { type CSSResult, render, type TemplateResult } from 'lit';
import { chipsOf } from '../../controllers/calendar-filter-labels.ts';
import { contactLines, linkTo } from '../../controllers/calendar-lines.ts';
import { listPosterView } from '../../controllers/list-poster-view.ts';
import { printDocument } from '../../controllers/print-document.ts';
import { qrCode } from '../../domain/text/qr-code.ts';
import type { CalendarActMessages } from '../../i18n/messages.ts';
import { type ListPosterView, listPoster, listPosterStyles } from '../../ui/calendar/list-poster.ts';
import { type PosterView, poster, posterStyles } from '../../ui/calendar/poster.ts';
import type { Calendar, RowsOf } from './calendar.ts';

/** Prints an event as a poster, in a document of its own; false where the browser refuses (EC-84). */
export const printPoster = (own: Calendar, view: PosterView): boolean =>
  print(own, view, (code) => [poster({ ...view, code }), posterStyles]);

/** Prints a list of events as a poster, in a document of its own; false where the browser refuses (EC-84). */
export function printListPoster(own: Calendar, rows: RowsOf, words: CalendarActMessages): boolean {
  const view = listView(own, rows, words);
  return print(own, view, (code) => [listPoster({ ...view, code }), listPosterStyles]);
}

/** What is shown of the list, with its selection in words, whom to ask and where there is more. */
function listView(
  own: Calendar,
  { setting, dates }: RowsOf,
  { printed: printedOn }: CalendarActMessages,
): ListPosterView {
  const { host, state, selection, parts, source, widget } = own;
  const { visits } = parts.actions.module?.acts ?? {};
  const found = selection.found((state.table && visits?.tableData?.placed) || dates);
  const { groups, contact, printed } = listPosterView(found, state, { ...setting, printed: printedOn });
  const table = state.table && parts[state.table].module?.tell(own, dates, !visits?.missing);
  const chosen = parts.filters.module ? chipsOf(dates, state.filter, parts.filters.module.locale) : [];
  const heading = host.querySelector('[slot="heading"]')?.textContent?.trim();
  // Without the part that may name what was opened, and without what links carry to one reader only.
  const address = linkTo(host.moreUrl || location.href.replace(/#.*/s, ''));
  return {
    title: { text: heading || widget.locale.words.heading },
    about: [...(table ? [table] : []), ...chosen.map(({ label }) => label)],
    groups,
    contact: contactLines(source.request.description?.helpContact ?? contact, setting),
    ...(address && { address }),
    printed,
  };
}

function print(
  { host, widget }: Calendar,
  { title, address }: Pick<PosterView, 'title' | 'address'>,
  paper: (code: PosterView['code']) => readonly [content: TemplateResult, styles: CSSResult],
): boolean {
  const { language } = widget.locale;
  const [content, styles] = paper(address === undefined ? undefined : qrCode(address));
  return printDocument(host.renderRoot, { title: title.text, language, styles: styles.cssText }, (body) =>
    render(content, body),
  );
}
