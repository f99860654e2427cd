import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig, type Plugin, parseSync, type UserConfig, Visitor } from 'vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const squeezeCss = (css: string) =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}');

const cssStrings = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/;
const cssStringsAndComments = new RegExp(`${cssStrings.source}|/\\*[\\s\\S]*?\\*/`, 'g');

/** Css without comments and without the white space that means nothing; strings stay as they are. */
export const minifyCss = (css: string): string =>
  css
    .replace(cssStringsAndComments, (_, string?: string) => string ?? ' ')
    .split(cssStrings)
    .map((part, index) => (index % 2 ? part : squeezeCss(part)))
    .join('');

/** Html whose line breaks and indents are one space: where white space separates words, it still does. */
export const minifyHtml = (html: string): string =>
  /<(?:pre|textarea)\b/i.test(html) ? html : html.replace(/\s+/g, ' ');

const minifiers: Record<string, (text: string) => string> = { css: minifyCss, html: minifyHtml, svg: minifyHtml };

/** Code whose `html`, `svg` and `css` templates are minified: no minifier of scripts may look into them. */
export function minifyTemplates(code: string, fileName: string): string {
  const pieces: { at: number; raw: string; text: string }[] = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const minify = tag.type === 'Identifier' ? minifiers[tag.name] : undefined;
      if (!minify) return;
      for (const { start, value } of quasi.quasis) {
        // The parser counts the delimiter before a piece of a template in or out, by the kind of file.
        pieces.push({ at: code.indexOf(value.raw, start), raw: value.raw, text: minify(value.raw) });
      }
    },
  }).visit(parseSync(fileName, code).program);
  return pieces
    .sort((one, other) => other.at - one.at)
    .reduce((all, { at, raw, text }) => all.slice(0, at) + text + all.slice(at + raw.length), code);
}

const templatePlugin = (): Plugin => ({
  name: 'samspil:templates',
  enforce: 'pre',
  transform: { filter: { id: /\/src\/.*\.ts$/, code: /\b(?:html|svg|css)`/ }, handler: minifyTemplates },
});

const exportAll =
  'const __exportAll = (members) => { const all = {}; for (const name in members) Object.defineProperty(all, name, { get: members[name], enumerable: true }); return all; };';

/** The bundler's one helper stands in the core, from which the other files take it: its own file would be a request. */
const runtimeInCore = (): Plugin => ({
  name: 'samspil:runtime-in-core',
  renderChunk(code, { name, imports }) {
    const fromRuntime = /import \{ \w+ as __exportAll \} from "[^"]*rolldown-runtime[^"]*";/;
    if (!fromRuntime.test(code)) return null;
    if (name === 'core') return `${code.replace(fromRuntime, exportAll)}\nexport { __exportAll };`;
    const core = imports.find((file) => /\bcore-/.test(file))?.replace(/^.*\//, './');
    return code.replace(fromRuntime, core ? `import { __exportAll } from "${core}";` : exportAll);
  },
  generateBundle(_, bundle) {
    for (const name of Object.keys(bundle)) if (name.includes('rolldown-runtime')) delete bundle[name];
  },
});

/** What browsers do with a file that did not come once, they do for good: each later try asks under an address of its own. */
const fetchAgain = `const __came = {};
const __fetch = (path) => __came[path] ??= import(path).catch(() => import(path + "?" + Date.now())).catch((cause) => {
  delete __came[path];
  throw cause;
});`;
/** The loader remembers by itself what has come, and its files lie a folder deeper. */
const fetchForLoader = 'const __fetch = (path) => import(path).catch(() => import(path + "?" + Date.now()));';

/** Later files are asked for by one function, which stands in the core; the loader, which comes before it, has its own. */
const laterFiles = (): Plugin => ({
  name: 'samspil:later-files',
  renderChunk(code, { name, isEntry }, _, { chunks }) {
    const later = /\bimport\((?="\.\/)/g;
    if (name !== 'core' && !later.test(code)) return null;
    const asking = code.replace(later, '__fetch(');
    if (name === 'core') return `${fetchAgain}\n${asking}\nexport { __fetch };`;
    if (isEntry)
      return `${fetchForLoader}\n${asking.replace(/(?<=: \(\) => __fetch\("[^"]*"\))\.then\(\(n\) => n\.\w+\)/g, '')}`;
    const core = Object.keys(chunks)
      .find((file) => /\bcore-/.test(file))
      ?.replace(/^.*\//, './');
    if (!core) throw new Error(`${name} fetches files, but there is no core.`);
    return `import { __fetch } from "${core}";\n${asking}`;
  },
});

/**
 * What a page loads and for what: a widget with the data it shows, an adapter, or, after a slash, a part of a widget
 * that comes later. A new lazy part is one line here; without one it gets a file of its own.
 */
const loadedFor: Readonly<Record<string, readonly string[]>> = {
  'case-card': ['elements/case-card/define', 'backend/static/case-files', 'embed/page-set-up'],
  'case-list': ['elements/case-list/define', 'backend/static/case-files', 'domain/case/case-filter', 'ui/filter-panel'],
  'event-calendar': ['elements/event-calendar/define', 'contract/listed-occurrence'],
  'readiness-quiz': ['elements/readiness-quiz/define', 'backend/static/quiz-files', 'embed/page-set-up'],
  'volunteer-sign-up': ['elements/volunteer-sign-up/define', 'backend/static/opportunity-files'],
  rest: ['backend/rest/rest-backend', 'backend/rest/read-config', 'contract/config'],
  'case-list/link': ['domain/case/case-link'],
  'case-list/story': ['controllers/case-full', 'ui/case/case-full'],
  'event-calendar/advice': ['elements/event-calendar/advice-part'],
  'event-calendar/care': ['elements/event-calendar/calendar-actions'],
  'event-calendar/details': ['elements/event-calendar/details-part'],
  'event-calendar/form': ['elements/event-calendar/form-part'],
  'event-calendar/fallback': ['elements/event-calendar/read-fallback'],
  'event-calendar/given': ['controllers/calendar-given'],
  'event-calendar/feed': ['backend/icalendar/icalendar-backend', 'backend/reading/event-filter'],
  'event-calendar/sources': ['backend/merged/merge-addresses'],
  'event-calendar/filters': ['elements/event-calendar/filters-part'],
  'event-calendar/series': ['elements/event-calendar/series-part', 'backend/static/event-files'],
  'event-calendar/whole': ['contract/calendar-event'],
  'event-calendar/month': ['elements/event-calendar/month-part'],
  'event-calendar/keep': ['elements/event-calendar/keep-part'],
  'event-calendar/past': ['elements/event-calendar/past-part'],
  'event-calendar/quiet': ['controllers/calendar-quiet'],
  'event-calendar/poster': ['elements/event-calendar/poster-part'],
  'event-calendar/week': ['elements/event-calendar/week-part'],
  'rest/trouble': ['backend/http-failure', 'backend/ask-again'],
  'rest/writing': ['backend/rest/rest-writing', 'backend/rest/rest-managing', 'backend/rest/rest-holds'],
  'readiness-quiz/after': ['elements/readiness-quiz/after-result'],
  // Whoever comes to a result reads all three.
  'readiness-quiz/arabic': ['i18n/ar/quiz-onward', 'i18n/ar/quiz-result', 'i18n/ar/quiz-session'],
  'readiness-quiz/asking': [
    'controllers/quiz-rules',
    'domain/quiz/read-definition',
    'elements/readiness-quiz/running-part',
  ],
  'readiness-quiz/dates': ['domain/quiz/follow-up-calendar'],
  'readiness-quiz/english': ['i18n/en/quiz-onward', 'i18n/en/quiz-result', 'i18n/en/quiz-session'],
  'readiness-quiz/files': ['domain/quiz/answer-files'],
  'readiness-quiz/german': ['i18n/de/quiz-onward', 'i18n/de/quiz-result', 'i18n/de/quiz-session'],
  'readiness-quiz/onward': ['elements/readiness-quiz/onward-part'],
  'readiness-quiz/print': ['elements/readiness-quiz/print-part'],
  'readiness-quiz/radar': ['elements/readiness-quiz/result-radar'],
  'readiness-quiz/result': ['elements/readiness-quiz/ending-part'],
  'readiness-quiz/session': ['elements/readiness-quiz/session-part'],
  'readiness-quiz/team': ['elements/readiness-quiz/team-part'],
  'volunteer-sign-up/advice': ['controllers/opportunity-advice'],
  'volunteer-sign-up/arabic': ['i18n/ar/sign-up', 'i18n/ar/sign-up-outcome', 'i18n/ar/sign-up-people'],
  'volunteer-sign-up/care': ['controllers/opportunity-visit-controller', 'elements/volunteer-sign-up/filters-part'],
  'volunteer-sign-up/details': ['elements/volunteer-sign-up/details-page'],
  'volunteer-sign-up/calendar-file': ['controllers/receipt-file'],
  'volunteer-sign-up/manage': ['elements/volunteer-sign-up/manage-part'],
  'volunteer-sign-up/manage-arabic': ['i18n/ar/manage'],
  'volunteer-sign-up/manage-english': ['i18n/en/manage'],
  'volunteer-sign-up/manage-german': ['i18n/de/manage'],
  'volunteer-sign-up/english': ['i18n/en/sign-up', 'i18n/en/sign-up-outcome', 'i18n/en/sign-up-people'],
  'volunteer-sign-up/german': ['i18n/de/sign-up', 'i18n/de/sign-up-outcome', 'i18n/de/sign-up-people'],
  'volunteer-sign-up/form': ['elements/volunteer-sign-up/form-part'],
  'widget/aftercare': ['controllers/aftercare', 'theme/care'],
};

const sourceFile = (name: string) => fileURLToPath(new URL(`src/${name}.ts`, import.meta.url));

interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** For each module the names of the table it is loaded for, found by walking the imports from there. */
function readPurposes(modules: ModuleGraph): Map<string, Set<string>> {
  const purposes = new Map<string, Set<string>>();
  const walk = (id: string, purpose: string) => {
    const known = purposes.get(id) ?? new Set<string>();
    if (known.has(purpose)) return;
    purposes.set(id, known.add(purpose));
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) walk(imported, purpose);
  };
  for (const [purpose, roots] of Object.entries(loadedFor)) {
    for (const root of roots) walk(sourceFile(root), purpose);
  }
  return purposes;
}

const importsOfOurs = /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';$/gm;

/** Our modules by what their source imports, for what has to be known before the bundler has read them. */
const sourceGraph: ModuleGraph = {
  getModuleInfo: (id) => ({
    importedIds: [...readFileSync(id, 'utf8').matchAll(importsOfOurs)].map(([, path]) =>
      fileURLToPath(new URL(path ?? '', pathToFileURL(id))),
    ),
  }),
};

/**
 * What a first paint shares with others but not with all, as a copy in its own file: few bytes that would be a request
 * more for it, or a load for all the others. What comes later has them once more, together.
 */
const copiedFor: Readonly<Record<string, readonly string[]>> = {
  'event-calendar': ['contract/capacity', 'contract/place', 'contract/span', 'contract/version', 'i18n/format'],
  'volunteer-sign-up': [
    'controllers/opportunity-reading',
    'controllers/opportunity-row',
    'controllers/slot-words',
    'domain/sign-up/age-limits',
    'domain/sign-up/capacity',
    'i18n/da/slot',
    'i18n/format',
  ],
};

/** The widget that a module is loaded for, if it is for no other. */
function onlyOwner(purposes: ReadonlySet<string> = new Set()): string | undefined {
  const [owner, ...others] = new Set([...purposes].map((purpose) => purpose.replace(/\/.*/, '')));
  return others.length === 0 ? owner : undefined;
}

/** Whether something is loaded before the first paint. */
const isAtOnce = (purpose: string) => !purpose.includes('/');

/**
 * Few come to the manage page, and who registers for an event fills in the form of the sign-up: they take what they
 * share with others from where those have it, unless that would bring a widget along.
 */
function withoutGuests(all: readonly string[]): readonly string[] {
  const guests = ['volunteer-sign-up/manage', 'event-calendar/form'];
  const others = all.filter((purpose) => !guests.includes(purpose));
  const isOfOneWidget = others.includes('volunteer-sign-up') && others.every((name) => name.startsWith('volunteer-'));
  return others.length === 0 || (isOfOneWidget && all.includes('event-calendar/form')) ? all : others;
}

/** The file a module goes into: its own one, or that of those who share it, so that no first paint takes many. */
function fileOf(all: readonly string[]): string | null {
  const purposes = withoutGuests(all);
  const atOnce = purposes.filter(isAtOnce);
  const owners = [...new Set(purposes.map((purpose) => purpose.replace(/\/.*/, '')))];
  const isOnly = (name: RegExp) => owners.every((owner) => name.test(owner));
  if (purposes.length < 2) return purposes[0]?.replace('/', '-') ?? null;
  // Who opens an event, reads a feed or filters one expands series too.
  if (owners.length + atOnce.length === 1 && purposes.includes('event-calendar/series')) return 'event-calendar-series';
  if (purposes.every((name) => /^event-calendar\/(?:month|week)$/.test(name))) return 'event-calendar-tables';
  // What a quiz shares after its last question comes with the result, or with what follows under it.
  const ending = purposes.some((purpose) => /^readiness-quiz\/(?:asking|onward)$/.test(purpose))
    ? undefined
    : ['readiness-quiz/result', 'readiness-quiz/after'].find((purpose) => purposes.includes(purpose));
  if (owners.length === 1 && ending) return ending.replace('/', '-');
  if (owners.length === 1) return atOnce[0] ?? `${owners[0]}-later`;
  if (isOnly(/^case-/)) return 'cases';
  if (atOnce.includes('case-card') || atOnce.includes('rest')) return 'core';
  // Every widget has its aftercare before somebody asks for more.
  if (purposes.includes('widget/aftercare') && atOnce.length === 0) return 'widget-aftercare';
  if (atOnce.length === 0) return owners.includes('event-calendar') ? 'later' : 'forms-later';
  return atOnce.includes('case-list') ? 'forms' : 'terms';
}

/** The files in the order of how many share them: one takes along what its modules import and nobody took before. */
const ranks = [
  /^core$/,
  /^terms$/,
  /^(?:cases|forms)$/,
  new RegExp(`^(?:${Object.keys(loadedFor).filter(isAtOnce).join('|')})$`),
  /^widget-aftercare$/,
  // Before the files of one widget: else who shares a line with the calendar would load it whole.
  /^(?:forms-)?later$/,
  /-series$/,
  /(?:later|tables)$/,
  // The form is the sign-up's; the calendar takes it from there.
  /^volunteer-sign-up-/,
  /./,
];

function chunkGroups() {
  let purposes: Map<string, Set<string>> | undefined;
  return ranks.map((rank, index) => ({
    debugName: `rank ${index}`,
    priority: ranks.length - index,
    name(id: string, modules: ModuleGraph) {
      purposes ??= readPurposes(modules);
      const rules = /\/domain\/(\w+)\/[^/]*\?copy$/.exec(id)?.[1];
      const own = /\?for=([\w-]+)$/.exec(id)?.[1];
      const file = rules ? `${rules}-copy` : (own ?? fileOf([...(purposes.get(id) ?? [])]));
      return file && rank.test(file) ? file : null;
    },
  }));
}

/** A chunk is called after its module, and that of a `define.ts` after its widget. */
function nameOfChunk(moduleId: string | null, name: string): string {
  const [, folder, file] = /([^/]+)\/([^/]+)\.ts$/.exec(moduleId ?? '') ?? [];
  return file === 'define' ? `${folder}` : name;
}

/** What pages take in the place of packages: the part that we use. zod alone would be a third of a first paint. */
export const smallerParts: Readonly<Record<string, string>> = {
  'zod/mini': 'contract/schemas-as-data',
  lit: 'embed/lit',
};

const smallerPartsPlugin = (): Plugin => ({
  name: 'samspil:smaller-parts',
  enforce: 'pre',
  resolveId: { filter: { id: /^(?:zod\/mini|lit)$/ }, handler: (id) => sourceFile(smallerParts[id] ?? id) },
});

const takesRules = /(?:\/(?:(?:receipt|follow-up)-calendar|to-csv|to-fhir)\.ts|\?copy)$/;

/**
 * Copies of modules, under addresses of their own: those of the table `copiedFor`, and the rules of calendar and text
 * for who writes a file. These stand in the first paint of the event calendar; shared with it they would be a file that
 * both first paints wait for.
 */
function copiesPlugin(): Plugin {
  let purposes: Map<string, Set<string>> | undefined;
  return {
    name: 'samspil:copies',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return null;
      const from = importer.replace(/\?.*/, '');
      const found = await this.resolve(source, from, { skipSelf: true });
      if (!found) return null;
      if (takesRules.test(importer) && /\/src\/domain\/(?:calendar|text)\//.test(found.id)) return `${found.id}?copy`;
      purposes ??= readPurposes(sourceGraph);
      const owner = /\?for=([\w-]+)$/.exec(importer)?.[1] ?? onlyOwner(purposes.get(from)) ?? '';
      return copiedFor[owner]?.some((name) => sourceFile(name) === found.id) ? `${found.id}?for=${owner}` : found;
    },
  };
}

const decorated = /\w+\(\[(property|state)\((.*?)\)\], (\w+)\.prototype, ("\w+"), void 0\)/gs;
const decorators = /import \{[^}]*\} from "lit\/decorators\.js";/;

/** Compiled code whose properties are declared by the plain call that Lit's `@property` and `@state` make of themselves. */
export const plainProperties = (code: string): string =>
  code.replace(decorators, '').replace(decorated, (_, kind: string, options: string, element: string, name: string) => {
    const all = [name, kind === 'state' ? '{ attribute: false }' : options].filter(Boolean);
    return `${element}.createProperty(${all.join(', ')})`;
  });

const propertiesPlugin = (): Plugin => ({
  name: 'samspil:properties',
  enforce: 'post',
  transform: { filter: { id: /\/src\/elements\/.*\.ts$/ }, handler: plainProperties },
});

/** The folder a municipality copies to its own server (EM-35): one entry, chunks by content, nothing from elsewhere. */
const embedBuild = (): UserConfig => ({
  plugins: [smallerPartsPlugin(), copiesPlugin(), propertiesPlugin(), templatePlugin(), runtimeInCore(), laterFiles()],
  base: './',
  build: {
    outDir: `dist/embed/${version}`,
    target: 'es2022',
    modulePreload: false,
    license: { fileName: 'LICENSES.txt' },
    // As a library, or Vite adds its own preloading to the entry; the minifier has to be asked for then.
    lib: { entry: { samspil: 'src/embed/samspil.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId, name }) => `chunks/${nameOfChunk(facadeModuleId, name)}-[hash].js`,
        minify: true,
        // What told the bundler which calls have no side effect has done its work.
        comments: false,
        codeSplitting: { groups: chunkGroups() },
      },
    },
  },
});

/** The npm package (EM-83), types apart: ES modules one by one as in `src`, so that whoever bundles them takes what they use. */
const libraryBuild = (): UserConfig => ({
  build: {
    outDir: 'dist/lib',
    target: 'es2022',
    minify: false,
    lib: { entry: globSync('src/**/*.ts'), formats: ['es'] },
    rolldownOptions: {
      external: /^(?:node:|(?:lit|@lit\/context|zod)(?:\/|$))/,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});

export default defineConfig(({ command, mode }): UserConfig => {
  if (command === 'serve') return {};
  return { publicDir: false, ...(mode === 'embed' ? embedBuild() : libraryBuild()) };
});
