import { atTestEnd } from './page-guard.ts';

type Method = (...args: unknown[]) => unknown;

/** Everything that leaves a widget by a way that others can read, as `place: text` (QA-104). */
export interface CanaryWatch {
  /** The places that hold one of these words, each once. */
  find(words: readonly string[]): Promise<string[]>;
  /** What was told at a place until now. */
  told(place: string): string[];
}

/** Where a page, its storage or another page would be told; by the object that has the method. */
const methods = (): [place: string, owner: object, names: readonly string[]][] => [
  ['console', console, ['debug', 'error', 'info', 'log', 'warn']],
  ['address', history, ['pushState', 'replaceState']],
  ['storage', Storage.prototype, ['setItem']],
  ['database', IDBFactory.prototype, ['open']],
  ['cache', CacheStorage.prototype, ['open']],
  ['message', BroadcastChannel.prototype, ['postMessage']],
  ['message', MessagePort.prototype, ['postMessage']],
  ['message', window, ['postMessage']],
  ['request', window, ['fetch']],
  ['request', XMLHttpRequest.prototype, ['open', 'setRequestHeader']],
  ['request', navigator, ['sendBeacon']],
  ['lock', LockManager.prototype, ['request']],
  ['clipboard or title', document, ['execCommand']],
];

/** Listens at every place from now until the end of the test; `look` gives what else may be read at the end. */
export function watchForCanaries(look: () => readonly unknown[] = () => []): CanaryWatch {
  const told: string[] = [];
  const note = (place: string, ...what: readonly unknown[]) => told.push(`${place}: ${what.map(textOf).join(' ')}`);
  const restores = methods().flatMap(([place, owner, names]) =>
    names.flatMap((name) => {
      const original = Reflect.get(owner, name) as Method | undefined;
      if (!original) return [];
      const isOwn = Object.hasOwn(owner, name);
      const noting = function (this: unknown, ...args: unknown[]) {
        note(place, ...args);
        return Reflect.apply(original, this, args);
      };
      Object.defineProperty(owner, name, { configurable: true, writable: true, value: noting });
      return () => (isOwn ? Object.assign(owner, { [name]: original }) : Reflect.deleteProperty(owner, name));
    }),
  );
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event instanceof CustomEvent) note('event', event.type, event.detail);
    return dispatch.call(this, event);
  };
  atTestEnd(() => {
    for (const restore of restores.splice(0)) restore();
    EventTarget.prototype.dispatchEvent = dispatch;
  });
  return {
    told: (place) => told.filter((line) => line.startsWith(`${place}: `)).map((line) => line.slice(place.length + 2)),
    async find(words) {
      note('address', location.href, history.state);
      note('storage', { ...localStorage }, { ...sessionStorage }, document.cookie);
      note('page', document.documentElement.outerHTML);
      note('title', document.title);
      note('performance', performance.getEntries().map(namesOf));
      note('dataLayer', Reflect.get(window, 'dataLayer'));
      note('report', ...look());
      const lower = words.map((word) => word.toLowerCase());
      const hits = told.filter((line) => lower.some((word) => isIn(decoded(line), word)));
      return [...new Set(hits.map((line) => line.slice(0, line.indexOf(':'))))];
    },
  };
}

/** What a page writes into an entry: its times and sizes are numbers that hold any four digits sooner or later. */
const namesOf = ({ name, detail }: PerformanceEntry & { detail?: unknown }) => [name, detail];

/** A few digits alone are looked for where no other digit or letter is beside them: ids made by chance hold all of them. */
const isIn = (line: string, word: string) =>
  /^\d{1,4}$/.test(word) ? new RegExp(`(?<![0-9a-z])${word}(?![0-9a-z])`).test(line) : line.includes(word);

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return `${value.stack}`;
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return String(value);
  }
}

/** What is written in an address is found too. */
function decoded(line: string): string {
  const plain = line.replaceAll('+', ' ');
  try {
    return `${line} ${decodeURIComponent(plain)}`.toLowerCase();
  } catch {
    return line.toLowerCase();
  }
}
