/** Red, green, blue 0–255 and alpha 0–1. */
export type Rgba = readonly [number, number, number, number];

/** A computed colour as numbers; undefined where it is not in sRGB notation. */
export function parseColor(computed: string): Rgba | undefined {
  const match = /^(rgba?|color)\((srgb )?([\d.e-]+)[, ]+([\d.e-]+)[, ]+([\d.e-]+)(?:[,/ ]+([\d.e-]+))?\)$/.exec(
    computed,
  );
  if (!match) return undefined;
  const factor = match[1] === 'color' ? 255 : 1;
  const channel = (index: number) => Number(match[index]) * factor;
  return [channel(3), channel(4), channel(5), match[6] === undefined ? 1 : Number(match[6])];
}

/** Contrast ratio of two opaque colours, 1–21 (WCAG 2.2, 1.4.3). */
export function contrast(one: Rgba, other: Rgba): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance 0–1 (WCAG 2.2). */
export function luminance([red, green, blue]: Rgba): number {
  const linear = (channel: number) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** What the colour guard decides: which tone to draw in, and whether the widget brings its own surface (EM-55). */
export interface Judgement {
  tone: 'light' | 'dark';
  isOwnPair: boolean;
}

/**
 * Judges the page's text colour on what lies behind it. `layers` are computed background colours from the nearest
 * ancestor outwards, `image` for one with a picture; past the last one lies the canvas.
 */
export function judge(text: string, layers: readonly string[], isDarkWished: boolean): Judgement {
  const front = parseColor(text);
  const back = nearestOpaque(layers);
  if (!front || !back || contrast(front, back) < 4.5) return { tone: isDarkWished ? 'dark' : 'light', isOwnPair: true };
  const tone = luminance(back) < 0.18 ? 'dark' : 'light';
  return isDarkWished && tone === 'light' ? { tone: 'dark', isOwnPair: true } : { tone, isOwnPair: false };
}

/** The first layer that covers; undefined when a picture or a half-transparent layer lies in front of it. */
function nearestOpaque(layers: readonly string[]): Rgba | undefined {
  for (const layer of layers) {
    const color = parseColor(layer);
    if (!color || (color[3] > 0 && color[3] < 1)) return undefined;
    if (color[3] === 1) return color;
  }
  return [255, 255, 255, 1];
}
