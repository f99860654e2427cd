import type { TestRunnerPlugin } from '@web/test-runner';

interface Keyboard {
  down(key: string): Promise<void>;
  up(key: string): Promise<void>;
}

/** The parts of the three launchers that can press keys. */
interface KeyPresser {
  type: string;
  getPage(sessionId: string): { keyboard: Keyboard };
  sendKeys(sessionId: string, keys: readonly string[]): Promise<void>;
}

/** Keys that WebDriver BiDi takes as the characters they write. */
const characters: Readonly<Record<string, string>> = { Space: ' ' };

/** Lets a page press real keys, chords too, in every engine. */
export function pressKeysCommand(): TestRunnerPlugin<{ keys: string[] }> {
  return {
    name: 'press-keys',
    async executeCommand({ command, payload, session }) {
      if (command !== 'press-keys' || !payload) return undefined;
      const browser = session.browser as unknown as KeyPresser;
      if (browser.type === 'webdriver') {
        await browser.sendKeys(session.id, payload.keys);
        return true;
      }
      const { keyboard } = browser.getPage(session.id);
      const keys = payload.keys.map((key) => (browser.type === 'puppeteer' ? (characters[key] ?? key) : key));
      for (const key of keys) await keyboard.down(key);
      for (const key of keys.toReversed()) await keyboard.up(key);
      return true;
    },
  };
}
