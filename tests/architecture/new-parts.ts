import type { SourceFile } from './source-files.ts';

/** A file that must name every widget or every adapter, and how it does so. */
interface Place {
  path: string;
  names: (own: string) => string;
  isFor?: (own: string) => boolean;
}

/** A provider shows nothing: there is nothing to audit. */
const showsSomething = (tag: string) => tag !== 'backend';

const placesOfWidgets: readonly Place[] = [
  { path: 'src/define.ts', names: (tag) => `./elements/${tag}/define.ts` },
  { path: 'src/index.ts', names: (tag) => `./elements/${tag}/` },
  { path: 'src/embed/tag-modules.ts', names: (tag) => `'samspil-${tag}'` },
  { path: 'tests/elements/{own}/*.test.ts', names: () => 'expectAccessible(', isFor: showsSomething },
];

const placesOfAdapters: readonly Place[] = [
  // A backend in memory has no address, and is made by a call.
  { path: 'src/backend/create-backend.ts', names: (type) => `'./${type}/`, isFor: (type) => type !== 'memory' },
  // What reads from several sources reads by the adapters of each.
  {
    path: 'tests/conformance/subjects/*.ts',
    names: (type) => `/backend/${type}/${type}-backend.ts`,
    isFor: (type) => type !== 'merged',
  },
];

/** Where a widget is not named that must name every widget: a folder alone is on no page. */
export const forgottenWidgets = (tags: readonly string[], files: readonly SourceFile[]): string[] =>
  tags.flatMap((tag) => forgotten(tag, files, placesOfWidgets));

/** Where an adapter is not named: one that nothing makes and nothing judges. */
export const forgottenAdapters = (types: readonly string[], files: readonly SourceFile[]): string[] =>
  types.flatMap((type) => forgotten(type, files, placesOfAdapters));

function forgotten(own: string, files: readonly SourceFile[], places: readonly Place[]): string[] {
  return places
    .filter(({ isFor = () => true }) => isFor(own))
    .map((place) => ({ wanted: place.names(own), path: place.path.replace('{own}', own) }))
    .filter(({ path, wanted }) => !files.some((file) => isAt(file, path) && file.text.includes(wanted)))
    .map(({ path, wanted }) => `${own}: ${path} holds no ${wanted}`);
}

function isAt({ path }: SourceFile, place: string): boolean {
  const [before = '', after] = place.split('*');
  return after === undefined ? path === place : path.startsWith(before) && path.endsWith(after);
}
