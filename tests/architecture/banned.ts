import { withoutComments } from './imports.ts';
import { at, type SourceFile } from './source-files.ts';

/** Something that must not stand in `src`, and which rule says so. */
interface Ban {
  name: string;
  pattern: RegExp;
  because: string;
  /** Files the ban does not touch. */
  except?: RegExp;
}

/** Everything banned from `src` by a pattern in its text; comments are left out. */
export const bans: readonly Ban[] = [
  { name: 'rem', pattern: /\d(?:\.\d+)?rem\b/g, because: 'em instead: a host may set any size on html' },
  { name: 'style= in a template', pattern: /<[^<>]*\sstyle=/g, because: 'a strict style-src refuses it (EM-45)' },
  { name: 'styleMap', pattern: /\bstyleMap\b/g, because: 'it writes style attributes (EM-45)' },
  { name: '<style>', pattern: /<style\b/g, because: 'static styles only (EM-45)' },
  {
    name: 'markup from text',
    pattern:
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|unsafe(?:HTML|SVG|MathML|Static)|DOMParser|createContextualFragment)\b/g,
    because: 'text of others is never parsed as markup (QA-61)',
  },
  { name: 'document.write', pattern: /\bdocument\.write/g, because: 'text is never parsed as markup (QA-61)' },
  {
    name: 'eval',
    pattern: /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(/g,
    because: 'a strict script-src refuses it (EM-45)',
  },
  {
    name: 'blob: or data: address',
    pattern: /['"`(](?:blob:|data:(?:[a-z]+\/|,))/g,
    because: 'a strict policy refuses it (EM-45)',
  },
  {
    name: 'accessor',
    pattern: /^\s*(?:@.*\s|static\s+)?accessor\s+[\w#]/gm,
    because: 'no browser parses it after Vite',
  },
  {
    name: 'a local-time member of Date',
    pattern:
      /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|Year)\(|\.(?:getTimezoneOffset|toDateString|toTimeString|toLocaleTimeString|toLocaleDateString)\(/g,
    because: 'the result must not hang on the zone of the machine (EC-2)',
  },
  {
    name: 'new Date(year, month, …)',
    pattern: /\bnew Date\(\s*(?!Date\.UTC)[^(),]+,/g,
    because: 'it means local time (EC-2)',
  },
  {
    name: 'a date read from text without an offset',
    pattern: /\b(?:Date\.parse|new Date)\(\s*(['"`])(?!(?:(?!\1).)*(?:Z|[+-]\d\d:\d\d)\1)/g,
    because: 'it means local time (EC-2)',
  },
  {
    name: 'media element or motion sensor',
    pattern: /<(?:video|audio)\b|\bdevice(?:motion|orientation)\b/gi,
    because: 'criteria 1.2.3 to 1.2.5 and 2.5.4 are met by having none (QA-44)',
  },
  {
    name: 'touch or drag handler',
    pattern:
      /@(?:touch|drag)\w+|\bon(?:touch|drag)\w+|['"](?:touch(?:start|move|end|cancel)|drag(?:start|end|over|enter|leave)?)['"]/g,
    because: 'no gesture is needed anywhere (QA-44: 2.5.1, 2.5.7)',
  },
  {
    name: 'title attribute in a template',
    pattern: /<(?!svg\b|iframe\b)[a-z][^<>]*\s\.?title=/g,
    because: 'nothing shows on hover only (QA-44: 1.4.13)',
  },
  {
    name: 'letters of a size off the scale',
    pattern: /\bfont-size:(?!\s*(?:(?:0\.875|1|1\.125|1\.375|1\.75)em\b|calc\(1em \*|inherit\b))[^;}]+/g,
    because: '0.875, 1, 1.125, 1.375 or 1.75 em (LK-4)',
    // Paper is set in points, a drawing in units of its own; seven days side by side leave less room than the scale has.
    except: /(?:paper-styles|poster|result-radar|table-styles|month-styles)\.ts$/,
  },
  {
    name: 'a space off the scale',
    pattern:
      /\b(?:padding|margin|gap)(?:-[a-z-]+)?:[^;}]*?(?<![\d.])(?!(?:0\.25|0\.5|0\.75|1|1\.5|2|3)em\b)[\d.]+em\b[^;}]*/g,
    because: '0.25, 0.5, 0.75, 1, 1.5, 2 or 3 em (LK-5)',
  },
  {
    name: 'a multiple of the rhythm off the scale',
    pattern: /var\(--_space\) \* (?!-?(?:0\.25|0\.5|0\.75|1|1\.5|2|3)\))[^)]*/g,
    because: '0.25, 0.5, 0.75, 1, 1.5, 2 or 3 em (LK-5)',
  },
  {
    name: 'motion',
    pattern: /\b(?:transition|animation)(?:-[a-z]+)?:(?!\s*none\b)[^;}]+|\.animate\(|@keyframes\b|\bsmooth\b/g,
    because: 'nothing here has to move to be understood (LK-8)',
  },
  { name: 'autofocus', pattern: /<[^<>]*\s\??autofocus\b/g, because: 'focus moves only after an act (QA-44: 3.2.1)' },
  { name: 'positive tabindex', pattern: /\btabindex="?[1-9]/g, because: 'the order of the text is the order of focus' },
  { name: 'cookie', pattern: /\bdocument\.cookie\b|\bcookieStore\b/g, because: 'no cookies (decision 5)' },
  { name: 'beacon', pattern: /\bsendBeacon\b/g, because: 'nothing is counted (decision 5)' },
  { name: 'debugger', pattern: /\bdebugger\b/g, because: 'left behind' },
  {
    name: 'define outside define.ts',
    pattern: /\bcustomElements\.define\(/g,
    because: 'importing a class registers nothing',
    except: /^src\/(?:define|elements\/[\w-]+\/define|embed\/[\w-]+)\.ts$/,
  },
  { name: '@customElement', pattern: /@customElement\b/g, because: 'importing a class registers nothing' },
];

const vagueNames = /(?:^|[/-])(?:utils?|helpers?|common|manager|service|misc)(?:[/.-]|$)/;

/** Every banned thing in the files. */
export function bannedIn(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const code = withoutComments(file.text);
    const named = vagueNames.test(file.path) ? [`${file.path} has a name that says nothing`] : [];
    const found = bans
      .filter(({ except }) => !except?.test(file.path))
      .flatMap(({ name, pattern, because }) =>
        [...code.matchAll(pattern)].map((match) => at(file, match.index + match[0].length, `${name}: ${because}`)),
      );
    return [...named, ...found];
  });
}

/** `TODO` and `FIXME` without an issue number, also in comments. */
export function unfinishedIn(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    [...file.text.matchAll(/\b(?:TODO|FIXME|XXX)\b(?!\s*\(?#\d+)/g)].map((match) =>
      at(file, match.index, `${match[0]} without an issue number`),
    ),
  );
}
