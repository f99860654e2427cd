import { randomBytes } from 'node:crypto';
import { demoConfig } from '../../demo/server/config.ts';
import { sendMails } from '../../demo/server/mail/send-mails.ts';
import type { OutgoingMail } from '../../demo/server/mail/transport.ts';
import type { Work } from '../../demo/server/places/work.ts';
import type { Config } from '../../src/contract/config.ts';
import type { ManagedSignUp, ManageSession } from '../../src/contract/managed-sign-up.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { fixedNow, type TestBackend } from './server-databases.ts';
import { requestFor, send, signUpPath } from './sign-up-requests.ts';
import { expectShape } from './wire-shape.ts';

/** The page that manage links of the tests lead to. */
export const managePageUrl = 'https://www.sundby.example/frivillig/';

/** A backend that serves all it can. */
export const everyFeature: Partial<Config> = {
  features: [...demoConfig.features, 'manage', 'offers', 'guardian', 'matching'],
  managePageUrl,
};

/** Sends what is in the outbox, as the job does, and gives the mails. */
export async function sentMails(backend: TestBackend, config: Partial<Config> = everyFeature): Promise<OutgoingMail[]> {
  const mails: OutgoingMail[] = [];
  const transport = { send: async (mail: OutgoingMail) => void mails.push(mail) };
  while ((await sendMails(backend.database.sql, transport, workAt(backend, config))) > 0);
  return mails;
}

/** What jobs of a test work with. */
export function workAt(backend: Pick<TestBackend, 'now'>, config: Partial<Config> = everyFeature): Work {
  const whole = { ...demoConfig, ...config };
  return { now: backend.now(), zone: whole.timeZone, random: randomBytes, config: whole };
}

/** The tokens of the links in a mail. */
export const tokensIn = ({ text }: OutgoingMail): string[] =>
  [...text.matchAll(/#samspil-manage=([\w-]+)/g)].map(([, token = '']) => token);

/** Somebody with a session. */
export interface Owner {
  token: string;
  bearer: string;
  signUp: ManagedSignUp;
}

/** What an owner sends: a bearer, JSON, and If-Match where it is asked for. */
export function act(
  backend: Pick<TestBackend, 'call'>,
  path: string,
  { bearer, body = {}, ...more }: { bearer: string; body?: unknown; method?: string; headers?: Record<string, string> },
): Promise<Response> {
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', ...more.headers };
  return backend.call(`manage/sign-up${path}`, { method: more.method ?? 'POST', headers, body: JSON.stringify(body) });
}

/** A managed sign-up in a reply that is as it must be. */
export async function managedOf(reply: Response): Promise<ManagedSignUp> {
  const body = (await reply.json()) as ManagedSignUp;
  if (reply.status !== 200) throw new Error(`${reply.status} ${JSON.stringify(body)}`);
  await expectShape('ManagedSignUp', body);
  return body;
}

/** The sign-up as its owner sees it now. */
export const look = async (
  backend: Pick<TestBackend, 'call'>,
  { bearer }: Pick<Owner, 'bearer'>,
): Promise<ManagedSignUp> =>
  managedOf(await backend.call('manage/sign-up', { headers: { authorization: `Bearer ${bearer}` } }));

/** Opens a session with a token. */
export const openLink = (backend: Pick<TestBackend, 'call'>, token: string): Promise<Response> =>
  backend.call('manage/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });

/** Signs somebody up for an opportunity of the demo, takes the link out of the mail and opens it. */
export async function signedUp(backend: TestBackend, id: string, changes: Partial<SignUpRequest> = {}): Promise<Owner> {
  const request = await requestFor(backend, id, changes);
  const reply = await send(backend, request, { path: signUpPath(id) });
  if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
  return ownerFor(backend, await sentMails(backend), request.contact.email ?? '');
}

/** Opens the newest link that went to an address. */
export async function ownerFor(backend: TestBackend, mails: readonly OutgoingMail[], email: string): Promise<Owner> {
  const mail = mails.findLast(({ to, text }) => to === email && text.includes('#samspil-manage='));
  const [token] = mail ? tokensIn(mail) : [];
  if (!token) throw new Error(`No link was sent to ${email}`);
  const opened = await openLink(backend, token);
  const session = (await opened.json()) as ManageSession;
  await expectShape('ManageSession', session);
  return { token, bearer: session.bearer, signUp: session.signUp };
}

/** So many hours after the fixed clock of the tests. */
export const hoursLater = (hours: number): Date => new Date(fixedNow.getTime() + hours * 3_600_000);
