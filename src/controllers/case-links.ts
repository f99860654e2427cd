import type { CaseStory } from '../contract/case-story.ts';
import { safeAddress } from '../contract/safe-address.ts';
import type { ChosenText } from '../i18n/choose-locale.ts';
import type { CaseStoryMessages } from '../i18n/messages.ts';
import { hrefOf } from './case-summary.ts';
import type { LocaleController } from './locale-controller.ts';

type Locale = Pick<LocaleController<CaseStoryMessages>, 'words' | 'text'>;

/** Address templates with `{id}` that the page gave (CA-19); empty means there is no such page. */
export interface CaseHrefs {
  caseHref: string;
  quizHref: string;
  opportunityHref: string;
  eventHref: string;
}

/** Links of one kind, under their title. */
export interface LinkGroup {
  title: string;
  items: { text: ChosenText; href?: string }[];
}

/** Where a reader can go from a case: take part, see how ready they are, ask, read the source (CA-18, CA-19). */
export function caseLinks(story: CaseStory, locale: Locale, hrefs: CaseHrefs): LinkGroup[] {
  const { words } = locale;
  const groups = [
    { title: words.takePart, items: takePart(story, locale, hrefs) },
    quizLinks(story, locale, hrefs),
    { title: words.contact, items: contactOf(story, locale) },
    { title: words.source, items: sourceOf(story, locale) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const item = (text: ChosenText, href: string | undefined) => ({ text, ...(href && { href }) });
const link = (address: string) => safeAddress(address, document.baseURI, 'link');

function takePart({ links }: CaseStory, { text }: Locale, { opportunityHref, eventHref }: CaseHrefs) {
  const templates = { opportunity: opportunityHref, event: eventHref } as Record<string, string>;
  return (links ?? [])
    .filter(({ rel }) => rel === 'opportunity' || rel === 'event')
    .map(({ rel, id, url, title }) => {
      const own = url ? link(url) : undefined;
      return item(text(title), own ?? (id ? hrefOf(templates[rel ?? ''] ?? '', id) : undefined));
    });
}

function quizLinks({ dimensions }: CaseStory, { words, text }: Locale, { quizHref }: CaseHrefs): LinkGroup {
  const areas = (dimensions ?? []).map(({ label }) => text(label).text);
  const href = quizHref ? link(quizHref) : undefined;
  return {
    title: words.relevantIf(words.join(areas)),
    items: href && areas.length > 0 ? [item({ text: words.sameQuiz }, href)] : [],
  };
}

function contactOf({ contact, isContactNamed }: CaseStory, { text }: Locale) {
  if (!contact) return [];
  const { name, role, phone, email, url } = contact;
  return [
    // A person's name stands there only if that person agreed (CA-18).
    ...(name && isContactNamed ? [item(text(name), undefined)] : []),
    ...(role ? [item(text(role), undefined)] : []),
    ...(email ? [item({ text: email }, link(`mailto:${email}`))] : []),
    ...(phone ? [item({ text: phone }, link(`tel:${phone}`))] : []),
    ...(url ? [item({ text: new URL(url, document.baseURI).host }, link(url))] : []),
  ];
}

function sourceOf({ source }: CaseStory, { text }: Locale) {
  return source ? [item(text(source.title), source.url ? link(source.url) : undefined)] : [];
}
