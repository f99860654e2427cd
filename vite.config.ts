import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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

/** What the first paint of every widget needs, in one file: it compresses best together, and each request costs time. */
const core = [
  /node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element|@oxc-project\/runtime)\//,
  /src\/theme\/(frame-styles|tokens|presets|widget-styles)\.ts/,
  /src\/controllers\/(announcer|backend|lazy|locale|request|reserve|widget)-controller\.ts/,
  /src\/controllers\/(backend-link|error-event|heading-level)\.ts/,
  /src\/context\/|src\/embed\/page-set-up\.ts/,
  /src\/ui\/(heading|icon|local-text|widget-frame)\.ts/,
  /src\/i18n\/(choose-locale|da\/shared)\.ts/,
  /src\/backend\/(backend-error|create-backend|environment|http|http-body|read-reply|shared-reads)\.ts/,
  /src\/contract\/(code|demand|id|issue|list|read-item|safe-address|schema-reader|schemas-as-data|text|time)\.ts/,
];
const isCore = (id: string) => core.some((pattern) => pattern.test(id));

/** A chunk is called after its module, and that of a `define.ts` after its widget. */
function nameOfChunk(moduleId: string | null, name: string): string {
  const [, folder, file] = /([^/]+)\/([^/]+)\.ts$/.exec(moduleId ?? '') ?? [];
  return file === 'define' ? `${folder}` : name;
}

/** The folder a municipality copies to its own server (EM-35): one entry, chunks by content, nothing from elsewhere. */
const embedBuild = (): UserConfig => ({
  plugins: [templatePlugin()],
  // Pages take the contract's schemas as data; zod itself would cost a third of a first paint (src/README.md).
  resolve: { alias: { 'zod/mini': fileURLToPath(new URL('src/contract/schemas-as-data.ts', import.meta.url)) } },
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
        codeSplitting: { groups: [{ name: 'core', test: isCore }] },
      },
    },
  },
});

/** Types beside the modules, written by the compiler itself. */
const declarations = (): Plugin => ({
  name: 'samspil:declarations',
  closeBundle() {
    const config = {
      extends: '../tsconfig.json',
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        rootDir: '../src',
        outDir: 'lib',
      },
      include: ['../src'],
    };
    writeFileSync('dist/tsconfig.lib.json', JSON.stringify(config));
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'dist/tsconfig.lib.json'], {
      stdio: 'inherit',
    });
  },
});

/** The npm package (EM-83): ES modules one by one as in `src`, so that whoever bundles them takes what they use. */
const libraryBuild = (): UserConfig => ({
  plugins: [declarations()],
  build: {
    outDir: 'dist/lib',
    target: 'es2022',
    minify: false,
    lib: { entry: globSync('src/**/*.ts'), formats: ['es'] },
    rolldownOptions: {
      external: /^(?:lit|@lit\/context|zod)(?:\/|$)/,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});

export default defineConfig(({ command, mode }): UserConfig => {
  if (command === 'serve') return {};
  return { publicDir: false, ...(mode === 'embed' ? embedBuild() : libraryBuild()) };
});
