const mostEach = 2;

/**
 * What goes with each of these names: the first that fit, at most two, and none twice. Both come in the order that
 * counts.
 */
export function dealOut<Value>(
  names: readonly string[],
  values: readonly Value[],
  fits: (value: Value, name: string) => boolean,
): ReadonlyMap<string, readonly Value[]> {
  const left = new Set(values);
  const found = new Map<string, readonly Value[]>();
  for (const name of names) {
    const fitting = [...left].filter((value) => fits(value, name)).slice(0, mostEach);
    for (const value of fitting) left.delete(value);
    found.set(name, fitting);
  }
  return found;
}
