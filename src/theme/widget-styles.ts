import { frameStyles } from './frame-styles.ts';
import { partStyles } from './part-styles.ts';
import { presets } from './presets.ts';
import { tokens } from './tokens.ts';

/** What every widget's styles begin with. */
export const widgetStyles = [frameStyles, partStyles, tokens, presets];

/** Fetches the judge of colours; no first paint waits for it. */
export const loadJudge = () => import('./contrast.ts');
