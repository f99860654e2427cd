import type { Backend } from '../backend/backend.ts';
import { type EndpointRow, readingEndpoints } from '../contract/reading-endpoints.ts';
import { pathOf } from '../contract/reading-paths.ts';
import { writingEndpoints } from '../contract/writing-endpoints.ts';
import type { BackendCheck, BackendSubject } from './backend-subject.ts';
import { mustEqual } from './expectations.ts';
import type { SeenRequest } from './fake-environment.ts';
import { problem } from './fake-problem.ts';
import { freshCall, worldOf } from './subject-source.ts';

type Writing = NonNullable<BackendSubject['writing']>;

const rows = { ...readingEndpoints, ...writingEndpoints };
/** A slash and a letter with a ring: they stay in one segment, percent-encoded (CT-2). */
const id = 'å/1';
const range = { from: '2026-11-24', to: '2026-12-24' };

/** The calls that need little but an id; nothing comes of one that the backend does not have. */
function calls(
  backend: Backend,
  { request }: Writing,
): Partial<Record<keyof typeof rows, () => Promise<unknown> | undefined>> {
  const call = freshCall();
  const keyed = { ...call, clientRef: request.clientRef };
  return {
    opportunities: () => backend.opportunities?.({}, call),
    opportunity: () => backend.opportunity?.(id, call),
    slots: () => backend.slots?.(id, {}, call),
    events: () => backend.events?.(range, call),
    event: () => backend.event?.(id, call),
    occurrences: () => backend.occurrences?.(range, call),
    quizzes: () => backend.quizzes?.(call),
    quiz: () => backend.quiz?.(id, call),
    cases: () => backend.cases?.({}, call),
    caseStory: () => backend.caseStory?.(id, call),
    signUp: () => backend.signUp?.({ kind: 'opportunity', id }, request, keyed),
    registration: () => backend.signUp?.({ kind: 'event', id }, request, keyed),
    attempt: () => backend.attempt?.(request.clientRef, call),
    hold: () => backend.holds?.hold(id, 1, keyed),
    holdExtend: () => backend.holds?.extend(id, call),
    holdEnd: () => backend.holds?.end(id, call),
  };
}

/** B12: each call asks once, where the table of endpoints says, and tells when nothing is there. */
async function asksWhereTheTableSays(subject: BackendSubject, writing: Writing, base: string): Promise<void> {
  let seen: SeenRequest[] = [];
  let isOpen = false;
  const world = worldOf(subject, (request, usual) => {
    if (!isOpen) return usual();
    seen.push(request);
    return problem('not-found', 404);
  });
  const backend = await world.settle(Promise.resolve(subject.create(world.environment)));
  isOpen = true;
  for (const [name, run] of Object.entries(calls(backend, writing))) {
    seen = [];
    const asked = run();
    if (!asked) continue;
    const kind = await world.settle(asked).then(
      () => undefined,
      (error) => error.kind,
    );
    // An attempt that nobody knows is an answer (CT-37).
    mustEqual(kind, name === 'attempt' ? undefined : 'not-found', `${name} that is not there`);
    const { method, path }: EndpointRow = rows[name as keyof typeof rows];
    const place = base + pathOf(path, { id, clientRef: writing.request.clientRef });
    const found = seen.map((request) => [request.method, new URL(request.url).pathname]);
    mustEqual(found, [[method, place]], `where ${name} goes`);
  }
}

/** What must hold of where a backend of the contract is asked (B12). */
export function placeChecks(subject: BackendSubject): BackendCheck[] {
  const { writing } = subject;
  if (!writing?.managing) return [];
  const { base } = writing.managing;
  const title = 'B12 asks for each thing once, where the table of endpoints says';
  return [{ id: 'B12', title, run: () => asksWhereTheTableSays(subject, writing, base) }];
}
