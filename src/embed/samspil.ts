/** The one script of a page's template (EM-1): finds our snippets, loads the widgets that stand there. */
import { startLoader } from './loader.ts';

const loader = startLoader(import.meta.url);

/** Upgrades the snippets inside a shadow root of the page's own, which the loader does not look into (EM-7). */
export const scan = (root: ParentNode): void => loader.scan(root);
