import type { CaseStory } from '../contract/case-story.ts';
import type { RichText } from '../contract/text.ts';
import { resultState } from '../domain/case/result-state.ts';
import { evaluationTimeline } from '../domain/case/timeline.ts';
import { caseStoryWords } from '../i18n/case-story-words.ts';
import { dayYear, formatInstant, monthYear } from '../i18n/format.ts';
import { formatNumber } from '../i18n/format-number.ts';
import type { CaseMessages, CaseStoryMessages } from '../i18n/messages.ts';
import { type CaseLinkHost, caseLinks } from './case-links.ts';
import { caseSummary } from './case-summary.ts';
import { LocaleController } from './locale-controller.ts';
import { readCase } from './read-cases.ts';
import { RequestController } from './request-controller.ts';
import { richTextView } from './rich-text-view.ts';
import type { WidgetController, WidgetHost } from './widget-controller.ts';

type CardLocale = Pick<LocaleController<CaseMessages>, 'words' | 'text'>;
type Locale = Pick<LocaleController<CaseStoryMessages>, 'words' | 'text' | 'language'>;

/** The widget that tells a story, and the one it tells as the source gave it; nothing is fetched of a story from code. */
interface Telling {
  host: WidgetHost & CaseLinkHost;
  widget: Pick<WidgetController<CaseMessages>, 'source' | 'locale'>;
  fetched: () => CaseStory | undefined;
  /** Leaves the story, where there is something to go back to. */
  close: () => void;
}

/** The widget that shows a story, and the host its pictures may come from. */
interface Place {
  host: CaseLinkHost;
  sourceHost?: string | undefined;
}

/** Tells stories whole: what a list gave in part is fetched first (CT-9), its title stands there meanwhile. */
export async function create({ host, widget, fetched, close }: Telling) {
  const locale = new LocaleController(host, caseStoryWords);
  await locale.wordsCome;
  host.renderRoot.addEventListener('keydown', (event) => {
    const isOurs = host.renderRoot.contains(event.composedPath()[0] as Node);
    if (isOurs && (event as KeyboardEvent).key === 'Escape') close();
  });
  const part = () => (fetched()?.isPartial ? fetched() : undefined);
  const source = {
    get link() {
      return part() && widget.source.link;
    },
  };
  const request = new RequestController<CaseStory, [string, string?]>(
    host,
    { source, locale: widget.locale },
    { args: () => [part()?.id ?? '', part()?.updatedAt], run: (backend, [id], call) => readCase(backend, id, call) },
  );
  const fetchAgain = () => {
    // The button that was pressed goes.
    host.renderRoot.querySelector<HTMLElement>('#case-title')?.focus();
    request.retry();
  };
  return {
    view(story: CaseStory) {
      const locales = [widget.locale, locale] as const;
      const place = { host, sourceHost: widget.source.link?.host };
      const whole = source.link && request.value;
      if (!source.link || whole) return caseFullView(whole?.id === story.id ? whole : story, locales, place);
      const { summary, where, lead } = caseFullView(story, locales, place);
      const hasFailed = request.state.status === 'failed';
      const rest = { words: widget.locale.words, hasFailed, fetchAgain };
      return { summary, where, ...(lead && { lead }), allTags: [], sections: [], quotes: [], links: [], rest };
    },
  };
}

/** The whole case as view data: what is absent is left out, and a result is only what somebody reported (CA-7). */
export function caseFullView(story: CaseStory, [card, locale]: readonly [CardLocale, Locale], place: Place) {
  const { text } = card;
  const { host, sourceHost } = place;
  const summary = caseSummary(story, card, { caseHref: host.caseHref, sourceHost, isEager: true });
  const isMention = resultState(story).code === 'onlyMention';
  const where = [yearsOf(story), ...(story.municipalities ?? []).map(({ label }) => locale.text(label).text)];
  return {
    summary,
    where: where.filter(Boolean).join(' · '),
    allTags: (story.tags ?? []).map(({ label }) => text(label)),
    sections: sectionsOf(story, locale),
    quotes: (story.quotes ?? []).map((quote) => ({ text: text(quote.text), saidBy: text(quote.saidBy) })),
    links: caseLinks(story, locale, host),
    ...(isMention && { note: locale.words.onlyTeaser }),
    ...(story.image?.credit && { credit: text(story.image.credit) }),
    ...figuresOf(story, locale),
    ...phasesOf(story, locale),
    ...evaluationsOf(story, locale),
    ...(summary.summary && { lead: summary.summary }),
  };
}

function sectionsOf(story: CaseStory, locale: Locale) {
  const { words } = locale;
  const told = (title: string, value: RichText | undefined) =>
    value === undefined ? [] : [{ title, ...richTextView(value, locale) }];
  const said = (title: string, sentence: string) => [{ title, body: [{ tag: 'p', children: [sentence] }] }];
  const { challenge, solution, result, expectedValue, risk } = story;
  const state = resultState(story);
  const around = [...told(words.expectedValue, expectedValue), ...told(words.risk, risk)];
  const before = [...told(words.challenge, challenge), ...told(words.solution, solution)];
  switch (state.code) {
    case 'onlyMention':
      return around;
    case 'leftOut':
      return [...before, ...around];
    case 'told':
      return [...before, ...told(words.result, result), ...around];
    case 'preliminary':
      return [...before, ...told(words.earlyResult, result), ...around];
    case 'inExample':
      return [...before, ...told(words.exampleResult, result), ...around];
    case 'notDescribed':
      return [...before, ...said(words.result, words.resultNotDescribed), ...around];
    case 'toFollow':
      return [...before, ...said(words.result, words.resultsFollow), ...around];
    case 'evaluationPlanned': {
      const sentence = words.resultsFollowAfter(words.monthsList(state.afterMonths));
      return [...before, ...said(words.result, sentence), ...around];
    }
  }
}

function figuresOf({ keyFigures }: CaseStory, { words, text, language }: Locale) {
  if (!keyFigures?.length) return {};
  const items = keyFigures.map(({ value, label }) => ({ value: formatNumber(value, language), label: text(label) }));
  return { figures: { title: words.keyFigures, items } };
}

function phasesOf({ phases }: CaseStory, { words, text, language }: Locale) {
  if (!phases?.length) return {};
  const items = phases.map(({ title, state, startsOn, endsOn }) => {
    const days = [...new Set([startsOn, endsOn].filter((day) => day !== undefined))];
    const when = days.map((day) => dayIn(day, dayYear, language)).join('–');
    return {
      when: [words.phaseState[state ?? 'planned'], ...(when ? [when] : [])].join(' · '),
      title: text(title),
    };
  });
  return { phases: { title: words.phases, items } };
}

function evaluationsOf(story: CaseStory, { words, text, language }: Locale) {
  if (!story.evaluations?.length) return {};
  const items = evaluationTimeline(story).map(({ evaluation: { afterMonths, title, asks, finding, state }, dueOn }) => {
    const span = words.months(afterMonths);
    // One that was held and tells nothing yet is not called one that was not held.
    const outcome = { text: state === 'done' ? words.phaseState.done : words.notHeld };
    return {
      when: dueOn ? words.afterInMonth(span, dayIn(dueOn, monthYear, language)) : words.after(span),
      state: finding ? text(finding) : outcome,
      ...(title && { title: text(title) }),
      ...(asks && { text: text(asks) }),
    };
  });
  return { evaluations: { title: words.evaluation, items } };
}

const dayIn = (day: string, parts: typeof dayYear, language: Locale['language']) =>
  formatInstant(Date.parse(`${day}T00:00Z`), parts, { language, timeZone: 'UTC' });

function yearsOf({ years }: CaseStory) {
  if (!years) return undefined;
  return years.to && years.to !== years.from ? `${years.from}–${years.to}` : `${years.from}`;
}
