const offset = 2166136261;
const prime = 16777619;

/** FNV-1a with 32 bits over the UTF-8 of a text (RQ-50). It tells slips of the pen apart, not attackers. */
export function fnv1a(text: string): number {
  let hash = offset;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, prime);
  return hash >>> 0;
}
