/** Css that becomes one sheet for all roots that adopt it. */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }

  toString() {
    return this.cssText;
  }
}

/** What stands in a `css` template is css itself, or a number: the compiler has seen to that. */
// @__NO_SIDE_EFFECTS__
export const css = (texts: TemplateStringsArray, ...values: readonly (CSSResult | number)[]) =>
  new CSSResult(String.raw({ raw: texts }, ...values));
