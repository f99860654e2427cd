import { calendarVitals } from './calendar-vitals.ts';
import { demoInteractions } from './demo-interactions.ts';
import type { LimitFigure } from './limit-figure.ts';
import { loadFigures } from './load-figures.ts';
import { pureFigures } from './pure-figures.ts';
import { renderFigures } from './render-figures.ts';

/** What a citizen waits for, beside the longest it may take (QA-133 to QA-137, EC-96). */
export async function* vitals(): AsyncGenerator<LimitFigure> {
  // First, for a first run is asked for.
  yield* pureFigures();
  yield* renderFigures();
  yield* calendarVitals();
  yield* loadFigures();
  yield* await demoInteractions();
}
