/** The twelve elements that rich text keeps (CT-24); headings count from 2, to be re-levelled where they are shown. */
export type RichTag = 'p' | 'br' | 'strong' | 'em' | 'ul' | 'ol' | 'li' | 'a' | 'blockquote' | 'h2' | 'h3' | 'h4';

/** A piece of rich text as plain data: a text, or an element with what it holds. */
export type RichNode = string | RichElement;

/** One kept element; `href` stands on every `a` and nowhere else, and has passed the checker. */
export interface RichElement {
  readonly tag: RichTag;
  readonly href?: string;
  readonly children: readonly RichNode[];
}

/** The safe form of the address of a link (CT-23), or nothing when the link shall be its text only. */
export type LinkChecker = (href: string) => string | null | undefined;
