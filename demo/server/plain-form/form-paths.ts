import type { TargetKind } from '../schema.ts';

/** Paths of the forms that work without JavaScript, below the contract's base (SU-83). */
export const formPaths: Record<TargetKind, string> = {
  opportunity: 'forms/opportunities/{id}',
  event: 'forms/events/{id}',
};
