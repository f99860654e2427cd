import { and, eq, inArray, isNull, ne, or, sql as query, type SQLWrapper } from 'drizzle-orm';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { callLine } from '../mail/call-mail.ts';
import type { MailKind } from '../mail/mail-kinds.ts';
import { leaveMatches } from '../matching/end-match.ts';
import { movePlaces } from '../places/move-places.ts';
import { isEnded } from '../places/place-status.ts';
import type { Work } from '../places/work.ts';
import { signUpHistory, signUps, slotParties } from '../schema.ts';
import { contactAddresses, manageSessions, manageTokens, matches, outbox } from '../schema-people.ts';
import { writeTogether } from '../write-together.ts';
import { release } from './cancel.ts';
import { closeOffers } from './close-offers.ts';
import { type OwnedSignUp, startOf, statusOfPlace } from './owned-sign-up.ts';

/** Takes out all that says who it was; places to come are given away first (SU-56, SU-81). */
export async function eraseSignUp(sql: Sql, owned: OwnedSignUp, work: Work): Promise<void> {
  const open = owned.places.filter(
    (place) => !isEnded(statusOfPlace(place)) && startOf(owned, place) > work.now.getTime(),
  );
  const slotIds = open.map(({ slotId }) => slotId);
  await movePlaces(
    sql,
    open.map((place) => ({ place, status: 'cancelledByVolunteer' as const })),
    {
      ...work,
      places: owned.places,
      also: closeOffers(sql, { signUpId: owned.row.id, slotIds, status: 'withdrawn' }),
    },
  );
  await leaveMatches(sql, { id: owned.row.id, target: owned.target }, work);
  await anonymise(sql, owned.row, work.now);
  if (open.length) await release(sql, owned, { freed: open, work });
}

/** What stays: target, times, status and month (SU-81). */
export async function anonymise(
  sql: Sql,
  { id, createdAt, request }: Pick<typeof signUps.$inferSelect, 'id' | 'createdAt' | 'request'>,
  now: Date,
): Promise<void> {
  const month = new Date(`${createdAt.toISOString().slice(0, 7)}-01T00:00:00Z`);
  const isMine = or(eq(matches.offersId, id), eq(matches.needsId, id));
  const other = query<string>`CASE ${matches.offersId} WHEN ${id} THEN ${matches.needsId} ELSE ${matches.offersId} END`;
  const others = sql
    .select({ other: other.as('other') })
    .from(matches)
    .where(isMine);
  const cleared = sql
    .update(outbox)
    .set({ to: '', subject: '', text: '', links: [], clearedAt: now })
    .where(
      and(
        or(eq(outbox.signUpId, id), isAbout(request), isToFamily(others)),
        ne(outbox.kind, 'lateCancel' satisfies MailKind),
      ),
    );
  const emptied = sql
    .update(signUps)
    .set({
      request: {},
      receiptNumber: `-${id}`,
      createdAt: month,
      answerBy: null,
      verifyUntil: null,
      guardianUntil: null,
      anonymisedAt: now,
    })
    .where(eq(signUps.id, id));
  const tables = [slotParties, signUpHistory, contactAddresses, manageTokens, manageSessions];
  const deleted = tables.map((table) => sql.delete(table).where(eq(table.signUpId, id)));
  const line = callLine({ request });
  const isCall = and(eq(outbox.kind, 'nobodyFound' satisfies MailKind), isNull(outbox.clearedAt));
  const uncalled =
    line &&
    sql
      .update(outbox)
      .set({ text: query`replace(${outbox.text}, ${line}, '')` })
      .where(isCall);
  const writes = [...deleted, sql.delete(matches).where(isMine), cleared, emptied];
  await writeTogether(sql, [...writes, ...(uncalled ? [uncalled] : [])]);
}

/** The mail that gave the other family this one's contact data (SU-51). */
const isToFamily = (others: SQLWrapper) =>
  and(eq(outbox.kind, 'matchYes' satisfies MailKind), query`${outbox.signUpId} = ANY(ARRAY${others})`);

/** A mail with the links of several sign-ups hangs on one of them, and names the address of all. */
function isAbout(request: Partial<SignUpRequest>) {
  const { email, phone } = request.contact ?? {};
  const addresses = [email, phone].filter((address) => address !== undefined);
  return and(eq(outbox.kind, 'link' satisfies MailKind), inArray(outbox.to, addresses));
}
