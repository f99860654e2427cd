import type { QuizDefinition } from '../../contract/quiz.ts';
import { type QuizResponse, quizResponseSchema } from '../../contract/quiz-response.ts';
import type { Benchmark, Team, TeamRequest, TeamResult } from '../../contract/quiz-team.ts';
import { teamRequestSchema } from '../../contract/quiz-team.ts';
import { pathOf } from '../../contract/reading-paths.ts';
import type { ResponseReceipt } from '../../contract/response-receipt.ts';
import { writingEndpoints } from '../../contract/writing-endpoints.ts';
import { benchmarkOf, voteOf } from '../../domain/quiz/benchmark.ts';
import type { Answers } from '../../domain/quiz/item.ts';
import { answersIn, judgeAnswers } from '../../domain/quiz/judge-answers.ts';
import { leastPeople } from '../../domain/quiz/team-figure.ts';
import { type TeamOutcome, teamOutcome } from '../../domain/quiz/team-outcome.ts';
import { judgeTeamRequest } from '../../domain/quiz/team-request.ts';
import type { Call, Responses, Teams, WriteCall } from '../backend.ts';
import { refusal } from '../problem-error.ts';
import type { MemoryKeys } from './memory-keys.ts';
import { readRequest } from './read-request.ts';
import { judgeReference, refuseIf } from './refuse-answering.ts';

const day = 86_400_000;
const teamAnswersKept = 30;
const openAnswersKept = 180;

/** What answering in memory works with. */
interface AnsweringParts {
  readonly quizzes: () => readonly QuizDefinition[];
  readonly keys: MemoryKeys;
  readonly now: () => number;
  /** Lets a call behave as the backend's mood wants it. */
  readonly call: <Value>(name: string, how: Call, work: () => Value, isWriting?: boolean) => Promise<Value>;
}

interface KeptTeam {
  readonly team: Team;
  readonly quiz: QuizDefinition;
  readonly request: TeamRequest;
  readonly people: Answers[];
  /** What it closed with, and when; from then on it says the same for ever (RQ-81). */
  closed?: { readonly at: number; readonly outcome: TeamOutcome };
}

/** Takes answers without their people, and tells only what enough of them say together (RQ section 12). */
export class MemoryAnswering {
  #parts: AnsweringParts;
  #teams = new Map<string, KeptTeam>();
  #open: { readonly quiz: QuizDefinition; readonly organisation: string; readonly answers: Answers }[] = [];

  constructor(parts: AnsweringParts) {
    this.#parts = parts;
  }

  readonly responses: Responses = {
    respond: (quizId, response, how) =>
      this.#write(
        pathOf(writingEndpoints.response.path, { id: quizId }),
        { request: response, how, kind: 'response' },
        (sent) => {
          const quiz = this.#quiz(quizId);
          const { answers, organisation = '' } = this.#judge(quiz, sent);
          this.#open.push({ quiz, organisation, answers: answersIn(answers) });
          return this.#receipt(this.#parts.now() + openAnswersKept * day);
        },
      ),
  };

  readonly teams: Teams = {
    create: (quizId, request, how) =>
      this.#write(pathOf(writingEndpoints.team.path, { id: quizId }), { request, how }, (sent) =>
        this.#create(this.#quiz(quizId), sent),
      ),
    respond: (teamId, response, how) =>
      this.#write(
        pathOf(writingEndpoints.teamResponse.path, { id: teamId }),
        { request: response, how, kind: 'response' },
        (sent) => {
          const kept = this.#team(teamId);
          const { answers } = this.#judge(kept.quiz, sent);
          if (this.#settled(kept).closed) throw refusal('team-closed', teamId);
          kept.people.push(answersIn(answers));
          return this.#receipt(Date.parse(kept.team.closesAt) + teamAnswersKept * day);
        },
      ),
    result: (teamId, how) =>
      this.#parts.call('result', how, () => ({ value: this.#result(this.#settled(this.#team(teamId))), skipped: [] })),
  };

  readonly benchmark = (quizId: string, how: Call) =>
    this.#parts.call('benchmark', how, () => ({ value: this.#compare(this.#quiz(quizId)), skipped: [] }));

  #write<Request extends { clientRef: string }, Reply>(
    scope: string,
    { request, how, kind }: { request: Request; how: WriteCall; kind?: 'response' },
    work: (request: Request) => Reply,
  ): Promise<Reply> {
    const sent = { ...request, clientRef: how.clientRef };
    const keyed = { scope, request: sent, ...(kind && { kind }) };
    return this.#parts.call(scope, how, () => this.#parts.keys.once(keyed, () => work(sent)), true);
  }

  #quiz(id: string): QuizDefinition {
    const quiz = this.#parts.quizzes().find((one) => one.id === id);
    if (!quiz) throw refusal('not-found', id);
    return quiz;
  }

  #team(id: string): KeptTeam {
    const kept = this.#teams.get(id);
    if (!kept) throw refusal('not-found', id);
    return kept;
  }

  #judge(quiz: QuizDefinition, response: QuizResponse): QuizResponse {
    const read = readRequest(quizResponseSchema, response, quiz.id);
    judgeReference(quiz, read.definition);
    refuseIf(judgeAnswers(quiz, read.answers), quiz.id);
    return read;
  }

  #create(quiz: QuizDefinition, given: TeamRequest): Team {
    const request = readRequest(teamRequestSchema, given, quiz.id);
    judgeReference(quiz, request.definition);
    refuseIf(judgeTeamRequest(quiz, request, this.#parts.now()), quiz.id);
    const { name, invited, closesAt, previousTeamId } = request;
    if (previousTeamId !== undefined && this.#teams.get(previousTeamId)?.quiz.url !== quiz.url)
      refuseIf([{ pointer: '#/previousTeamId', code: 'not-an-option' }], quiz.id);
    const id = `memory-team-${this.#teams.size + 1}`;
    const team: Team = { id, name, minimum: leastPeople(quiz), invited, closesAt };
    this.#teams.set(id, { team, quiz, request, people: [] });
    return team;
  }

  /** The team as it is now: closed once everybody has answered, or its time is over (RQ-60). */
  #settled(kept: KeptTeam): KeptTeam {
    const { team, quiz, people } = kept;
    const at = Math.min(this.#parts.now(), Date.parse(team.closesAt));
    const isOver = people.length >= team.invited || at === Date.parse(team.closesAt);
    if (isOver) kept.closed ??= { at, outcome: teamOutcome(quiz, people) };
    return kept;
  }

  #result({ team, quiz, request, people, closed }: KeptTeam): TeamResult {
    const rounds = closed?.outcome.status === 'published' ? this.#roundsBefore(request) : [];
    return {
      status: 'collecting',
      respondents: people.length,
      ...closed?.outcome,
      team,
      definition: { url: quiz.url, version: quiz.version },
      asOf: new Date(closed?.at ?? this.#parts.now()).toISOString(),
      ...(rounds.length > 0 && { rounds }),
    };
  }

  /** The published rounds before this one, the oldest first (RQ-62). */
  #roundsBefore({ previousTeamId = '' }: TeamRequest): NonNullable<TeamResult['rounds']> {
    const kept = this.#teams.get(previousTeamId);
    if (!kept) return [];
    const { closed, quiz, team, request } = this.#settled(kept);
    const earlier = this.#roundsBefore(request);
    if (closed?.outcome.status !== 'published') return earlier;
    const { dimensions = [] } = closed.outcome;
    return [...earlier, { name: team.name, closedOn: dateOf(closed.at), version: quiz.version, dimensions }];
  }

  #compare(quiz: QuizDefinition): Benchmark {
    const people = Map.groupBy(
      this.#open.filter((one) => one.quiz === quiz && one.organisation !== ''),
      ({ organisation }) => organisation,
    );
    const votes = new Map(
      [...people].map(([name, all]) => [
        name,
        voteOf(
          quiz,
          all.map(({ answers }) => answers),
        ),
      ]),
    );
    for (const { quiz: its, request, people: team, closed } of this.#teams.values()) {
      const { organisation, isCompared } = request;
      if (its === quiz && isCompared && organisation && closed?.outcome.status === 'published')
        votes.set(organisation, voteOf(quiz, team));
    }
    return {
      definition: { url: quiz.url, version: quiz.version },
      asOf: new Date(this.#parts.now()).toISOString(),
      ...benchmarkOf(
        quiz,
        [...votes.values()].flatMap((vote) => vote ?? []),
      ),
    };
  }

  #receipt(deletedAt: number): ResponseReceipt {
    return { status: 'received', deletedOn: dateOf(deletedAt) };
  }
}

const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
