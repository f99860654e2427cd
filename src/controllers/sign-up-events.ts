/** The reader opens an opportunity; cancel it to open it yourself (SU-2). */
export class OpportunityOpenEvent extends CustomEvent<{ opportunityId: string }> {
  static readonly eventName = 'samspil-opportunity-open';

  constructor(detail: { opportunityId: string }) {
    super(OpportunityOpenEvent.eventName, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

interface Target {
  targetKind: 'opportunity' | 'event';
  targetId: string;
}

/** The reader begins to sign up; cancel it to do it your own way (SU-2). */
export class SignUpStartEvent extends CustomEvent<Target & { intent: string }> {
  static readonly eventName = 'samspil-sign-up-start';

  constructor(detail: Target & { intent: string }) {
    super(SignUpStartEvent.eventName, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** The reader comes to another step of the form (SU-2). */
export class SignUpStepEvent extends CustomEvent<{ targetId: string; step: string; stepCount: number }> {
  static readonly eventName = 'samspil-sign-up-step';

  constructor(detail: { targetId: string; step: string; stepCount: number }) {
    super(SignUpStepEvent.eventName, { detail, bubbles: true, composed: true });
  }
}

/** The sign-up has been received (SU-2). */
export class SignUpDoneEvent extends CustomEvent<Target & { outcome: string; slotCount: number }> {
  static readonly eventName = 'samspil-sign-up-done';

  constructor(detail: Target & { outcome: string; slotCount: number }) {
    super(SignUpDoneEvent.eventName, { detail, bubbles: true, composed: true });
  }
}

/** The sign-up could not be had as it was asked for: full, closed, changed (SU-2). */
export class SignUpConflictEvent extends CustomEvent<{ targetId: string; kind: string }> {
  static readonly eventName = 'samspil-sign-up-conflict';

  constructor(detail: { targetId: string; kind: string }) {
    super(SignUpConflictEvent.eventName, { detail, bubbles: true, composed: true });
  }
}

/** Somebody gave a place away on the manage page: one date, or all of it (SU-2). */
export class SignUpCancelEvent extends CustomEvent<{ targetId: string; slotCount: number; isWhole: boolean }> {
  static readonly eventName = 'samspil-sign-up-cancel';

  constructor(detail: { targetId: string; slotCount: number; isWhole: boolean }) {
    super(SignUpCancelEvent.eventName, { detail, bubbles: true, composed: true });
  }
}
