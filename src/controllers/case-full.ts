import type { CaseStory } from '../contract/case-story.ts';
import type { RichText } from '../contract/text.ts';
import { resultState } from '../domain/case/result-state.ts';
import { evaluationTimeline } from '../domain/case/timeline.ts';
import { caseStoryWords } from '../i18n/case-story-words.ts';
import { formatInstant, formatNumber, monthYear } from '../i18n/format.ts';
import type { CaseMessages, CaseStoryMessages } from '../i18n/messages.ts';
import { type CaseHrefs, caseLinks } from './case-links.ts';
import { caseSummary } from './case-summary.ts';
import type { LocaleController } from './locale-controller.ts';
import { richTextView } from './rich-text-view.ts';

type CardLocale = Pick<LocaleController<CaseMessages>, 'words' | 'text'>;
type Locale = Pick<LocaleController<CaseStoryMessages>, 'words' | 'text' | 'language'>;

/** The words of a whole story; a widget follows its language with them when it has fetched this module. */
export const words = caseStoryWords;

/** The whole case as view data: what is absent is left out, and a result is only what somebody reported (CA-7). */
export function caseFullView(story: CaseStory, [card, locale]: [CardLocale, Locale], hrefs: CaseHrefs) {
  const { text } = card;
  const summary = caseSummary(story, card, hrefs);
  const where = [yearsOf(story), ...(story.municipalities ?? []).map(({ label }) => locale.text(label).text)];
  return {
    summary,
    where: where.filter(Boolean).join(' · '),
    allTags: (story.tags ?? []).map(({ label }) => text(label)),
    sections: sectionsOf(story, locale),
    quotes: (story.quotes ?? []).map((quote) => ({ text: text(quote.text), saidBy: text(quote.saidBy) })),
    links: caseLinks(story, locale, hrefs),
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

function phasesOf({ phases }: CaseStory, { words, text }: Locale) {
  if (!phases?.length) return {};
  const items = phases.map(({ title, state }) => ({ when: words.phaseState[state ?? 'planned'], title: text(title) }));
  return { phases: { title: words.phases, items } };
}

function evaluationsOf(story: CaseStory, { words, text, language }: Locale) {
  if (!story.evaluations?.length) return {};
  const monthOf = (day: string) => formatInstant(Date.parse(`${day}T00:00Z`), monthYear, { language, timeZone: 'UTC' });
  const items = evaluationTimeline(story).map(({ evaluation: { afterMonths, title, asks, finding }, dueOn }) => {
    const span = words.months(afterMonths);
    return {
      when: dueOn ? words.afterInMonth(span, monthOf(dueOn)) : words.after(span),
      state: finding ? text(finding).text : words.notHeld,
      ...(title && { title: text(title) }),
      ...(asks && { text: text(asks) }),
    };
  });
  return { evaluations: { title: words.evaluation, items } };
}

function yearsOf({ years }: CaseStory) {
  if (!years) return undefined;
  return years.to && years.to !== years.from ? `${years.from}–${years.to}` : `${years.from}`;
}
