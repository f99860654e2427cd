/**
 * Lit's `css` and the sheets it makes, for browsers that can adopt sheets: all that we support. The embed build takes
 * this in the place of Lit's own file, which also knows what to do elsewhere (QA-130).
 */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  /** One sheet, shared by all roots that adopt it. */
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

/** Any text as css. */
// @__NO_SIDE_EFFECTS__
export const unsafeCSS = (text: string) => new CSSResult(text);

export const adoptStyles = (root: ShadowRoot, styles: readonly (CSSResult | CSSStyleSheet)[]): void => {
  root.adoptedStyleSheets = styles.map((style) => (style instanceof CSSResult ? style.styleSheet : style));
};

export const getCompatibleStyle = (style: CSSResult | CSSStyleSheet) => style;
export const supportsAdoptingStyleSheets = true;
