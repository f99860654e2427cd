import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';
import { filesOf, at as placeIn, type SourceFile } from '../architecture/source-files.ts';
import { atMost, type LimitFigure } from './limit-figure.ts';

const folder = fileURLToPath(new URL('patterns', import.meta.url));

/** A regular expression, and where it stands. */
interface Pattern {
  source: string;
  flags: string;
  place: string;
}

/** What the checker says of one. */
interface Verdict {
  status: 'safe' | 'vulnerable' | 'unknown';
  complexity?: { summary: string };
  attack?: { pattern: string };
}
type Check = (source: string, flags: string, parameters: { timeout: number }) => Verdict;

/** Expressions that a program puts together, each as it comes out; more than these would have to be looked at. */
const puzzled: Readonly<Record<string, readonly RegExp[]>> = {
  'demo/server/mail/mail-message.ts': [/.{1,75}/g],
  'demo/server/shift-prose.ts': [/(\d{1,2})(\. | )(januar|februar|March|April)( \d{4})?(?![a-zæøå])/g],
  'src/embed/tidy-value.ts': [/^(["'“”]*)(.*?)(["'“”]{0,9})$/s, /[“”]/],
  'src/domain/text/tag-soup.ts': [/<(\/?)template(?=[\s/>])/gi],
  // What a backend asks for: `isCheap` judges it before it is made (SU-20).
  'src/domain/sign-up/pattern-safety.ts': [/^[A-Z]{2}\d+$/u],
};

function patternsOf(file: SourceFile): Pattern[] {
  const found: Pattern[] = [];
  let made = 0;
  const { program } = parseSync(file.path, file.text);
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push({ source: pattern, flags, place: placeIn(file, node.start, '') });
    },
    NewExpression({ callee }) {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') made += 1;
    },
  }).visit(program);
  const known = puzzled[file.path] ?? [];
  if (known.length !== made)
    throw new TypeError(`${file.path} puts ${made} expressions together; name them in pattern-figures`);
  return [...found, ...known.map(({ source, flags }) => ({ source, flags, place: file.path }))];
}

/** Every regular expression of the widgets and of the reference backend takes time in proportion to its text (QA-83). */
export async function* patternFigures(): AsyncGenerator<LimitFigure> {
  // The checker's programs for single systems stay away: it is written in JavaScript as well.
  const options = ['ci', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  if (!existsSync(`${folder}/node_modules`)) execFileSync('npm', options, { cwd: folder, stdio: 'inherit' });
  const { checkSync } = createRequire(`${folder}/package.json`)('recheck/lib/browser.js') as { checkSync: Check };
  const patterns = new Map(
    filesOf('src/**/*.ts', 'demo/server/**/*.ts')
      .flatMap(patternsOf)
      .map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]),
  );
  let unsafe = 0;
  for (const [text, { source, flags, place }] of patterns) {
    const { status, complexity, attack } = checkSync(source, flags, { timeout: 60_000 });
    if (status === 'safe') continue;
    unsafe += 1;
    yield atMost(
      `${place} ${text} ${complexity?.summary ?? status}, as with ${attack?.pattern ?? 'nothing found'}`,
      1,
      0,
      '',
    );
  }
  yield atMost(`of ${patterns.size} regular expressions not safe`, unsafe, 0, '');
}
