import { frameStyles } from './frame-styles.ts';
import { presets } from './presets.ts';
import { pressStyles } from './press-styles.ts';
import { tokens } from './tokens.ts';

/** What every widget's styles begin with. */
export const widgetStyles = [frameStyles, pressStyles, tokens, presets];

/** Fetches the judge of colours and the styles it comes with; no first paint waits for them. */
export const loadJudge = () => import('./care.ts');
