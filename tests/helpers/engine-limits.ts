import { realWait } from './fixed-clock.ts';
import { countObjects, emulateMedia, setViewport } from './server-commands.ts';

/** What an engine cannot be made to do here, why tests leave it out there, and how to see that it still cannot. */
export interface EngineLimit {
  engines: readonly string[];
  why: string;
  /** Whether this engine can do it. */
  isPossible: () => Promise<boolean>;
}

/** The known limits of the engines (QA-9); a test may be left out only by one of these. */
export const engineLimits = {
  'media-emulation': {
    engines: ['firefox', 'webkit'],
    why: 'forced colours, colour scheme and reduced motion are emulated through CDP only',
    isPossible: async () => {
      await emulateMedia({ forcedColors: 'active' });
      const isEmulated = matchMedia('(forced-colors: active)').matches;
      await emulateMedia({ forcedColors: null });
      return isEmulated;
    },
  },
  viewport: {
    engines: ['webkit'],
    why: 'WebDriver sets the size of the window with its frame, not of the page',
    isPossible: async () => {
      const before = { width: innerWidth, height: innerHeight };
      await setViewport({ width: 640, height: 480 });
      await realWait(100);
      const isSet = innerWidth === 640;
      await setViewport(before);
      return isSet;
    },
  },
  'layout-shift': {
    engines: ['firefox', 'webkit'],
    why: 'no such performance entries',
    isPossible: observes('layout-shift'),
  },
  longtask: { engines: ['firefox', 'webkit'], why: 'no such performance entries', isPossible: observes('longtask') },
  'live-objects': {
    engines: ['firefox', 'webkit'],
    why: 'counts of nodes, listeners and bytes are told through CDP only',
    isPossible: async () => (await countObjects()).nodes > 0,
  },
  'event-timing': { engines: ['webkit'], why: 'no such performance entries', isPossible: observes('event') },
} as const satisfies Record<string, EngineLimit>;

/** A name of one of the known limits. */
export type LimitName = keyof typeof engineLimits;

/** The engine this page runs in. */
export const engine = document.querySelector<HTMLMetaElement>('meta[name="SAMSPIL_ENGINE"]')?.content ?? 'chromium';

/** Whether this engine can do what a limit is about. */
export function can(name: LimitName): boolean {
  const { engines }: EngineLimit = engineLimits[name];
  return !engines.includes(engine);
}

/** `it` where the engine can; elsewhere a skipped test that says why. */
export function itWhere(name: LimitName, title: string, test: () => Promise<void> | void): void {
  if (can(name)) it(title, test);
  else it.skip(`${title} (${engine}: ${engineLimits[name].why})`, test);
}

function observes(type: string): () => Promise<boolean> {
  return async () => PerformanceObserver.supportedEntryTypes.includes(type);
}
