/** Where a link of a case leads, by codes and ids only (CA-30). */
export interface CaseLinkDetail {
  caseId: string;
  rel: 'opportunity' | 'event' | 'quiz';
  /** Id of the opportunity or event, or of the area that the quiz is opened for; empty where there is none. */
  id: string;
}

/** The reader follows a link of a case to somewhere else; cancel it to open that beside the case (CA-19). */
export class CaseLinkEvent extends CustomEvent<CaseLinkDetail> {
  static readonly eventName = 'samspil-case-link';

  constructor(detail: CaseLinkDetail) {
    super(CaseLinkEvent.eventName, { detail, bubbles: true, composed: true, cancelable: true });
  }
}
