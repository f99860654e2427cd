import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Sql } from './database.ts';
import { settings } from './schema.ts';

const name = 'secret';

/** The secret that all processes on this database share, made when it is first asked for. */
export async function readSecret(sql: Sql): Promise<string> {
  const kept = () => sql.select().from(settings).where(eq(settings.name, name));
  const [known] = await kept();
  if (known) return known.value;
  await sql
    .insert(settings)
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflictDoNothing();
  const [row] = await kept();
  if (!row) throw new Error('The secret is not in the settings');
  return row.value;
}

/** A hash that nobody can make, or try out, without the secret. */
export const keyedHash = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex');

/** Whether two texts are the same, in a time that does not tell how far they agree. */
export function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
