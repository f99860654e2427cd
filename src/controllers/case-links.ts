import type { CaseStory } from '../contract/case-story.ts';
import { safeAddress } from '../contract/safe-address.ts';
import { nationalPhone } from '../domain/text/national-phone.ts';
import type { ChosenText } from '../i18n/choose-locale.ts';
import type { CaseStoryMessages } from '../i18n/messages.ts';
import { type CaseLinkDetail, CaseLinkEvent } from './case-link-event.ts';
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

/** The widget: where its links lead, and who hears that one is followed. */
export type CaseLinkHost = CaseHrefs & Pick<EventTarget, 'dispatchEvent'>;

/** Links of one kind, under their title. */
export interface LinkGroup {
  title: string;
  items: { text: ChosenText; href?: string; follow?: (event: Event) => void }[];
}

/** Where a reader can go from a case: take part, see how ready they are, ask, read the source (CA-18, CA-19). */
export function caseLinks(story: CaseStory, locale: Locale, host: CaseLinkHost): LinkGroup[] {
  const { words } = locale;
  const groups = [
    { title: words.takePart, items: takePart(story, locale, host) },
    { title: words.relevantIf, items: quizLinks(story, locale, host) },
    { title: words.contact, items: contactOf(story, locale) },
    { title: words.source, items: sourceOf(story, locale) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const item = (text: ChosenText, href: string | undefined) => ({ text, ...(href && { href }) });
const link = (address: string) => safeAddress(address, document.baseURI, 'link');

/** A link that the page may open itself (CA-19). */
const followed = (host: CaseLinkHost, detail: CaseLinkDetail, text: ChosenText, href: string) => ({
  text,
  href,
  follow: (event: Event) => {
    if (!host.dispatchEvent(new CaseLinkEvent(detail))) event.preventDefault();
  },
});

function takePart({ id: caseId, links }: CaseStory, { text }: Locale, host: CaseLinkHost) {
  const templates = { opportunity: host.opportunityHref, event: host.eventHref };
  return (links ?? []).flatMap(({ rel, id = '', url, title }) => {
    if (rel !== 'opportunity' && rel !== 'event') return [];
    const href = (url && link(url)) ?? (id ? hrefOf(templates[rel], id) : undefined);
    return href ? followed(host, { caseId, rel, id }, text(title), href) : item(text(title), href);
  });
}

/** The areas that the case is about, each into the quiz where there is one, and the quiz itself (CA-19). */
function quizLinks({ id: caseId, dimensions = [] }: CaseStory, { words, text }: Locale, host: CaseLinkHost) {
  const href = host.quizHref ? link(host.quizHref) : undefined;
  if (!href || dimensions.length === 0) return dimensions.map(({ label }) => item(text(label), undefined));
  const areaHref = (id: string) =>
    `${href}${href.includes('#') ? '&' : '#'}samspil-parathed.dimension=${encodeURIComponent(id)}`;
  return [
    ...dimensions.map(({ id, label }) => followed(host, { caseId, rel: 'quiz', id }, text(label), areaHref(id))),
    followed(host, { caseId, rel: 'quiz', id: '' }, { text: words.sameQuiz }, href),
  ];
}

function contactOf({ contact, isContactNamed }: CaseStory, { text }: Locale) {
  if (!contact) return [];
  const { name, role, phone, email, url } = contact;
  return [
    // A person's name stands there only if that person agreed (CA-18).
    ...(name && isContactNamed ? [item(text(name), undefined)] : []),
    ...(role ? [item(text(role), undefined)] : []),
    ...(email ? [item({ text: email }, link(`mailto:${email}`))] : []),
    ...(phone ? [item({ text: nationalPhone(phone) }, link(`tel:${phone}`))] : []),
    ...(url ? [item({ text: new URL(url, document.baseURI).host }, link(url))] : []),
  ];
}

function sourceOf({ source }: CaseStory, { text }: Locale) {
  return source ? [item(text(source.title), source.url ? link(source.url) : undefined)] : [];
}
