import * as z from 'zod/mini';

interface Span {
  startsAt?: string | undefined;
  endsAt?: string | undefined;
  startsOn?: string | undefined;
  endsBefore?: string | undefined;
}

const instant = (text = '') => new Date(text).getTime();

/** Names members of a span that cannot stand beside its start: an end that is not later, a day beside a time (CT-21, CT-22). */
function misplaced({ startsAt, endsAt, startsOn, endsBefore }: Span): [key: keyof Span, code: string][] {
  const found: [keyof Span, string][] = [];
  if (startsAt && endsAt && instant(endsAt) <= instant(startsAt)) found.push(['endsAt', 'end-before-start']);
  if (startsOn && endsBefore && endsBefore <= startsOn) found.push(['endsBefore', 'end-before-start']);
  if (startsAt && startsOn) found.push(['startsOn', 'unknown-value']);
  if (startsAt && endsBefore && !found.some(([key]) => key === 'endsBefore'))
    found.push(['endsBefore', 'unknown-value']);
  return found;
}

/** What a span must hold: its end later than its start, timed or all-day but not both, and a start unless it changes another. */
// @__NO_SIDE_EFFECTS__
export const spanCheck = (isStartRequired = true) =>
  z.check<Span>(({ value, issues }) => {
    const refuse = (code: string, path?: string[]) =>
      issues.push({ code: 'custom', input: value, ...(path && { path }), params: { code } });
    for (const [key, code] of misplaced(value)) refuse(code, [key]);
    if (isStartRequired && !value.startsAt && !value.startsOn) refuse('no-start');
  });
