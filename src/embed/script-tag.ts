/** What the site's template decides for all widgets of a page (EM-3). */
export interface TemplateSettings {
  /** Origins, optionally with a path, that page content may name as a source (EM-20). */
  allow: readonly string[];
  /** Source of widgets that name none. */
  source: string;
  /** Theme of widgets that name none. */
  theme: string;
}

const withoutQuery = (address: string) => address.replace(/[?#].*/s, '');

/** The loader's own script element (EM-2): marked, else with its address, else with its file name. */
function findScript(moduleAddress: string): HTMLScriptElement | undefined {
  const scripts = [...document.querySelectorAll('script')];
  const withSource = scripts.filter(({ src }) => src);
  return (
    scripts.find((script) => script.hasAttribute('data-samspil-loader')) ??
    withSource.find(({ src }) => withoutQuery(src) === withoutQuery(moduleAddress)) ??
    withSource.find(({ src }) => /\/samspil(?:\.all)?\.js$/.test(withoutQuery(src)))
  );
}

/** Reads the attributes of the loader's tag; without a tag all settings are the defaults. */
export function readScriptTag(moduleAddress: string): TemplateSettings {
  const script = findScript(moduleAddress);
  const read = (name: string) => script?.getAttribute(`data-${name}`)?.trim() ?? '';
  return { allow: read('allow').split(/\s+/).filter(Boolean), source: read('source'), theme: read('theme') };
}
