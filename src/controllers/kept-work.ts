const areSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one === other || (one.length === other.length && one.every((value, at) => value === other[at]));

/**
 * Works a value out of many items again only where they, or what else it hangs on, are others than the last time: a
 * widget renders for many reasons, and most of them are none for this.
 */
export function keptWork<Item, Value>() {
  let last: { items: readonly Item[]; hangsOn: readonly unknown[]; value: Value } | undefined;
  return (items: readonly Item[], hangsOn: readonly unknown[], work: () => Value): Value => {
    if (!last || !areSame(last.hangsOn, hangsOn) || !areSame(last.items, items))
      last = { items, hangsOn, value: work() };
    return last.value;
  };
}
