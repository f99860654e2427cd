import type { QuizDefinition } from '../../contract/quiz.ts';
import type { Benchmark } from '../../contract/quiz-team.ts';
import { isSameEdition } from './edition.ts';
import { fewestPeople } from './suppress.ts';

/** How others stand, as far as it may be drawn beside a result: so many organisations, and their mean by dimension. */
export interface Comparison {
  readonly organisations: number;
  readonly overall: number | undefined;
  readonly means: ReadonlyMap<string, number>;
}

/** What may be drawn of a reply; nothing where too few organisations stand behind it, or where it is of another quiz. */
export interface ReadComparison {
  readonly comparison?: Comparison;
  /** Places of the reply that make no sense here, as JSON pointers, for check mode. */
  readonly problems: readonly string[];
}

/** Fewest organisations a comparison may be about, whatever a definition says (RQ-65). */
export const leastOrganisations = ({ benchmark }: Pick<QuizDefinition, 'benchmark'>): number =>
  Math.max(fewestPeople, benchmark?.minOrganisations ?? fewestPeople);

/** Reads how others stand: of this quiz and edition, and with enough organisations behind every number (RQ-65). */
export function readComparison(definition: QuizDefinition, reply: Benchmark): ReadComparison {
  const { url, version } = reply.definition;
  if (url !== definition.url || !isSameEdition(version, definition.version)) return { problems: ['/definition'] };
  const { organisations, overall, dimensions } = reply;
  const least = leastOrganisations(definition);
  const isEnough = (count: number) => count >= least && count <= organisations;
  const unseen = new Set(definition.dimensions.map(({ id }) => id));
  const isMeant = dimensions.map((one) => unseen.delete(one.dimension) && one.organisations <= organisations);
  const told = dimensions.filter((one, index) => isMeant[index] && isEnough(one.organisations));
  const problems = isMeant.flatMap((is, index) => (is ? [] : [`/dimensions/${index}`]));
  if (told.length === 0) return { problems };
  const comparison = {
    organisations,
    overall: overall && isEnough(overall.organisations) ? overall.mean : undefined,
    means: new Map(told.map(({ dimension, mean }) => [dimension, mean])),
  };
  return { comparison, problems };
}
