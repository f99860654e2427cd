import type { BackendCheck, BackendSubject } from './backend-subject.ts';
import { answeringChecks } from './check-answering.ts';
import { managingChecks } from './check-managing.ts';
import { networkChecks } from './check-network.ts';
import { placeChecks } from './check-places.ts';
import { rangeChecks } from './check-range.ts';
import { readingChecks } from './check-reading.ts';
import { writingChecks } from './check-writing.ts';

/** How one check ended. */
export interface CheckOutcome {
  id: string;
  title: string;
  outcome: 'passed' | 'failed';
  message: string;
}

/** All that must hold of an adapter, as checks to run one by one (BE-77). */
export const backendSuite = (subject: BackendSubject): BackendCheck[] => [
  ...readingChecks(subject),
  ...networkChecks(subject),
  ...rangeChecks(subject),
  ...writingChecks(subject),
  ...placeChecks(subject),
  ...managingChecks(subject),
  ...answeringChecks(subject),
];

/** Runs all checks of an adapter and tells how each ended (BE-77). */
export async function runBackendSuite(subject: BackendSubject): Promise<CheckOutcome[]> {
  const outcomes: CheckOutcome[] = [];
  for (const { id, title, run } of backendSuite(subject)) {
    const message = await run().then(
      () => '',
      (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
    );
    outcomes.push({ id, title, outcome: message ? 'failed' : 'passed', message });
  }
  return outcomes;
}
