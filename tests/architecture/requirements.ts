// Which requirement is shown by which test (QA-10). As a program it prints the report: npm run requirements
import requirements from '../requirements.json' with { type: 'json' };
import { filesOf, type SourceFile } from './source-files.ts';

/** A test or group of tests that claims to show a requirement. */
export interface Claim {
  id: string;
  file: string;
  title: string;
}

const declaration =
  /\b(?:describe|it|onEachDatabase|onPostgres|holdsForAll)(?:\.\w+)?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g;
const bracket = /\[[^\][]*\]/g;
const idLike = /\b[A-Z]{2}-\d+[a-z]?\b/g;

/** What the titles of the tests claim, by the ids in brackets. */
export function claimsOf(files: readonly SourceFile[]): Claim[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(declaration)].flatMap(([, , title = '']) =>
      (title.match(bracket) ?? [])
        .flatMap((brackets) => brackets.match(idLike) ?? [])
        .map((id) => ({ id, file: path, title: title.replaceAll(bracket, '').trim() })),
    ),
  );
}

/** Claims of ids that no specification has. */
export function unknownClaims(
  claims: readonly Claim[],
  known: Readonly<Record<string, string>> = requirements,
): string[] {
  return claims
    .filter(({ id }) => !(id in known))
    .map(({ id, file, title }) => `${file}: [${id}] in “${title}” is no id`);
}

/** All test files whose titles count. */
export function testFiles(): SourceFile[] {
  return filesOf('tests/**/*.{test,control}.ts');
}

/** The report: first the ids without a test, then each id with its tests. */
export function report(claims: readonly Claim[], known: Readonly<Record<string, string>> = requirements): string {
  const ids = Object.entries(known);
  const missing = ids.filter(([id]) => !claims.some((claim) => claim.id === id));
  const shown = ids.filter(([id]) => claims.some((claim) => claim.id === id));
  return [
    `${missing.length} of ${ids.length} ids have no test:`,
    ...missing.map(([id, text]) => `  ${id}  ${text}`),
    '',
    `${shown.length} ids have tests:`,
    ...shown.flatMap(([id, text]) => [
      `  ${id}  ${text}`,
      ...claims.filter((claim) => claim.id === id).map(({ file, title }) => `      ${file}: ${title}`),
    ]),
  ].join('\n');
}

if (import.meta.main) console.log(report(claimsOf(testFiles())));
