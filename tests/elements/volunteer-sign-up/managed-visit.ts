import type { Managing } from '../../../src/backend/backend.ts';
import { BackendError } from '../../../src/backend/backend-error.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import { type Visit, visit } from './visit.ts';

/** A visit to the manage page, with what was asked of the backend there. */
export interface ManagedVisit extends Visit {
  /** Id of the sign-up that is managed. */
  readonly id: string;
  /** Each call of an owner, by name. */
  readonly asked: string[];
}

type Setting = Parameters<typeof visit>[0] & {
  request?: Partial<SignUpRequest>;
  /** What it is for; the cooking evening if nothing is said. */
  id?: string;
  /** Calls that are answered otherwise. */
  managing?: (manage: Managing) => Partial<Managing>;
};

/** What an owner can do needs this of a backend. */
export const managedFeatures = ['opportunities', 'sign-up', 'attempts', 'waiting-list', 'offers', 'manage'] as const;

const signal = new AbortController().signal;
const reference = (number: number) => `3f2504e0-4f89-41d3-9a0c-0305e82c33${String(number).padStart(2, '0')}`;
let count = 0;

/** The cooking evening for two Tuesdays, as somebody sent it. */
export const cooking = {
  targetVersion: '2',
  questionsVersion: '1',
  lang: 'da',
  intent: 'signUp',
  slotIds: ['fs-2026-12-15', 'fs-2027-01-05'],
  party: 'person',
  partySize: 1,
  isContactComing: true,
  contact: { name: 'Mette Sørensen', phone: '+4534412345' },
  answers: { opgaver: ['lave'] },
  noticeVersion: '2026-11-01',
  consents: [{ id: 'foto', version: '1', isGranted: true, at: '2026-11-24T14:10:00+01:00' }],
} satisfies Omit<SignUpRequest, 'clientRef'>;

/** Sends a sign-up past the page; gives its id. */
export async function sendDirectly(
  { backend }: Pick<Visit, 'backend'>,
  changes: Partial<SignUpRequest> = {},
  id = 'faellesspisning',
): Promise<string> {
  count += 1;
  const { version: targetVersion, signUp } = (await backend.opportunity(id, { signal })).value;
  const questionsVersion = signUp.questions?.version;
  const request = { ...cooking, questionsVersion, clientRef: reference(count % 100), ...changes, targetVersion };
  const target = { kind: 'opportunity', id } as const;
  return (await backend.signUp(target, request, { signal, clientRef: request.clientRef })).id;
}

/** Shows the page of a widget that only manages, and follows no link yet. */
export async function visitManagePage({ managing = () => ({}), ...setting }: Setting = {}): Promise<ManagedVisit> {
  const asked: string[] = [];
  const visited = await visit({
    features: [...managedFeatures],
    isManageOnly: true,
    ...setting,
    through: (backend) => {
      const manage = backend.manage as Managing;
      return { ...backend, manage: noting(manage, managing(manage), asked) };
    },
  });
  return { ...visited, asked, id: '' };
}

function noting(manage: Managing, replaced: Partial<Managing>, asked: string[]): Managing {
  return new Proxy(manage, {
    get: (whole, name) => {
      const method = (replaced[name as keyof Managing] ?? whole[name as keyof Managing]) as (
        ...given: unknown[]
      ) => unknown;
      return (...given: unknown[]) => {
        asked.push(String(name));
        return method.apply(whole, given);
      };
    },
  });
}

/** How a refusal arrives. */
export const refuse = (problem: string, status = 409): Promise<never> =>
  Promise.reject(
    new BackendError({ kind: status === 401 ? 'refused' : 'conflict', request: 'manage', status, problem }),
  );

/** Follows a link as a mail would have it. */
export function followLink(token: string): void {
  location.hash = `#samspil-manage=${token}`;
}

/** Signs up, follows the link of the mail, and waits for a heading. */
export async function visitManaged(heading: string | RegExp, setting: Setting = {}): Promise<ManagedVisit> {
  const visited = await visitManagePage(setting);
  const id = await sendDirectly(visited, setting.request, setting.id);
  await open(visited, id, heading);
  return { ...visited, id };
}

/** Opens a sign-up by its link. */
export async function open({ page, backend }: Visit, id: string, heading: string | RegExp): Promise<void> {
  followLink(backend.linkToken(id));
  await page.until(() => page.has('heading', heading), `the page says ${heading}`);
}

// Who queues is asked for contact data only.
const unasked = { questionsVersion: undefined, answers: undefined, participants: undefined, ageFrom: undefined };

/** A place on the course for pilots, which has a waiting list that is offered places. */
export const pilotWish = {
  ...cooking,
  ...unasked,
  slotIds: ['sp-hold-1'],
  contact: { name: 'Bo Prøve', email: 'bo@example.org' },
  consents: undefined,
} as never as typeof cooking;

/** Somebody who waits, and to whom a place has just been offered. */
export async function visitOffer(request: object = pilotWish, setting: Setting = {}): Promise<ManagedVisit> {
  const { id = 'samskabelsespilot' } = setting;
  const visited = await visitManagePage(setting);
  const { backend, page } = visited;
  const first = await sendDirectly(visited, request, id);
  const contact = { name: 'Ida Prøve', email: 'ida@example.org' };
  const wish = { ...request, ...unasked, intent: 'waitingList', contact } as object;
  const waiting = await sendDirectly(visited, wish, id);
  await backend.manage.session(backend.linkToken(first), { signal });
  await backend.manage.cancel({}, { signal });
  followLink(backend.linkToken(waiting, 'offer'));
  await page.until(() => page.has('heading', 'Der er en plads til dig'), 'the offer is there');
  return visited;
}
