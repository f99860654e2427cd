import { richTextTree } from './rich-text.ts';
import type { RichNode } from './rich-tree.ts';

const blocks = new Set(['p', 'li', 'blockquote', 'h2', 'h3', 'h4', 'ul', 'ol']);

/** The words of markup, one line a block and list entries behind a dash: for what can show plain text only (EC-35). */
export function plainTextOf(html: string): string {
  const textOf = (node: RichNode): string => {
    if (typeof node === 'string') return node.replace(/\s+/g, ' ');
    if (node.tag === 'br') return '\n';
    const text = node.children.map(textOf).join('');
    return blocks.has(node.tag) ? `\n${node.tag === 'li' ? '- ' : ''}${text.trim()}\n` : text;
  };
  return richTextTree(html, () => undefined)
    .map(textOf)
    .join('')
    .replace(/[ \n]+/g, (gap) => (gap.includes('\n') ? '\n' : gap))
    .trim();
}
