import type { SVGTemplateResult } from 'lit';

/** As Lit's own `svg`, which every first paint would have to carry for the few figures of a result. */
export const svg = (strings: TemplateStringsArray, ...values: unknown[]): SVGTemplateResult => ({
  _$litType$: 2,
  strings,
  values,
});
