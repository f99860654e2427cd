import type { Decision, MailFacts, MailTexts } from './mail-kinds.ts';

const times = ({ when, where }: MailFacts) => [...when, where].filter(Boolean).join('\n');
const number = ({ receiptNumber }: MailFacts) => receiptNumber && `Kvitteringsnummer: ${receiptNumber}`;
const help = ({ contact }: MailFacts) => `Har du spørgsmål, så kontakt ${contact}.`;
const answer = ({ answerBy }: MailFacts) => answerBy && `Du hører fra os senest ${answerBy}.`;
const manage = 'Se, ret eller meld afbud her:\n{link:0}';
const longer = 'Mange venter længere. Vi skriver mindst én gang om måneden.';
const decisions: Record<Decision, string> = {
  pending: 'Din forælder eller værge har sagt ja. Vi ser nu på din tilmelding.',
  declined: 'Det blev desværre ikke denne gang.',
  guardianNo: 'Din forælder eller værge har sagt nej, så du er ikke tilmeldt.',
  guardianSilent: 'Vi fik ikke svar fra din forælder eller værge i tide, så du er ikke tilmeldt.',
  dateFull: 'Der er kommet en dato mere, men der var ikke plads til dig på den. Dine andre datoer står ved magt.',
  matchDeclined: 'Det blev ikke denne gang. I står stadig på listen.',
  gone: 'Man kan ikke længere tilmelde sig det, du fik tilbudt en plads til. Du skal ikke gøre noget.',
};

/** The mails in Danish. */
export const mailTextsDa: MailTexts = {
  verify: (facts) => ({
    subject: `Bekræft din tilmelding: ${facts.title}`,
    paragraphs: [
      'Din plads er først sikret, når du har åbnet linket og trykket «Ja, bekræft min tilmelding».',
      times(facts),
      '{link:0}',
      help(facts),
    ],
  }),
  receipt: (facts) => ({
    subject: `Din tilmelding: ${facts.title}`,
    paragraphs: [
      facts.referrer
        ? `${facts.referrer} har skrevet for jer og oplyst, at I har sagt ja. Vil I ikke være med, så tryk «Meld helt fra» på siden bag linket.`
        : facts.isConfirmed
          ? 'Du er tilmeldt.'
          : 'Vi har modtaget din tilmelding.',
      facts.isGuardianAsked && 'Vi har skrevet til din forælder eller værge. Pladsen er din, når de har sagt ja.',
      facts.tasks && longer,
      times(facts),
      answer(facts),
      number(facts),
      manage,
      help(facts),
    ],
  }),
  waiting: (facts) => ({
    subject: `Du står på venteliste: ${facts.title}`,
    paragraphs: [
      facts.position !== undefined && `Du er nr. ${facts.position} på ventelisten.`,
      times(facts),
      facts.tasks
        ? 'Vi har ikke fundet en familie til jer endnu. Vi leder stadig.'
        : 'Vi skriver, hvis der bliver en plads.',
      number(facts),
      manage,
      help(facts),
    ],
  }),
  decision: (facts) => ({
    subject: facts.decision ? `Svar på din tilmelding: ${facts.title}` : `Du har en plads: ${facts.title}`,
    paragraphs: [
      facts.decision ? decisions[facts.decision] : 'Du er tilmeldt.',
      times(facts),
      facts.decision === 'gone' && number(facts),
      (!facts.decision || facts.decision === 'pending') && manage,
      help(facts),
    ],
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
  guardian: (facts) => ({
    subject: facts.isGuardianAsked
      ? `Må ${facts.firstName} være med? ${facts.title}`
      : `${facts.firstName} er tilmeldt: ${facts.title}`,
    paragraphs: [
      `${facts.firstName} har tilmeldt sig og har skrevet dig på som forælder eller værge.`,
      times(facts),
      facts.isGuardianAsked && `Svar senest ${facts.until}. Ellers er ${facts.firstName} ikke tilmeldt.`,
      facts.isGuardianAsked ? 'Ja eller nej her:\n{link:0}' : 'Du behøver ikke gøre noget.',
      facts.notice,
      help(facts),
    ],
  }),
  checkIn: (facts) => ({
    subject: `Passer det stadig? ${facts.title}`,
    paragraphs: [
      `Du har været med ${facts.count} gange. Passer det stadig?`,
      'Ja: så skal du ikke gøre noget.',
      'Vil du gerne stoppe efter en bestemt dato, så vælg den her:\n{link:0}',
      help(facts),
    ],
  }),
  reminder: (facts) => ({
    subject: `Vi ses snart: ${facts.title}`,
    paragraphs: ['Husk, at du er med:', times(facts), manage, help(facts)],
  }),
  moved: (facts) => ({
    subject: `Ny tid: ${facts.title}`,
    paragraphs: [
      'Tiden er flyttet. Din plads følger med.',
      `Før: ${facts.before}`,
      `Nu: ${times(facts)}`,
      'Passer det ikke, så meld afbud her:\n{link:0}',
      help(facts),
    ],
  }),
  cancelledByOrganiser: (facts) => ({
    subject: `Aflyst: ${facts.title}`,
    paragraphs: ['Det er desværre aflyst. Du skal ikke gøre noget.', times(facts), help(facts)],
  }),
  substitute: (facts) => ({
    subject: `Kan du tage over? ${facts.title}`,
    paragraphs: [
      'En frivillig har meldt afbud, og vi mangler en afløser. Vi holder pladsen for dig.',
      times(facts),
      `Svar senest ${facts.until}. Ellers spørger vi den næste.`,
      'Ja tak eller nej tak her:\n{link:0}',
      help(facts),
    ],
  }),
  matchProposal: (facts) => ({
    subject: `Vi har måske fundet en familie til jer: ${facts.title}`,
    paragraphs: [
      'Koordinatoren foreslår, at I og en anden familie taler sammen.',
      facts.tasks && `Det handler om: ${facts.tasks}.`,
      'I får hinandens kontaktoplysninger, når begge har sagt ja. Siger I nej, skal I ikke forklare hvorfor.',
      `Svar senest ${facts.until}.`,
      'Ja tak eller nej tak her:\n{link:0}',
      help(facts),
    ],
  }),
  matchYes: (facts) => ({
    subject: `I har sagt ja til hinanden: ${facts.title}`,
    paragraphs: ['Begge familier har sagt ja. Her er den anden familie:', facts.family, manage, help(facts)],
  }),
  new: (facts) => ({
    subject: `Ny tilmelding: ${facts.title}`,
    paragraphs: ['Der er kommet en ny tilmelding.', times(facts), number(facts)],
  }),
  promiseBroken: (facts) => ({
    subject: `Mangler svar: ${facts.title}`,
    paragraphs: [
      facts.count === 1
        ? 'En tilmelding skulle have haft svar senest i går.'
        : `${facts.count} tilmeldinger skulle have haft svar senest i går.`,
    ],
  }),
  lateCancel: (facts) => ({
    subject: `Afbud: ${facts.title}`,
    paragraphs: ['En frivillig har meldt afbud.', times(facts), number(facts)],
  }),
  nobodyFound: (facts) => ({
    subject: `Ring selv: ${facts.title}`,
    paragraphs: [
      facts.until
        ? `En plads er ledig, og vi holder den til en, der kun kan ringes til. Ring senest ${facts.until}. Ellers går pladsen videre.`
        : 'En plads er ledig, og det er for sent at tilbyde den i en mail.',
      times(facts),
      facts.people?.length ? `Ring til:\n${facts.people.join('\n')}` : 'Der er ingen på listen at ringe til.',
      facts.until && 'Svar for dem på arrangørsiden: «Sig ja» eller «Sig nej».',
    ],
  }),
};
