import type { Opportunity, Series, Slot } from '../../contract/opportunity.ts';
import type { Place } from '../../contract/place.ts';
import type { SignUpTerms } from '../../contract/sign-up-terms.ts';
import type { Text } from '../../contract/text.ts';

/** What a person signs up for: an opportunity or an event. Nothing behind this type knows which widget it serves (SU-5). */
export interface SignUpTarget {
  readonly kind: 'opportunity' | 'event';
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly place?: Place | undefined;
  readonly slots: readonly Slot[];
  readonly series?: readonly Series[] | undefined;
  /** Times that are settled beforehand; then the form does not ask for them. */
  readonly chosenSlotIds?: readonly string[] | undefined;
  readonly terms: SignUpTerms;
}

/** The target of an opportunity; its only time is chosen beforehand (SU-5). */
export function targetFromOpportunity(opportunity: Opportunity): SignUpTarget {
  const { id, version, title, place, slots, series, signUp } = opportunity;
  const [only, ...others] = slots;
  return {
    kind: 'opportunity',
    id,
    version,
    title,
    place,
    slots,
    series,
    chosenSlotIds: only && others.length === 0 ? [only.id] : undefined,
    terms: signUp,
  };
}
