import type { Opportunity, Slot } from '../../src/contract/opportunity.ts';
import { figureKey, type LiveFigures, liveCapacity } from './live-capacity.ts';
import { missingIn } from './places/substitutes.ts';

/** The opportunity with today's figures: times that are over are gone, places and statuses are those of now (SU-12). */
export function liveOpportunity(opportunity: Opportunity, figures: LiveFigures, now: Date): Opportunity {
  const slots = opportunity.slots
    .map((slot) => liveSlot(slot, opportunity.id, figures))
    .filter((slot) => Date.parse(slot.endsAt ?? slot.startsAt) > now.getTime())
    .map((slot) => (Date.parse(slot.startsAt) <= now.getTime() && slot.status !== 'cancelled' ? begun(slot) : slot));
  return { ...opportunity, slots, status: liveStatus(opportunity, slots, now) };
}

/** What a date says that somebody gave away (SU-48). */
const substituteWanted = { da: 'Mangler afløser', en: 'Substitute wanted' };

const begun = (slot: Slot): Slot => ({ ...slot, status: 'closed' });

function liveSlot(slot: Slot, opportunityId: string, figures: LiveFigures): Slot {
  const row = figures.rows.get(figureKey('opportunity', opportunityId, slot.id));
  const capacity = liveCapacity(slot.capacity, row, figures.asOf);
  const isPlain = slot.status === 'scheduled' || slot.status === 'full';
  const label = row && missingIn(row) > 0 ? substituteWanted : slot.label;
  return {
    ...slot,
    ...(label && { label }),
    capacity,
    status: isPlain ? (capacity.remaining === 0 ? 'full' : 'scheduled') : slot.status,
  };
}

function liveStatus(
  { status, slots: all, signUp }: Opportunity,
  coming: readonly Slot[],
  now: Date,
): Opportunity['status'] {
  if (status === 'cancelled' || status === 'postponed' || status === 'closed') return status;
  if (signUp.closesAt && Date.parse(signUp.closesAt) <= now.getTime()) return 'closed';
  if (signUp.opensAt) {
    if (Date.parse(signUp.opensAt) > now.getTime()) return 'notOpenYet';
  } else if (status === 'notOpenYet') return status;
  if (all.length === 0) return status === 'notOpenYet' ? 'open' : status;
  const open = coming.filter((slot) => slot.status !== 'cancelled' && slot.status !== 'closed');
  if (open.length === 0) return 'closed';
  if (open.some(({ capacity }) => capacity.remaining !== 0)) return 'open';
  return open.some(({ capacity }) => capacity.waitingList?.isOpen) ? 'waitingList' : 'full';
}
