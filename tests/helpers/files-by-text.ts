import { globSync, readFileSync } from 'node:fs';

/** Test files of a folder by what stands in them. */
export function filesOf(folder: string, isWanted: (text: string) => boolean): string[] {
  return globSync(`tests/${folder}/**/*.test.ts`).filter((file) => isWanted(readFileSync(file, 'utf8')));
}

/** Whether a file lets the controllers run on Node as if in a page: these take as long as all journeys in a browser. */
export function playsOnNode(text: string): boolean {
  return text.includes('usePage(');
}

/** Whether a file has nothing to do in the run of every day. */
export function isForLanding(text: string): boolean {
  return text.includes('atLevel(0,');
}

/** Whether a file is about pages that are kept, which only Firefox of Debian does here. */
export function needsFirefox(text: string): boolean {
  return text.includes('openFirefox(');
}

/** Whether a file starts servers in processes of their own, each of which takes seconds to come up (QA-119 asks for it in `ci`). */
export function spawnsServers(text: string): boolean {
  return text.includes('spawnServer(');
}

/** Whether a test has to do with days, hours or zones: then its outcome may hang on the zone of the machine (QA-7). */
export function touchesTime(text: string): boolean {
  return /\bDate\b|[zZ]one|\d{4}-\d\d-\d\d|clock/.test(text);
}
