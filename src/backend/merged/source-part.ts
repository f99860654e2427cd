import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { Issue } from '../../contract/issue.ts';
import type { EventQuery } from '../../contract/query.ts';
import type { Text } from '../../contract/text.ts';
import type { Backend, Call, Description, Environment, Read } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import { readPages } from '../reading/read-pages.ts';

/** One of several sources. */
export interface MergedPart {
  /** Begins the ids of all that comes from it: `<key>~<id>`. */
  key: string;
  /** Name for people; without it the source's own. */
  label?: string | undefined;
  host: string;
  open(): Promise<Backend>;
}

/** What one source gave: its events, maybe those of an earlier answer beside the error of this one. */
export interface PartAnswer {
  part: SourcePart;
  events: readonly CalendarEvent[];
  skipped: readonly Issue[];
  asOf?: string | undefined;
  /** Whether it has more than is asked for in one go (CT-11). */
  isCut?: boolean;
  /** Whether the rest of it would not come either if less were asked for. */
  isFile?: boolean;
  error?: BackendError;
}

const PAGE_SIZE = 100;
/** So long a failure counts as the answer of a source, so that one load does not try it twice over. */
const FAILURE_MS = 10_000;

/** One source of a merged backend: asked, tried again and reported on its own (BE-71). */
export class SourcePart {
  readonly key: string;
  /** Name of the source as far as it is known. */
  readonly described: { key: string; label: Text };
  #part: MergedPart;
  #environment: Environment;
  #backend: Promise<[Backend, Description]> | undefined;
  #failure: { error: BackendError; since: number; at: number } | undefined;
  #good = new Map<string, PartAnswer>();

  constructor(part: MergedPart, environment: Environment) {
    this.#part = part;
    this.#environment = environment;
    this.key = part.key;
    this.described = { key: part.key, label: part.label ?? part.host };
  }

  /** The id of one of its events, as the source knows it; undefined when the event is another's. */
  ownId(id: string): string | undefined {
    return id.startsWith(`${this.key}~`) ? id.slice(this.key.length + 1) : undefined;
  }

  /** An event under its id among all sources. */
  tagged = (event: CalendarEvent): CalendarEvent => ({ ...event, id: `${this.key}~${event.id}` });

  /** What the source says of itself. */
  async describe(call: Call): Promise<Description> {
    return (await this.#open(call))[1];
  }

  /** One event whole. */
  async event(id: string, call: Call): Promise<Read<CalendarEvent>> {
    const [backend] = await this.#open(call);
    if (!backend.event) throw new BackendError({ kind: 'unsupported', request: 'event', outcome: 'not-sent' });
    const { value, skipped } = await backend.event(id, call);
    return { value: this.tagged(value), skipped };
  }

  /** Its events in a range; when it fails those of its last good answer, if there is one. Never throws but when aborted. */
  async events(query: EventQuery, call: Call): Promise<PartAnswer> {
    try {
      const [backend] = await this.#open(call);
      const { events } = backend;
      if (!events) throw new BackendError({ kind: 'unsupported', request: 'events', outcome: 'not-sent' });
      const read = await readPages((cursor) =>
        events.call(backend, { ...query, limit: PAGE_SIZE, ...cursor }, this.#ownCall(call)),
      );
      const { isFile = false } = read;
      const isCut = !read.isWhole;
      const cut = isCut ? [{ path: '', id: this.key, code: 'too-big', message: `${read.items.length}` }] : [];
      const skipped = [...cut, ...read.skipped].map((issue) => ({
        ...issue,
        path: `${this.#part.host} ${issue.path}`.trim(),
      }));
      const answer = { part: this, events: read.items.map(this.tagged), skipped, asOf: read.asOf, isCut, isFile };
      this.#good.set(JSON.stringify(query), answer);
      this.#failure = undefined;
      return answer;
    } catch (cause) {
      const error = this.#fail(cause, call);
      // A page in place of data says more than that it cannot be read.
      const what = [error.kind, error.issues[0]?.code].filter(Boolean).join(', ');
      return { ...this.#before(query), skipped: [this.#issue('source-failed', what)], error };
    }
  }

  /** What stands in while it has not answered: its last good answer, and what an editor is told. */
  meanwhile(query: EventQuery): PartAnswer {
    return { ...this.#before(query), skipped: [this.#issue('source-late', 'late')] };
  }

  #before(query: EventQuery): PartAnswer {
    return { part: this, events: [], ...this.#good.get(JSON.stringify(query)), skipped: [] };
  }

  #issue(code: string, what: string): Issue {
    const since = this.#failure ? ` since ${new Date(this.#failure.since).toISOString()}` : '';
    return { path: '', id: this.key, code, message: `${this.#part.host}: ${what}${since}` };
  }

  /** More that comes for one source is no news of the whole. */
  #ownCall = ({ signal, isFresh }: Call): Call => ({ signal, ...(isFresh && { isFresh }) });

  #fail(cause: unknown, { signal }: Call): BackendError {
    const error = BackendError.from(cause);
    if (signal.aborted) throw error;
    const now = this.#environment.now();
    this.#failure = { error, since: this.#failure?.since ?? now, at: now };
    return error;
  }

  async #open(call: Call): Promise<[Backend, Description]> {
    const failure = this.#failure;
    const isRecent = failure && this.#environment.now() - failure.at < FAILURE_MS;
    if (!this.#backend && isRecent && !call.isFresh) throw failure.error;
    this.#backend ??= this.#connect(call);
    return await this.#backend;
  }

  async #connect(call: Call): Promise<[Backend, Description]> {
    try {
      const backend = await this.#part.open();
      const description = await backend.describe(this.#ownCall(call));
      this.described.label = this.#part.label ?? description.name;
      return [backend, description];
    } catch (cause) {
      // What could not be opened may be opened later.
      this.#backend = undefined;
      throw this.#fail(cause, call);
    }
  }
}
