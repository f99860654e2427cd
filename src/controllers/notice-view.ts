import { safeAddress } from '../contract/safe-address.ts';
import type { SignUpTerms } from '../contract/sign-up-terms.ts';
import { inRow } from '../i18n/format.ts';
import type { SignUpMessages } from '../i18n/messages.ts';
import { contactView } from './contact-view.ts';
import type { LocaleController } from './locale-controller.ts';
import { richTextView } from './rich-text-view.ts';

type Locale = Pick<LocaleController<SignUpMessages>, 'words' | 'text' | 'language'>;

/**
 * The information under GDPR art. 13: who receives, how long it is kept, and the whole text to fold out (SU-52).
 * `host` is the receiver's where it is another than the page's (EM-23).
 */
export function noticeView({ privacy }: SignUpTerms, locale: Locale, host: string | undefined) {
  const { words, text } = locale;
  const { controller, noticeText, noticeUrl, retention, recipients = [], dpo } = privacy;
  const organisation = text(controller.name).text;
  const address = noticeUrl && safeAddress(noticeUrl, document.baseURI, 'link');
  const names = inRow(
    recipients.map((recipient) => text(recipient).text),
    locale.language,
  );
  const contact = contactView(dpo, locale);
  return {
    sentence: host ? words.noticeWithHost(organisation, host) : words.notice(organisation),
    retention: words.retention[retention.from](retention.days),
    moreLabel: words.readNotice,
    more: richTextView(noticeText, locale),
    ...(names && { recipients: words.recipients(names) }),
    ...(address && { link: { href: address, text: words.noticeLink } }),
    ...(contact && { contact }),
  };
}

/** The host that receives what is written, unless it is the page's own or made in code (EM-23). */
export const receivingHost = (host: string | undefined): string | undefined =>
  host === location.host ? undefined : host;
