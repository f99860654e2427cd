import type { CaseStory } from '../contract/case-story.ts';

/** The reader opens the case; cancel it to open the case yourself (CA-30). */
export class CaseOpenEvent extends CustomEvent<{ caseId: string; status: CaseStory['status'] }> {
  static readonly eventName = 'samspil-case-open';

  constructor(detail: { caseId: string; status: CaseStory['status'] }) {
    super(CaseOpenEvent.eventName, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** The reader closes the case that was open (CA-30). */
export class CaseCloseEvent extends CustomEvent<{ caseId: string }> {
  static readonly eventName = 'samspil-case-close';

  constructor(detail: { caseId: string }) {
    super(CaseCloseEvent.eventName, { detail, bubbles: true, composed: true });
  }
}
