import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Puts a clock into every page of a site that is so many milliseconds away from the machine's; timers run as they do. A
 * test moves it on by `clockOfPage.passed`, and by `passesAway` while the page is kept: before anybody hears that it is back.
 */
export async function putClock(folder: string, away: number): Promise<void> {
  const shifted = `{
    const Machine = Date;
    const clock = (globalThis.clockOfPage = { passed: 0, passesAway: 0 });
    const now = () => Machine.now() + ${away} + clock.passed;
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) clock.passed += clock.passesAway;
    });
    globalThis.Date = class extends Machine {
      constructor(...given) {
        super(...(given.length ? given : [now()]));
      }
      static now = now;
    };
  }`;
  await writeFile(join(folder, 'clock.js'), shifted);
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.html')) continue;
    const page = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), page.replace('<head>', '<head>\n<script src="clock.js"></script>'));
  }
}
