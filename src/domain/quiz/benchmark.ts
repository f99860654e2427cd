import type { QuizDefinition } from '../../contract/quiz.ts';
import type { Benchmark } from '../../contract/quiz-team.ts';
import { leastOrganisations } from './comparison.ts';
import type { Answers } from './item.ts';
import { shownNumber } from './score.ts';
import { numbersIn, scoreTeam } from './team.ts';
import { leastPeople, meanOf, quantile } from './team-figure.ts';

/** What one organisation counts with, by dimension: the means of its people, unrounded, where enough have a number (RQ-83). */
export type Vote = ReadonlyMap<string, number>;

/** The name by which a vote holds the mean of all dimensions together; no dimension has it. */
const together = '';
const enoughForQuartiles = 10;

/** The vote of an organisation by the answers of its people; none from fewer than may be shown. */
export function voteOf(definition: QuizDefinition, people: readonly Answers[]): Vote | undefined {
  const least = leastPeople(definition);
  if (people.length < least) return undefined;
  const team = scoreTeam(definition, people);
  const numbers = namesIn(definition).map((name): [string, number[]] => [
    name,
    name === together ? team.flatMap(({ result }) => result.overall.score ?? []) : numbersIn(team, name),
  ]);
  return new Map(
    numbers.filter(([, all]) => all.length >= least).map(([name, all]): [string, number] => [name, meanOf(all)]),
  );
}

/** How organisations stand together; what fewer than k of them have a number for is left out (RQ-81, RQ-83). */
export function benchmarkOf(
  definition: QuizDefinition,
  votes: readonly Vote[],
): Pick<Benchmark, 'organisations' | 'overall' | 'dimensions'> {
  const organisations = votes.length;
  const least = leastOrganisations(definition);
  if (organisations < least) return { organisations, dimensions: [] };
  const overall = numbersOf(votes, together);
  return {
    organisations,
    ...(overall.length < least
      ? {}
      : { overall: { organisations: overall.length, mean: shownNumber(meanOf(overall)) } }),
    dimensions: definition.dimensions.flatMap(({ id }) => {
      const numbers = numbersOf(votes, id).sort((one, other) => one - other);
      if (numbers.length < least) return [];
      const at = (share: number) => shownNumber(quantile(numbers, share));
      return {
        dimension: id,
        organisations: numbers.length,
        mean: shownNumber(meanOf(numbers)),
        ...(numbers.length < enoughForQuartiles ? {} : { lowerQuartile: at(0.25), upperQuartile: at(0.75) }),
      };
    }),
  };
}

/**
 * Whether a comparison may take the place of an earlier one. Two of them tell their difference, so every number that was
 * told must rest on the same votes as before, or on at least k votes that came, went or changed (RQ-81).
 */
export function mayFollow(
  definition: QuizDefinition,
  earlier: ReadonlyMap<string, Vote>,
  later: ReadonlyMap<string, Vote>,
): boolean {
  const least = leastOrganisations(definition);
  const organisations = [...new Set([...earlier.keys(), ...later.keys()])];
  return namesIn(definition).every((name) => {
    const isTold = (votes: ReadonlyMap<string, Vote>) => numbersOf([...votes.values()], name).length >= least;
    if (!isTold(earlier)) return true;
    const changed = organisations.filter((one) => earlier.get(one)?.get(name) !== later.get(one)?.get(name));
    return changed.length === 0 || (changed.length >= least && isTold(later));
  });
}

const namesIn = ({ dimensions }: QuizDefinition): string[] => [together, ...dimensions.map(({ id }) => id)];

const numbersOf = (votes: readonly Vote[], name: string): number[] => votes.flatMap((vote) => vote.get(name) ?? []);
