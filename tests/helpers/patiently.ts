/** Something that can be asked, and that another one can be asked instead of. */
export interface Answering {
  call(path: string, init?: RequestInit): Promise<Response>;
}

const mostTries = 40;
const pause = 150;

/** What a reply is worth asking again for, always with the same key (CT-38). */
async function isBusy(reply: Response): Promise<boolean> {
  if (reply.status >= 500) return true;
  return reply.status === 409 && (await reply.clone().text()).includes('idempotency-in-progress');
}

/**
 * Asks as the client does: no answer or a busy one is asked for again, of the next server, as a proxy before two of them
 * would do. Undefined when none came in the end: then nobody knows what happened.
 */
export async function patiently(
  servers: readonly Answering[],
  ask: (server: Answering) => Promise<Response>,
): Promise<Response | undefined> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const server = servers[attempt % servers.length] as Answering;
    const reply = await ask(server).catch(() => undefined);
    if (reply && !(await isBusy(reply))) return reply;
    await reply?.body?.cancel();
    await new Promise((resume) => setTimeout(resume, pause));
  }
  return undefined;
}
