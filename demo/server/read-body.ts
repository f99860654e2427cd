import { Refusal } from './refusal.ts';

/** Most bytes of a request body, before anything reads it (CT-28). */
export const maximumBytes = 32 * 1024;
const maximumDepth = 10;
const pollutingNames = ['__proto__', 'constructor', 'prototype'];
// Controls (C0, DEL, C1), and the marks that turn the direction of text around (CT-30).
const strayCharacters = /\p{Cc}|\p{Bidi_Control}/gu;
const strayInAnswers = /(?!\n)\p{Cc}|\p{Bidi_Control}/gu;

type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

/** Reads a JSON object from a request: media type, size, encoding, syntax, depth and member names are judged at the door. */
export async function readJsonBody(request: Request): Promise<Record<string, unknown>> {
  const mediaType = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (mediaType !== 'application/json' || encoding !== 'identity') throw new Refusal('unsupported-media-type');
  const body = parse(decode(await readBytes(request)));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal('malformed');
  judgeShape(body, 1);
  return body;
}

/** The bytes of a body, as long as there are not too many. */
export async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maximumBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maximumBytes) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

const tooLarge = () => new Refusal('too-large', { maximumBytes });

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Refusal('malformed', {}, cause);
  }
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    throw new Refusal('malformed', {}, cause);
  }
}

function judgeShape(value: Json, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > maximumDepth) throw new Refusal('malformed');
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && pollutingNames.includes(name)) throw new Refusal('malformed');
    judgeShape(inner, depth + 1);
  }
}

/** The text as it is stored and compared: NFC, without control and direction characters (CT-30); answers keep line breaks. */
export function cleanText(text: string, isAnswer = false): string {
  const spaced = text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
  return spaced.replace(isAnswer ? strayInAnswers : strayCharacters, '').normalize('NFC');
}

/** Every text of a request cleaned; pointers of texts with half a character, which no database can keep. */
export function cleanTexts(value: unknown, path: readonly string[] = []): { value: unknown; broken: string[] } {
  if (typeof value === 'string') {
    const broken = value.isWellFormed() ? [] : [['#', ...path].join('/')];
    return { value: cleanText(value, path.includes('answers')), broken };
  }
  if (typeof value !== 'object' || value === null) return { value, broken: [] };
  const entries = Object.entries(value).map(([name, inner]) => {
    const part = name.replaceAll('~', '~0').replaceAll('/', '~1');
    return [name, cleanTexts(inner, [...path, part])] as const;
  });
  const broken = entries.flatMap(([, inner]) => inner.broken);
  if (Array.isArray(value)) return { value: entries.map(([, inner]) => inner.value), broken };
  return { value: Object.fromEntries(entries.map(([name, inner]) => [name, inner.value])), broken };
}
