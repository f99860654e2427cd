import type { ManagedSignUp } from '../../contract/managed-sign-up.ts';
import type { SignUpStatus } from '../../contract/sign-up.ts';

/** One step of what has become of a sign-up, as a key for words. */
export interface StatusStep {
  readonly key: SignUpStatus | 'seen';
  /** It was about a date; the sign-up stands. */
  readonly isDate?: boolean;
  readonly at: string;
  readonly by?: string | undefined;
}

const ENDED: readonly SignUpStatus[] = [
  'expired',
  'declined',
  'cancelledByVolunteer',
  'cancelledByOrganiser',
  'attended',
  'noShow',
];
const FIRST: readonly string[] = ['pending', 'received'] satisfies SignUpStatus[];

/** Whether nothing more comes of it: given up, refused, or over. */
export const isEndedStatus = (status: SignUpStatus): boolean => ENDED.includes(status);

/** The line of steps: received first, then what happened since; what ended a date alone is told as that (SU-74). */
export function statusSteps({ history, status }: Pick<ManagedSignUp, 'history' | 'status'>): readonly StatusStep[] {
  const steps: StatusStep[] = [];
  const isEnd = ({ status: key }: { readonly status: StatusStep['key'] }) => key !== 'seen' && isEndedStatus(key);
  const end = isEndedStatus(status) ? history.findLastIndex(isEnd) : history.length;
  for (const [index, { status: key, at, by }] of history.entries()) {
    if (index === 0) steps.push({ key: 'received', at });
    if (index === 0 && FIRST.includes(key)) continue;
    const isDate = isEnd({ status: key }) && index < end;
    steps.push({ key, at, ...(by !== undefined && { by }), ...(isDate && { isDate }) });
  }
  return steps;
}

/** The times that are still to come and not given up. */
export const timesAhead = ({ times }: Pick<ManagedSignUp, 'times'>, now: number): ManagedSignUp['times'] =>
  times.filter(({ placeStatus, startsAt }) => !isEndedStatus(placeStatus) && Date.parse(startsAt) > now);

/** Whether a cancellation now comes late: it counts all the same, and somebody should call too (SU-74). */
export function isLateFor(
  times: readonly { readonly startsAt: string }[],
  { lateCancelHours = 0, now }: { readonly lateCancelHours?: number | undefined; readonly now: number },
): boolean {
  return times.some(({ startsAt }) => Date.parse(startsAt) - now < lateCancelHours * 3_600_000);
}
