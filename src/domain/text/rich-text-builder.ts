import type { LinkChecker, RichTag } from './rich-tree.ts';
import type { SoupReader } from './tag-soup.ts';

/** An element of the tree while it is being built. */
export interface OpenElement {
  tag: RichTag;
  href?: string;
  children: (string | OpenElement)[];
}

interface OpenBlock {
  element: OpenElement;
  /** How many inline elements stay open when this block closes. */
  inlinesBefore: number;
}

interface OpenInline {
  tag: RichTag;
  href?: string;
  /** A link that may not be one: its text stays. */
  isTextOnly: boolean;
  /** Comes into being when text needs it, anew in every block, so that no inline element is ever empty. */
  element?: OpenElement;
}

const maximumDepth = 20;
const sameAs: Record<string, string> = { b: 'strong', i: 'em', h1: 'h2', h5: 'h4', h6: 'h4' };
const inlineTags = new Set<string>(['strong', 'em', 'a']);
const blockTags = new Set<string>(['ul', 'ol', 'li', 'blockquote', 'h2', 'h3', 'h4', 'p']);
const breakingTags = new Set(['div', 'section', 'article', 'td']);

const isList = (tag: string | undefined) => tag === 'ul' || tag === 'ol';
const isHeading = (tag: string) => /^h\d$/.test(tag);

/** Builds the tree of CT-24 from tags in any order: blocks as a stack, inline elements beside it. */
export class RichTextBuilder implements SoupReader {
  /** Stands for the document; a blockquote, because the same may stand in both. */
  readonly root: OpenElement = { tag: 'blockquote', children: [] };
  #checkLink: LinkChecker;
  #blocks: OpenBlock[] = [{ element: this.root, inlinesBefore: 0 }];
  #inlines: OpenInline[] = [];
  #ignored = new Map<string, number>();
  #isBroken = false;

  constructor(checkLink: LinkChecker) {
    this.#checkLink = checkLink;
  }

  text(text: string): void {
    const parent = text.trim() === '' ? this.#lineInUse() : this.#textParent();
    if (!parent) return;
    const last = parent.children.length - 1;
    if (typeof parent.children[last] === 'string') parent.children[last] += text;
    else parent.children.push(text);
  }

  open(typed: string, href: string | undefined): void {
    const name = sameAs[typed] ?? typed;
    if (breakingTags.has(name)) this.#breakParagraph();
    else if (name === 'br') this.#lineInUse()?.children.push({ tag: 'br', children: [] });
    else if (inlineTags.has(name)) this.#openInline(name as RichTag, href);
    else if (blockTags.has(name) && !this.#openBlock(name as RichTag)) this.#ignore(name);
  }

  close(typed: string): void {
    const name = sameAs[typed] ?? typed;
    const ignored = this.#ignored.get(name) ?? 0;
    if (ignored > 0) this.#ignored.set(name, ignored - 1);
    else if (inlineTags.has(name)) this.#closeInline(name);
    else if (blockTags.has(name)) this.#closeBlock(name);
    if (breakingTags.has(name)) this.#breakParagraph();
  }

  get #top(): OpenElement {
    return this.#blocks.at(-1)?.element ?? this.root;
  }

  get #room(): number {
    return maximumDepth + 1 - this.#blocks.length - this.#inlines.length;
  }

  #ignore(name: string): void {
    this.#ignored.set(name, (this.#ignored.get(name) ?? 0) + 1);
  }

  #openInline(tag: RichTag, typed: string | undefined): void {
    const href = tag === 'a' && typed !== undefined ? this.#checkLink(typed) : undefined;
    const isInLink = this.#inlines.some((inline) => inline.href !== undefined);
    if (this.#room < 1) this.#ignore(tag);
    else this.#inlines.push({ tag, isTextOnly: tag === 'a' && (!href || isInLink), ...(href ? { href } : {}) });
  }

  #closeInline(name: string): void {
    const at = this.#inlines.findLastIndex((inline) => inline.tag === name);
    if (at < 0) return;
    this.#inlines.splice(at, 1);
    this.#forgetElements(at);
  }

  #openBlock(tag: RichTag): boolean {
    if (tag === 'li') this.#leaveItem();
    this.#breakParagraph();
    if (isHeading(this.#top.tag)) {
      if (tag === 'p') return false;
      this.#pop();
    }
    const needsList = tag === 'li' && !isList(this.#top.tag);
    const needsItem = tag !== 'li' && isList(this.#top.tag);
    if (this.#room < (needsList || needsItem ? 2 : 1) + (isList(tag) ? 1 : 0)) return false;
    if (needsList) this.#push('ul');
    if (needsItem) this.#push('li');
    this.#push(tag);
    return true;
  }

  #closeBlock(name: string): void {
    const isClosed = (tag: string) => (isHeading(name) ? isHeading(tag) : tag === name);
    const at = this.#blocks.findLastIndex(({ element }) => isClosed(element.tag));
    if (at > 0) while (this.#blocks.length > at) this.#pop();
    this.#breakParagraph();
  }

  /** Closes an open list item, up to the list it belongs to. */
  #leaveItem(): void {
    const at = this.#blocks.findLastIndex(({ element: { tag } }) => isList(tag) || tag === 'blockquote');
    if (isList(this.#blocks[at]?.element.tag)) while (this.#blocks.length > at + 1) this.#pop();
  }

  #breakParagraph(): void {
    if (this.#top.tag === 'p') this.#pop();
    this.#isBroken = true;
    this.#forgetElements(0);
  }

  #push(tag: RichTag, inlinesBefore = this.#inlines.length): void {
    const element: OpenElement = { tag, children: [] };
    this.#top.children.push(element);
    this.#blocks.push({ element, inlinesBefore });
    this.#isBroken = false;
    this.#forgetElements(0);
  }

  #pop(): void {
    const inlinesBefore = this.#blocks.pop()?.inlinesBefore ?? 0;
    this.#inlines.length = Math.min(this.#inlines.length, inlinesBefore);
    this.#forgetElements(0);
  }

  #forgetElements(from: number): void {
    for (const inline of this.#inlines.slice(from)) inline.element = undefined;
  }

  /** Where a blank or a line break goes: only beside text. */
  #lineInUse(): OpenElement | undefined {
    const { tag, children } = this.#top;
    if (isList(tag) || tag === 'blockquote' || children.length === 0) return undefined;
    return this.#inlines.findLast((inline) => inline.element)?.element ?? this.#top;
  }

  /** Where text goes now; paragraphs, list items and inline elements come into being here. */
  #textParent(): OpenElement {
    const { tag, children } = this.#top;
    const isParted = this.#isBroken && children.length > 0;
    if (isList(tag)) this.#push('li', Number.POSITIVE_INFINITY);
    else if ((tag === 'blockquote' || (tag === 'li' && isParted)) && this.#room > 0)
      this.#push('p', Number.POSITIVE_INFINITY);
    else if (isHeading(tag) && isParted) children.push(' ');
    this.#isBroken = false;
    const room = maximumDepth + 1 - this.#blocks.length;
    return this.#inlines.slice(0, room).reduce((parent, inline) => {
      if (inline.isTextOnly) return parent;
      if (!inline.element) {
        inline.element = { tag: inline.tag, ...(inline.href ? { href: inline.href } : {}), children: [] };
        parent.children.push(inline.element);
      }
      return inline.element;
    }, this.#top);
  }
}
