import { relative, resolve } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import type { Reporter, TestResult, TestSession, TestSuiteResult } from '@web/test-runner';
import { closingLine, leaveTally, type Tally } from './tally.ts';

interface Failure {
  file: string;
  title: string;
  error: string;
}

/** Says only what failed, and at the end how many passed: for node:test (`--test-reporter`). */
export default async function* plainReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  const path: string[] = [];
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:start') path.splice(data.nesting, path.length, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = data.file ?? 'unknown file';
    const isFile = data.nesting === 0 && data.line === 1 && resolve(data.name) === file;
    const error = type === 'test:fail' ? data.details.error : undefined;
    if (isFile && !error) {
      tally.failed += 1;
      yield failureText({ file, title: 'the whole file', error: 'This file ran no test.' });
    } else if (data.skip !== undefined || data.todo !== undefined) {
      tally.skipped += 1;
    } else if (!error) {
      if (data.details.type !== 'suite') tally.passed += 1;
    } else if (!isOfSubtests(error)) {
      tally.failed += 1;
      yield failureText({
        file,
        title: [...path.slice(0, data.nesting), data.name].join(' › '),
        error: errorText(error.cause ?? error),
      });
    }
  }
  leaveTally(tally);
  yield `${closingLine(tally)}\n`;
}

/** The same for @web/test-runner: a page that could not start, a file without a test and a foreign address fail too. */
export function plainPageReporter(): Reporter {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  const note = (failure: Failure) => {
    tally.failed += 1;
    console.log(failureText(failure));
  };
  const readSuite = (session: TestSession, suite: TestSuiteResult, titles: readonly string[]): number => {
    for (const test of suite.tests) readTest(session, test, titles);
    const inner = suite.suites.map((child) => readSuite(session, child, [...titles, child.name]));
    return suite.tests.length + inner.reduce((sum, count) => sum + count, 0);
  };
  const readTest = (session: TestSession, test: TestResult, titles: readonly string[]) => {
    if (test.skipped) tally.skipped += 1;
    else if (test.passed) tally.passed += 1;
    else note({ file: session.testFile, title: [...titles, test.name].join(' › '), error: pageErrorText(test.error) });
  };
  return {
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const title = `the whole file in ${session.browser.name}`;
        const count = session.testResults ? readSuite(session, session.testResults, []) : 0;
        for (const error of session.errors) note({ file: testFile, title, error: pageErrorText(error) });
        if (count === 0 && session.errors.length === 0)
          note({ file: testFile, title, error: 'This file ran no test.' });
        for (const address of session.request404s) note({ file: testFile, title, error: `Not found: ${address}` });
        if (!session.passed) console.log(session.logs.flat().map(String).join('\n'));
      }
    },
    stop() {
      leaveTally(tally);
      console.log(closingLine(tally));
    },
  };
}

function isOfSubtests(error: Error): boolean {
  return 'failureType' in error && error.failureType === 'subtestsFailed';
}

function failureText({ file, title, error }: Failure): string {
  const shortFile = relative(process.cwd(), file);
  const seed = error.match(/\{ seed: (-?\d+)/)?.[1];
  const repeat = seed ? `\n  repeat: SAMSPIL_SEED=${seed} npm test -- ${shortFile}` : '';
  return `✖ ${shortFile}: ${title}\n${error.replace(/^/gm, '    ')}${repeat}\n`;
}

function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack?.replace(/\n +at .*\(node:internal.*/g, '');
  return stack?.includes(error.message) ? stack : `${error.message}\n${stack ?? ''}`;
}

function pageErrorText(error: TestResult['error']): string {
  if (!error) return 'failed without an error';
  const difference =
    error.expected === undefined && error.actual === undefined
      ? ''
      : `\nexpected: ${error.expected}\n  actual: ${error.actual}`;
  return `${error.name ?? 'Error'}: ${error.message}${difference}\n${error.stack ?? ''}`;
}
