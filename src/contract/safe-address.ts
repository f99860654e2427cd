import type * as z from 'zod/mini';
import { textThat } from './demand.ts';

/** What an address is for: a link a person follows, or an image or request the page makes. */
export type AddressUse = 'link' | 'request';

/** An address made absolute, if it is one. */
export function parseAddress(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const refused = /^\s|^\/\/|[\\\u0000-\u001f\u007f-\u009f]|\s$/;

/**
 * The address made absolute against `base` if it is safe for its use, else nothing (CT-23).
 * `http` is refused for requests where `base` is `https`, but for `localhost`.
 */
export function safeAddress(value: unknown, base: string | undefined, use: AddressUse): string | undefined {
  if (typeof value !== 'string' || value.length > 2048 || refused.test(value)) return;
  const url = parseAddress(value, base);
  if (!url || url.username || url.password) return;
  const { protocol, host, hostname, href } = url;
  if (href.length > 2048) return;
  if (/^https?:$/.test(protocol)) {
    const isMixed = protocol === 'http:' && use === 'request' && base?.startsWith('https:') && hostname !== 'localhost';
    // Engines differ on blanks in a host: some refuse them, some write %20.
    return host && !host.includes('%') && !isMixed ? href : undefined;
  }
  return use === 'link' && /^(mailto|tel):$/.test(protocol) ? href : undefined;
}

// Whether a relative address is safe does not hang on where it stands; any base tells.
const anyBase = 'http://localhost/';

// @__NO_SIDE_EFFECTS__
const addressFor = (address: AddressUse) =>
  textThat((value) => !!safeAddress(value, anyBase, address), {
    address,
    format: 'uri-reference',
    maximum: 2048,
    code: 'bad-address',
  });

/** Address of a link: `http`, `https`, `mailto`, `tel`, or relative to the reply (CT-23). */
export const safeUrlSchema = addressFor('link');
export type SafeUrl = z.infer<typeof safeUrlSchema>;

/** Address of an image or a request: `http` or `https`, or relative to the reply (CT-23). */
export const requestUrlSchema = addressFor('request');
