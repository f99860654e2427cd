import { sha256 } from '../canonical-json.ts';
import type { Call, ServerContext } from '../context.ts';
import { exportSignUps } from '../organiser/export-sign-ups.ts';
import { Refusal } from '../refusal.ts';
import type { TargetKind } from '../schema.ts';
import { isSame } from '../secret.ts';
import { judgeRate, workOf } from './sign-up-routes.ts';

/** Paths of the lists, below the contract's base; they are no part of the contract (SU-82). */
export const exportPaths: Record<TargetKind, string> = {
  opportunity: 'organiser/opportunities/{id}/sign-ups.csv',
  event: 'organiser/events/{id}/sign-ups.csv',
};

/** The list of who signed up, as a file, for who has an organiser's token. */
export async function signUpList(kind: TargetKind, call: Call): Promise<Response> {
  judgeRate(call, 'attempts');
  const by = organiserOf(call.context, call.request.headers.get('authorization'));
  if (by === undefined) throw new Refusal('session-expired');
  const name = { kind, id: call.segment('id') };
  const list = await exportSignUps(call.context.sql, name, { by, work: workOf(call) });
  return new Response(list, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name.id}.csv"`,
      'cache-control': 'no-store',
    },
  });
}

/** Whose token it is; all are compared, so that the time tells nothing. */
function organiserOf({ organisers }: ServerContext, header: string | null): string | undefined {
  const token = /^Bearer +(\S{16,512})$/i.exec(header?.slice(0, 600) ?? '')?.[1];
  if (token === undefined) return undefined;
  const given = sha256(token);
  return [...organisers].filter(([, expected]) => isSame(sha256(expected), given)).map(([name]) => name)[0];
}
