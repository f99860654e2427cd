import { directionOf } from '../i18n/choose-locale.ts';
import type { Language } from '../i18n/messages.ts';

/** How long a browser may take to print, in milliseconds, before the frame is taken away again. */
const frameLife = 60_000;

/**
 * Prints content in a document of its own, so that nothing of the page is on the paper (RQ-71). `fill` puts the content
 * into the body. False where the browser does not let it be printed.
 */
export function printDocument(
  root: ParentNode & Node,
  { title, language, styles }: { title: string; language: Language; styles: string },
  fill: (body: HTMLElement) => void,
): boolean {
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  root.append(frame);
  try {
    const view = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!view) return false;
    const { document: paper } = view;
    paper.title = title;
    paper.documentElement.lang = language;
    paper.documentElement.dir = directionOf(language);
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles);
    paper.adoptedStyleSheets = [sheet];
    fill(paper.body);
    view.print();
    setTimeout(() => frame.remove(), frameLife);
    return true;
  } catch {
    frame.remove();
    return false;
  }
}

/** The rules that a widget shows its content with, as text. */
export function stylesOf(root: Node): string {
  if (!(root instanceof ShadowRoot)) return '';
  return root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');
}
