import type { MailFacts, MailTexts } from './mail-kinds.ts';

const times = ({ when, where }: MailFacts) => [...when, where].filter(Boolean).join('\n');
const number = ({ receiptNumber }: MailFacts) => receiptNumber && `Receipt number: ${receiptNumber}`;
const help = ({ contact }: MailFacts) => `If you have questions, contact ${contact}.`;
const answer = ({ answerBy }: MailFacts) => answerBy && `You will hear from us by ${answerBy}.`;
const manage = 'See it, change it or cancel here:\n{link:0}';

/** The mails in English. */
export const mailTextsEn: MailTexts = {
  verify: (facts) => ({
    subject: `Confirm your sign-up: ${facts.title}`,
    paragraphs: [
      'Your place is yours once you have opened the link and pressed Confirm.',
      times(facts),
      '{link:0}',
      help(facts),
    ],
  }),
  receipt: (facts) => ({
    subject: `Your sign-up: ${facts.title}`,
    paragraphs: ['We have received your sign-up.', times(facts), answer(facts), number(facts), manage, help(facts)],
  }),
  waiting: (facts) => ({
    subject: `You are on the waiting list: ${facts.title}`,
    paragraphs: [
      facts.position !== undefined && `You are number ${facts.position} on the waiting list.`,
      times(facts),
      'We will write if a place becomes free.',
      number(facts),
      manage,
      help(facts),
    ],
  }),
  decision: (facts) => ({
    subject: `You have a place: ${facts.title}`,
    paragraphs: ['You are signed up.', times(facts), manage, help(facts)],
  }),
  offer: (facts) => ({
    subject: `There is a place for you: ${facts.title}`,
    paragraphs: [
      'A place has become free, and we are holding it for you.',
      times(facts),
      `Answer by ${facts.until}. After that it goes to the next in line.`,
      'Yes or no here:\n{link:0}',
      help(facts),
    ],
  }),
  offerExpired: (facts) => ({
    subject: `The place has gone to the next in line: ${facts.title}`,
    paragraphs: ['We did not hear from you in time, so the place has gone on.', times(facts), help(facts)],
  }),
  cancelled: (facts) => ({
    subject: `You have cancelled: ${facts.title}`,
    paragraphs: ['We have received your cancellation.', times(facts), help(facts)],
  }),
  alreadySignedUp: (facts) => ({
    subject: `You are signed up already: ${facts.title}`,
    paragraphs: [
      'Somebody signed up again with your name and your e-mail or phone. Nothing has changed. This is what applies:',
      times(facts),
      number(facts),
      'See it, and change it if something is different:\n{link:0}',
      help(facts),
    ],
  }),
  link: (facts) => ({
    subject: 'Link to your sign-ups',
    paragraphs: ['Here is the link you asked for. If you did not ask, do nothing.', ...facts.when, help(facts)],
  }),
  lateCancel: (facts) => ({
    subject: `Cancellation: ${facts.title}`,
    paragraphs: ['A volunteer has cancelled.', times(facts), number(facts)],
  }),
  nobodyFound: (facts) => ({
    subject: `Please call yourself: ${facts.title}`,
    paragraphs: ['A place is free, and it is too late to offer it to the waiting list.', times(facts)],
  }),
};
