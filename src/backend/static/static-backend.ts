import type { Id } from '../../contract/id.ts';
import type { List } from '../../contract/list.ts';
import { own } from '../../contract/schema-reader.ts';
import type { Backend, Call, Description, Environment, Read } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import type { BackendOptions } from '../backend-options.ts';
import { jsonFrom, nameOf } from '../http.ts';
import { readItemReply, readListReply } from '../read-reply.ts';
import { type PageRequest, pageOf } from '../reading/local-page.ts';
import { readShared } from '../shared-reads.ts';
import type { CollectionFiles, CollectionItem } from './collection-files.ts';

type Files = CollectionFiles<CollectionItem, object>;
type Collection = 'opportunities' | 'events' | 'cases';

/** Each collection with the method for one of its items, and the module that reads its files. */
const collections: Readonly<Record<Collection, [one: keyof Backend, load: () => Promise<{ files: unknown }>]>> = {
  opportunities: ['opportunity', () => import('./opportunity-files.ts')],
  events: ['event', () => import('./event-files.ts')],
  cases: ['caseStory', () => import('./case-files.ts')],
};

/**
 * Plain files on any web server (CT-50…53): the `config.json` of a folder, one list, or one quiz. The file named is
 * read first, for it says which of these it is. No query is ever sent.
 */
export async function staticBackend(options: BackendOptions, environment: Environment): Promise<Backend> {
  const { source, headers, label } = options;
  const ask = (url: string, call: Call) => readShared(environment, { url, headers }, call);
  /** What has to come too, or the error that it did not. */
  const fetched = <Value>(value: Promise<Value>, url = source) =>
    value.catch((cause) => {
      throw BackendError.from(cause, nameOf('GET', url));
    });
  // All widgets share this request, and none of them may end it for the others.
  const first = await ask(source, { signal: new AbortController().signal });
  const mark = own(jsonFrom(first, true), 'contract');
  const isQuiz = `${mark}`.startsWith('samspil-quiz/');
  const isFolder = mark !== undefined && !isQuiz;
  const description: Description = isFolder
    ? (await fetched(import('./read-folder.ts'))).readFolder(first, environment.timeZone)
    : {
        // A single file says nothing of itself, so the widget that reads it decides what it holds (CT-50).
        contract: 'samspil/1',
        release: '1.0',
        profile: 'static',
        name: label ?? new URL(source).host,
        languages: ['da'],
        timeZone: environment.timeZone,
        features: isQuiz ? ['quizzes'] : ['opportunities', 'events', 'quizzes', 'cases'],
      };
  const { timeZone, features } = description;
  const fileOf = (name: string) => new URL(`${name}.json`, first.url).href;

  /** How the lists and the single items of a collection are read. */
  function methodsOf(name: Collection) {
    const [one, load] = collections[name];
    /** A file and what its collection is read by, fetched side by side. */
    async function read<Value>(
      url: string,
      { isWhole, ...call }: Call & { isWhole: boolean },
      as: (...of: Parameters<typeof readItemReply>) => Read<Value>,
    ) {
      const [reply, module] = await fetched(Promise.all([ask(url, call), load()]), url);
      const files = module.files as Files;
      const whole = isWhole ? await fetched(Promise.resolve(files.whole?.()), url) : undefined;
      return { files, ...as(reply, { schema: whole ?? files.schema, timeZone, isAnyType: true }) };
    }
    const readAll = (call: Call, isWhole: boolean) =>
      read<List<CollectionItem>>(isFolder ? fileOf(name) : source, { ...call, isWhole }, readListReply as never);
    return {
      async [name](query: PageRequest, call: Call) {
        const { files, value, skipped } = await readAll(call, false);
        const { cursor, limit, ...filters } = query;
        const isFiltered = Object.values(filters).some((asked) => asked !== undefined);
        const setting = { now: environment.now(), timeZone };
        const items = isFiltered ? await files.filter(value.items, query, setting) : value.items;
        return { value: { ...value, total: items.length, ...pageOf(items, { cursor, limit }) }, skipped };
      },
      async [one](id: Id, call: Call) {
        const { value, skipped } = await readAll(call, true);
        const found = value.items.find((item) => item.id === id);
        const url = fileOf(`${name}/${encodeURIComponent(id)}`);
        if (!found) throw new BackendError({ kind: 'not-found', request: nameOf('GET', url) });
        if (found.isPartial && isFolder) return await read(url, { ...call, isWhole: true }, readItemReply);
        return { value: found, skipped: skipped.filter((issue) => issue.id === id) };
      },
    };
  }

  const quizzes = async () =>
    (await fetched(import('./quiz-files.ts'))).quizFiles({ source, isQuiz, isFolder, fileOf, timeZone, ask });
  const quizMethods: Partial<Backend> = {
    quizzes: async (call) => (await quizzes()).quizzes(call),
    quiz: async (id, call) => (await quizzes()).quiz(id, call),
  };
  const given = features.map((name) => (name === 'quizzes' ? quizMethods : methodsOf(name as Collection)));
  return Object.assign({ type: 'static', describe: async () => description }, ...given);
}
