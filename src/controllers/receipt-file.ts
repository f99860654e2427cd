import { receiptCalendar } from '../domain/sign-up/receipt-calendar.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

const productId = '-//Samspil//Receipt//DA';

/** Gives the person a calendar file of what they signed up for (SU-71). */
export function saveCalendarFile({ target, reply, judged, locale, options }: SignUpFlow): void {
  if (!reply) return;
  const { commitment, seriesId, until } = judged.form.request;
  const file = receiptCalendar({
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
  save(new File([file], `${reply.receiptNumber}.ics`, { type: 'text/calendar;charset=utf-8' }));
}

// A link that is pressed and gone: the only way a page gives a file that works in all browsers.
function save(file: File) {
  const href = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href, download: file.name });
  link.click();
  // Some browsers read it a moment after the press.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
