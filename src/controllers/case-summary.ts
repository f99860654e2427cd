import { isAllowedSource } from '../context/source-policy.ts';
import type { CaseStory } from '../contract/case-story.ts';
import { safeAddress } from '../contract/safe-address.ts';
import type { CaseMessages } from '../i18n/messages.ts';
import type { LocaleController } from './locale-controller.ts';

type Locale = Pick<LocaleController<CaseMessages>, 'words' | 'text'>;

interface Options {
  /** `/cases/{id}`: where a case's own page is; empty opens it in place. */
  caseHref: string;
  /** Host of the source, whose pictures may be asked for like those of the page and of the hosts it names (EM-20). */
  sourceHost?: string | undefined;
  /** Whether the picture is likely in view at once. */
  isEager?: boolean;
}

/** A case as line and card show it: words chosen, addresses checked, at most three tags (CA-12). */
export function caseSummary(story: CaseStory, locale: Locale, { caseHref, ...options }: Options) {
  const { words } = locale;
  const tags = story.tags ?? [];
  const href = hrefOf(caseHref, story.id);
  const image = imageOf(story, locale, options);
  return {
    id: story.id,
    status: story.status,
    statusWords: story.statusNote ? locale.text(story.statusNote) : { text: words.status[story.status] },
    title: locale.text(story.title),
    isSummaryRequired: story.isSummaryRequired === true,
    tags: tags.slice(0, 3).map((tag) => locale.text(tag.label)),
    ...(story.organisation && { organisation: locale.text(story.organisation.name) }),
    ...(story.summary && { summary: locale.text(story.summary) }),
    ...(tags.length > 3 && { moreTags: words.moreTags(tags.length - 3) }),
    ...(href && { href }),
    ...(image && { image }),
  };
}

/** An address template with `{id}` filled in, if what comes out is a safe link (CA-16). */
export function hrefOf(template: string, id: string): string | undefined {
  return template
    ? safeAddress(template.replaceAll('{id}', encodeURIComponent(id)), document.baseURI, 'link')
    : undefined;
}

function imageOf(
  { image, title }: CaseStory,
  locale: Locale,
  { sourceHost, isEager = false }: Omit<Options, 'caseHref'>,
) {
  const base = document.baseURI;
  const url = image && safeAddress(image.url, base, 'request');
  if (!image || !url || (new URL(url).host !== sourceHost && !isAllowedSource(url, base))) return undefined;
  const alt = image.isDecorative ? '' : locale.text(image.alt).text;
  if (!alt && !image.isDecorative) return undefined;
  const tenth = (share: number | undefined) => Math.round(Math.min(1, Math.max(0, share ?? 0.5)) * 10);
  return {
    url,
    // A picture described by the title alone says nothing new (CA-14).
    alt: alt === locale.text(title).text ? '' : alt,
    focusX: tenth(image.focalPoint?.x),
    focusY: tenth(image.focalPoint?.y),
    isEager,
    ...(image.width && { width: image.width }),
    ...(image.height && { height: image.height }),
  };
}
