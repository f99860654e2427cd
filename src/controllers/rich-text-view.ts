import { safeAddress } from '../contract/safe-address.ts';
import type { RichText, Text } from '../contract/text.ts';
import { plainTextTree, richTextTree } from '../domain/text/rich-text.ts';
import type { RichNode } from '../domain/text/rich-tree.ts';
import type { ChosenText } from '../i18n/choose-locale.ts';

/** A rich text in the reader's language, as the tree that templates render; its links are checked again (CT-23, CT-24). */
export function richTextView(
  value: RichText,
  locale: { text(text: Text): ChosenText },
): { body: RichNode[]; language?: string } {
  const markup = typeof value === 'object' && 'html' in value ? value.html : undefined;
  const { text, language } = locale.text(markup ?? (value as Text));
  const body =
    markup === undefined
      ? plainTextTree(text)
      : richTextTree(text, (href) => safeAddress(href, document.baseURI, 'link'));
  return { body, ...(language && { language }) };
}
