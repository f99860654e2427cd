import { contrast, parseColor, type Rgba } from '../../src/theme/contrast.ts';
import { focusedElement } from './shadow-roots.ts';
import { nameOf } from './shown-elements.ts';

const leastWidth = 3;
const leastContrast = 3;
/** Half a pixel, by which engines round what they lay out. */
const rounding = 0.5;

/** What keeps a person from seeing what has the focus, one line a finding; nothing where all is seen (QA-38, LK-7). */
export function hiddenFocus(): string[] {
  const focused = focusedElement();
  if (!focused || focused === document.body) return ['nothing has the focus'];
  const drawn = [focused, ...around(focused)].find((element) => outlineOf(element) > 0);
  const name = nameOf(focused);
  // A browser outlines the part of a date's field itself that is walked to within it.
  if (!drawn) return focused.matches('[type=date], [type=time]') ? [] : [`${name} has no outline`];
  return [...faint(drawn), ...clipped(drawn), ...covered(focused)].map((finding) => `${name}: ${finding}`);
}

/** The elements around one, through slots and shadow roots, from the nearest. */
function* around(element: Element): Generator<Element> {
  const root = element.getRootNode();
  const next = element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  if (!next) return;
  yield next;
  yield* around(next);
}

function outlineOf(element: Element): number {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
}

function faint(drawn: Element): string[] {
  const { outlineColor, outlineOffset } = getComputedStyle(drawn);
  const width = outlineOf(drawn);
  const color = parseColor(outlineColor);
  // An outline at a distance has the same ground on both sides; one that touches has the element's own within.
  const grounds = [
    groundOf(around(drawn)),
    ...(Number.parseFloat(outlineOffset) > 0 ? [] : [groundOf([drawn, ...around(drawn)])]),
  ];
  const ratios = color ? grounds.map((ground) => contrast(color, ground)) : [0];
  return [
    ...(width < leastWidth ? [`its outline is ${width} px wide`] : []),
    ...ratios
      .filter((ratio) => ratio < leastContrast)
      .map((ratio) => `its outline has a contrast of ${ratio.toFixed(2)}`),
  ];
}

/** The colour that is seen through a stack of elements, from the nearest; half-transparent ones are laid over each other. */
function groundOf(stack: Iterable<Element>): Rgba {
  let ground: Rgba = [255, 255, 255, 1];
  for (const element of [...stack].reverse()) {
    const layer = parseColor(getComputedStyle(element).backgroundColor);
    if (!layer) continue;
    const mixed = (index: 0 | 1 | 2) => layer[index] * layer[3] + ground[index] * (1 - layer[3]);
    ground = [mixed(0), mixed(1), mixed(2), 1];
  }
  return ground;
}

function clipped(drawn: Element): string[] {
  const { left, right, top, bottom } = drawn.getBoundingClientRect();
  const reach = outlineOf(drawn) + Number.parseFloat(getComputedStyle(drawn).outlineOffset) - rounding;
  return [...around(drawn)].flatMap((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isPage = element === document.documentElement || element === document.body;
    if (isPage || (overflowX === 'visible' && overflowY === 'visible')) return [];
    const box = element.getBoundingClientRect();
    const isCutAside = overflowX !== 'visible' && (left - reach < box.left || right + reach > box.right);
    const isCutAbove = overflowY !== 'visible' && (top - reach < box.top || bottom + reach > box.bottom);
    return isCutAside || isCutAbove ? [`its outline is cut by ${nameOf(element).slice(0, 40)}`] : [];
  });
}

/** Whether the middle of what has the focus is in sight, or a part of it, or what it is a label or a box of. */
function covered(focused: Element): string[] {
  const [box = focused.getBoundingClientRect()] = focused.getClientRects();
  const found = deepestAt(box.left + box.width / 2, box.top + box.height / 2);
  const isIts = (element: Element) => element === focused || element.contains(focused) || focused.contains(element);
  const isSeen = found && (isIts(found) || (focused instanceof HTMLInputElement && isLabelOf(focused, found)));
  return isSeen ? [] : [`in its middle lies ${found ? nameOf(found) : 'nothing that can be seen'}`];
}

const isLabelOf = ({ labels }: HTMLInputElement, found: Element) =>
  [...(labels ?? [])].some((label) => label.contains(found));

function deepestAt(x: number, y: number): Element | undefined {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found ?? undefined;
}

/** A header of the page that stays, 120 px high, and what a page with one says of where things may be scrolled to. */
export const stickyHeader = {
  height: 120,
  padding: 'html { scroll-padding-block-start: 130px }',
  place(): () => void {
    const header = document.createElement('div');
    const look = { position: 'fixed', inset: '0 0 auto', 'block-size': '120px', background: '#fff', 'z-index': '10' };
    for (const [name, value] of Object.entries(look)) header.style.setProperty(name, value);
    header.textContent = 'Sundby Kommune';
    document.body.append(header);
    document.body.style.paddingBlockStart = '120px';
    return () => {
      header.remove();
      document.body.style.paddingBlockStart = '';
    };
  },
};
