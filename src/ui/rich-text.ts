import { css, html, type TemplateResult } from 'lit';
import { heading } from './heading.ts';

/** A tree of rich text as the tokenizer makes it; addresses in it are checked (CT-24). */
export type RichTree = readonly (string | { tag: string; href?: string; children: RichTree })[];

/** Rich text as templates; its headings stand under `level`, the level of the heading above it. */
export function richText(tree: RichTree, level: number): (TemplateResult | string)[] {
  return tree.map((node) => {
    if (typeof node === 'string') return node;
    const inside = richText(node.children, level);
    switch (node.tag) {
      case 'p':
        return html`<p>${inside}</p>`;
      case 'br':
        return html`<br />`;
      case 'strong':
        return html`<strong>${inside}</strong>`;
      case 'em':
        return html`<em>${inside}</em>`;
      case 'ul':
        return html`<ul>${inside}</ul>`;
      case 'ol':
        return html`<ol>${inside}</ol>`;
      case 'li':
        return html`<li>${inside}</li>`;
      case 'a':
        return html`<a href=${node.href ?? ''} rel="noopener">${inside}</a>`;
      case 'blockquote':
        return html`<blockquote>${inside}</blockquote>`;
      case 'h2':
      case 'h3':
      case 'h4':
        return heading(level + Number(node.tag[1]) - 1, inside);
      default:
        return html`${inside}`;
    }
  });
}

/** Styles of rich text, in a box of the class `prose`. */
export const proseStyles = css`
  .prose {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 0.75);
    max-inline-size: var(--_measure);
    hyphens: auto;
  }
  .prose :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .prose blockquote {
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_accent);
  }
`;
