import { expect } from 'chai';
import type { SeedContent, SeedItem } from '../../demo/server/seed.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import type { SignUpReply, SignUpRequest } from '../../src/contract/sign-up.ts';
import type { TestBackend } from './server-databases.ts';
import { expectShape } from './wire-shape.ts';

/** A request that the demo content's "faellesspisning" accepts; times, name and address differ by test. */
export function cookRequest(changes: Partial<SignUpRequest> = {}): SignUpRequest {
  return {
    clientRef: crypto.randomUUID(),
    targetVersion: '2',
    questionsVersion: '1',
    lang: 'da',
    intent: 'signUp',
    slotIds: ['fs-2026-12-15'],
    party: 'person',
    partySize: 1,
    isContactComing: true,
    contact: { name: 'Samspil Test', email: `${crypto.randomUUID()}@example.org` },
    noticeVersion: '2026-11-01',
    ...changes,
  };
}

/** The demo content with places for hundreds on 15 December, for tests that are not about places. */
export function roomy(content: SeedContent, places = 500): SeedContent {
  const widen = (slot: NonNullable<SeedItem['slots']>[number]) =>
    slot.id === 'fs-2026-12-15' && slot.capacity
      ? { ...slot, capacity: { ...slot.capacity, maximum: places, remaining: places } }
      : slot;
  const opportunities = content.opportunities.map((item) =>
    item.slots ? { ...item, slots: item.slots.map(widen) } : item,
  );
  return { ...content, opportunities };
}

/** How a test sends: the key goes into the header too, unless `headers` says otherwise. */
export interface Sending {
  path?: string;
  headers?: Record<string, string>;
}

/** Sends a request as the client does. */
export function send(
  backend: Pick<TestBackend, 'call'>,
  request: Record<string, unknown> | SignUpRequest,
  { path = 'opportunities/faellesspisning/sign-ups', headers }: Sending = {},
): Promise<Response> {
  const key = { 'idempotency-key': `"${String(request.clientRef)}"` };
  return backend.call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(headers ?? key) },
    body: JSON.stringify(request),
  });
}

/** The address sign-ups for an opportunity are sent to. */
export const signUpPath = (opportunityId: string): string => `opportunities/${opportunityId}/sign-ups`;

/** The opportunity as it is published now. */
export async function opportunityOf(backend: Pick<TestBackend, 'json'>, id: string): Promise<Opportunity> {
  return (await backend.json<Opportunity>(`opportunities/${id}`)).body;
}

/** One time of an opportunity as it is published now. */
export async function slotOf(backend: TestBackend, opportunityId: string, slotId: string) {
  return (await opportunityOf(backend, opportunityId)).slots.find(({ id }) => id === slotId);
}

/** A request with the versions of today and an answer to every question that must be answered. */
export async function requestFor(backend: Pick<TestBackend, 'json'>, id: string, changes: Partial<SignUpRequest> = {}) {
  const { version, signUp } = await opportunityOf(backend, id);
  const required = signUp?.questions?.items.filter(({ isRequired }) => isRequired) ?? [];
  const answers = Object.fromEntries(
    required.map(({ id: question, options }) => [question, options?.[0]?.value ?? 'Ja']),
  );
  const questionsVersion = signUp?.questions?.version;
  return cookRequest({ targetVersion: version ?? '1', questionsVersion, slotIds: undefined, answers, ...changes });
}

/** The body of a reply that is as it must be. */
export async function replyOf(response: Response, status: number): Promise<SignUpReply> {
  const body = (await response.json()) as SignUpReply;
  expect(response.status, JSON.stringify(body)).to.equal(status);
  await expectShape('SignUpReply', body);
  return body;
}
