import { Agent, request as ask } from 'node:http';
import type { List } from '../../src/contract/list.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { randomNumbers } from '../helpers/seed.ts';
import { requestFor, signUpPath } from '../helpers/sign-up-requests.ts';
import { time } from '../helpers/small-group.ts';
import type { Stream } from './open-model.ts';

/** Choices that people narrow the list by; each finds some. */
const choices = ['area=roskilde', 'cause=kultur', 'hasPlaces=true', 'weekday=tue&partOfDay=evening', 'q=mad', 'age=15'];

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

interface Sent {
  status: number;
  text: string;
}

function send(url: URL, body?: string, headers: Record<string, string> = {}): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = ask(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** How many opportunities there are to read, and which of them people sign up for. */
export interface Offered {
  count: number;
  signUpIds: readonly string[];
}

/** Who reads and who signs up at the same time (QA-138): of ten readers six see a list, the others one opportunity. */
export async function visitorsOf(base: string, { count, signUpIds }: Offered): Promise<Stream[]> {
  const random = randomNumbers();
  const any = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const read = async (path: string) => JSON.parse((await send(new URL(path, base))).text);
  const first: List<unknown> = await read('opportunities');
  const secondPage = `opportunities?cursor=${encodeURIComponent(first.next ?? '')}`;
  const one = () => `opportunities/opp-${1 + Math.floor(random() * count)}`;
  const paths: (() => string)[] = [
    () => 'opportunities',
    () => 'opportunities',
    () => `opportunities?${any(choices)}`,
    () => `opportunities?${any(choices)}`,
    () => secondPage,
    () => any(['events', 'cases']),
    one,
    one,
    one,
    () => `${one()}/slots`,
  ];
  for (const choice of choices) await read(`opportunities?${choice}`);
  const backend = { json: async (path: string) => ({ body: await read(path) }) };
  const sample = await requestFor(backend as Parameters<typeof requestFor>[0], any(signUpIds), {
    slotIds: [time],
    ageFrom: 18,
  });
  return [
    {
      name: 'GET',
      perSecond: 200,
      send: async () => {
        const path = any(paths)();
        const { status, text } = await send(new URL(path, base));
        return status === 200 ? undefined : `${path} ${status} ${text}`;
      },
    },
    {
      name: 'sign-up',
      perSecond: 50,
      send: async () => {
        const clientRef = crypto.randomUUID();
        const contact = { name: 'Samspil Test', email: `${clientRef}@example.org` };
        const body: SignUpRequest = { ...sample, clientRef, contact };
        const { status, text } = await send(new URL(signUpPath(any(signUpIds)), base), JSON.stringify(body), {
          'content-type': 'application/json',
          'idempotency-key': `"${clientRef}"`,
        });
        return status === 201 ? undefined : `sign-up ${status} ${text}`;
      },
    },
  ];
}
