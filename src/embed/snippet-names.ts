import { tagModules } from './tag-modules.ts';

/** Danish words a snippet may use instead of the real names of attributes (EM-12). */
const attributeAliases: Readonly<Record<string, string>> = {
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

const lookUp = (table: Readonly<Record<string, string>>, word: string): string =>
  Object.hasOwn(table, word) ? (table[word] as string) : word;

/** Names of all widgets a snippet can ask for, without the prefix of the tag. */
export const widgetNames: readonly string[] = Object.keys(tagModules).map((tag) => tag.slice(8));

/** The real name of an attribute; a word that is no Danish alias is its own real name. */
export const attributeNamed = (word: string): string => lookUp(attributeAliases, word);

/** The tag of the widget meant by a word, with or without prefix, or by its Danish alias; undefined if there is none. */
export function tagNamed(word: string): string | undefined {
  const name = lookUp(widgetAliases, word.toLowerCase().replace(/^samspil-/, ''));
  return widgetNames.includes(name) ? `samspil-${name}` : undefined;
}

/** View words in Danish exchanged for the real ones, word by word; all others stay as they are. */
export const viewNamed = (value: string): string =>
  value.replace(/[^ ]+/g, (word) => {
    const name = word.toLowerCase();
    return name in viewAliases ? lookUp(viewAliases, name) : word;
  });
