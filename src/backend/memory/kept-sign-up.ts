import type { ManagedSignUp, ManageSession } from '../../contract/managed-sign-up.ts';
import type { SignUpReply, SignUpRequest, SignUpStatus } from '../../contract/sign-up.ts';
import { isEndedStatus } from '../../domain/sign-up/managed-steps.ts';
import type { SignUpAddress } from '../backend.ts';

/** A place of a sign-up in one time. */
export interface KeptPlace {
  slotId: string;
  status: SignUpStatus;
}

/** A sign-up as the memory keeps it: what was asked for, and what has become of it since. */
export interface KeptSignUp {
  address: SignUpAddress;
  request: SignUpRequest;
  reply: SignUpReply;
  version: number;
  places: KeptPlace[];
  history: ManagedSignUp['history'];
  offer?: { id: string; slotId: string; expiresAt: number } | undefined;
}

/** What a link is for. */
export type LinkPurpose = ManageSession['purpose'];

const taking: readonly SignUpStatus[] = ['confirmed', 'pending', 'awaitingGuardian', 'offered'];

/** Whether a place is given away, or its time is over. */
export const isEnded = ({ status }: KeptPlace): boolean => isEndedStatus(status);

/** Whether nobody else can have the place (SU-39). */
export const takesPlace = ({ status }: KeptPlace): boolean => taking.includes(status);

/** What a sign-up is as a whole: as its first place that stands, else as the last that ended. */
export function statusOf({ places, reply }: KeptSignUp): SignUpStatus {
  const standing = places.find((place) => !isEnded(place));
  return (standing ?? places.at(-1))?.status ?? reply.status;
}
