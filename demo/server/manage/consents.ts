import { eq, sql as query } from 'drizzle-orm';
import type { ConsentChange } from '../../../src/contract/managed-sign-up.ts';
import type { Sql } from '../database.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { signUps } from '../schema.ts';
import { completeConsents } from '../sign-up/consents.ts';
import { dateTimeAt } from '../zoned-time.ts';
import type { OwnedSignUp } from './owned-sign-up.ts';

/** Gives one consent or takes it back, in one press (SU-53). What was given before can always be taken back. */
export async function changeConsent(
  sql: Sql,
  owned: OwnedSignUp,
  { change, work }: { change: ConsentChange; work: Work },
): Promise<void> {
  const { row, request, target } = owned;
  const before = request.consents ?? [];
  const given = before.find(({ id }) => id === change.id);
  if (given && given.isGranted === change.isGranted && given.version === change.version) return;
  const { textHash, ...named } = change;
  const consent = { ...named, ...(textHash && { textHash }), at: dateTimeAt(work.now.getTime(), work.zone) };
  const isTakenBack = !change.isGranted && given !== undefined;
  const judged = completeConsents(target.terms.privacy.consents ?? [], { ...request, consents: [consent] });
  const errors = judged.errors.map(({ code, pointer }) => ({
    code,
    pointer: pointer?.replace('/consents/0', '') ?? '#',
  }));
  if (errors.length && !isTakenBack) throw new Refusal('validation', { errors });
  const complete = isTakenBack ? { ...given, ...consent } : (judged.consents[0] ?? consent);
  const consents = [...before.filter(({ id }) => id !== change.id), complete];
  await sql
    .update(signUps)
    .set({ request: { ...request, consents }, version: query`${signUps.version} + 1` })
    .where(eq(signUps.id, row.id));
}
