import cases from '../../demo/content/cases.json' with { type: 'json' };
import events from '../../demo/content/events.json' with { type: 'json' };
import opportunities from '../../demo/content/opportunities.json' with { type: 'json' };
import quiz from '../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import { planShift, shiftJson, slotMovesOf } from '../../demo/server/shift-dates.ts';
import { type MemoryBackend, memoryBackend } from '../../src/backend/memory/memory-backend.ts';
import type { MemoryContent } from '../../src/backend/memory/memory-content.ts';

/** How the backend of a story behaves; the names stand in the toolbar. */
export const moodLabels = {
  ready: 'Ready',
  loading: 'Loading for ever',
  slow: 'Slow (2 s)',
  failing: 'Failing',
  failingOnce: 'Failing once',
  offline: 'Offline',
  empty: 'Empty',
  partlySkipped: 'Partly skipped',
  losingAnswers: 'Losing answers',
} as const;

/** One of the behaviours. */
export type Mood = keyof typeof moodLabels;

const moods: Record<Mood, (backend: MemoryBackend) => MemoryBackend> = {
  ready: (backend) => backend,
  loading: (backend) => backend.slow(Number.POSITIVE_INFINITY),
  slow: (backend) => backend.slow(2000),
  failing: (backend) => backend.failing('unreachable'),
  failingOnce: (backend) => backend.failing('unreachable', 1),
  offline: (backend) => backend.failing('offline'),
  empty: (backend) => backend.empty(),
  partlySkipped: (backend) => backend.partlySkipped(2),
  losingAnswers: (backend) => backend.losingAnswers(1),
};

let moved: { content: Required<MemoryContent>; at: number } | undefined;

/** The demo's content with its dates moved to this week, so that a story is alive on any day. Moved once for all stories. */
export function storyContent(): Required<MemoryContent> {
  const now = new Date();
  if (moved?.at === now.getTime()) return moved.content;
  const shift = planShift(now);
  const content = {
    cases: shiftJson(cases, shift),
    events: shiftJson(events, shift),
    opportunities: shiftJson(opportunities, shift, slotMovesOf(events, shift)),
    quizzes: [quiz],
  };
  moved = { content, at: now.getTime() };
  return content;
}

/** A backend in memory with the demo's content, or other content in its place. */
export const storyBackend = (mood: Mood = 'ready', content: MemoryContent = {}): MemoryBackend =>
  moods[mood](memoryBackend({ ...storyContent(), ...content }));

/** What a story knows when it is rendered: as much of Storybook's context as is needed. */
export interface StoryPlace {
  id?: string;
  globals?: Record<string, unknown>;
  /** `mood` and `content` fix the backend of a story, whatever the toolbar says. */
  parameters?: { mood?: Mood; content?: MemoryContent; [name: string]: unknown };
  canvasElement?: Element;
}

const kept = new WeakMap<Element, { key: string; backend: MemoryBackend }>();

/** The backend of a story: the same one for as long as it is shown, so that a changed control asks nothing anew. */
export function backendOf({ id, globals = {}, parameters = {}, canvasElement }: StoryPlace): MemoryBackend {
  const mood = parameters.mood ?? (globals.mood as Mood | undefined) ?? 'ready';
  const key = `${id} ${mood}`;
  const known = canvasElement && kept.get(canvasElement);
  if (known?.key === key) return known.backend;
  const backend = storyBackend(mood, parameters.content);
  if (canvasElement) kept.set(canvasElement, { key, backend });
  return backend;
}
