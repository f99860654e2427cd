import { type BuiltChunk, bytesOf, loadedWith, reachable } from './bundle.ts';
import { measureFirstPaints } from './first-paint.ts';

/** One figure of the table QA-130, in bytes under gzip level 9. */
export interface Figure {
  id: string;
  bytes: number;
  /** What was counted: files and their bytes. */
  detail: string;
}

const widgets = ['case-card', 'case-list', 'event-calendar', 'readiness-quiz', 'volunteer-sign-up'];
const define = (widget: string) => `src/elements/${widget}/define.ts`;
const holdsOnly = (pattern: RegExp) => (chunk: BuiltChunk) => chunk.modules.every((module) => pattern.test(module));
/** Danish stands in each first paint; these come when a page asks for them. */
const furtherLanguages = ['en', 'de', 'ar'];
const isLanguage = (language: string) => holdsOnly(new RegExp(`^src/i18n/${language}/`));
const holds = (chunk: BuiltChunk, pattern: RegExp) => chunk.modules.some((module) => pattern.test(module));
/** The calendar comes to the sign-up flow by one file (EC-62); its words are counted where the flow is. */
const isSignUpFlow = (chunk: BuiltChunk) => holds(chunk, /^src\/elements\/event-calendar\/form-part\.ts$/);

const isOtherWidget = (widget: string) => (chunk: BuiltChunk) =>
  holds(chunk, new RegExp(`^src/elements/(?!${widget}/).*/define\\.ts$`)) ||
  (!widget.startsWith('case') && holds(chunk, /^src\/ui\/case\//));

/** What a page with a calendar alone never loads: other widgets, the sign-up flow, writing, a third language. */
const isNotOfCalendar = (chunk: BuiltChunk) =>
  isOtherWidget('event-calendar')(chunk) ||
  holds(chunk, /^src\/backend\/rest\//) ||
  isLanguage('de')(chunk) ||
  isLanguage('ar')(chunk) ||
  isSignUpFlow(chunk);

/** All files a page with a calendar may come to load, but those of the sign-up flow (QA-130). */
export const calendarFiles = (chunks: readonly BuiltChunk[]): ReadonlySet<BuiltChunk> =>
  reachable(chunks, define('event-calendar'), isNotOfCalendar);

/** What a browser asked for on the way of journey J1: list, details, form, review, receipt and manage page, in Danish. */
const signUpSteps = [
  'src/embed/samspil.ts',
  define('volunteer-sign-up'),
  'src/backend/rest/rest-backend.ts',
  'src/controllers/aftercare.ts',
  'src/elements/volunteer-sign-up/filters-part.ts',
  'src/controllers/opportunity-visit-controller.ts',
  'src/elements/volunteer-sign-up/details-page.ts',
  'src/elements/volunteer-sign-up/form-part.ts',
  'src/backend/rest/rest-writing.ts',
  'src/backend/ask-again.ts',
  'src/elements/volunteer-sign-up/manage-part.ts',
];

/** The shares that RQ-91 gives parts of the quiz, by the names of their files. */
const quizParts: readonly (readonly [part: string, files: RegExp])[] = [
  ['to-result', /\/(?:core|readiness-quiz(?:-(?:asking|later|result))?)-[\w-]{8}\.js$/],
  ['team', /readiness-quiz-team-/],
  ['print-and-export', /readiness-quiz-(?:print|files|dates)-/],
  ['radar', /readiness-quiz-radar-/],
];
const quizRules = /^src\/domain\/quiz\/(?:score|enabled|item)\.ts$/;

/** The files of a quiz up to its result, those of its lazy parts, and its rules alone (RQ-91). */
function quizFigures(chunks: readonly BuiltChunk[]): Figure[] {
  const parts = quizParts.map(([part, names]) => {
    const files = chunks.filter(({ name }) => names.test(name));
    return { id: `part:readiness-quiz:${part}`, bytes: bytesOf(files), detail: list(files) };
  });
  const rules = chunks
    .filter((chunk) => holds(chunk, quizRules))
    .flatMap((chunk) => chunk.weigh().map(({ module: name, bytes }) => ({ name, bytes })))
    .filter(({ name }) => quizRules.test(name));
  const bytes = rules.reduce((sum, rule) => sum + rule.bytes, 0);
  return [...parts, { id: 'part:readiness-quiz:rules', bytes, detail: list(rules) }];
}

const list = (files: Iterable<{ name: string; bytes: number }>) =>
  [...files].map(({ name, bytes }) => `${name.replace(/^.*\//, '')} ${bytes}`).join(', ');

/** All figures of QA-130 that can be counted so far: from a page's requests, and from the files. */
export async function measureSizes(
  chunks: readonly BuiltChunk[],
): Promise<{ figures: Figure[]; requests: Record<string, readonly string[]> }> {
  const paints = await measureFirstPaints();
  const loader = chunks.find(({ name }) => name === 'samspil.js');
  const figures: Figure[] = [{ id: 'loader', bytes: loader?.bytes ?? Number.NaN, detail: 'samspil.js' }];
  for (const [widget, paint] of Object.entries(paints)) {
    figures.push({ id: `first-paint:${widget}`, bytes: paint.bytes, detail: list(paint.files) });
  }
  const calendar = calendarFiles(chunks);
  figures.push({ id: 'everything:event-calendar', bytes: bytesOf(calendar), detail: list(calendar) });
  const steps = loadedWith(chunks, signUpSteps);
  figures.push({ id: 'steps:volunteer-sign-up', bytes: bytesOf(steps), detail: list(steps) });
  const isForeign = (chunk: BuiltChunk) => furtherLanguages.some((language) => isLanguage(language)(chunk));
  const all = new Set(widgets.flatMap((widget) => [...reachable(chunks, define(widget), isForeign)]));
  figures.push({ id: 'everything:all', bytes: bytesOf(all), detail: list(all) });
  figures.push(...quizFigures(chunks));
  for (const language of furtherLanguages) {
    for (const widget of widgets) {
      const isLeftOut = (chunk: BuiltChunk) => isOtherWidget(widget)(chunk) || isSignUpFlow(chunk);
      const words = [...reachable(chunks, define(widget), isLeftOut)].filter(isLanguage(language));
      figures.push({ id: `language:${language}:${widget}`, bytes: bytesOf(words), detail: list(words) });
    }
  }
  for (const chunk of chunks.filter(({ name }) => !name.includes('core-'))) {
    const [, adapter] = /^src\/backend\/([\w-]+)\/\1-backend\.ts$/m.exec(chunk.modules.join('\n')) ?? [];
    if (adapter) figures.push({ id: `adapter:${adapter}`, bytes: chunk.bytes, detail: chunk.name });
  }
  const requests = Object.fromEntries(Object.entries(paints).map(([widget, paint]) => [widget, paint.requests]));
  return { figures, requests };
}
