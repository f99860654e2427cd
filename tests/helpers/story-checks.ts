import { parseAddress } from '../../src/contract/safe-address.ts';
import { audit, rulesOfLooks } from './axe.ts';
import { can } from './engine-limits.ts';
import type { Check } from './every-story.ts';
import { level } from './seed.ts';
import { emulateMedia } from './server-commands.ts';
import { elementsIn } from './shadow-roots.ts';
import { isHiddenFromSight, isShown, nameOf } from './shown-elements.ts';

const control =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]:not([tabindex="-1"]), [role="button"]';

/** A subscription is opened by the calendar of the machine (EC-38). */
const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'webcal:']);

/** Pixels by which an engine may round a table up inside its column. */
const rounding = 1;

/**
 * axe on the whole page, with what it cannot decide (QA-30). Between the narrowest page in Danish and the widest in English
 * the presets change nothing but colours and sizes, so at level 1 only the rules of these look again; and forced colours
 * are the person's own, so there everything but colours is looked at.
 */
export const findsNothingByAxe: Check = async (_page, _story, { theme }) => {
  if (level > 1 || theme === 'neutral') return audit(document);
  return audit(document, theme === 'forced colours' ? { without: ['color-contrast'] } : { only: rulesOfLooks });
};

/** A story shows a widget that is defined and has drawn something; else every other check looks at nothing. */
export const showsItsWidget: Check = (page) => {
  const widgets = [...page.stage.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('samspil-'));
  const drawn = widgets.filter(
    (widget) => (widget.shadowRoot?.querySelector('.root')?.getClientRects().length ?? 0) > 0,
  );
  return drawn.length > 0 ? [] : [`none of its ${widgets.length} widgets has drawn anything`];
};

/** No id stands twice in one root: labels, hints and summary links would lead to the wrong place (EN 9.4.1.1). */
export const hasNoIdTwice: Check = (page) => {
  const seen = new Map<Node, Set<string>>();
  return [...elementsIn(page.stage)].flatMap((element) => {
    const root = element.getRootNode();
    const ids = seen.get(root) ?? new Set();
    seen.set(root, ids);
    if (!element.id || !ids.has(element.id)) {
      ids.add(element.id);
      return [];
    }
    return [`the id ${element.id} stands twice in one root`];
  });
};

/** Nothing is wider than the page, no text is cut, no two controls lie on each other (QA-35). */
export const fitsItsPage: Check = (page) => {
  const wide = [document.documentElement, page.stage]
    // WebKit rounds a table's edge up to the next pixel.
    .filter((box) => box.scrollWidth > box.clientWidth + rounding)
    .map(({ scrollWidth, clientWidth }) => `the page is ${scrollWidth} px wide in ${clientWidth} px`);
  const elements = [...elementsIn(page.stage)].filter(isShown);
  return [...wide, ...elements.flatMap(cutText), ...overlaps(elements.filter((element) => element.matches(control)))];
};

/** The same with the text spacing that a person may set: WCAG 1.4.12 (QA-36). */
export const fitsWithTextSpacing: Check = async (page, story, variant) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
      'p { margin-block-end: 2em !important }',
  );
  for (const root of [document, ...rootsIn(page.stage)]) root.adoptedStyleSheets.push(sheet);
  const findings = await fitsItsPage(page, story, variant);
  for (const root of [document, ...rootsIn(page.stage)]) root.adoptedStyleSheets.pop();
  return findings;
};

/** Every target is 24 px or has the room of WCAG 2.5.8; the main actions are 44 px high (QA-39, LK-6). */
export const hasTargetsLargeEnough: Check = (page) =>
  [...elementsIn(page.stage)]
    .filter((element) => isShown(element) && element.matches('.button, [part~="button"]:not(.link)'))
    .filter((element) => element.getBoundingClientRect().height < 44)
    .map((element) => `${nameOf(element)} is ${Math.round(element.getBoundingClientRect().height)} px high, not 44`);

/** Nothing moves for a person who has asked for no motion (QA-37). */
export const standsStill: Check = (page) =>
  [...elementsIn(page.stage)]
    .flatMap((element) => element.getAnimations())
    .filter((animation) => animation.playState === 'running')
    .map(({ id }) => `an animation runs: ${id || 'unnamed'}`);

/** Nothing is shown by hovering only: no `title` attribute (QA-44, 1.4.13). */
export const hasNoTitleAttribute: Check = (page) =>
  [...elementsIn(page.stage)]
    .filter((element) => element.hasAttribute('title') && element.localName !== 'iframe')
    .map((element) => `${nameOf(element)} has a title attribute`);

/** Headings go down one level at a time, from the page's own first (QA-41). */
export const skipsNoHeadingLevel: Check = (page) => {
  const levels = [...elementsIn(page.stage)].filter(isShown).flatMap((element) => {
    const level = /^h([1-6])$/.exec(element.localName)?.[1] ?? element.getAttribute('aria-level');
    return level && (element.localName.startsWith('h') || element.getAttribute('role') === 'heading')
      ? [Number(level)]
      : [];
  });
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 1;
    return level > before + 1 ? [`a heading of level ${level} follows one of level ${before}`] : [];
  });
};

/** What a press leads to is a page, a file, a mail, a number or a feed, in nobody's name: CT-23 (QA-62). */
export const hasOnlySafeLinks: Check = (page) => unsafeLinksIn(page.stage);

/** Every address that a press or the page itself would go to and that CT-23 refuses. */
export function unsafeLinksIn(stage: Element): string[] {
  return [...elementsIn(stage)].flatMap((element) =>
    ['href', 'src', 'action', 'formaction', 'srcdoc'].flatMap((name) => {
      const given = element.getAttribute(name);
      if (given === null || element.closest('svg')) return [];
      const url = parseAddress(given, document.baseURI);
      const isSafe =
        url && safeSchemes.has(url.protocol) && !url.username && !url.password && !/^[\s/]*\/\//.test(given);
      return isSafe ? [] : [`${nameOf(element)} has the ${name} ${given.slice(0, 60)}`];
    }),
  );
}

/**
 * On paper there is no filter and no action to press, and no row is cut (LK-11). Fields stay, as on a form to fill in by
 * hand; what is still being fetched has not been told of paper yet.
 */
export const isReadyForPaper: Check = async (page) => {
  await emulateMedia({ media: 'print' });
  const shown = [...elementsIn(page.stage)].filter(isShown);
  const isPaper = (element: Element) => getComputedStyle(element).breakInside === 'avoid';
  const actions = shown.filter(
    (element) => element.matches('[role="search"], .button') && !element.closest('[aria-busy="true"]'),
  );
  const cut = shown
    .filter((row) => row.matches('li, tr') && !row.querySelector('[part~="details"]'))
    .filter((row) => !hasAround(row, isPaper));
  await emulateMedia({ media: null });
  return [...actions.map((one) => `${nameOf(one)} is printed`), ...cut.map((row) => `${nameOf(row)} may be cut`)];
};

const hasAround = (element: Element | null, holds: (element: Element) => boolean): boolean =>
  element !== null && (holds(element) || hasAround(element.parentElement, holds));

/** What must hold of every story and axe has no rule for (QA-44). */
export const criteria: Readonly<Record<string, Check>> = {
  'shows its widget': showsItsWidget,
  'fits its page': fitsItsPage,
  ...(level > 1 ? { 'fits with text spacing': fitsWithTextSpacing } : {}),
  ...(level > 1 && can('media-emulation') ? { 'is ready for paper': isReadyForPaper } : {}),
  'has targets large enough': hasTargetsLargeEnough,
  'has no id twice': hasNoIdTwice,
  'skips no heading level': skipsNoHeadingLevel,
  'stands still': standsStill,
  'has no title attribute': hasNoTitleAttribute,
  'has only safe links': hasOnlySafeLinks,
};

function rootsIn(stage: Element): ShadowRoot[] {
  return [...elementsIn(stage)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
}

function cutText(element: Element): string[] {
  const { overflowX, overflowY, webkitLineClamp, textOverflow } = getComputedStyle(element);
  const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  const isOnPurpose = webkitLineClamp !== 'none' || textOverflow === 'ellipsis' || isHiddenFromSight(element);
  if (!hasText || isOnPurpose || element instanceof HTMLTextAreaElement) return [];
  const isCutBelow = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
  const isCutAside = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
  return isCutBelow || isCutAside ? [`the text of ${nameOf(element)} is cut`] : [];
}

function overlaps(controls: readonly Element[]): string[] {
  const boxes = controls
    .filter((element) => !isHiddenFromSight(element))
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  return boxes.flatMap(({ element, box }, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => !element.contains(other.element) && lieOnEachOther(box, other.box))
      .map((other) => `${nameOf(element)} and ${nameOf(other.element)} lie on each other`),
  );
}

function lieOnEachOther(one: DOMRect, other: DOMRect): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 1 && height > 1;
}
