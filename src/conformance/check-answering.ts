import type { Backend, WriteCall } from '../backend/backend.ts';
import type { BackendErrorKind } from '../backend/backend-error.ts';
import { type EndpointRow, readingEndpoints } from '../contract/reading-endpoints.ts';
import { pathOf } from '../contract/reading-paths.ts';
import { writingEndpoints } from '../contract/writing-endpoints.ts';
import type { BackendCheck, BackendSubject } from './backend-subject.ts';
import { must, mustEqual, mustFail } from './expectations.ts';
import type { FakeReply, SeenRequest } from './fake-environment.ts';
import { problem } from './fake-problem.ts';
import { freshCall, worldOf } from './subject-source.ts';

type Answering = NonNullable<BackendSubject['answering']>;
/** One thing of an endpoint: the row of the table, and the id in its path. */
type Target = { row: EndpointRow; id: string };
type Posting = Target & { body: { clientRef: string }; reply: object; run(backend: Backend): Promise<unknown> };

const keyed = ({ clientRef }: { clientRef: string }): WriteCall => ({ ...freshCall(), clientRef });

/** Every call that sends answers or asks for a team. */
const postings = ({ quizId, response, receipt, teamRequest, team }: Answering): Posting[] => [
  {
    row: writingEndpoints.response,
    id: quizId,
    body: response,
    reply: receipt,
    run: async ({ responses }) => responses?.respond(quizId, response, keyed(response)),
  },
  {
    row: writingEndpoints.team,
    id: quizId,
    body: teamRequest,
    reply: team,
    run: async ({ teams }) => teams?.create(quizId, teamRequest, keyed(teamRequest)),
  },
  {
    row: writingEndpoints.teamResponse,
    id: team.id,
    body: response,
    reply: receipt,
    run: async ({ teams }) => teams?.respond(team.id, response, keyed(response)),
  },
];

const refusals: [name: string, status: number, kind: BackendErrorKind][] = [
  ['not-found', 404, 'not-found'],
  ['quiz-changed', 409, 'conflict'],
  ['team-closed', 409, 'conflict'],
  ['validation', 422, 'invalid'],
  ['rate-limited', 429, 'limited'],
];

/** A call on a source that answers it as told; gives the requests that were for it. */
async function askOn(
  subject: BackendSubject,
  { row, id }: Target,
  { answer, run }: { answer: (count: number) => FakeReply; run: Posting['run'] },
): Promise<{ outcome: Promise<unknown>; seen: SeenRequest[] }> {
  const seen: SeenRequest[] = [];
  const world = worldOf(subject, (request, usual) => {
    if (!new URL(request.url).pathname.endsWith(`/${pathOf(row.path, { id })}`)) return usual();
    seen.push(request);
    return answer(seen.length);
  });
  const backend = await world.settle(Promise.resolve(subject.create(world.environment)));
  const outcome = world.settle(run(backend));
  await outcome.catch(() => {});
  return { outcome, seen };
}

/** B12: answers go out once, with their key and nothing that says who it was; the receipt is what the source gave. */
async function sendsAnswersOnce(subject: BackendSubject, answering: Answering): Promise<void> {
  for (const { row, id, body, reply, run } of postings(answering)) {
    const { method, path, status } = row;
    const answer = () => Response.json(reply, { status });
    const { outcome, seen } = await askOn(subject, { row, id }, { run, answer });
    mustEqual(await outcome, reply, `reply of ${path}`);
    mustEqual(seen.length, 1, `requests for ${path}`);
    const [post] = seen;
    must(post?.method === method, `method of ${path}`);
    mustEqual(JSON.parse(post.body ?? ''), body, `body of ${path}`);
    mustEqual(post.headers['idempotency-key'], `"${body.clientRef}"`, `Idempotency-Key of ${path}`);
    mustEqual([post.init.credentials, post.init.redirect], ['omit', 'error'], `how ${path} is sent`);
  }
}

/** B12: refusals come in their kind with all they tell; what may have arrived is sent again with the same key. */
async function handsOnWhatBecameOfAnswers(subject: BackendSubject, answering: Answering): Promise<void> {
  for (const { row, id, reply, run } of postings(answering)) {
    const { path, status: success } = row;
    for (const [name, status, kind] of refusals) {
      const answer = () => problem(name, status, { version: '2.0.0' });
      const { outcome, seen } = await askOn(subject, { row, id }, { run, answer });
      const error = await mustFail(outcome, kind, `${name} for ${path}`);
      mustEqual([error.problem, error.details.version, seen.length], [name, '2.0.0', 1], `${name} for ${path}`);
    }
    const answer = (count: number) => (count < 3 ? 'fails' : Response.json(reply, { status: success }));
    const { outcome, seen } = await askOn(subject, { row, id }, { run, answer });
    mustEqual(await outcome, reply, `a lost answer of ${path}`);
    const isTheSame = seen.every(({ body, headers }) => {
      const [first] = seen;
      return body === first?.body && headers['idempotency-key'] === first?.headers['idempotency-key'];
    });
    must(seen.length === 3 && isTheSame, `${path} is not repeated as it was`);
  }
}

/** What a team and a comparison say is read as it came, the result of a team past every memory. */
async function readsPictures(subject: BackendSubject, answering: Answering): Promise<void> {
  const { quizId, team, result, benchmark } = answering;
  const twice = async ({ teams }: Backend) => {
    await teams?.result(team.id, freshCall());
    return await teams?.result(team.id, freshCall());
  };
  const place = { row: readingEndpoints.teamResult, id: team.id };
  const { outcome, seen } = await askOn(subject, place, { answer: () => Response.json(result), run: twice });
  mustEqual(await outcome, { value: result, skipped: [] }, 'result of a team');
  mustEqual(seen.length, 2, 'requests for a result asked for twice');
  const comparison = { row: readingEndpoints.benchmark, id: quizId };
  const compared = await askOn(subject, comparison, {
    answer: () => Response.json(benchmark),
    run: async (backend) => backend.benchmark?.(quizId, freshCall()),
  });
  mustEqual(await compared.outcome, { value: benchmark, skipped: [] }, 'comparison');
}

/** What must hold of answers, teams and comparisons of quizzes (B12). */
export function answeringChecks(subject: BackendSubject): BackendCheck[] {
  const { answering } = subject;
  if (!answering) return [];
  return [
    { id: 'B12', title: 'B12 sends answers of a quiz once', run: () => sendsAnswersOnce(subject, answering) },
    {
      id: 'B12',
      title: 'B12 hands on what became of answers of a quiz',
      run: () => handsOnWhatBecameOfAnswers(subject, answering),
    },
    { id: 'B12', title: 'B12 reads what a team and a comparison say', run: () => readsPictures(subject, answering) },
  ];
}
