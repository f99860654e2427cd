import type { QuizDefinition } from '../../contract/quiz.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { definitionTexts } from './definition-texts.ts';
import { enabledItems } from './enabled.ts';
import { type Answers, apartOptionsOf, isRequired, isScored, optionsOf } from './item.ts';

/** Fewest questions that make a number of a dimension worth something. */
const fewestQuestions = 2;
const mostWays = 20_000;
const tag = /<\/?[a-z!][^<>]*>/gi;

type Warning = Omit<DefinitionProblem, 'severity'>;

/** What a definition may do but should not (RQ-25). Texts are looked at always, ways through the quiz when it can be used. */
export function definitionWarnings(given: unknown, definition: QuizDefinition | undefined): Warning[] {
  return [...textWarnings(given), ...(definition ? [...reversedUnscored(definition), ...wayWarnings(definition)] : [])];
}

function textWarnings(given: unknown): Warning[] {
  const { languages } = (given ?? {}) as { languages?: unknown };
  const [, ...others] = Array.isArray(languages) ? languages.filter((entry) => typeof entry === 'string') : [];
  return definitionTexts(given).flatMap(({ path, text }): Warning[] => {
    const parts =
      typeof text === 'string'
        ? [[path, text] as const]
        : Object.entries(text).map(([language, part]) => [`${path}/${language}`, part] as const);
    const html = parts
      .filter(([, part]) => part.search(tag) >= 0)
      .map(
        ([at, part]): Warning => ({
          code: 'html-in-text',
          path: at,
          params: {},
          fix: { op: 'replace', path: at, value: part.replace(tag, '') },
        }),
      );
    const missing = typeof text === 'string' ? [] : others.filter((language) => !/\S/.test(text[language] ?? ''));
    return [
      ...html,
      ...missing.map(
        (language): Warning => ({
          code: 'translation-missing',
          path,
          params: { language },
          fix: { op: 'add', path: `${path}/${language}`, value: '' },
        }),
      ),
    ];
  });
}

function reversedUnscored({ items }: QuizDefinition): Warning[] {
  return [...items.entries()]
    .filter(([, item]) => item.isReversed && !isScored(item))
    .map(([at]) => {
      const path = `/items/${at}/isReversed`;
      return { code: 'reversed-unscored', path, params: {}, fix: { op: 'remove', path } };
    });
}

/** Dimensions that some way through the quiz asks too little about; or that there are too many ways to say. */
function wayWarnings(definition: QuizDefinition): Warning[] {
  const fewest = new Map<string, number>();
  const isLookedAt = walkWays(definition, (answers) => {
    const counts = new Map(definition.dimensions.map(({ id }) => [id, 0]));
    for (const { scores } of enabledItems(definition, answers))
      for (const { dimension } of scores ?? []) counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
    for (const [id, count] of counts) fewest.set(id, Math.min(count, fewest.get(id) ?? count));
  });
  const thin = [...definition.dimensions.entries()].flatMap(([at, { id }]): Warning[] => {
    const count = fewest.get(id) ?? fewestQuestions;
    return count < fewestQuestions
      ? [{ code: 'dimension-thin', path: `/dimensions/${at}`, params: { value: id, count } }]
      : [];
  });
  return isLookedAt ? thin : [{ code: 'branches-too-many', path: '/items', params: {} }];
}

/** Tells every way of answering the questions that conditions name; none, and false, when there are too many. */
function walkWays(definition: QuizDefinition, tell: (answers: Answers) => void): boolean {
  const named = new Set(
    definition.items.flatMap(({ enableWhen }) => enableWhen?.map(({ question }) => question) ?? []),
  );
  const asked = definition.items.filter(({ linkId }) => named.has(linkId));
  const ways = asked.map((item) => {
    const codes = [...optionsOf(definition, item), ...apartOptionsOf(definition, item)].map(({ code }) => [code]);
    return isRequired(item) ? codes : [[], ...codes];
  });
  const count = ways.reduce((product, way) => Math.min(mostWays + 1, product * way.length), 1);
  if (count > mostWays) return false;
  for (let way = 0; way < count; way += 1) {
    let rest = way;
    const answers = new Map<string, readonly string[]>();
    for (const [at, item] of asked.entries()) {
      const choices = ways[at] ?? [];
      answers.set(item.linkId, choices[rest % choices.length] ?? []);
      rest = Math.floor(rest / choices.length);
    }
    tell(answers);
  }
  return true;
}
