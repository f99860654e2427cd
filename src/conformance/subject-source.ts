import type { Backend, Call, Environment, Read } from '../backend/backend.ts';
import type { List } from '../contract/list.ts';
import type { BackendSubject, Exchange } from './backend-subject.ts';
import { type FakeReply, type FakeWorld, fakeWorld, type SeenRequest } from './fake-environment.ts';

/** A collection that every adapter reads in one way. */
export type Collection = 'events' | 'opportunities' | 'cases';

/** The collections a subject expects something of. */
export const collectionsOf = ({ expected }: BackendSubject): Collection[] =>
  (['events', 'opportunities', 'cases'] as const).filter((name) => expected[name]);

/** A call that nobody ends. */
export const freshCall = (): Call => ({ signal: new AbortController().signal });

/** The answer of a source to a request. */
export function answerOf(exchanges: readonly Exchange[], { url, method }: SeenRequest): Response {
  const address = new URL(url);
  const found = exchanges.find(({ request }) =>
    typeof request === 'string' ? address.pathname === request && method === 'GET' : request(address, method),
  );
  if (!found) return new Response('', { status: 404 });
  const { body, mediaType = 'application/json', status = 200, headers } = found;
  return new Response(body, { status, headers: { 'Content-Type': mediaType, ...headers } });
}

/** A world with the source of a subject, or with a network that answers otherwise. */
export function worldOf(
  { exchanges }: BackendSubject,
  answer?: (request: SeenRequest, usual: () => Response) => FakeReply | Promise<FakeReply>,
  parts?: Partial<Environment>,
): FakeWorld {
  return fakeWorld((request) => {
    const usual = () => answerOf(exchanges, request);
    return answer ? answer(request, usual) : usual();
  }, parts);
}

/** Reads a collection as the subject expects it. */
export async function readCollection(
  backend: Backend,
  name: Collection,
  { range }: BackendSubject,
  call: Call = freshCall(),
): Promise<Read<List<object>>> {
  const method = backend[name]?.bind(backend) as
    | ((query: object, call: Call) => Promise<Read<List<object>>>)
    | undefined;
  if (!method) throw new Error(`No method for ${name}`);
  return await method(name === 'events' && range ? range : {}, call);
}

/** The exchange that holds the list, with another body. */
export function withBody(subject: BackendSubject, change: (body: string) => Exchange['body']): BackendSubject {
  const at = subject.listAt ?? 0;
  const exchanges = subject.exchanges.map((exchange, index) =>
    index === at ? { ...exchange, body: change(String(exchange.body)) } : exchange,
  );
  return { ...subject, exchanges };
}
