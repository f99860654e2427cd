const common = 'source source-type lang dir theme heading-level no-heading reserve ';
const caseLinks = 'view case-href quiz-href opportunity-href event-href no-share no-related ';

/** Attributes a snippet may set, by widget name; the rest is dropped and told (EM-11). */
const attributeNames: Readonly<Record<string, string>> = {
  backend: 'source source-type lang',
  'case-card': `${common}${caseLinks}case-id`,
  'case-list': `${common}${caseLinks}status tag municipality dimension kind filters order limit deep-link`,
  'event-calendar': `${common}source-names view views date limit more-url horizon-days past filters category area postcode audience organisation accessibility is-free deep-link event-id details event-url time-zone quiet-days no-week-numbers subscribe-url no-export no-external-calendars refresh-minutes`,
  'readiness-quiz': `${common}quiz-id view chart team-id organisation case-href share-url deep-link no-share no-save no-team no-cases`,
  'volunteer-sign-up': `${common}opportunity-id cause audience skill area organisation network postcode remote commitment filters limit more-url hide-full manage-only no-manage deep-link manage-title`,
};

/** Danish words a snippet may use instead of the real names (EM-12). */
const aliases: Readonly<Record<string, string>> = {
  kilde: 'source',
  kildetype: 'source-type',
  visning: 'view',
  sprog: 'lang',
  overskrift: 'heading-level',
  udseende: 'theme',
  antal: 'limit',
  sag: 'case-id',
  opgave: 'opportunity-id',
  filter: 'filters',
};

const viewAliases: Readonly<Record<string, string>> = {
  liste: 'agenda',
  uge: 'week',
  maaned: 'month',
  måned: 'month',
};

const widgetAliases: Readonly<Record<string, string>> = {
  kalender: 'event-calendar',
  frivillig: 'volunteer-sign-up',
  parathed: 'readiness-quiz',
  case: 'case-card',
  cases: 'case-list',
};

/** Names of all widgets a snippet can ask for, without the prefix of the tag. */
export const widgetNames: readonly string[] = Object.keys(attributeNames);

/** Attribute names one widget takes from a snippet, in the order of its documentation. */
export const attributesOf = (widget: string): readonly string[] => attributeNames[widget]?.split(' ') ?? [];

const lookUp = (table: Readonly<Record<string, string>>, word: string) =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** The real name of an attribute given by a Danish alias; undefined for every other word (EM-12). */
export const aliasedAttribute = (word: string): string | undefined => lookUp(aliases, word);

/** The widget meant by a word, with or without prefix, or by its Danish alias; undefined if there is none (EM-12). */
export function widgetNamed(word: string): string | undefined {
  const name = word.toLowerCase().replace(/^samspil-/, '');
  const real = lookUp(widgetAliases, name) ?? name;
  return Object.hasOwn(attributeNames, real) ? real : undefined;
}

/** View words in Danish exchanged for the real ones, word by word; all others stay as they are (EM-12). */
export const viewNamed = (value: string): string =>
  value
    .split(' ')
    .map((word) => lookUp(viewAliases, word.toLowerCase()) ?? word)
    .join(' ');
