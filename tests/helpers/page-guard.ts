import { clock, installFixedClock, settlePromises } from './fixed-clock.ts';
import { toldError } from './told-error.ts';

/** A console message that a test announces. */
interface ExpectedMessage {
  pattern: RegExp;
  seen: boolean;
}

const litNotice = 'Lit is in dev mode.';
/** Records that Lit and zod keep on the page about themselves. */
const libraryRecords = /^(?:(?:lit|reactive)\w+(?:Versions|Warnings|Metadata)|__zod_\w+)$/;
const allowedGlobals = new Set([
  'axe',
  '__core-js_shared__',
  'litPropertyMetadata',
  '__zod_globalConfig',
  '__zod_globalRegistry',
]);

let findings: string[] = [];
let expected: ExpectedMessage[] = [];
let storable: RegExp[] = [];
let globalsBefore = new Set<string>();
const cleanups: (() => unknown)[] = [];

/** Announces a `console.error` or `console.warn` of this test; one that does not come fails it. */
export function expectConsole(pattern: RegExp): void {
  expected.push({ pattern, seen: false });
}

/** Lets entries of the storage stand at the end of this test: for one that stops while something is being sent (SU-62). */
export function allowStored(pattern: RegExp): void {
  storable.push(pattern);
}

/** Notes something a test must not do; the test fails when it ends. */
export function report(finding: string): void {
  findings.push(finding);
}

/** Calls something at the end of this test, and waits for it, before the guard looks at what is left; of every test, if none is running. */
export function atTestEnd(cleanUp: () => unknown): void {
  cleanups.push(cleanUp);
}

/** Everything noted since the last call, and an end to it: for tests of the guard itself. */
export async function takeFindings(): Promise<string[]> {
  await settlePromises();
  const taken = [...findings, ...leftovers(), ...(await leftDatabases())];
  findings = [];
  return taken;
}

/** Closes the world around the tests of one page (QA-8). The test server loads it before each test file. */
function guardPage(): void {
  for (const method of ['error', 'warn'] as const) {
    const print = console[method].bind(console);
    console[method] = (...args: unknown[]) => {
      const text = args.map((arg) => (arg instanceof Error ? (arg.stack ?? arg.message) : String(arg))).join(' ');
      if (text.includes(litNotice)) return;
      const announced = expected.find(({ pattern, seen }) => !seen && pattern.test(text));
      if (announced) announced.seen = true;
      else {
        report(`console.${method}: ${text}`);
        print(...args);
      }
    };
  }
  window.addEventListener('error', (event) => report(`uncaught error: ${event.message}`));
  window.addEventListener('unhandledrejection', ({ reason }) =>
    report(`unhandled rejection: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`),
  );
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
    report(`request to another origin, or against the policy (${effectiveDirective}): ${blockedURI}`),
  );
  window.addEventListener('samspil-foreign-request', (event) =>
    report(`request to another origin: ${(event as CustomEvent<string>).detail}`),
  );

  Object.assign(globalThis, { it: Object.assign(guarded(it), { skip: it.skip, only: guarded(it.only) }) });
}

/** The `it` of mocha, with a look around after each test. A failing `afterEach` would end the whole file instead. */
function guarded(declare: Mocha.TestFunction | Mocha.ExclusiveTestFunction) {
  return (title: string, test?: (this: Mocha.Context) => unknown) => {
    // Mocha declares what is skipped by this function too, with a title alone.
    if (!test) return declare(title);
    return declare(title, async function (this: Mocha.Context) {
      if (test.length > 0) throw new TypeError('A test answers a promise; it takes no callback.');
      findings = [];
      expected = [];
      storable = [];
      globalsBefore = new Set(Object.getOwnPropertyNames(window));
      const lasting = cleanups.length;
      // What was under way when the last page was closed may have written since.
      clearStorage();
      try {
        await test.call(this);
      } catch (error) {
        throw toldError(error);
      } finally {
        clock.reset();
        for (const cleanUp of cleanups) await cleanUp();
        cleanups.length = lasting;
      }
      await expectNothingLeft();
    });
  };
}

async function expectNothingLeft(): Promise<void> {
  const missed = expected.filter(({ seen }) => !seen);
  const all = [...(await takeFindings()), ...missed.map(({ pattern }) => `no console message matched ${pattern}`)];
  clearStorage();
  if (all.length > 0) throw new Error(`The page did what no test may do:\n- ${all.join('\n- ')}`);
}

/** What a test has left in the page that the next one would find. */
function leftovers(): string[] {
  const left: string[] = [];
  if (document.cookie) left.push(`cookie: ${document.cookie}`);
  for (const [name, storage] of [
    ['localStorage', localStorage] as const,
    ['sessionStorage', sessionStorage] as const,
  ]) {
    for (const key of Object.keys(storage)) {
      if (!storable.some((pattern) => pattern.test(key))) left.push(`${name} entry: ${key}`);
    }
  }
  const style = document.documentElement.getAttribute('style');
  if (style) left.push(`style on the page: ${style}`);
  for (const name of Object.getOwnPropertyNames(window)) {
    const isAllowed =
      globalsBefore.has(name) || allowedGlobals.has(name) || libraryRecords.test(name) || /^\d+$/.test(name);
    if (!isAllowed) left.push(`global: ${name}`);
  }
  return left;
}

/** Databases and caches are told by promises; an engine that does not list them has nothing to look at. */
async function leftDatabases(): Promise<string[]> {
  const databases = (await indexedDB.databases?.()) ?? [];
  const names = await caches.keys();
  return [...databases.map(({ name }) => `database: ${name}`), ...names.map((name) => `cache: ${name}`)];
}

function clearStorage(): void {
  localStorage.clear();
  sessionStorage.clear();
  for (const cookie of document.cookie.split('; ')) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every engine.
    document.cookie = `${cookie.split('=')[0]}=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/`;
  }
  document.documentElement.removeAttribute('style');
}

installFixedClock();
guardPage();
