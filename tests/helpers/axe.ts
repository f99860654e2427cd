import type { AxeResults, ElementContext, NodeResult, Result } from 'axe-core';

/** The rules of QA-30: WCAG 2.2 A and AA, best practice, EN 301 549. */
const auditTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'EN-301-549'];

/** Rules by name, where not all are to look. */
export type RuleChoice = { only: readonly string[] } | { without: readonly string[] };

/** The rules whose outcome hangs on colours and sizes. */
export const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'target-size'];

/** The part of axe-core that the tests use; most of it is not in its types. */
export interface Axe {
  run(context: ElementContext, options: object): Promise<AxeResults>;
  _tree?: readonly VirtualNode[];
  _cache: { get(key: string): unknown; set(key: string, value: unknown): void };
  teardown(): void;
  utils: {
    getFlattenedTree(root: Element): VirtualNode[];
    querySelectorAll(tree: VirtualNode, selector: string): VirtualNode[];
    getNodeFromTree(node: Element): VirtualNode;
  };
  commons: {
    aria: { getRole(node: VirtualNode): string | null };
    text: { accessibleTextVirtual(node: VirtualNode): string };
    dom: { isVisibleToScreenReaders(node: VirtualNode): boolean };
  };
}

/** An element in axe's tree, in which shadow roots and slots are already put together. */
export interface VirtualNode {
  actualNode: Element;
  parent: VirtualNode | null;
  children: readonly VirtualNode[];
}

const on = { enabled: true };
let loading: Promise<Axe> | undefined;

/** axe-core, loaded once a page. It is a classic script, so it comes by a script element. */
export function loadAxe(): Promise<Axe> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    script.onload = () => resolve((window as unknown as { axe: Axe }).axe);
    script.onerror = () => reject(new Error('axe-core could not be loaded.'));
    document.head.append(script);
  });
  return loading;
}

/**
 * Audits an element, or the whole page, by all rules or by those chosen, and answers one line per finding; what axe cannot
 * decide is a finding too.
 */
export async function audit(
  context: Element | Document = document,
  choice: RuleChoice = { without: [] },
): Promise<string[]> {
  const axe = await loadAxe();
  const { violations, incomplete } = await axe.run(context, {
    ...('only' in choice
      ? { runOnly: { type: 'rule', values: choice.only } }
      : { runOnly: { type: 'tag', values: auditTags }, rules: { 'target-size': on, ...switchedOff(choice.without) } }),
    resultTypes: ['violations', 'incomplete'],
    elementRef: false,
  });
  return [
    ...violations.flatMap((rule) => findingsOf(rule, '')),
    ...incomplete.map(withoutTextOfFigures).flatMap((rule) => findingsOf(rule, 'undecided ')),
  ];
}

function switchedOff(names: readonly string[]): Record<string, { enabled: boolean }> {
  return Object.fromEntries(names.map((name) => [name, { enabled: false }]));
}

/** Fails with every finding of an audit of the element. */
export async function expectAccessible(element: Element): Promise<void> {
  const findings = await audit(element);
  if (findings.length > 0) throw new Error(`The audit of <${element.localName}> found:\n- ${findings.join('\n- ')}`);
}

function findingsOf(rule: Result, prefix: string): string[] {
  return rule.nodes.map((node) => `${prefix}${rule.id} at ${placeOf(node)}: ${reasonOf(node) || rule.help}`);
}

/** Behind the text of a figure axe sees an image and gives up; it has the colours of all text, which are measured there. */
function withoutTextOfFigures(rule: Result): Result {
  const isInFigure = (node: NodeResult) => /(?:^| )t(?:ext|span)\[[^\]]*\]\S*$/.test(placeOf(node));
  return rule.id === 'color-contrast' ? { ...rule, nodes: rule.nodes.filter((node) => !isInFigure(node)) } : rule;
}

function placeOf({ target }: NodeResult): string {
  return target.flat().join(' ');
}

function reasonOf({ any, all, none }: NodeResult): string {
  return [...any, ...all, ...none].map(({ message }) => message).join('; ');
}
