import type { FieldError } from '../../contract/problem.ts';
import type { QuizDefinition } from '../../contract/quiz.ts';
import type { TeamRequest } from '../../contract/quiz-team.ts';
import { leastPeople } from './team-figure.ts';

const mostInvited = 500;
const longestDays = 90;
const day = 86_400_000;

/** What is wrong with the wish for a team: too few or many people, or a closing time that is over or far off (RQ-60). */
export function judgeTeamRequest(
  definition: QuizDefinition,
  { invited, closesAt }: TeamRequest,
  now: number,
): FieldError[] {
  const errors: FieldError[] = [];
  if (invited < leastPeople(definition)) errors.push({ pointer: '#/invited', code: 'too-small' });
  if (invited > mostInvited) errors.push({ pointer: '#/invited', code: 'too-large' });
  const wait = Date.parse(closesAt) - now;
  if (wait <= 0) errors.push({ pointer: '#/closesAt', code: 'too-small' });
  if (wait > longestDays * day) errors.push({ pointer: '#/closesAt', code: 'too-large' });
  return errors;
}
