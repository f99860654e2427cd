/** Powers of 2 in the field of 256 elements of ISO/IEC 18004 (x⁸ + x⁴ + x³ + x² + 1), and their logarithms. */
const POWERS: number[] = [];
const LOGARITHMS: number[] = [];
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
  POWERS[exponent] = value;
  LOGARITHMS[value] = exponent;
  value = (value << 1) ^ (value > 127 ? 0x11d : 0);
}

const product = (one: number, other: number): number =>
  one && other ? (POWERS[((LOGARITHMS[one] ?? 0) + (LOGARITHMS[other] ?? 0)) % 255] ?? 0) : 0;

/** Coefficients of (x − 2⁰)(x − 2¹)…, the highest, which is 1, left out. */
function generator(count: number): number[] {
  let coefficients = [1];
  for (let exponent = 0; exponent < count; exponent++) {
    const root = POWERS[exponent] ?? 0;
    coefficients = [...coefficients, 0].map((each, index) => each ^ product(coefficients[index - 1] ?? 0, root));
  }
  return coefficients.slice(1);
}

/** The Reed–Solomon bytes that let a reader mend up to half as many wrong bytes of `data` (ISO/IEC 18004, 7.5). */
export function correctionOf(data: readonly number[], count: number): number[] {
  const divisor = generator(count);
  let rest = new Array<number>(count).fill(0);
  for (const byte of data) {
    const [first = 0, ...others] = rest;
    const factor = byte ^ first;
    rest = [...others, 0].map((each, index) => each ^ product(divisor[index] ?? 0, factor));
  }
  return rest;
}
