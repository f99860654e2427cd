/**
 * Lit's `@property` and `@state` for decorators of the older kind, which are the ones that we write. The embed build
 * takes them in the place of `lit/decorators.js`, which reads both kinds (QA-130).
 */
type Decorate = (prototype: object, name: PropertyKey) => void;

interface Widget {
  createProperty(name: PropertyKey, options?: object): void;
}

/** A public property with an attribute. */
export const property =
  (options?: object): Decorate =>
  (prototype, name) =>
    (prototype.constructor as unknown as Widget).createProperty(name, options);

/** A private property that draws the widget anew. */
export const state = () => property({ state: true, attribute: false });

/** What the compiler calls for each decorated member. */
export default function decorate(decorators: readonly Decorate[], prototype: object, name: PropertyKey): void {
  for (const one of decorators) one(prototype, name);
}
