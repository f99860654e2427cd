import type { QuizDefinition } from '../../contract/quiz.ts';
import type { TeamResult } from '../../contract/quiz-team.ts';
import type { Answers } from './item.ts';
import { scoreTeam, teamPicture } from './team.ts';
import { leastPeople } from './team-figure.ts';
import { groupFigures } from './team-groups.ts';

/** What is told of a team that has closed, beside its name and when that was. */
export type TeamOutcome = Omit<TeamResult, 'team' | 'definition' | 'asOf' | 'rounds'>;

/** The one result of a team, once nobody can answer any more: figures, or that too few came (RQ-60, RQ-81). */
export function teamOutcome(definition: QuizDefinition, people: readonly Answers[]): TeamOutcome {
  const respondents = people.length;
  if (respondents < leastPeople(definition)) return { status: 'tooFew', respondents };
  const team = scoreTeam(definition, people);
  return { status: 'published', ...teamPicture(definition, team), ...groupFigures(definition, team) };
}
