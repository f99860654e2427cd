/** A point of the figure, from its middle: −1 to 1, down is positive. */
export interface RadarPoint {
  readonly x: number;
  readonly y: number;
}

/** Where axis `index` of `count` is at a share of its length: the first points up, the rest go round with the clock (RQ-43). */
export function radarPoint(index: number, count: number, share: number): RadarPoint {
  const angle = -Math.PI / 2 + (2 * Math.PI * index) / count;
  return { x: share * Math.cos(angle), y: share * Math.sin(angle) };
}

/**
 * The lines between neighbouring numbers (0–100), as pairs of axes. A missing number breaks the line on both sides, for
 * it is not zero (RQ-18, RQ-43).
 */
export function radarLines(numbers: readonly (number | null)[]): readonly (readonly [number, number])[] {
  return numbers.flatMap((number, index) => {
    const next = (index + 1) % numbers.length;
    return number === null || numbers[next] === null || numbers[next] === undefined ? [] : [[index, next] as const];
  });
}
