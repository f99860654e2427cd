/** One `key=value` of a widget in the fragment of an address, decoded. */
export type FragmentPair = readonly [key: string, value: string];

/** The pairs named `samspil-<name>.<key>` in a fragment, in its order; what is not understood is left out (EM-65). */
export function readFragment(fragment: string, name: string): FragmentPair[] {
  const prefix = `samspil-${name}.`;
  return parts(fragment).flatMap((part): FragmentPair[] => {
    const [key = '', ...rest] = part.split('=');
    if (!key.startsWith(prefix) || rest.length === 0) return [];
    const value = decoded(rest.join('='));
    return value === undefined ? [] : [[key.slice(prefix.length), value]];
  });
}

/** The fragment with the pairs of one widget in place of its old ones; all other parts stay byte for byte (EM-65). */
export function writeFragment(fragment: string, name: string, pairs: readonly FragmentPair[]): string {
  const prefix = `samspil-${name}.`;
  const foreign = parts(fragment).filter((part) => !part.startsWith(prefix));
  const own = pairs.map(([key, value]) => `${prefix}${key}=${encodeURIComponent(value)}`);
  return [...foreign, ...own].join('&');
}

function parts(fragment: string): string[] {
  const bare = fragment.replace(/^#/, '');
  return bare === '' ? [] : bare.split('&');
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
