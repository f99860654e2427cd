import type { Managing } from '../backend/backend.ts';
import type { BackendErrorKind } from '../backend/backend-error.ts';
import type { EndpointRow } from '../contract/reading-endpoints.ts';
import { writingEndpoints } from '../contract/writing-endpoints.ts';
import type { BackendCheck, BackendSubject } from './backend-subject.ts';
import { must, mustEqual, mustFail } from './expectations.ts';
import type { SeenRequest } from './fake-environment.ts';
import { problem } from './fake-problem.ts';
import { freshCall, worldOf } from './subject-source.ts';

type Managed = NonNullable<NonNullable<BackendSubject['writing']>['managing']>;

const call = freshCall();
const consent = { id: 'nyheder', isGranted: false, version: '1' };
const address = { email: 'erna@example.org', lang: 'da' };

const answer = { offerId: 'one', decision: 'accept' } as const;

/** Every call of an owner: its row in the table of endpoints, what it sends, and how it is made. */
const calls: [id: keyof typeof writingEndpoints, body: unknown, run: (manage: Managing) => Promise<unknown>][] = [
  ['manageLink', address, (manage) => manage.sendLink(address, call)],
  ['managedSignUp', undefined, (manage) => manage.read(call)],
  ['signUpChange', { partySize: 2 }, (manage) => manage.change({ partySize: 2 }, '7', call)],
  ['signUpCancel', { slotIds: ['one'] }, (manage) => manage.cancel({ slotIds: ['one'] }, call)],
  ['offerAnswer', answer, (manage) => manage.answerOffer(answer, call)],
  ['signUpVerify', {}, (manage) => manage.verify(call)],
  ['guardianAnswer', { isGranted: true }, (manage) => manage.answerAsGuardian({ isGranted: true }, call)],
  ['consentChange', consent, (manage) => manage.changeConsent(consent, call)],
  ['signUpErase', {}, (manage) => manage.erase(call)],
];

const rows: readonly EndpointRow[] = Object.values(writingEndpoints);

const refusals: [name: string, status: number, kind: BackendErrorKind][] = [
  ['session-expired', 401, 'refused'],
  ['too-late', 409, 'conflict'],
  ['changed-elsewhere', 412, 'conflict'],
  ['validation', 422, 'invalid'],
];

/** A source that answers an owner's calls; gives the requests that were not for its description. */
async function openOn(subject: BackendSubject, { base, session }: Managed, refusal?: () => Response) {
  const asked: SeenRequest[] = [];
  const world = worldOf(subject, (request, usual) => {
    const { pathname } = new URL(request.url);
    const isOfRow = ({ method, path }: EndpointRow) => method === request.method && pathname === base + path;
    const row = rows.find(isOfRow);
    if (!row) return usual();
    asked.push(request);
    if (row === writingEndpoints.manageSession) return Response.json(session);
    return refusal?.() ?? answerTo(row, session);
  });
  const { manage } = await world.settle(Promise.resolve(subject.create(world.environment)));
  must(manage !== undefined, 'no manage');
  mustEqual(await world.settle(manage.session('token-of-somebody-23', call)), session, 'the session');
  return { manage, asked, settle: world.settle };
}

function answerTo({ status = 200 }: EndpointRow, { signUp }: Managed['session']): Response {
  if (status === 204) return new Response(null, { status });
  return Response.json(status === 202 ? {} : signUp, { status });
}

/** B12: a link is opened once, and what the owner does goes out once, with the bearer and nothing of it elsewhere. */
async function managesOnce(subject: BackendSubject, managed: Managed): Promise<void> {
  const { manage, asked, settle } = await openOn(subject, managed);
  for (const [, , run] of calls) await settle(run(manage));
  mustEqual(asked.length, calls.length + 1, 'requests');
  const [opened, ...acts] = asked;
  mustEqual(JSON.parse(opened?.body ?? ''), { token: 'token-of-somebody-23' }, 'body of the session');
  for (const [index, { url, method, headers, body }] of acts.entries()) {
    const [id, sent] = calls[index] as (typeof calls)[number];
    const { path, method: expected } = writingEndpoints[id];
    mustEqual([method, new URL(url).pathname], [expected, managed.base + path], 'where it goes');
    mustEqual(body === undefined ? undefined : JSON.parse(body), sent, `body of ${id}`);
    must(!/token|bearer/.test(url), `${id} tells who it is`);
    const isBearer = headers.authorization === `Bearer ${managed.session.bearer}`;
    mustEqual(isBearer, id !== 'manageLink', `bearer of ${id}`);
    if (method === 'PATCH') mustEqual(headers['if-match'], '"7"', 'If-Match');
  }
}

/** B12: refusals of an owner's act come in their kind, after one try. */
async function handsOnRefusals(subject: BackendSubject, managed: Managed): Promise<void> {
  for (const [name, status, kind] of refusals) {
    const { manage, asked, settle } = await openOn(subject, managed, () => problem(name, status));
    const error = await mustFail(settle(manage.cancel({}, call)), kind, name);
    mustEqual([error.problem, error.outcome, asked.length], [name, 'refused', 2], name);
  }
  const { manage, settle } = await openOn(subject, managed, () => problem('internal', 500));
  const unknown = await mustFail(settle(manage.change({}, '1', call)), 'server', 'a change that may have arrived');
  mustEqual(unknown.outcome, 'unknown', 'a change that may have arrived');
}

/** What must hold of managing a sign-up (B12). */
export function managingChecks(subject: BackendSubject): BackendCheck[] {
  const managed = subject.writing?.managing;
  if (!managed) return [];
  return [
    { id: 'B12', title: 'B12 opens a link once and acts for its owner', run: () => managesOnce(subject, managed) },
    { id: 'B12', title: 'B12 hands on what an owner is refused', run: () => handsOnRefusals(subject, managed) },
  ];
}
