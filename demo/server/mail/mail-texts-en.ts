import type { Decision, MailFacts, MailTexts } from './mail-kinds.ts';

const times = ({ when, where }: MailFacts) => [...when, where].filter(Boolean).join('\n');
const number = ({ receiptNumber }: MailFacts) => receiptNumber && `Receipt number: ${receiptNumber}`;
const help = ({ contact }: MailFacts) => `If you have questions, contact ${contact}.`;
const answer = ({ answerBy }: MailFacts) => answerBy && `You will hear from us by ${answerBy}.`;
const manage = 'See it, change it or cancel here:\n{link:0}';
const longer = 'Many wait longer. We write at least once a month.';
const decisions: Record<Decision, string> = {
  pending: 'Your parent or guardian has said yes. We are now looking at your sign-up.',
  declined: 'Unfortunately it did not work out this time.',
  guardianNo: 'Your parent or guardian has said no, so you are not signed up.',
  guardianSilent: 'We did not hear from your parent or guardian in time, so you are not signed up.',
  dateFull: 'There is one more date, but there was no place for you on it. Your other dates stand.',
  matchDeclined: 'It did not work out this time. You are still on the list.',
  gone: 'What you were offered a place for no longer takes sign-ups. There is nothing you need to do.',
};

/** The mails in English. */
export const mailTextsEn: MailTexts = {
  verify: (facts) => ({
    subject: `Confirm your sign-up: ${facts.title}`,
    paragraphs: [
      'Your place is yours once you have opened the link and pressed “Yes, confirm my sign-up”.',
      times(facts),
      '{link:0}',
      help(facts),
    ],
  }),
  receipt: (facts) => ({
    subject: `Your sign-up: ${facts.title}`,
    paragraphs: [
      facts.referrer
        ? `${facts.referrer} has written for you and says that you have agreed. If you do not want to take part, press “Cancel all of it” on the page behind the link.`
        : facts.isConfirmed
          ? 'You are signed up.'
          : 'We have received your sign-up.',
      facts.isGuardianAsked &&
        'We have written to your parent or guardian. The place is yours once they have said yes.',
      facts.tasks && longer,
      times(facts),
      answer(facts),
      number(facts),
      manage,
      help(facts),
    ],
  }),
  waiting: (facts) => ({
    subject: `You are on the waiting list: ${facts.title}`,
    paragraphs: [
      facts.position !== undefined && `You are number ${facts.position} on the waiting list.`,
      times(facts),
      facts.tasks
        ? 'We have not found a family for you yet. We are still looking.'
        : 'We will write if a place becomes free.',
      number(facts),
      manage,
      help(facts),
    ],
  }),
  decision: (facts) => ({
    subject: facts.decision ? `Answer to your sign-up: ${facts.title}` : `You have a place: ${facts.title}`,
    paragraphs: [
      facts.decision ? decisions[facts.decision] : 'You are signed up.',
      times(facts),
      facts.decision === 'gone' && number(facts),
      (!facts.decision || facts.decision === 'pending') && manage,
      help(facts),
    ],
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
  guardian: (facts) => ({
    subject: facts.isGuardianAsked
      ? `May ${facts.firstName} take part? ${facts.title}`
      : `${facts.firstName} is signed up: ${facts.title}`,
    paragraphs: [
      `${facts.firstName} has signed up and has named you as parent or guardian.`,
      times(facts),
      facts.isGuardianAsked && `Answer by ${facts.until}. After that ${facts.firstName} is not signed up.`,
      facts.isGuardianAsked ? 'Yes or no here:\n{link:0}' : 'There is nothing for you to do.',
      facts.notice,
      help(facts),
    ],
  }),
  checkIn: (facts) => ({
    subject: `Does it still suit you? ${facts.title}`,
    paragraphs: [
      `You have taken part ${facts.count} times. Does it still suit you?`,
      'Yes: then there is nothing for you to do.',
      'If you would like to stop after a certain date, choose it here:\n{link:0}',
      help(facts),
    ],
  }),
  reminder: (facts) => ({
    subject: `See you soon: ${facts.title}`,
    paragraphs: ['Remember that you are taking part:', times(facts), manage, help(facts)],
  }),
  moved: (facts) => ({
    subject: `New time: ${facts.title}`,
    paragraphs: [
      'The time has been moved. Your place moves with it.',
      `Before: ${facts.before}`,
      `Now: ${times(facts)}`,
      'If it does not suit you, cancel here:\n{link:0}',
      help(facts),
    ],
  }),
  cancelledByOrganiser: (facts) => ({
    subject: `Cancelled: ${facts.title}`,
    paragraphs: ['Unfortunately this is cancelled. There is nothing for you to do.', times(facts), help(facts)],
  }),
  substitute: (facts) => ({
    subject: `Can you step in? ${facts.title}`,
    paragraphs: [
      'A volunteer has cancelled, and we need someone to step in. We are holding the place for you.',
      times(facts),
      `Answer by ${facts.until}. After that we ask the next in line.`,
      'Yes or no here:\n{link:0}',
      help(facts),
    ],
  }),
  matchProposal: (facts) => ({
    subject: `We may have found a family for you: ${facts.title}`,
    paragraphs: [
      'The coordinator suggests that you and another family talk to each other.',
      facts.tasks && `It is about: ${facts.tasks}.`,
      'You get each other’s contact details once both have said yes. If you say no, you need not say why.',
      `Answer by ${facts.until}.`,
      'Yes or no here:\n{link:0}',
      help(facts),
    ],
  }),
  matchYes: (facts) => ({
    subject: `You have said yes to each other: ${facts.title}`,
    paragraphs: ['Both families have said yes. Here is the other family:', facts.family, manage, help(facts)],
  }),
  new: (facts) => ({
    subject: `New sign-up: ${facts.title}`,
    paragraphs: ['There is a new sign-up.', times(facts), number(facts)],
  }),
  promiseBroken: (facts) => ({
    subject: `Answer missing: ${facts.title}`,
    paragraphs: [
      facts.count === 1
        ? 'One sign-up should have had an answer by yesterday.'
        : `${facts.count} sign-ups should have had an answer by yesterday.`,
    ],
  }),
  lateCancel: (facts) => ({
    subject: `Cancellation: ${facts.title}`,
    paragraphs: ['A volunteer has cancelled.', times(facts), number(facts)],
  }),
  nobodyFound: (facts) => ({
    subject: `Please call yourself: ${facts.title}`,
    paragraphs: [
      facts.until
        ? `A place is free, and we hold it for somebody who can only be called. Call by ${facts.until}, or the place goes on.`
        : 'A place is free, and it is too late to offer it in a mail.',
      times(facts),
      facts.people?.length ? `Call:\n${facts.people.join('\n')}` : 'There is nobody on the list to call.',
      facts.until && 'Answer for them on the organiser’s page: “Say yes” or “Say no”.',
    ],
  }),
};
