import { AccessibleTree } from './accessible-tree.ts';
import { loadAxe } from './axe.ts';
import type { Check } from './every-story.ts';
import type { Page } from './page.ts';
import { writeAccepted } from './server-commands.ts';

const folder = '/tests/elements/all/trees';
/** Part of the names of the stories whose trees are written, where `npm run accept` runs. */
const accepting = document.querySelector<HTMLMetaElement>('[name="SAMSPIL_ACCEPT"]')?.content ?? '';

/** The file of a story's tree: `Widgets/Case card: Ready` is `case-card-ready.txt`. */
export const treeFile = (story: string): string =>
  `${story
    .replace(/^Widgets\//, '')
    .replace(/\W+/g, '-')
    .toLowerCase()}.txt`;

/** What a screen reader meets on a page, as lines to compare. */
export const treeOf = async ({ stage }: Page): Promise<string> => new AccessibleTree(await loadAxe(), stage).snapshot();

/** What differs between an accepted tree and that of now, line by line, the first few. */
export function differences(accepted: string, now: string): string[] {
  const [before, after] = [accepted.split('\n'), now.split('\n')];
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line.trim()}`);
  const come = after.filter((line) => !before.includes(line)).map((line) => `+ ${line.trim()}`);
  if (accepted === now) return [];
  return [...gone, ...come].length > 0 ? [...gone, ...come].slice(0, 8) : ['the same lines in another order or depth'];
}

/** A story is to a screen reader what was read and accepted (QA-34). One variant is enough: no tree hangs on colours. */
export const hasTheAcceptedTree: Check = async (page, { name }, { theme, lang, width }) => {
  if (theme !== 'dark' || lang !== 'da' || width !== 768) return [];
  // Where the test server listens is another place each time.
  const now = (await treeOf(page)).replaceAll(
    new RegExp(`${location.origin}/\\?wtr-session-id=[^#"]*`, 'g'),
    'https://page.example/',
  );
  const file = treeFile(name);
  if (accepting && name.toLowerCase().includes(accepting.toLowerCase())) {
    await writeAccepted(file, now);
    return [];
  }
  const answer = await fetch(`${folder}/${file}`);
  if (!answer.ok) return [`${file} is missing; read it and accept it: npm run accept -- "${name}" --reason "…"`];
  return differences(await answer.text(), now);
};
