import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Cell } from '../../../src/domain/text/csv.ts';
import { tasksInWords } from '../matching/task-words.ts';
import type { Target } from '../sign-up/sign-up-target.ts';
import type { Column } from './export-sign-ups.ts';
import { nationalPhone } from './national-phone.ts';

const weekdays: Readonly<Record<string, string>> = {
  mon: 'mandag',
  tue: 'tirsdag',
  wed: 'onsdag',
  thu: 'torsdag',
  fri: 'fredag',
  sat: 'lørdag',
  sun: 'søndag',
};
const partsOfDay: Readonly<Record<string, string>> = {
  morning: 'formiddag',
  afternoon: 'eftermiddag',
  evening: 'aften',
  night: 'nat',
};

type Guardian = NonNullable<SignUpRequest['guardian']>;
type Match = NonNullable<SignUpRequest['match']>;

const ofGuardian = (title: string, cell: (guardian: Guardian) => Cell): Column => ({
  title,
  cell: ({ request: { guardian } }) => guardian && cell(guardian),
});

const ofMatch = (title: string, cell: (match: Match) => Cell): Column => ({
  title,
  cell: ({ request: { match } }) => match && cell(match),
});

const inWords = (codes: readonly string[] = [], words: Readonly<Record<string, string>>) =>
  codes.map((code) => words[code] ?? code).join(', ');

/** Who says yes for somebody young, where that is asked (SU-55). */
export const guardianColumns: readonly Column[] = [
  ofGuardian('Forælder eller værge', ({ name, isContact }) => (isContact ? 'er kontakten' : name)),
  ofGuardian('Værges mail', ({ email }) => email),
  ofGuardian('Værges telefon', ({ phone }) => nationalPhone(phone)),
];

/** What families offer or need, where they are brought together (SU-49, SU-50). */
export const matchColumns = (target: Target): Column[] => [
  ofMatch('Tilbyder eller mangler', ({ side }) => (side === 'offers' ? 'tilbyder' : 'mangler')),
  ofMatch('Opgaver', ({ tasks }) => tasksInWords(target, tasks)),
  ofMatch('Ugedage', (match) => inWords(match.weekdays, weekdays)),
  ofMatch('Tid på dagen', (match) => inWords(match.partsOfDay, partsOfDay)),
  ofMatch('Familiens postnummer', ({ postcode }) => postcode),
  ofMatch('Voksne', ({ adults }) => adults),
  ofMatch('Børn', ({ children }) => children),
  ofMatch('Børns alder fra', ({ childAgesFrom = [] }) => childAgesFrom.join(', ')),
  ofMatch('Skrevet af', ({ referrer }) => referrer && `${referrer.name}, ${referrer.workplace}`),
  ofMatch('Skrevet af, mail', ({ referrer }) => referrer?.email),
  ofMatch('Skrevet af, telefon', ({ referrer }) => nationalPhone(referrer?.phone)),
];
