import type { Attempt } from '../contract/attempt.ts';
import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { CaseStory } from '../contract/case-story.ts';
import type { Config } from '../contract/config.ts';
import type { Contact } from '../contract/contact.ts';
import type { Hold } from '../contract/hold.ts';
import type { Id } from '../contract/id.ts';
import type { Issue } from '../contract/issue.ts';
import type { List } from '../contract/list.ts';
import type * as managing from '../contract/managed-sign-up.ts';
import type { Occurrence } from '../contract/occurrence.ts';
import type { Opportunity, Slot } from '../contract/opportunity.ts';
import type { Puzzle } from '../contract/puzzle.ts';
import type { CaseQuery, EventQuery, OccurrenceQuery, OpportunityQuery, SlotQuery } from '../contract/query.ts';
import type { QuizDefinition } from '../contract/quiz.ts';
import type { QuizResponse } from '../contract/quiz-response.ts';
import type { QuizSummary } from '../contract/quiz-summary.ts';
import type { Benchmark, Team, TeamRequest, TeamResult } from '../contract/quiz-team.ts';
import type { ResponseReceipt } from '../contract/response-receipt.ts';
import type { SignUpReply, SignUpRequest } from '../contract/sign-up.ts';
import type { Text } from '../contract/text.ts';

/**
 * What was read, and what was skipped, dropped or replaced on the way (CT-27). `isCut`: there is more than came:
 * a source among several has more than is asked for in one go (CT-11), a file more than may be read (EC-32). `isFile`:
 * what came is all that can come, whatever is asked.
 */
export interface Read<Value> {
  value: Value;
  skipped: readonly Issue[];
  isCut?: boolean;
  isFile?: boolean;
}

/** One call. `isFresh`: past every memory; `onUpdate`: more has come since the first answer (BE-71). */
export interface Call {
  signal: AbortSignal;
  isFresh?: boolean;
  onUpdate?(read: Read<unknown>): void;
}

/** A call for a quiz. `onSummary`: what it says of itself is known; its rules are checked once that has been shown. */
export interface QuizCall extends Call {
  onSummary?(summary: QuizSummary): Promise<unknown>;
}

/** A call that changes something. The same `clientRef` is the same attempt, however often it is sent (CT-34). */
export interface WriteCall extends Call {
  clientRef: string;
}

/** What a backend says of itself; a foreign source has no help contact. */
export type Description = Omit<Config, 'helpContact'> & {
  helpContact?: Contact;
  parts?: { key: string; label: Text }[];
};

/** What a sign-up is for. */
export interface SignUpAddress {
  kind: 'opportunity' | 'event';
  id: Id;
}

/** Places held while a form is filled in (feature `holds`). */
export interface Holds {
  hold(slotId: Id, seats: number, call: WriteCall): Promise<Hold>;
  extend(holdId: Id, call: Call): Promise<Hold>;
  end(holdId: Id, call: Call): Promise<void>;
}

/** What the owner of a sign-up may do (feature `manage`); the bearer is kept in memory only (BE-32). */
export interface Managing {
  session(token: string, call: Call): Promise<managing.ManageSession>;
  sendLink(to: managing.ManageLink, call: Call): Promise<void>;
  read(call: Call): Promise<managing.ManagedSignUp>;
  change(change: managing.SignUpChange, version: string, call: Call): Promise<managing.ManagedSignUp>;
  cancel(what: managing.SignUpCancel, call: Call): Promise<managing.ManagedSignUp>;
  answerOffer(answer: managing.OfferAnswer, call: Call): Promise<managing.ManagedSignUp>;
  verify(call: Call): Promise<managing.ManagedSignUp>;
  answerAsGuardian(answer: managing.GuardianAnswer, call: Call): Promise<managing.ManagedSignUp>;
  changeConsent(consent: managing.ConsentChange, call: Call): Promise<managing.ManagedSignUp>;
  erase(call: Call): Promise<void>;
}

/** Several people of one organisation answering one quiz (feature `teams`). */
export interface Teams {
  create(quizId: Id, request: TeamRequest, call: WriteCall): Promise<Team>;
  respond(teamId: Id, response: QuizResponse, call: WriteCall): Promise<ResponseReceipt>;
  result(teamId: Id, call: Call): Promise<Read<TeamResult>>;
}

/** Storing the answers of one person (feature `responses`). */
export interface Responses {
  respond(quizId: Id, response: QuizResponse, call: WriteCall): Promise<ResponseReceipt>;
}

/**
 * Where a widget's data is. Each optional method exists exactly when its feature is in `describe().features` (BE-1);
 * whatever goes wrong is thrown as `BackendError`. Reads, and writes to a source that knows what is repeated, have been
 * tried again as CT-38 says when they fail; who tries again after that does it with the same `clientRef`.
 */
export interface Backend {
  readonly type: string;
  describe(call: Call): Promise<Description>;
  opportunities?(query: OpportunityQuery, call: Call): Promise<Read<List<Opportunity>>>;
  opportunity?(id: Id, call: Call): Promise<Read<Opportunity>>;
  slots?(opportunityId: Id, query: SlotQuery, call: Call): Promise<Read<List<Slot>>>;
  /** Events with a date touching the range, series whole (EC-14). */
  events?(query: EventQuery, call: Call): Promise<Read<List<CalendarEvent>>>;
  event?(id: Id, call: Call): Promise<Read<CalendarEvent>>;
  occurrences?(query: OccurrenceQuery, call: Call): Promise<Read<List<Occurrence>>>;
  eventFeedUrl?(query: EventQuery): string | undefined;
  quizzes?(call: Call): Promise<Read<List<QuizSummary>>>;
  /** The definition, whole or not at all (RQ-3). */
  quiz?(id: Id, call: QuizCall): Promise<Read<QuizDefinition>>;
  benchmark?(quizId: Id, call: Call): Promise<Read<Benchmark>>;
  cases?(query: CaseQuery, call: Call): Promise<Read<List<CaseStory>>>;
  caseStory?(id: Id, call: Call): Promise<Read<CaseStory>>;
  signUp?(target: SignUpAddress, request: SignUpRequest, call: WriteCall): Promise<SignUpReply>;
  /** The outcome of an attempt; nothing when the backend does not know it. */
  attempt?(clientRef: string, call: Call): Promise<Attempt | undefined>;
  /** A puzzle for proof of work, where the description names a challenge (SU-67). */
  puzzle?(call: Call): Promise<Puzzle>;
  holds?: Holds;
  manage?: Managing;
  teams?: Teams;
  responses?: Responses;
}

/** Where an adapter takes time, chance and network from, and nothing else (BE-3). */
export interface Environment {
  fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /** Settles after so many milliseconds; rejects when the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  isOnline(): boolean;
  /** The source policy (EM-20), asked before a request and after a redirect. */
  allows(url: string): boolean;
  /** Zone of sources that name none. */
  timeZone: string;
}
