import type { SignUpStatus } from '../../../src/contract/sign-up.ts';

/** What one place weighs in the counters of its time. */
export interface Weight {
  taken: number;
  offered: number;
  waiting: number;
}

const none: Weight = { taken: 0, offered: 0, waiting: 0 };

/** People who come are taken, offers are kept apart, a queue counts parties (SU-39). */
export function weightOf(status: SignUpStatus, seats: number): Weight {
  switch (status) {
    case 'confirmed':
    case 'pending':
    case 'awaitingGuardian':
    case 'attended':
    case 'noShow':
      return { ...none, taken: seats };
    case 'offered':
      return { ...none, offered: seats };
    case 'waiting':
      return { ...none, waiting: 1 };
    case 'verifyContact':
    case 'interest':
    case 'received':
    case 'expired':
    case 'declined':
    case 'cancelledByVolunteer':
    case 'cancelledByOrganiser':
      return none;
  }
}

const ended: readonly SignUpStatus[] = ['expired', 'declined', 'cancelledByVolunteer', 'cancelledByOrganiser'];

/** Whether a place is over and nothing more happens to it. */
export const isEnded = (status: SignUpStatus): boolean => ended.includes(status);

/** Whether a new sign-up by the same party is a repeat (SU-68). Who has not shown an address to be theirs stands in nobody's way. */
export const isLive = (status: SignUpStatus): boolean => status !== 'verifyContact' && !isEnded(status);

/** Of the places of one sign-up, the one that speaks for it. */
const loudest: readonly SignUpStatus[] = [
  'verifyContact',
  'offered',
  'awaitingGuardian',
  'confirmed',
  'pending',
  'waiting',
  'attended',
  'noShow',
  'interest',
  'received',
  'expired',
  'declined',
  'cancelledByOrganiser',
  'cancelledByVolunteer',
];

/** The status of a sign-up as a whole. */
export function overallStatus(statuses: readonly SignUpStatus[]): SignUpStatus {
  return loudest.find((status) => statuses.includes(status)) ?? 'received';
}
