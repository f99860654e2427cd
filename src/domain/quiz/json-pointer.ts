/** The names along a JSON pointer (RFC 6901), from the root. */
export const pointerNames = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The pointer along these names. */
export const pointerOf = (names: readonly string[]): string =>
  names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The pointer to what holds the member that a pointer leads to. */
export const parentPointer = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** The value a pointer leads to; undefined where nothing is. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const name of pointerNames(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** Pointers in the order of the document's parts: member by member as names, list entries as numbers. */
export function comparePointers(one: string, other: string): number {
  const left = pointerNames(one);
  const right = pointerNames(other);
  for (const [at, name] of left.entries()) {
    const twin = right[at];
    if (twin === undefined) return 1;
    if (name === twin) continue;
    const areNumbers = /^\d+$/.test(name) && /^\d+$/.test(twin);
    return areNumbers ? Number(name) - Number(twin) : name < twin ? -1 : 1;
  }
  return left.length - right.length;
}
