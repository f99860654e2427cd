import type { AxeResults, ElementContext, NodeResult, Result } from 'axe-core';

/** The rules of QA-30: WCAG 2.2 A and AA, best practice, EN 301 549. */
const auditTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'EN-301-549'];

/** The part of axe-core that the tests use; most of it is not in its types. */
export interface Axe {
  run(context: ElementContext, options: object): Promise<AxeResults>;
  _tree?: readonly VirtualNode[];
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
}

let loading: Promise<Axe> | undefined;
let auditing: Promise<unknown> | undefined;

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

/** Audits an element, or the whole page, and answers one line per finding; what axe cannot decide is a finding too. */
export async function audit(context: Element | Document = document): Promise<string[]> {
  const axe = await loadAxe();
  const running = axe.run(context, {
    runOnly: { type: 'tag', values: auditTags },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
    elementRef: false,
  });
  auditing = running;
  const { violations, incomplete } = await running.finally(() => {
    auditing = undefined;
  });
  return [
    ...violations.flatMap((rule) => findingsOf(rule, '')),
    ...incomplete.map(withoutTextOfFigures).flatMap((rule) => findingsOf(rule, 'undecided ')),
  ];
}

/** Does what reads axe's tree: at once, or as soon as an audit that is under way has left it. */
export function betweenAudits(read: () => void): void {
  if (auditing) void auditing.then(read, read);
  else read();
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
