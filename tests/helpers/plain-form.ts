import { base, type TestBackend } from './server-databases.ts';

interface SentForm {
  address: string;
  body: URLSearchParams;
  /** Where the page it is sent from comes from. */
  origin?: string;
}

/** Posts a form as a browser does, and stops at the reply. */
export const postForm = (
  backend: TestBackend,
  { address, body, origin = new URL(base).origin }: SentForm,
): Promise<Response> =>
  backend.call(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: body.toString(),
  });

/** Where a reply sends the browser on, as a path below the base; nothing if it does not. */
export function sentOn(reply: Response, address: string): string | undefined {
  const location = reply.headers.get('location');
  if (reply.status !== 303 || location === null) return undefined;
  return new URL(location, new URL(address, base)).href.slice(base.length);
}

/** Posts a form as a browser does, and goes where it is sent on. */
export async function sendForm(backend: TestBackend, form: SentForm): Promise<Response> {
  const reply = await postForm(backend, form);
  const next = sentOn(reply, form.address);
  return next === undefined ? reply : backend.call(next);
}
