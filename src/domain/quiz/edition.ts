/**
 * The edition of a version: numbers are compared only within one (RQ-8). It is the major version, and while that is 0,
 * major and minor: `1.4.2` is of edition `1`, `0.1.3` of `0.1`.
 */
export function editionOf(version: string): string {
  const [major = '', minor = ''] = version.split('.', 2);
  return major === '0' ? `0.${minor}` : major;
}

/** Whether answers to one version may be compared with answers to the other (RQ-8). */
export const isSameEdition = (one: string, other: string): boolean => editionOf(one) === editionOf(other);
