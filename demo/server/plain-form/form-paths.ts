import type { TargetKind } from '../schema.ts';

/** Paths of the forms that work without JavaScript, below the contract's base (SU-83). */
export const formPaths: Record<TargetKind, string> = {
  opportunity: 'forms/opportunities/{id}',
  event: 'forms/events/{id}',
};

/** Paths of their receipts, each by the reference of its sign-up: a random one, that says nothing about the person. */
export const receiptPaths: Record<TargetKind, string> = {
  opportunity: `${formPaths.opportunity}/receipts/{clientRef}`,
  event: `${formPaths.event}/receipts/{clientRef}`,
};
