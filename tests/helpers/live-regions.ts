import { report } from './page-guard.ts';
import { watchShadowRoots } from './shadow-roots.ts';

/** What a screen reader would be told of a page. */
export interface LiveLog {
  log: string[];
  /** Somebody does something. What is said twice without that fails the test (QA-33). */
  act: () => void;
  stop: () => void;
}

const liveSelector = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"]';

/**
 * Writes down what a screen reader would be told, as `polite: …` or `assertive: …`.
 * A region that appears together with its text is written as `unheard: …`, because many readers say nothing then.
 */
export function logLiveRegions(root: Node): LiveLog {
  const log: string[] = [];
  let since = 0;
  const known = new WeakMap<Element, string>();
  const observer = new MutationObserver((mutations) => {
    for (const { target, addedNodes } of mutations) {
      for (const node of addedNodes) if (node instanceof Element) noteNewRegions(node);
      const region = (target instanceof Element ? target : target.parentElement)?.closest(liveSelector);
      if (region) noteText(region);
    }
  });
  const noteNewRegions = (added: Element) => {
    const regions = [...(added.matches(liveSelector) ? [added] : []), ...added.querySelectorAll(liveSelector)];
    for (const region of regions) {
      const text = textOf(region);
      if (!known.has(region) && text) log.push(`unheard: ${text}`);
      known.set(region, text);
    }
  };
  const noteText = (region: Element) => {
    const text = textOf(region);
    if (text === known.get(region)) return;
    known.set(region, text);
    if (!text) return;
    if (log.slice(since).some((said) => wordsOf(said) === text)) report(`said twice: ${text}`);
    log.push(`${politenessOf(region)}: ${text}`);
  };
  const observe = (node: Node) => observer.observe(node, { subtree: true, childList: true, characterData: true });
  observe(root);
  const stopWatching = watchShadowRoots((shadow) => observe(shadow));
  return {
    log,
    act: () => {
      since = log.length;
    },
    stop: () => {
      stopWatching();
      observer.disconnect();
    },
  };
}

/** The message itself, whatever the region it stands in. */
const wordsOf = (said: string) => said.slice(said.indexOf(': ') + 2);

function politenessOf(region: Element): string {
  const said = region.getAttribute('aria-live');
  return said ?? (region.getAttribute('role') === 'alert' ? 'assertive' : 'polite');
}

function textOf(region: Element): string {
  return (region.textContent ?? '').replace(/\s+/g, ' ').trim();
}
