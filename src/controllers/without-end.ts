import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';

/** A date with its beginning alone. A date of a series makes its words only when asked, and a mere copy would lose them. */
export const withoutEnd = (placed: PlacedOccurrence): PlacedOccurrence => {
  const { endsAt: _, ...start } = placed;
  return { ...start, occurrence: placed.occurrence };
};
