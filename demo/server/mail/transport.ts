/** A mail as it goes out, its links in place. */
export interface OutgoingMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  language: string;
}

/** Takes one mail to where it goes; what it throws is a failed try (SU-79). */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<void>;
}
