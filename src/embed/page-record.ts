/** One copy of Samspil on a page: its version and the address its files stand under. */
export interface Copy {
  version: string;
  base: string;
}

/** The copy that serves the page, and those that came after it and stepped back (EM-41). */
export interface PageRecord extends Readonly<Copy> {
  readonly also: Copy[];
}

const key = Symbol.for('samspil');
const major = (version: string) => version.split('.')[0];

/**
 * Takes the page for this copy, or steps back behind the one that was first (EM-41).
 * `other-version` means that the first copy is of another major version, which somebody should be told.
 */
export function claimPage(copy: Copy): { state: 'first' | 'later' | 'other-version'; record: PageRecord } {
  const page = globalThis as { [key]?: PageRecord };
  const first = page[key];
  if (first) {
    first.also.push(copy);
    return { state: major(first.version) === major(copy.version) ? 'later' : 'other-version', record: first };
  }
  const record = Object.freeze({ ...copy, also: [] });
  page[key] = record;
  return { state: 'first', record };
}
