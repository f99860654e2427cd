import type { TestRunnerPlugin } from '@web/test-runner';
import type { Page } from 'playwright-core';

/** What a page keeps alive after two collections. */
export interface LiveObjects {
  nodes: number;
  listeners: number;
  /** Bytes of the heap that are in use. */
  heap: number;
}

/** Lets a page ask what it keeps alive, where the browser tells it: Chromium alone does (QA-115). */
export function countObjectsCommand(): TestRunnerPlugin<undefined> {
  return {
    name: 'count-objects',
    async executeCommand({ command, session }) {
      const browser = session.browser as unknown as { type: string; getPage(id: string): Page };
      if (command !== 'count-objects' || browser.type !== 'playwright') return undefined;
      const page = browser.getPage(session.id);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('HeapProfiler.collectGarbage');
      await devtools.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      await devtools.detach();
      return { nodes, listeners: jsEventListeners, heap: usedSize } satisfies LiveObjects;
    },
  };
}
