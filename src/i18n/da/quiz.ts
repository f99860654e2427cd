import { messages as shared } from './shared.ts';

/** Danish words of the readiness quiz up to its result. */
export const messages = {
  ...shared,
  unusable: 'Testen kan ikke vises lige nu.',
  retired: 'Denne test er afløst af en nyere.',
  minutes: (minutes: number) => (minutes === 1 ? 'Det tager ca. 1 minut.' : `Det tager ca. ${minutes} minutter.`),
  privacy: 'Vi gemmer ikke dine svar. De ligger kun i din browser, til du lukker siden.',
  privacyUnlessSaved:
    'Vi gemmer ikke dine svar. De ligger kun i din browser, til du lukker siden – eller vælger »Gem på denne enhed«.',
  start: 'Start',
  paper: 'Udskriv som papirskema',
  askCode: 'Har du en kode?',
  back: 'Tilbage',
  next: 'Næste',
  finish: 'Vis resultat',
  review: 'Gennemse svar',
  about: 'Om jer',
  aboutPerson: 'Om dig',
  question: (number: number, total: number) => `Spørgsmål ${number} af ${total}`,
  part: (number: number, total: number) => `Del ${number} af ${total}`,
  totalChanged: (total: number) => `Dit svar har ændret antallet af spørgsmål til ${total}.`,
  quizChanged: 'Testen er ændret. Vi har beholdt dine svar på de spørgsmål, der er de samme.',
  several: 'Vælg gerne flere.',
  problem: 'Der er et problem',
  choose: 'Vælg et svar.',
  chooseOr: (label: string) => `Vælg et svar, eller vælg »${label}«.`,
  error: 'Fejl:',
  edit: 'Ret',
  unanswered: 'Ikke besvaret',
};
