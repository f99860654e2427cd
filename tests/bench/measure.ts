import { type BuiltChunk, bytesOf, reachable, readBundle } from './bundle.ts';
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
  isSignUpFlow(chunk);

/** All files a page with a calendar may come to load, but those of the sign-up flow (QA-130). */
export const calendarFiles = (chunks: readonly BuiltChunk[]): ReadonlySet<BuiltChunk> =>
  reachable(chunks, define('event-calendar'), isNotOfCalendar);

const list = (files: Iterable<{ name: string; bytes: number }>) =>
  [...files].map(({ name, bytes }) => `${name.replace(/^.*\//, '')} ${bytes}`).join(', ');

/** All figures of QA-130 that can be counted so far: from a page's requests, and from the files. */
export async function measureSizes(): Promise<{ figures: Figure[]; requests: Record<string, readonly string[]> }> {
  const chunks = await readBundle();
  const paints = await measureFirstPaints();
  const loader = chunks.find(({ name }) => name === 'samspil.js');
  const figures: Figure[] = [{ id: 'loader', bytes: loader?.bytes ?? Number.NaN, detail: 'samspil.js' }];
  for (const [widget, paint] of Object.entries(paints)) {
    figures.push({ id: `first-paint:${widget}`, bytes: paint.bytes, detail: list(paint.files) });
  }
  const calendar = calendarFiles(chunks);
  figures.push({ id: 'everything:event-calendar', bytes: bytesOf(calendar), detail: list(calendar) });
  const isForeign = (chunk: BuiltChunk) => isLanguage('de')(chunk) || isLanguage('en')(chunk);
  const all = new Set(widgets.flatMap((widget) => [...reachable(chunks, define(widget), isForeign)]));
  figures.push({ id: 'everything:all', bytes: bytesOf(all), detail: list(all) });
  for (const language of ['en', 'de']) {
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
