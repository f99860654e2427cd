/** Things by name, and the newest stamp among them: kept while they change, for there may be many. */
export class Shelf<Thing> {
  #things = new Map<string, Thing>();
  #stampOf: (thing: Thing) => number;
  #newest: number | undefined = Number.NEGATIVE_INFINITY;

  constructor(stampOf: (thing: Thing) => number) {
    this.#stampOf = stampOf;
  }

  get(name: string): Thing | undefined {
    return this.#things.get(name);
  }

  put(name: string, thing: Thing): void {
    const old = this.#things.get(name);
    const stamp = this.#stampOf(thing);
    this.#things.set(name, thing);
    const isOldNewest = old !== undefined && this.#stampOf(old) === this.#newest && stamp < this.#newest;
    if (isOldNewest) this.#newest = undefined;
    else if (this.#newest !== undefined) this.#newest = Math.max(this.#newest, stamp);
  }

  values(): MapIterator<Thing> {
    return this.#things.values();
  }

  /** The newest stamp; minus infinity where there is nothing. */
  get newest(): number {
    if (this.#newest === undefined) {
      this.#newest = Number.NEGATIVE_INFINITY;
      for (const thing of this.#things.values()) this.#newest = Math.max(this.#newest, this.#stampOf(thing));
    }
    return this.#newest;
  }
}
