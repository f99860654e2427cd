import { type CSSResult, render, type TemplateResult } from 'lit';
import { printDocument } from '../../controllers/print-document.ts';
import { qrCode } from '../../domain/text/qr-code.ts';
import { type ListPosterView, listPoster, listPosterStyles } from '../../ui/calendar/list-poster.ts';
import { type PosterView, poster, posterStyles } from '../../ui/calendar/poster.ts';
import type { Calendar } from './calendar.ts';

/** Prints an event as a poster, in a document of its own; false where the browser refuses (EC-84). */
export const printPoster = (own: Calendar, view: PosterView): boolean =>
  print(own, view, (code) => [poster({ ...view, code }), posterStyles]);

/** Prints a list of events as a poster, in a document of its own; false where the browser refuses (EC-84). */
export const printListPoster = (own: Calendar, view: ListPosterView): boolean =>
  print(own, view, (code) => [listPoster({ ...view, code }), listPosterStyles]);

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
