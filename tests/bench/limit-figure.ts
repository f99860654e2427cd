/** A figure beside the most it may be (QA-133 to QA-137). */
export interface LimitFigure {
  title: string;
  measured: string;
  asked: string;
  isMet: boolean;
}

/** A value that may be so much at most: milliseconds, unless it is another unit. */
export const atMost = (title: string, value: number, most: number, unit = ' ms'): LimitFigure => ({
  title,
  measured: `${value.toFixed(value % 1 === 0 ? 0 : 1)}${unit}`,
  asked: `≤ ${most}${unit}`,
  isMet: value <= most,
});

/** A value of which there must be so many. */
export const atLeast = (title: string, value: number, least: number): LimitFigure => ({
  title,
  measured: `${value}`,
  asked: `≥ ${least}`,
  isMet: value >= least,
});
