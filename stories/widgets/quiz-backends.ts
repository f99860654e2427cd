import bundledJson from '../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import type { Backend } from '../../src/backend/backend.ts';
import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import type { QuizDefinition } from '../../src/contract/quiz.ts';
import type { Benchmark, TeamResult } from '../../src/contract/quiz-team.ts';
import { expand } from '../../src/domain/calendar/series.ts';
import type { Answers } from '../../src/domain/quiz/item.ts';
import { teamOutcome } from '../../src/domain/quiz/team-outcome.ts';

const quiz = bundledJson as unknown as QuizDefinition;
const definition = { url: quiz.url, version: quiz.version };
const asOf = '2026-11-24T00:00:00+01:00';

/** How other organisations stand; in «Magt» too few of them have a number. */
export const benchmark: Benchmark = {
  definition,
  organisations: 12,
  asOf: '2026-11-01T06:00:00+01:00',
  overall: { organisations: 12, mean: 54 },
  dimensions: [
    ...[61, 48, 57].map((mean, index) => ({ dimension: quiz.dimensions[index]?.id ?? '', organisations: 12, mean })),
    { dimension: 'magt', organisations: 3, mean: 20 },
    { dimension: 'paatvaers', organisations: 9, mean: 42 },
    { dimension: 'laering', organisations: 12, mean: 66 },
  ],
};

/** The same backend, which knows how other organisations stand. */
export const amongOthers = (backend: Backend, told: Benchmark = benchmark): Backend => ({
  ...backend,
  benchmark: async () => ({ value: told, skipped: [] }),
});

/** The same backend, which lists the dates of these events. */
export const withDates = (backend: Backend, events: readonly CalendarEvent[]): Backend => ({
  ...backend,
  occurrences: async ({ from, to }) => {
    const range = { from: Date.parse(from), to: Date.parse(to) };
    const items = expand(events, range, { zone: 'event' }).occurrences.map(({ occurrence }) => occurrence);
    return { value: { items, next: null, asOf }, skipped: [] };
  },
});

/** The same backend, which knows this team. */
export function withTeam(backend: Backend, result: TeamResult): Backend {
  const { teams } = backend;
  if (!teams) throw new TypeError('The backend knows no teams.');
  const { respond, create } = teams;
  return { ...backend, teams: { respond, create, result: async () => ({ value: result, skipped: [] }) } };
}

const team = {
  id: 'hold-aeldre',
  name: 'Ældreområdet',
  minimum: 5,
  invited: 12,
  closesAt: '2026-12-08T23:59:59+01:00',
};

/** A team of which seven of twelve have answered. */
export const collectingTeam: TeamResult = { status: 'collecting', team, definition, respondents: 7, asOf };

/** The same answer to all questions but those that begin with one of these. */
function personWith(code: string, others: Readonly<Record<string, string>>): Answers {
  const scored = quiz.items.filter(({ scores }) => scores);
  const codeOf = (linkId: string) => Object.entries(others).find(([start]) => linkId.startsWith(start))?.[1] ?? code;
  return new Map([
    ['rolle', [codeOf('rolle')]],
    ['igang', ['ja']],
    ...scored.map(({ linkId }): [string, string[]] => [linkId, [codeOf(linkId)]]),
  ]);
}

/** Twelve people, of whom so many fourths are one step further. */
const people = (fourths: number) =>
  Array.from({ length: 12 }, (_, index) => {
    const isInside = index < 6;
    const answer = `${2 + (index % 3) + (index % 4 < fourths ? 1 : 0)}`;
    return personWith(answer, { rolle: isInside ? 'leder' : 'civil', mag: isInside ? '4' : '1' });
  });

/** The same team once all have answered, for the third time; the first was of an earlier edition of the quiz. */
export const publishedTeam: TeamResult = {
  ...collectingTeam,
  ...teamOutcome(quiz, people(1)),
  rounds: [
    {
      name: 'Prøve',
      closedOn: '2025-11-20',
      version: '0.0.9',
      dimensions: teamOutcome(quiz, people(2)).dimensions ?? [],
    },
    {
      name: 'Start',
      closedOn: '2026-05-26',
      version: '0.1.0',
      dimensions: teamOutcome(quiz, people(0)).dimensions ?? [],
    },
  ],
};
