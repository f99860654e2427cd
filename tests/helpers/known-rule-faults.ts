/** Rules on which a peer is known to be wrong: what it does, and how to tell. The oracle agrees with the engine on them. */
export interface KnownDeviation {
  peerDoes: string;
  /** Where it is reported, or what the standard says instead. */
  link: string;
  holds: (rule: string) => boolean;
}

/** Holds of a rule that meets all of them. */
export const has =
  (...patterns: RegExp[]) =>
  (rule: string) =>
    patterns.every((pattern) => pattern.test(rule));

/** The table of what a part does under a frequency, and the paragraphs on BYWEEKNO and on the order of the parts. */
export const standard = 'https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10';
// DTSTART out of step with the rule: undefined, and not what the other dates show.
const firstDate = 'https://www.rfc-editor.org/rfc/rfc5545#section-3.8.5.3';
const reported = (issue: number) => `https://github.com/kewisch/ical.js/issues/${issue}`;

/** The known faults of ical.js. */
export const knownOfIcal: readonly KnownDeviation[] = [
  { peerDoes: 'ignores BYSETPOS on most rules', link: reported(1039), holds: has(/BYSETPOS/) },
  {
    peerDoes: 'shows DTSTART though a limiting part excludes it',
    link: firstDate,
    holds: has(/=(DAILY|WEEKLY)/, /BYMONTH=/),
  },
  {
    peerDoes: 'shows DTSTART though a limiting part excludes it',
    link: firstDate,
    holds: has(/=DAILY/, /BYDAY|BYMONTHDAY|BYHOUR/),
  },
  { peerDoes: 'never returns on negative month days', link: reported(1038), holds: has(/=DAILY/, /BYMONTHDAY/) },
  { peerDoes: 'loses the first period and ignores INTERVAL', link: standard, holds: has(/=MONTHLY/, /BYMONTH=/) },
  { peerDoes: 'throws or loses dates', link: reported(70), holds: has(/=MONTHLY/, /BYMONTHDAY/, /BYDAY/) },
  { peerDoes: 'repeats and misplaces several hours of a day', link: standard, holds: has(/BYHOUR=\d+,/) },
  {
    peerDoes: 'keeps to the month of DTSTART, loses dates or throws',
    link: standard,
    holds: has(/=YEARLY/, /BY(MONTHDAY|DAY|YEARDAY|WEEKNO)/),
  },
];
