import type { Opportunity, Slot } from '../../../../src/contract/opportunity.ts';
import type { SignUpPolicy, SignUpTerms } from '../../../../src/contract/sign-up-terms.ts';
import type { SignUpTarget } from '../../../../src/domain/sign-up/sign-up-target.ts';

/** The fixed clock of the tests, in milliseconds. */
export const now = Date.parse('2026-11-24T14:10:00+01:00');

const policy: SignUpPolicy = {
  mode: 'instant',
  parties: ['person'],
  maximumPartySize: 1,
  participantNames: 'contactOnly',
  contact: { name: 'full', email: 'oneOf', phone: 'oneOf' },
};

/** Plain terms: one person, name and one address. */
export function sampleTerms({
  policy: rules,
  ...more
}: Partial<Omit<SignUpTerms, 'policy'>> & { policy?: Partial<SignUpPolicy> } = {}): SignUpTerms {
  return {
    policy: { ...policy, ...rules },
    privacy: {
      noticeVersion: 'n1',
      noticeText: 'Notice',
      controller: { name: 'Sundby' },
      legalBasis: 'publicTask',
      retention: { days: 30, from: 'lastSlotEnd' },
    },
    ...more,
  };
}

/** A time with places, a day in December 2026 at 17. */
export function sampleSlot(day: number, remaining: number | null = 4, more: Partial<Slot> = {}): Slot {
  return {
    id: `slot-${day}`,
    startsAt: `2026-12-${String(day).padStart(2, '0')}T17:00:00+01:00`,
    endsAt: `2026-12-${String(day).padStart(2, '0')}T19:00:00+01:00`,
    timeZone: 'Europe/Copenhagen',
    status: 'scheduled',
    capacity: { maximum: 10, remaining, display: 'exact', asOf: '2026-11-24T14:05:00+01:00' },
    ...more,
  };
}

/** An opportunity with two free times. */
export function sampleOpportunity(more: Partial<Opportunity> = {}): Opportunity {
  return {
    id: 'sample',
    version: '3',
    kind: 'role',
    status: 'open',
    title: 'Hent en nabo',
    updatedAt: '2026-11-21T12:00:00+01:00',
    organisation: { id: 'venner', name: 'Kulturcentrets Venner' },
    causes: [{ id: 'ensomhed', label: { da: 'Ensomhed', en: 'Loneliness' } }],
    slots: [sampleSlot(8), sampleSlot(9)],
    signUp: sampleTerms(),
    ...more,
  };
}

/** A target with two free times. */
export function sampleTarget(more: Partial<SignUpTarget> = {}): SignUpTarget {
  return {
    kind: 'opportunity',
    id: 'sample',
    version: '3',
    title: 'Hent en nabo',
    slots: [sampleSlot(8), sampleSlot(9)],
    terms: sampleTerms(),
    ...more,
  };
}
