import { expect } from 'chai';
import type { TestBackend } from './server-databases.ts';

/** The code of the organiser Mette. */
export const organiserToken = 'organiser-token-of-mette';

/** Posts a form of the organiser's pages, as a browser does from the page itself. */
export const postOrganiser = (
  backend: Pick<TestBackend, 'call'>,
  path: string,
  { origin = 'http://127.0.0.1:1', ...fields }: Record<string, string>,
): Promise<Response> =>
  backend.call(`organiser${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: new URLSearchParams(fields).toString(),
  });

/** Presses a button on the page of an opportunity, or of an event, and gives the page that follows. */
export async function pressAsOrganiser(
  backend: Pick<TestBackend, 'call'>,
  id: string,
  { kind = 'opportunities', ...fields }: Record<string, string> = {},
): Promise<string> {
  const reply = await postOrganiser(backend, `/${kind}/${id}`, { token: organiserToken, ...fields });
  const page = await reply.text();
  expect(reply.status, page).to.equal(200);
  return page;
}
