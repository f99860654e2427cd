import type { Page } from './page.ts';
import { elementsIn } from './shadow-roots.ts';

const width = 700;
const important = (declarations: string) =>
  declarations
    .split(';')
    .map((declaration) => `${declaration} !important`)
    .join(';');

/** Sheets of pages that municipalities have, and worse ones, by what they do (QA-101). */
export const hostileSheets: Readonly<Record<string, string>> = {
  'unsets everything': `*{${important('all:unset')}}`,
  'makes rem a tenth': `html{${important('font-size:62.5%')}}`,
  'makes rem tiny': `:root{${important('font-size:2px')}}`,
  'spreads, raises and presses text': `*{${important('letter-spacing:9px;word-spacing:20px;text-transform:uppercase;line-height:1')}}`,
  'hides what is not defined': `:not(:defined){${important('display:none')}}`,
  'floats, fades and numbs': `*{${important('float:left;opacity:.4;pointer-events:none')}}`,
  'turns the direction': `*{${important('direction:rtl')}}`,
  'resets a grid': `*,::before,::after{${important('box-sizing:border-box;margin:0;padding:0;min-width:0')}}main{${important('display:grid;grid-template-columns:repeat(12,1fr)')}}`,
  'clears the ground': `*,::before,::after{${important('border:0 solid red;margin:0;font:inherit;color:inherit;background:none;list-style:none;vertical-align:middle')}}`,
  'paints lime on black': `*{${important('color:lime;background:#000')}}`,
  'shrinks and centres text': `*{${important('font:11px fantasy;white-space:nowrap;text-align:center')}}`,
  'turns and inverts everything': `*{${important('transform:rotate(1deg);filter:invert(1);position:absolute;transition:all 5s')}}`,
};

/** What a page's sheet must not change inside a widget; typeface and colour follow the page, as far as they can be read. */
const inside = [
  ...['font-size', 'font-weight', 'line-height', 'letter-spacing'],
  ...['word-spacing', 'text-transform', 'text-align', 'white-space', 'direction', 'display', 'float', 'opacity'],
  ...['position', 'transform', 'filter', 'pointer-events', 'visibility', 'transition-duration', 'list-style-type'],
  ...['border-top-style', 'padding-top', 'vertical-align', 'cursor'],
] as const;

/** What a page's sheet must not do to the element itself; its width and margin are the page's own (EM-48). */
const ofTheElement: Readonly<Record<string, string>> = {
  display: 'block',
  opacity: '1',
  visibility: 'visible',
  float: 'none',
  transform: 'none',
  filter: 'none',
  'pointer-events': 'auto',
  position: 'relative',
};

/** A backend around widgets has no box of its own, to which anything could happen. */
const ofTheBackend = { display: 'contents' };

/** What a sheet of the page changes about the widgets on it, one line a finding. */
export async function changesBy(page: Page, text: string): Promise<string[]> {
  // The width of a widget is the page's own affair (EM-49), and so is what follows from it.
  const column = { display: 'block', width: `${width}px`, 'max-width': `${width}px` };
  for (const [name, value] of Object.entries(column)) page.stage.style.setProperty(name, value, 'important');
  await page.settle();
  const hosts = [...elementsIn(page.stage)].filter(({ shadowRoot }) => shadowRoot);
  const shown = hosts.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*:not(style, slot)') ?? [])]);
  const before = shown.map(looksOf);
  return under(text, async () => {
    await page.settle();
    const changed = shown.flatMap((element, index) =>
      differences(before[index] ?? [], looksOf(element)).map((what) => `<${element.localName}> ${what}`),
    );
    const outer = hosts.filter((host) => host.getRootNode() === document).flatMap(wrongsOf);
    return [...new Set([...outer, ...changed])];
  });
}

/** Does something while a sheet is the page's own. */
export async function under<Result>(text: string, work: () => Promise<Result>): Promise<Result> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
  try {
    return await work();
  } finally {
    document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
  }
}

function looksOf(element: Element): string[] {
  // What hangs on the width of a container is settled with the layout only.
  element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return inside.map((name) => style.getPropertyValue(name));
}

const differences = (before: readonly string[], after: readonly string[]) =>
  inside.flatMap((name, index) =>
    before[index] === after[index] ? [] : [`${name}: ${before[index]} became ${after[index]}`],
  );

function wrongsOf(host: Element): string[] {
  const style = getComputedStyle(host);
  const isAsItMust = ([name, value]: [string, string]) => style.getPropertyValue(name) === value;
  const wrong = Object.entries(host.localName === 'samspil-backend' ? ofTheBackend : ofTheElement).filter(
    (one) => !isAsItMust(one),
  );
  host.toggleAttribute('hidden', true);
  const isHidden = getComputedStyle(host).display === 'none';
  host.toggleAttribute('hidden', false);
  return [
    ...wrong.map(([name]) => `<${host.localName}> ${name} is ${style.getPropertyValue(name)}`),
    ...(isHidden ? [] : [`<${host.localName}> is there although it is hidden`]),
  ];
}
