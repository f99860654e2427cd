import type { MailFacts, MailTexts } from './mail-kinds.ts';

const times = ({ when, where }: MailFacts) => [...when, where].filter(Boolean).join('\n');
const number = ({ receiptNumber }: MailFacts) => receiptNumber && `Kvitteringsnummer: ${receiptNumber}`;
const help = ({ contact }: MailFacts) => `Har du spørgsmål, så kontakt ${contact}.`;
const answer = ({ answerBy }: MailFacts) => answerBy && `Du hører fra os senest ${answerBy}.`;
const manage = 'Se, ret eller meld afbud her:\n{link:0}';

/** The mails in Danish. */
export const mailTextsDa: MailTexts = {
  verify: (facts) => ({
    subject: `Bekræft din tilmelding: ${facts.title}`,
    paragraphs: [
      'Din plads er først sikret, når du har åbnet linket og trykket Bekræft.',
      times(facts),
      '{link:0}',
      help(facts),
    ],
  }),
  receipt: (facts) => ({
    subject: `Din tilmelding: ${facts.title}`,
    paragraphs: ['Vi har modtaget din tilmelding.', times(facts), answer(facts), number(facts), manage, help(facts)],
  }),
  waiting: (facts) => ({
    subject: `Du står på venteliste: ${facts.title}`,
    paragraphs: [
      facts.position !== undefined && `Du er nr. ${facts.position} på ventelisten.`,
      times(facts),
      'Vi skriver, hvis der bliver en plads.',
      number(facts),
      manage,
      help(facts),
    ],
  }),
  decision: (facts) => ({
    subject: `Du har en plads: ${facts.title}`,
    paragraphs: ['Du er tilmeldt.', times(facts), manage, help(facts)],
  }),
  offer: (facts) => ({
    subject: `Der er en plads til dig: ${facts.title}`,
    paragraphs: [
      'Der er blevet en plads, og vi holder den for dig.',
      times(facts),
      `Svar senest ${facts.until}. Ellers går pladsen videre.`,
      'Ja tak eller nej tak her:\n{link:0}',
      help(facts),
    ],
  }),
  offerExpired: (facts) => ({
    subject: `Pladsen er gået videre: ${facts.title}`,
    paragraphs: ['Vi hørte ikke fra dig i tide, så pladsen er gået videre.', times(facts), help(facts)],
  }),
  cancelled: (facts) => ({
    subject: `Du har meldt afbud: ${facts.title}`,
    paragraphs: ['Vi har modtaget dit afbud.', times(facts), help(facts)],
  }),
  alreadySignedUp: (facts) => ({
    subject: `Du er allerede tilmeldt: ${facts.title}`,
    paragraphs: [
      'Nogen har tilmeldt sig igen med dit navn og din mail eller telefon. Intet er ændret. Det her gælder:',
      times(facts),
      number(facts),
      'Se det, og ret det, hvis noget er anderledes:\n{link:0}',
      help(facts),
    ],
  }),
  link: (facts) => ({
    subject: 'Link til dine tilmeldinger',
    paragraphs: ['Her er linket, du bad om. Har du ikke bedt om det, så gør ingenting.', ...facts.when, help(facts)],
  }),
  lateCancel: (facts) => ({
    subject: `Afbud: ${facts.title}`,
    paragraphs: ['En frivillig har meldt afbud.', times(facts), number(facts)],
  }),
  nobodyFound: (facts) => ({
    subject: `Ring selv: ${facts.title}`,
    paragraphs: ['En plads er ledig, og det er for sent at tilbyde den til ventelisten.', times(facts)],
  }),
};
