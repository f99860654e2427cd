import { existsSync, globSync } from 'node:fs';

/** The engines the tests run in; the first comes with the project, the others from Debian. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** Debian's Firefox. */
export const firefoxPath = '/usr/bin/firefox-esr';
/** Debian's driver of WebKitGTK. */
export const webKitDriverPath = '/usr/bin/WebKitWebDriver';

/** What of an engine is not on this machine, as the Debian packages that bring it; nothing if it can run. */
export function missingPackages(engine: EngineName): string[] {
  switch (engine) {
    case 'chromium':
      return [];
    case 'firefox':
      return existsSync(firefoxPath) ? [] : ['firefox-esr'];
    case 'webkit':
      return [
        ...(existsSync(webKitDriverPath) && miniBrowserPath() ? [] : ['webkit2gtk-driver']),
        ...(existsSync('/usr/bin/Xvfb') ? [] : ['xvfb']),
      ];
  }
}

/** Debian's browser of WebKitGTK, if it is there. */
export function miniBrowserPath(): string | undefined {
  return globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').sort().at(-1);
}
