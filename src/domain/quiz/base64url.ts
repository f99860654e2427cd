const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digitBits = 6;
const byteBits = 8;

/** Bits in order, filled up with zeros to whole bytes, in the URL-safe alphabet without padding (RFC 4648, section 5). */
export function base64urlOfBits(bits: readonly boolean[]): string {
  const whole = Math.ceil(bits.length / byteBits) * byteBits;
  let text = '';
  for (let at = 0; at < whole; at += digitBits) text += alphabet[numberAt(bits, at, digitBits)];
  return text;
}

/** The bits of a text; `undefined` where a character is not of the alphabet. */
export function bitsOfBase64url(text: string): boolean[] | undefined {
  const bits: boolean[] = [];
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return undefined;
    bits.push(...bitsOf(digit, digitBits));
  }
  return bits;
}

/** The lowest bits of a number, high ones first, as characters of the alphabet. */
export const base64urlOfNumber = (number: number, characters: number): string =>
  [...Array(characters).keys()]
    .map((place) => alphabet[(number >>> (digitBits * (characters - 1 - place))) & 63])
    .join('');

/** A number as so many bits, the most significant first. */
export const bitsOf = (number: number, width: number): boolean[] =>
  [...Array(width).keys()].map((place) => ((number >> (width - 1 - place)) & 1) === 1);

/** The number that stands in so many bits from a place on; bits beyond the end are zero. */
export function numberAt(bits: readonly boolean[], from: number, width: number): number {
  let number = 0;
  for (let at = from; at < from + width; at += 1) number = number * 2 + (bits[at] ? 1 : 0);
  return number;
}
