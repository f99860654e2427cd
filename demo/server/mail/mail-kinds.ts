/** What a mail can be about (SU-79). */
export type MailKind =
  | 'verify'
  | 'receipt'
  | 'waiting'
  | 'decision'
  | 'offer'
  | 'offerExpired'
  | 'cancelled'
  | 'alreadySignedUp'
  | 'link'
  | 'guardian'
  | 'checkIn'
  | 'reminder'
  | 'moved'
  | 'cancelledByOrganiser'
  | 'substitute'
  | 'matchProposal'
  | 'matchYes'
  | 'new'
  | 'lateCancel'
  | 'nobodyFound'
  | 'promiseBroken';

/** What was decided about a sign-up; a place, if nothing else is said. */
export type Decision = 'pending' | 'declined' | 'guardianNo' | 'guardianSilent' | 'dateFull' | 'matchDeclined' | 'gone';

/** What a mail tells; never an answer to a question. */
export interface MailFacts {
  title: string;
  /** The times it is about, in words. */
  when: readonly string[];
  where?: string | undefined;
  /** Whom to call or write to. */
  contact: string;
  receiptNumber?: string | undefined;
  answerBy?: string | undefined;
  /** Until when an offer stands, in words. */
  until?: string | undefined;
  /** The place is theirs; nobody has to decide. */
  isConfirmed?: boolean | undefined;
  /** Number in the queue. */
  position?: number | undefined;
  decision?: Decision | undefined;
  /** First name of the young person that a guardian is told of or asked about. */
  firstName?: string | undefined;
  /** What becomes of the data, in the organiser's words. */
  notice?: string | undefined;
  /** A guardian has to say yes first. */
  isGuardianAsked?: boolean | undefined;
  /** Who wrote for a family, and from where. */
  referrer?: string | undefined;
  /** The time before it was moved. */
  before?: string | undefined;
  /** What families would do for each other. */
  tasks?: string | undefined;
  /** How another family is reached, when both have said yes. */
  family?: string | undefined;
  count?: number | undefined;
  /** Whom the organiser can call, a line each. */
  people?: readonly string[] | undefined;
}

/** Subject and paragraphs of each kind, in one language. A paragraph `{link:0}` becomes a link when the mail is sent. */
export type MailTexts = Record<
  MailKind,
  (facts: MailFacts) => { subject: string; paragraphs: (string | false | undefined)[] }
>;
