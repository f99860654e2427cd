import { type OpenElement, RichTextBuilder } from './rich-text-builder.ts';
import type { LinkChecker, RichNode } from './rich-tree.ts';
import { readTagSoup } from './tag-soup.ts';

/** Plain text as a tree: a blank line parts paragraphs, a line break stays one (CT-24). */
export function plainTextTree(text: string): RichNode[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ tag: 'p', children: paragraph.trim().split('\n').flatMap(toLine) }));
}

/** Markup as a tree of the kept elements, in linear time; never throws (CT-24). */
export function richTextTree(html: string, checkLink: LinkChecker): RichNode[] {
  const builder = new RichTextBuilder(checkLink);
  readTagSoup(html, builder);
  return withoutEmpty(builder.root.children);
}

function toLine(line: string, index: number): RichNode[] {
  return index > 0 ? [{ tag: 'br', children: [] }, line] : [line];
}

function withoutEmpty(nodes: readonly (string | OpenElement)[]): RichNode[] {
  return nodes.flatMap((node): RichNode[] => {
    if (typeof node === 'string') return [node];
    const children = withoutEmpty(node.children);
    const hasContent = children.some((child) => typeof child !== 'string' || child.trim() !== '');
    if (node.tag !== 'br' && !hasContent) return [];
    return [{ tag: node.tag, ...(node.href === undefined ? {} : { href: node.href }), children }];
  });
}
