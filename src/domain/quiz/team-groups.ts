import type { QuizDefinition } from '../../contract/quiz.ts';
import type { TeamFigure, TeamResult } from '../../contract/quiz-team.ts';
import { type Suppression, suppress } from './suppress.ts';
import { numbersIn, type Respondent } from './team.ts';
import { figureOf, leastPeople } from './team-figure.ts';

/** Some of a team, by what they have in common. */
export interface TeamGroup {
  readonly code: string;
  readonly people: readonly Respondent[];
}

/** The two sides that a gap is measured between, and who belongs to neither (RQ-59). */
export interface Sides {
  readonly inside: readonly Respondent[];
  readonly outside: readonly Respondent[];
  readonly rest: readonly Respondent[];
}

/** How different the two sides see it, in the steps that are put into words (RQ-59). */
export type GapSize = 'same' | 'some' | 'much';

const noRole = '';

/**
 * What the roles of a team and its two sides show, as far as nobody can be picked out (RQ-58, RQ-59). A side that is
 * shown is a total of its roles; so where both sides are, roles are hidden side by side, and subtraction finds nothing.
 */
export function groupFigures(
  definition: QuizDefinition,
  team: readonly Respondent[],
): Pick<TeamResult, 'roles' | 'suppressed' | 'gap'> {
  const rule = definition.team?.gap;
  if (!rule || team.length < leastPeople(definition)) return {};
  const roles = groupsByRole(team, rule.item);
  const of = (codes: readonly string[]) => roles.filter(({ code }) => codes.includes(code));
  const others = roles.filter(({ code }) => ![...rule.inside, ...rule.outside].includes(code));
  const blocks = [of(rule.inside), of(rule.outside), others];
  const [inside = [], outside = [], rest = []] = blocks.map((groups) => groups.flatMap(({ people }) => people));
  const gap = gapBetween(definition, { inside, outside, rest });
  const partsOf = (isSided: boolean) => (isSided ? blocks : [roles]);
  const shown = partsOf(!!gap).map((groups) => suppressGroups(definition, groups, ({ people }) => people.length));
  const named = new Set(shown.flatMap((part) => part.shown));
  const partsIn = (dimension: string) => partsOf(!!gap?.some((row) => row.dimension === dimension));
  const hidden = shown.map((part) => part.hidden);
  const total = (of: 'groups' | 'respondents') => hidden.reduce((sum, part) => sum + part[of], 0);
  return {
    roles: roles
      .filter(({ code }) => code !== noRole && named.has(code))
      .map(({ code, people }) => ({
        code,
        respondents: people.length,
        dimensions: definition.dimensions.flatMap(({ id }) =>
          roleFigure({ definition, code, dimension: id, parts: partsIn(id), named }),
        ),
      })),
    ...(total('groups') > 0 ? { suppressed: { groups: total('groups'), respondents: total('respondents') } } : {}),
    ...(gap ? { gap } : {}),
  };
}

/** The shown means of the two sides by dimension, the largest difference first; undefined where a side may not be shown. */
export function gapBetween(definition: QuizDefinition, sides: Sides): TeamResult['gap'] {
  const groups = [
    { code: 'inside', people: sides.inside },
    { code: 'outside', people: sides.outside },
    { code: 'rest', people: sides.rest },
  ];
  const areBothShown = ({ shown }: Suppression) => shown.includes('inside') && shown.includes('outside');
  if (!areBothShown(suppressGroups(definition, groups, ({ people }) => people.length))) return undefined;
  const rows = definition.dimensions.flatMap(({ id }) => {
    if (!areBothShown(suppressGroups(definition, groups, ({ people }) => numbersIn(people, id).length))) return [];
    const inside = figureOf(definition, numbersIn(sides.inside, id));
    const outside = figureOf(definition, numbersIn(sides.outside, id));
    return inside && outside ? [{ dimension: id, inside: inside.mean, outside: outside.mean }] : [];
  });
  return rows.sort((one, other) => sizeOf(other) - sizeOf(one));
}

/** In which step a difference of shown means is (RQ-59). */
export function gapSize({ inside, outside }: { readonly inside: number; readonly outside: number }): GapSize {
  const size = sizeOf({ inside, outside });
  if (size < 10) return 'same';
  return size < 20 ? 'some' : 'much';
}

const sizeOf = ({ inside, outside }: { readonly inside: number; readonly outside: number }) =>
  Math.abs(inside - outside);

/** Who gave no role is a group as well: what is missing from a total would tell of them too. */
function groupsByRole(team: readonly Respondent[], item: string): TeamGroup[] {
  const groups = new Map<string, Respondent[]>();
  for (const person of team) {
    const code = person.answers.get(item)?.[0] ?? noRole;
    groups.set(code, [...(groups.get(code) ?? []), person]);
  }
  return [...groups].map(([code, people]) => ({ code, people }));
}

function suppressGroups(
  definition: QuizDefinition,
  groups: readonly TeamGroup[],
  sizeOfGroup: (group: TeamGroup) => number,
): Suppression {
  const sizes = groups.map((group) => ({ code: group.code, size: sizeOfGroup(group) }));
  return suppress(sizes, leastPeople(definition));
}

interface RoleCase {
  readonly definition: QuizDefinition;
  readonly code: string;
  readonly dimension: string;
  /** Roles whose totals are known: within each, some are hidden or none. */
  readonly parts: readonly (readonly TeamGroup[])[];
  /** Roles that are shown on the whole. */
  readonly named: ReadonlySet<string>;
}

/** The figure of one role in one dimension, where those who have a number are counted anew. */
function roleFigure({ definition, code, dimension, parts, named }: RoleCase): TeamFigure[] {
  const part = parts.find((groups) => groups.some((group) => group.code === code)) ?? [];
  // A role that is hidden on the whole stays so here: it counts as one too small to show.
  const size = ({ code: role, people }: TeamGroup) => {
    const numbers = numbersIn(people, dimension).length;
    return named.has(role) ? numbers : Math.min(numbers, leastPeople(definition) - 1);
  };
  if (!suppressGroups(definition, part, size).shown.includes(code)) return [];
  const people = part.find((group) => group.code === code)?.people ?? [];
  const figure = figureOf(definition, numbersIn(people, dimension));
  return figure ? [{ dimension, ...figure }] : [];
}
