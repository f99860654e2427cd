import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { Opportunity } from '../../../src/contract/opportunity.ts';
import { sha256 } from '../canonical-json.ts';
import type { Call, ServerContext } from '../context.ts';
import type { Sql } from '../database.ts';
import { readDocuments } from '../documents.ts';
import { settleTimes } from '../jobs/settle-due.ts';
import { findSignUp, lockSignUp } from '../manage/owned-sign-up.ts';
import { proposeMatch } from '../matching/propose-match.ts';
import { cancelTime, moveTime } from '../organiser/change-time.ts';
import { decide, markSeen, offerByHand } from '../organiser/decide.ts';
import { exportSignUps } from '../organiser/export-sign-ups.ts';
import { countPeople, listPeople } from '../organiser/list-people.ts';
import { entriesMarkup, logInMarkup, type OrganiserPage, peopleMarkup } from '../organiser/organiser-page.ts';
import { organiserWords } from '../organiser/organiser-words.ts';
import type { Work } from '../places/work.ts';
import { pageReply } from '../plain-form/page.ts';
import { readFormBody } from '../plain-form/read-form-body.ts';
import { Refusal } from '../refusal.ts';
import type { TargetKind } from '../schema.ts';
import { isSame } from '../secret.ts';
import { readTarget, type Target, type TargetName } from '../sign-up/sign-up-target.ts';
import { inTransaction } from '../sign-up/write-once.ts';
import { judgeRate, workOf } from './sign-up-routes.ts';

/** Paths of the organiser's pages, below the contract's base; they are no part of the contract (SU-82). */
export const organiserPaths = {
  all: 'organiser',
  opportunity: 'organiser/opportunities/{id}',
  event: 'organiser/events/{id}',
} as const;

/** Path of the list of one target as a file. */
export const exportPath = (kind: TargetKind): string => `${organiserPaths[kind]}/sign-ups.csv`;

/** The list of who signed up, as a file, for who has an organiser's token: in the header, or in the form of the page. */
export async function signUpList(kind: TargetKind, call: Call): Promise<Response> {
  judgeRate(call, 'attempts');
  const isForm = call.request.method === 'POST';
  const token = isForm ? (await readFormBody(call)).get('token') : bearerIn(call.request.headers.get('authorization'));
  const by = organiserOf(call.context, token);
  if (by === undefined) throw new Refusal('session-expired');
  const name = { kind, id: call.segment('id') };
  const work = workOf(call);
  await settleTimes(call.context.sql, work);
  const list = await exportSignUps(call.context.sql, name, { by, work });
  return new Response(list, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name.id}.csv"`,
      'cache-control': 'no-store',
    },
  });
}

/** Asks who it is. */
export async function organiserLogIn({ url }: Call): Promise<Response> {
  const words = organiserWords(url);
  return pageReply({ title: words.logIn, language: words.language, body: logInMarkup({ words }) });
}

/** All targets, for who has the code. */
export async function organiserEntries(call: Call): Promise<Response> {
  return withOrganiser(call, async ({ page }) => {
    const { sql } = call.context;
    const people = await countPeople(sql);
    const opportunities = await readDocuments<Opportunity>(sql, 'opportunities');
    const events = (await readDocuments<CalendarEvent>(sql, 'events')).filter(
      ({ item }) => item.registration?.mode === 'here',
    );
    const entry = (kind: TargetKind, { id, title }: Pick<Opportunity, 'id' | 'title'>) => ({
      path: organiserPaths[kind].replace('{id}', id),
      title,
      people: people.get(`${kind}/${id}`) ?? 0,
    });
    const entries = [
      ...opportunities.map(({ item }) => entry('opportunity', item)),
      ...events.map(({ item }) => entry('event', item)),
    ];
    return { title: page.words.all, body: entriesMarkup(entries, page) };
  });
}

/** The people of one target; what was pressed is done first. */
export async function organiserList(kind: TargetKind, call: Call): Promise<Response> {
  return withOrganiser(call, async ({ page, by, fields }) => {
    const name = { kind, id: call.segment('id') };
    const work = workOf(call);
    const act = fields.get('act');
    const done = act ? await actOn(call, { name, act, by, fields, work }) : undefined;
    const target = done?.target ?? (await readTarget(call.context.sql, name, call.now));
    const people = await listPeople(call.context.sql, name, work);
    const told = done && page.words[done.message];
    return { title: page.words.all, body: peopleMarkup(target, people, { ...page, message: told }) };
  });
}

interface Session {
  page: OrganiserPage;
  by: string;
  fields: URLSearchParams;
}

type Shown = Omit<Parameters<typeof pageReply>[0], 'language'>;

async function withOrganiser(call: Call, show: (session: Session) => Promise<Shown>): Promise<Response> {
  judgeRate(call, 'attempts');
  const fields = await readFormBody(call);
  const words = organiserWords(call.url);
  const token = fields.get('token') ?? '';
  const by = organiserOf(call.context, token);
  const { language } = words;
  if (by === undefined) {
    const body = logInMarkup({ words, message: words.wrongToken });
    return pageReply({ title: words.logIn, language, body, status: 401 });
  }
  return pageReply({ ...(await show({ page: { words, token, now: call.now.getTime() }, by, fields })), language });
}

interface Pressed {
  name: TargetName;
  act: string;
  by: string;
  fields: URLSearchParams;
  work: Work;
}

/** What a press came to, and the target where it was read for that and stays as it was. */
interface Done {
  message: 'done' | 'impossible';
  target?: Target | undefined;
}

/** Does what was pressed, in one transaction; what is no longer possible changes nothing and is said. */
async function actOn(call: Call, pressed: Pressed): Promise<Done> {
  try {
    return { message: 'done', target: await inTransaction(call.context, (transaction) => actIn(transaction, pressed)) };
  } catch (error) {
    if (error instanceof Refusal && ['gone', 'not-found', 'session-expired'].includes(error.problem))
      return { message: 'impossible' };
    throw error;
  }
}

async function actIn(sql: Sql, { name, act, by, fields, work }: Pressed): Promise<Target | undefined> {
  const field = (name: string) => fields.get(name) ?? '';
  const time = { name, slotId: field('slotId'), by };
  if (act === 'pair') await proposeMatch(sql, { offersId: field('offersId'), needsId: field('needsId') }, work);
  else if (act === 'cancelTime') await cancelTime(sql, time, work);
  else if (act === 'moveTime') await moveTime(sql, { ...time, startsAt: field('startsAt') }, work);
  else return await actOnPerson(sql, { name, act, by, fields, work });
  return undefined;
}

async function actOnPerson(sql: Sql, { name, act, by, fields, work }: Pressed): Promise<Target> {
  const owned = await lockSignUp(sql, await findSignUp(sql, fields.get('signUpId') ?? '', work.now), work);
  if (owned.row.targetId !== name.id) throw new Refusal('not-found');
  const deciding = { by, work };
  switch (act) {
    case 'see':
      await markSeen(sql, owned, deciding);
      break;
    case 'approve':
    case 'decline':
      await decide(sql, owned, { ...deciding, isYes: act === 'approve' });
      break;
    case 'offer':
      await offerByHand(sql, owned, deciding);
      break;
    default:
      throw new Refusal('not-found');
  }
  return owned.target;
}

const bearerIn = (header: string | null) => /^Bearer +(\S{16,512})$/i.exec(header?.slice(0, 600) ?? '')?.[1];

/** A shorter code could be guessed: it is no code. */
const shortestToken = 16;

/** Whose token it is; all are compared, so that the time tells nothing. */
function organiserOf({ organisers }: ServerContext, token: string | null | undefined): string | undefined {
  if (!token || token.length < shortestToken) return undefined;
  const given = sha256(token);
  return [...organisers].filter(([, expected]) => isSame(sha256(expected), given)).map(([name]) => name)[0];
}
