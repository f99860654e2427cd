import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { Issue } from '../../contract/issue.ts';
import type { List } from '../../contract/list.ts';
import { mergeSources } from '../../domain/calendar/merge-sources.ts';
import { plainTitle } from '../../domain/text/plain-title.ts';
import type { Backend, Call, Description, Environment, Read } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import { inOrder } from '../reading/event-order.ts';
import { type MergedPart, type PartAnswer, SourcePart } from './source-part.ts';

/** So long the others are waited for once one source has answered (BE-71). */
const PATIENCE_MS = 3000;

/** Several sources of events as one: what one of them cannot give, the others do not wait for (BE-70, BE-71). */
export function mergedBackend(sources: readonly MergedPart[], environment: Environment): Backend {
  const parts = sources.map((source) => new SourcePart(source, environment));
  return {
    type: 'merged',
    async describe(call) {
      const asked = parts.map((part) => part.describe(call));
      const first = await Promise.any(asked).catch(() => asked[0] as Promise<Description>);
      return {
        contract: 'samspil/1',
        release: first.release,
        profile: 'rest',
        name: first.name,
        languages: first.languages,
        timeZone: first.timeZone,
        features: ['events'],
        // Names that are not known yet are filled in when they are.
        parts: parts.map(({ described }) => described),
      };
    },
    async events(query, call) {
      const answers = new Map<SourcePart, PartAnswer>();
      const asked = parts.map(async (part) => {
        const answer = await part.events(query, call);
        answers.set(part, answer);
        return answer;
      });
      await whenEnough(asked, environment);
      const read = () => readOf(parts.map((part) => answers.get(part) ?? part.meanwhile(query)));
      const isLost = ({ error, events }: PartAnswer) => error !== undefined && events.length === 0;
      if (answers.size === parts.length && [...answers.values()].every(isLost))
        throw parts.flatMap((part) => answers.get(part)?.error ?? [])[0];
      asked.forEach((answer, index) => {
        if (answers.has(parts[index] as SourcePart)) return;
        const update = () => call.signal.aborted || call.onUpdate?.(read());
        answer.then(update, () => {});
      });
      return read();
    },
    async event(id, call: Call) {
      for (const part of parts) {
        const ownId = part.ownId(id);
        if (ownId !== undefined) return await part.event(ownId, call);
      }
      throw new BackendError({ kind: 'not-found', request: 'event' });
    },
  };
}

/** Settles when all have answered, or some time after the first who had something to say. */
async function whenEnough(asked: readonly Promise<PartAnswer>[], environment: Environment): Promise<void> {
  const stop = new AbortController();
  const all = Promise.all(asked);
  const good = asked.map(async (answer) => {
    if ((await answer).error) throw new Error('failed');
  });
  const patience = Promise.any(good).then(() => environment.wait(PATIENCE_MS, stop.signal));
  try {
    await Promise.race([all, patience.catch(() => all)]);
  } finally {
    stop.abort();
  }
}

function readOf(given: readonly PartAnswer[]): Read<List<CalendarEvent>> {
  const { events, lookAlikes } = mergeSources(given.map(({ part: { key }, events }) => ({ key, events })));
  const issues: Issue[] = [
    ...given.flatMap(({ skipped }) => skipped),
    ...lookAlikes.map((group) => ({
      path: '',
      id: group[0]?.id,
      code: 'look-alike',
      message: `${plainTitle(group[0]?.title)}: ${group.map(({ id }) => id).join(', ')}`,
    })),
  ];
  const times = given.flatMap(({ asOf }) => asOf ?? []).sort((a, b) => Date.parse(a) - Date.parse(b));
  // As old as the oldest part of it.
  const asOf = times[0] ?? new Date(0).toISOString();
  const cut = given.filter((answer) => answer.isCut);
  const isCut = cut.length > 0;
  const isFile = isCut && cut.every((answer) => answer.isFile);
  return { value: { items: inOrder(events), next: null, total: events.length, asOf }, skipped: issues, isCut, isFile };
}
