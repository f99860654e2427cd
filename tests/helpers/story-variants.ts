import { can } from './engine-limits.ts';
import { atLevel } from './seed.ts';

/** What a story is shown under; a change of one of these must never break it. */
export interface Variant {
  theme: 'neutral' | 'dkfds' | 'dark' | 'forced colours';
  lang: 'da' | 'en';
  /** CSS pixels. */
  width: number;
}

const themes = ['neutral', 'dkfds', 'dark', 'forced colours'] as const;
const widths = [320, 375, 768, 1280] as const;
const languages = ['da', 'en'] as const;

/** The 32 variants of QA-30. */
export const allVariants: readonly Variant[] = themes.flatMap((theme) =>
  languages.flatMap((lang) => widths.map((width) => ({ theme, lang, width }))),
);

/** Four variants that together meet every theme, every width and both languages. */
export const fourVariants: readonly Variant[] = [
  { theme: 'neutral', lang: 'da', width: 320 },
  { theme: 'dkfds', lang: 'en', width: 375 },
  { theme: 'dark', lang: 'da', width: 768 },
  { theme: 'forced colours', lang: 'en', width: 1280 },
];

/**
 * The variants of the n-th story, without those this engine cannot show: at every run the narrow page and, for every other
 * story, in turn one of the other three; all four before work lands, all 32 before a release.
 */
export function variantsOf(index: number): readonly Variant[] {
  const [narrow, ...others] = fourVariants as readonly [Variant, ...Variant[]];
  const second = index % 2 ? [] : [others[(index / 2) % others.length] as Variant];
  const list = atLevel([narrow, ...second], fourVariants, allVariants);
  return list.filter(({ theme }) => theme !== 'forced colours' || can('media-emulation'));
}
