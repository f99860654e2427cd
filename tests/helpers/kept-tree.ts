import type { Axe, VirtualNode } from './axe.ts';
import { watchShadowRoots } from './shadow-roots.ts';

/** axe's tree of the page, with the map that axe finds its nodes by. */
interface KeptTree {
  tree: readonly VirtualNode[];
  nodes: readonly VirtualNode[];
  nodeMap: unknown;
}

let kept: KeptTree | undefined;
const observer = new MutationObserver(() => {
  kept = undefined;
});
const observe = (root: Node) => observer.observe(root, { subtree: true, childList: true, attributes: true });
observe(document);
watchShadowRoots(observe);

/**
 * Gives axe the page as it is now. Putting shadow roots and slots in their place takes longer than reading a role and a
 * name, so that is kept until an element or attribute changes; what the nodes know of values and styles is read anew.
 */
export function giveTree(axe: Axe): void {
  if (observer.takeRecords().length > 0) kept = undefined;
  if (kept) {
    for (const node of kept.nodes) Object.assign(node, { _cache: {}, _isHidden: null });
    axe._cache.set('nodeMap', kept.nodeMap);
  } else {
    // `setup` would gather as well what only an audit needs, and take four times as long.
    const tree = axe.utils.getFlattenedTree(document.documentElement);
    kept = { tree, nodes: [...withChildren(tree)], nodeMap: axe._cache.get('nodeMap') };
  }
  axe._tree = kept.tree;
}

function* withChildren(nodes: readonly VirtualNode[]): Generator<VirtualNode> {
  for (const node of nodes) {
    yield node;
    yield* withChildren(node.children);
  }
}
