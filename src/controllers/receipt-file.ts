import { receiptCalendar } from '../domain/sign-up/receipt-calendar.ts';
import { saveFile } from './save-file.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

const productId = '-//Samspil//Receipt//DA';

/** Gives the person a calendar file of what they signed up for (SU-71). */
export function saveCalendarFile({ target, reply, judged, locale, options }: SignUpFlow): void {
  if (!reply) return;
  const { commitment, seriesId, until } = judged.form.request;
  const text = receiptCalendar({
    target,
    reply,
    ...(commitment === 'series' && seriesId && { series: { id: seriesId, isOpen: !until } }),
    options: {
      stamp: new Date().toISOString(),
      language: locale.language,
      productId,
      host: options.widget.source.link?.host || location.host,
    },
  });
  saveFile({ name: `${reply.receiptNumber}.ics`, type: 'text/calendar', text });
}
