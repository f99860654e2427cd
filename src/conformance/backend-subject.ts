import type { Backend, Environment, SignUpAddress } from '../backend/backend.ts';
import type { BackendErrorKind } from '../backend/backend-error.ts';
import type { Feature } from '../contract/config.ts';
import type { Issue } from '../contract/issue.ts';
import type { ManageSession } from '../contract/managed-sign-up.ts';
import type { QuizResponse } from '../contract/quiz-response.ts';
import type { Benchmark, Team, TeamRequest, TeamResult } from '../contract/quiz-team.ts';
import type { ResponseReceipt } from '../contract/response-receipt.ts';
import type { SignUpReply, SignUpRequest } from '../contract/sign-up.ts';

/** One file or reply of a source. The first exchange that matches a request answers it; no match: 404. */
export interface Exchange {
  /** A path, or a rule about the whole address and method. */
  request: string | ((url: URL, method: string) => boolean);
  body: string | Uint8Array<ArrayBuffer>;
  mediaType?: string;
  status?: number;
  headers?: Readonly<Record<string, string>>;
}

/** Ways to spoil an item (B2). */
export type Spoiling = 'null' | 'number' | 'empty' | 'no-title' | 'no-time';

/** Bodies that are no data (B4). */
export type BadBody = 'html' | 'cut' | 'empty' | 'too-big' | 'media-type' | 'deep' | 'bom';

/** An adapter under test, and all that the suite needs to know of its source (BE-78). */
export interface BackendSubject {
  name: string;
  create(environment: Environment): Backend | Promise<Backend>;
  /** The source. Empty for an adapter without a network. */
  exchanges: readonly Exchange[];
  features: readonly Feature[];
  /** Range of the events that are expected. */
  range?: { from: string; to: string };
  expected: {
    events?: readonly object[];
    opportunities?: readonly object[];
    cases?: readonly object[];
    skipped: readonly Partial<Issue>[];
  };
  /** Which exchange holds the list. */
  listAt?: number;
  /** The body with the item at this index spoiled; nothing where it cannot be spoiled so. */
  spoil?(body: string, index: number, way: Spoiling): string | undefined;
  /** Bodies that say that there is nothing. */
  nothing?: readonly string[];
  /** What comes of a body that is no data: the kind of error, or that it is read. */
  badBodies?: Partial<Record<BadBody, BackendErrorKind | 'read'>>;
  /** Whether the adapter itself cuts events by a range (BE-18). */
  isCuttingRange?: boolean;
  writing?: {
    target: SignUpAddress;
    request: SignUpRequest;
    /** Path of the POST. */
    path: string;
    reply: SignUpReply;
    /** The same adapter on a source that does not know repeats. */
    createUnkeyed?(environment: Environment): Backend | Promise<Backend>;
    /** Where the paths of managing begin, and what a link opens. */
    managing?: { base: string; session: ManageSession };
  };
  /** A quiz that takes answers and teams, with what the source says to them. */
  answering?: {
    quizId: string;
    response: QuizResponse;
    receipt: ResponseReceipt;
    teamRequest: TeamRequest;
    team: Team;
    result: TeamResult;
    benchmark: Benchmark;
  };
}

/** One thing that must hold. */
export interface BackendCheck {
  id: string;
  title: string;
  run(): Promise<void>;
}
