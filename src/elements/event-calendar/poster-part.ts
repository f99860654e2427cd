import { render } from 'lit';
import { printDocument } from '../../controllers/print-document.ts';
import { qrCode } from '../../domain/text/qr-code.ts';
import { type PosterView, poster, posterStyles } from '../../ui/calendar/poster.ts';
import type { Calendar } from './calendar.ts';

/** Prints an event as a poster, in a document of its own; false where the browser refuses (EC-84). */
export function printPoster({ host, widget }: Calendar, view: PosterView): boolean {
  const { language } = widget.locale;
  const paper = { title: view.title.text, language, styles: posterStyles.cssText };
  const code = view.address === undefined ? undefined : qrCode(view.address);
  return printDocument(host.renderRoot, paper, (body) => render(poster({ ...view, code }), body));
}
