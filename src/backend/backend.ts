import type { Attempt } from '../contract/attempt.ts';
import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { CaseStory } from '../contract/case-story.ts';
import type { Config } from '../contract/config.ts';
import type { Contact } from '../contract/contact.ts';
import type { Id } from '../contract/id.ts';
import type { Issue } from '../contract/issue.ts';
import type { List } from '../contract/list.ts';
import type { Occurrence } from '../contract/occurrence.ts';
import type { Opportunity, Slot } from '../contract/opportunity.ts';
import type { CaseQuery, EventQuery, OccurrenceQuery, OpportunityQuery, SlotQuery } from '../contract/query.ts';
import type { QuizDefinition, QuizSummary } from '../contract/quiz.ts';
import type { SignUpReply, SignUpRequest } from '../contract/sign-up.ts';
import type { Text } from '../contract/text.ts';

/**
 * Where a widget's data comes from and goes to (backends.md section 1). A method exists exactly when its feature is
 * among `describe().features`; each throws nothing but `BackendError`.
 */
export interface Backend {
  /** Name of the adapter: `rest`, `static`, `memory`, `icalendar` … */
  readonly type: string;
  /** Features, languages, zone and contact; fetched once or built in. */
  describe(call: Call): Promise<Description>;
  opportunities?(query: OpportunityQuery, call: Call): Promise<Read<List<Opportunity>>>;
  opportunity?(id: Id, call: Call): Promise<Read<Opportunity>>;
  slots?(opportunityId: Id, query: SlotQuery, call: Call): Promise<Read<List<Slot>>>;
  /** Events with a date touching `[from, to)`, series whole (EC-14). */
  events?(query: EventQuery, call: Call): Promise<Read<List<CalendarEvent>>>;
  event?(id: Id, call: Call): Promise<Read<CalendarEvent>>;
  /** Dates expanded by the backend. */
  occurrences?(query: OccurrenceQuery, call: Call): Promise<Read<List<Occurrence>>>;
  eventFeedUrl?(query: EventQuery): string | undefined;
  quizzes?(call: Call): Promise<Read<List<QuizSummary>>>;
  quiz?(id: Id, call: Call): Promise<Read<QuizDefinition>>;
  cases?(query: CaseQuery, call: Call): Promise<Read<List<CaseStory>>>;
  caseStory?(id: Id, call: Call): Promise<Read<CaseStory>>;
  signUp?(
    target: { kind: 'opportunity' | 'event'; id: Id },
    request: SignUpRequest,
    call: WriteCall,
  ): Promise<SignUpReply>;
  /** The outcome of an attempt by its reference; undefined when the backend never heard of it (CT-37). */
  attempt?(clientRef: string, call: Call): Promise<Attempt | undefined>;
}

/** A value and what was skipped, dropped or replaced while reading it (CT-27). */
export interface Read<Value> {
  value: Value;
  skipped: readonly Issue[];
}

/** How a call is made. */
export interface Call {
  /** Leaving the page aborts. */
  signal: AbortSignal;
  /** The answer must not come from a cache (CT-15). */
  isFresh?: boolean;
  /** A later part of the answer, from a source that was slow (BE-71). */
  onUpdate?(read: Read<unknown>): void;
}

/** How a write is made: `clientRef` is its idempotency key (CT-34). */
export interface WriteCall extends Call {
  clientRef: string;
}

/** What a backend says of itself; a foreign source may have no contact (BE-1). */
export type Description = Omit<Config, 'helpContact'> & {
  helpContact?: Contact;
  parts?: { key: string; label: Text }[];
};

/** All that an adapter takes from the platform, so that a test can give it another (BE-3). */
export interface Environment {
  fetch: typeof fetch;
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** From 0 up to, not including, 1. */
  random(): number;
  /** Settles after so many milliseconds; rejects when the signal aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  isOnline(): boolean;
  /** The page's source policy (EM-20). */
  allows(address: string): boolean;
  timeZone: string;
}
