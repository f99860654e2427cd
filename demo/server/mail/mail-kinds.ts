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
  | 'lateCancel'
  | 'nobodyFound';

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
  /** Number in the queue. */
  position?: number | undefined;
}

/** Subject and paragraphs of each kind, in one language. A paragraph `{link:0}` becomes a link when the mail is sent. */
export type MailTexts = Record<
  MailKind,
  (facts: MailFacts) => { subject: string; paragraphs: (string | false | undefined)[] }
>;
