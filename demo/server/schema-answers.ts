// Answers to quizzes, without their people: random ids, no order of arrival, no time finer than the day (RQ-82).
import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, json, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { QuizDefinition } from '../../src/contract/quiz.ts';
import type { QuizResponse } from '../../src/contract/quiz-response.ts';
import type { Benchmark, TeamResult } from '../../src/contract/quiz-team.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Entries of a vote, by dimension. */
export type VoteEntries = [name: string, number: number][];

/** Several people of one organisation answering one quiz, as it was when they were asked (RQ-60). */
export const teams = pgTable(
  'teams',
  {
    id: text('id').primaryKey(),
    quizId: text('quiz_id').notNull(),
    edition: text('edition').notNull(),
    /** Kept, so that a newer edition of the quiz neither loses the answers nor changes what they say. */
    definition: json('definition').$type<QuizDefinition>().notNull(),
    name: text('name').notNull(),
    invited: integer('invited').notNull(),
    closesAt: instant('closes_at').notNull(),
    organisation: text('organisation'),
    isCompared: boolean('is_compared').notNull(),
    previousTeamId: text('previous_team_id'),
    respondents: integer('respondents').notNull().default(0),
    /** What it closed with, once and for ever (RQ-81). */
    result: json('result').$type<TeamResult>(),
    closedOn: date('closed_on'),
    /** What its organisation counts with in a comparison, where it takes part (RQ-83). */
    vote: json('vote').$type<VoteEntries>(),
  },
  (table) => [
    index('teams_open').on(table.closedOn, table.closesAt),
    index('teams_compared')
      .on(table.quizId, table.edition, table.organisation, table.closedOn)
      .where(sql`${table.vote} IS NOT NULL`),
  ],
);

/** The answers of one person, for a team or without one. */
export const responses = pgTable(
  'responses',
  {
    id: text('id').primaryKey(),
    teamId: text('team_id').references(() => teams.id, { onDelete: 'cascade' }),
    quizId: text('quiz_id').notNull(),
    edition: text('edition').notNull(),
    answers: json('answers').$type<QuizResponse['answers']>().notNull(),
    organisation: text('organisation'),
    deletedOn: date('deleted_on').notNull(),
  },
  (table) => [
    index('responses_team').on(table.teamId),
    index('responses_open').on(table.quizId, table.edition, table.organisation).where(sql`${table.teamId} IS NULL`),
    index('responses_deleted').on(table.deletedOn),
  ],
);

/** How organisations stand, as it is told until the next one may follow. `votes` are those it rests on. */
export const benchmarks = pgTable(
  'benchmarks',
  {
    quizId: text('quiz_id').notNull(),
    edition: text('edition').notNull(),
    /** `YYYY-MM` in which it was last looked at. */
    month: text('month').notNull(),
    told: json('told').$type<Benchmark>().notNull(),
    votes: json('votes').$type<[organisation: string, vote: VoteEntries][]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.quizId, table.edition] })],
);
