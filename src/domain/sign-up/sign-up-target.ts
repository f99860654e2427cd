import type { Occurrence } from '../../contract/occurrence.ts';
import type { Opportunity, Series, Slot } from '../../contract/opportunity.ts';
import type { Place } from '../../contract/place.ts';
import type { SignUpTerms } from '../../contract/sign-up-terms.ts';
import type { Text } from '../../contract/text.ts';

/** How one may commit oneself (SU-47). */
export type Commitment = NonNullable<Opportunity['commitment']>['modes'][number];

/** What a person signs up for: an opportunity or an event. Nothing behind this type knows which widget it serves (SU-5). */
export interface SignUpTarget {
  readonly kind: 'opportunity' | 'event';
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly place?: Place | undefined;
  readonly slots: readonly Slot[];
  readonly series?: readonly Series[] | undefined;
  /** How one may commit oneself; single times where nothing is said. */
  readonly modes?: readonly Commitment[] | undefined;
  /** What two families can help each other with; there where a person pairs them (SU-49). */
  readonly matching?: { readonly tasks: NonNullable<Opportunity['tasks']> } | undefined;
  /** Times that are settled beforehand; then the form does not ask for them. */
  readonly chosenSlotIds?: readonly string[] | undefined;
  /** The dates of an event that the times stand for: in a calendar they are these, not others beside them (SU-71). */
  readonly dates?: readonly Occurrence[] | undefined;
  readonly terms: SignUpTerms;
}

/** The target of an opportunity; its only time is chosen beforehand, unless it is the first of a series (SU-5). */
export function targetFromOpportunity(opportunity: Opportunity): SignUpTarget {
  const { id, version, kind, title, place, slots, series, commitment, tasks, signUp } = opportunity;
  const [only, ...others] = slots;
  const isSettled = only && others.length === 0 && !(only.seriesId && commitment?.modes.includes('series'));
  return {
    kind: 'opportunity',
    id,
    version,
    title,
    place,
    slots,
    series,
    modes: commitment?.modes,
    matching: kind === 'matching' ? { tasks: tasks ?? [] } : undefined,
    chosenSlotIds: isSettled ? [only.id] : undefined,
    terms: signUp,
  };
}
