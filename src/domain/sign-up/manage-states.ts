import type { ManagedSignUp, ManageSession } from '../../contract/managed-sign-up.ts';
import type { FieldError } from './field-error.ts';

/** What stands in the way of an act, as a key for words. `unknown`: it may have come through (CT-40). */
export type ManageProblem =
  | 'offline'
  | 'unreachable'
  | 'unknown'
  | 'limited'
  | 'tooLate'
  | 'offerExpired'
  | 'offerExpiredKept'
  | 'offerExpiredGone'
  | 'full'
  | 'refused';

/** What an owner has just done. */
export type ManageDone =
  | 'changed'
  | 'dateCancelled'
  | 'cancelled'
  | 'accepted'
  | 'declined'
  | 'matchYes'
  | 'matchNo'
  | 'verified'
  | 'guardianYes'
  | 'guardianNo'
  | 'withdrawn';

/** What is asked before it is done (SU-74). */
export type ManagePanel =
  | { readonly kind: 'cancelDate'; readonly slotId: string }
  | { readonly kind: 'cancel' | 'erase'; readonly slotId?: undefined };

/** A sign-up that was opened by a link, and what the link was for. */
export interface OpenedSignUp {
  readonly signUp: ManagedSignUp;
  readonly purpose: ManageSession['purpose'];
}

interface Acting {
  /** An act is under way; a second press does nothing (SU-60). */
  readonly isBusy?: boolean;
  readonly problem?: ManageProblem | undefined;
}

/** Where the manage page stands (SU-73 to SU-75). */
export type ManageState =
  | { readonly name: 'opening' }
  | { readonly name: 'unavailable' }
  | { readonly name: 'unreachable'; readonly problem: ManageProblem }
  | ({
      readonly name: 'asking';
      /** No link, one that does not work, or a session that is over. */
      readonly why: 'start' | 'lost' | 'expired';
      readonly error?: 'missing' | 'wrong' | 'long' | undefined;
    } & Acting)
  | { readonly name: 'sent' }
  | ({
      readonly name: 'open';
      readonly opened: OpenedSignUp;
      readonly panel?: ManagePanel | undefined;
      readonly done?: ManageDone | undefined;
    } & Acting)
  | ({
      readonly name: 'editing';
      readonly opened: OpenedSignUp;
      /** To change what was said, or to answer what a place asks before it is taken (SU-17). */
      readonly task: 'change' | 'offer';
      readonly errors: readonly FieldError[];
      /** It was changed elsewhere meanwhile; `opened` is the newer (412). */
      readonly isNewer?: boolean;
    } & Acting)
  | { readonly name: 'erased' };

/** What can happen on the manage page. */
export type ManageEvent =
  | { readonly type: 'OPEN' | 'UNAVAILABLE' | 'LOST' | 'EXPIRED' | 'ASK' | 'LINK_SENT' | 'BUSY' | 'BACK' | 'ERASED' }
  | { readonly type: 'UNREACHABLE'; readonly problem: ManageProblem }
  | { readonly type: 'OPENED'; readonly opened: OpenedSignUp }
  | { readonly type: 'LINK_WRONG'; readonly error: 'missing' | 'wrong' | 'long' }
  | { readonly type: 'PANEL'; readonly panel: ManagePanel | undefined }
  | { readonly type: 'EDIT'; readonly task: 'change' | 'offer' }
  | { readonly type: 'DONE'; readonly signUp: ManagedSignUp; readonly done: ManageDone }
  | { readonly type: 'FAILED'; readonly problem: ManageProblem; readonly signUp?: ManagedSignUp | undefined }
  | { readonly type: 'INVALID'; readonly errors: readonly FieldError[] }
  | { readonly type: 'NEWER'; readonly signUp: ManagedSignUp };
