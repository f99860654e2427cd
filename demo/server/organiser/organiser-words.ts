import type { SignUpStatus } from '../../../src/contract/sign-up.ts';

/** The words of the organiser's pages. */
export interface OrganiserWords {
  logIn: string;
  token: string;
  wrongToken: string;
  open: string;
  all: string;
  nobody: string;
  done: string;
  impossible: string;
  seen: (by: string) => string;
  people: (count: number) => string;
  unsent: (count: number) => string;
  overdue: string;
  twin: string;
  answerBy: string;
  status: Record<SignUpStatus, string>;
  acts: Record<'see' | 'approve' | 'decline' | 'offer' | 'pair' | 'cancelTime' | 'moveTime' | 'export', string>;
  times: string;
  newStart: string;
  families: Record<'offers' | 'needs', string>;
}

const da: OrganiserWords = {
  logIn: 'Log ind som arrangør',
  token: 'Adgangskode',
  wrongToken: 'Koden passer ikke.',
  open: 'Vis',
  all: 'Alle opgaver og arrangementer',
  nobody: 'Ingen har tilmeldt sig endnu.',
  done: 'Det er gjort.',
  impossible: 'Det kan ikke lade sig gøre længere. Listen er opdateret.',
  seen: (by) => `Set af ${by}`,
  people: (count) => (count === 1 ? '1 tilmelding' : `${count} tilmeldinger`),
  unsent: (count) => (count === 1 ? '1 besked er ikke sendt' : `${count} beskeder er ikke sendt`),
  overdue: 'Svaret er for sent på vej',
  twin: 'Samme mail eller telefon som en anden',
  answerBy: 'Svar senest',
  status: {
    verifyContact: 'Mangler at bekræfte sin mail',
    awaitingGuardian: 'Venter på en forælder eller værge',
    pending: 'Venter på svar',
    confirmed: 'Har en plads',
    waiting: 'På venteliste',
    offered: 'Har fået tilbudt en plads',
    expired: 'Svarede ikke i tide',
    interest: 'Har skrevet sig op',
    received: 'Kommer ikke',
    declined: 'Afslået',
    cancelledByVolunteer: 'Har meldt afbud',
    cancelledByOrganiser: 'Aflyst',
    attended: 'Kom',
    noShow: 'Kom ikke',
  },
  acts: {
    see: 'Set',
    approve: 'Sig ja',
    decline: 'Sig nej',
    offer: 'Tilbyd en plads',
    pair: 'Foreslå dem for hinanden',
    cancelTime: 'Aflys tiden',
    moveTime: 'Flyt tiden',
    export: 'Hent listen',
  },
  times: 'Tider',
  newStart: 'Ny begyndelse',
  families: { offers: 'Familie, der tilbyder', needs: 'Familie, der har brug for' },
};

const en: OrganiserWords = {
  logIn: 'Log in as organiser',
  token: 'Access code',
  wrongToken: 'The code does not fit.',
  open: 'Show',
  all: 'All opportunities and events',
  nobody: 'Nobody has signed up yet.',
  done: 'Done.',
  impossible: 'That is no longer possible. The list is up to date.',
  seen: (by) => `Seen by ${by}`,
  people: (count) => (count === 1 ? '1 sign-up' : `${count} sign-ups`),
  unsent: (count) => (count === 1 ? '1 message has not been sent' : `${count} messages have not been sent`),
  overdue: 'The answer is late',
  twin: 'Same e-mail or phone as another',
  answerBy: 'Answer by',
  status: {
    verifyContact: 'Has yet to confirm the e-mail',
    awaitingGuardian: 'Waits for a parent or guardian',
    pending: 'Waits for an answer',
    confirmed: 'Has a place',
    waiting: 'On the waiting list',
    offered: 'Has been offered a place',
    expired: 'Did not answer in time',
    interest: 'Is interested',
    received: 'Does not come',
    declined: 'Declined',
    cancelledByVolunteer: 'Has cancelled',
    cancelledByOrganiser: 'Cancelled by you',
    attended: 'Came',
    noShow: 'Did not come',
  },
  acts: {
    see: 'Seen',
    approve: 'Say yes',
    decline: 'Say no',
    offer: 'Offer a place',
    pair: 'Propose them to each other',
    cancelTime: 'Cancel this time',
    moveTime: 'Move this time',
    export: 'Download the list',
  },
  times: 'Times',
  newStart: 'New start',
  families: { offers: 'Family that offers', needs: 'Family that needs' },
};

/** The words in the language of an address; Danish if nothing else is asked for. */
export const organiserWords = (url: URL): OrganiserWords & { language: 'da' | 'en' } =>
  url.searchParams.get('lang') === 'en' ? { ...en, language: 'en' } : { ...da, language: 'da' };
