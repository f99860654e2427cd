import type { Call } from '../context.ts';
import { mayWrite } from '../cross-origin.ts';
import { maximumBytes, readBytes } from '../read-body.ts';
import { Refusal } from '../refusal.ts';

const mostFields = 500;

/** Reads a form that a browser sent from our own page: from nowhere else, and no larger than a request may be (CT-28). */
export async function readFormBody({ request, context }: Call): Promise<URLSearchParams> {
  const own = new Set([new URL(context.base).origin, ...context.origins]);
  if (!mayWrite(request.headers.get('origin'), own)) throw new Refusal('origin-not-allowed');
  const mediaType = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/x-www-form-urlencoded') throw new Refusal('unsupported-media-type');
  const fields = new URLSearchParams(new TextDecoder().decode(await readBytes(request)));
  if (fields.size > mostFields) throw new Refusal('too-large', { maximumBytes });
  return fields;
}
