/** Most bytes of a reply that are read (CT-28). */
export const mostBytes = 5 * 1024 * 1024;

/** Most levels of arrays and objects in a reply (CT-28). */
const deepest = 32;

/** What could be read of a body; `isCut`: there was more than the cap. */
export interface Body {
  bytes: Uint8Array<ArrayBuffer>;
  isCut: boolean;
}

/** Reads a body as a stream and stops at the cap (BE-8). */
export async function readBody(response: Response, cap = mostBytes): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader && length <= cap) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  const isCut = length > cap;
  // Not waited for: a source that never ends its stream may never answer this either.
  if (isCut) reader?.cancel().catch(() => {});
  const bytes = new Uint8Array(Math.min(length, cap));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, bytes.length - at), at);
    at += chunk.length;
  }
  return { bytes, isCut };
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1)));

/** The JSON of a body; nothing where it is cut, no UTF-8, no JSON or deeper than 32 levels. A byte order mark is passed over. */
export function jsonOf({ bytes, isCut }: Body): { json: unknown } | undefined {
  if (isCut) return;
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isDeeper(json, deepest) ? undefined : { json };
  } catch {
    return undefined;
  }
}

/** Whether a body is a web page where data was due: a log-in page, a captive portal (CT-40). */
export const looksLikeHtml = ({ bytes }: Body): boolean =>
  /^\s*<(!doctype|html|head|body|!--)/i.test(new TextDecoder().decode(bytes.subarray(0, 1024)));
