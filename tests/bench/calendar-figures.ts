import type { Browser } from 'playwright-core';
import { launchChromium } from '../helpers/chromium.ts';
import { bytesOf, readBundle } from './bundle.ts';
import { type BenchAct, CalendarDriver } from './calendar-driver.ts';
import { type Figure, medianOf } from './figure.ts';
import { calendarFiles } from './measure.ts';
import { calendarPeers, servePeerPages } from './peer-pages.ts';
import type { BenchEvent, BenchView } from './peers/contender.ts';
import { singleEvents } from './samples.ts';

const rounds = 9;
const ours = 'samspil';
const names = [ours, ...Object.keys(calendarPeers)];
type Drivers = Record<string, CalendarDriver>;
/** The ratio that must be reached: to every peer, or to those it is said of. */
type Wanted = number | Record<string, number>;
/** The two peers that QA-140 names. */
const ofEither = (ratio: number): Wanted => ({ '@event-calendar/core': ratio, '@fullcalendar/web-component': ratio });
/** A value of each calendar; undefined for what it cannot do. */
type Values = Record<string, number | undefined>;

/** The calendar beside the peers: bytes, first render, going on, nodes, memory (EC-98, QA-140). */
export async function* calendarFigures(): AsyncGenerator<Figure> {
  const { url, bytes, close } = await servePeerPages();
  // Frames as fast as they come: at sixty a second every figure would be a multiple of 17 ms.
  const browser = await launchChromium({ args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] });
  try {
    const chunks = await readBundle();
    bytes[ours] = bytesOf(calendarFiles(chunks));
    const wanted = ofEither(1.33);
    const kilobytes = (value: number) => `${(value / 1000).toFixed(1)} kB`;
    yield* lines('bundle with month, week and list, gzip', bytes, { write: kilobytes, wanted });
    const drivers = await openAll(browser, url);
    const scripts = await loadedForViews(drivers[ours] as CalendarDriver);
    const loaded = chunks.filter(({ name }) => scripts.some((script) => script.endsWith(name)));
    const asLoaded = { ...bytes, [ours]: bytesOf(loaded) };
    yield* lines('the same, of ours what list and month load', asLoaded, { write: kilobytes });
    yield* rendering(drivers);
  } finally {
    await browser.close();
    await close();
  }
}

async function openAll(browser: Browser, url: string): Promise<Drivers> {
  const drivers: Drivers = {};
  for (const name of names) {
    const tab = await browser.newPage({
      viewport: { width: 1000, height: 900 },
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
    });
    await tab.goto(`${url}${calendarPeers[name] ?? name}/index.html`);
    await tab.waitForFunction(() => 'contender' in globalThis);
    drivers[name] = new CalendarDriver(tab);
  }
  return drivers;
}

/** Addresses of what a page has loaded when it has shown the list and the month. */
async function loadedForViews(driver: CalendarDriver): Promise<string[]> {
  await driver.prepare(singleEvents(50));
  for (const view of ['list', 'month'] as const) {
    await driver.time({ show: view });
    await driver.clear();
  }
  return await driver.scripts();
}

async function* rendering(drivers: Drivers): AsyncGenerator<Figure> {
  const wanted: Record<string, Partial<Record<'list' | 'month', Wanted>>> = {
    500: { list: ofEither(1), month: ofEither(1) },
    5000: { list: 3, month: 2 },
  };
  const taking = (view: BenchView) =>
    race(drivers, async (driver) => {
      const ms = await driver.time({ show: view });
      await driver.clear();
      return ms;
    });
  const prepare = async (events: readonly BenchEvent[]) => {
    for (const driver of Object.values(drivers)) await driver.prepare(events);
  };
  await prepare(singleEvents(50, 31));
  yield* lines('first list, 50 events of one month, all listed by each', await taking('list'));
  for (const count of [50, 500, 5000]) {
    await prepare(singleEvents(count));
    for (const view of ['list', 'month'] as const) {
      const title = `first ${view}, ${count} events over a year`;
      yield* lines(title, await taking(view), { wanted: wanted[count]?.[view] ?? 0 });
    }
    // Ours lists the next twenty dates, the others those of one month: that is no equal work where there are few.
    const nodes: Values = {};
    for (const [name, driver] of Object.entries(drivers)) {
      await driver.time({ show: 'list' });
      nodes[name] = await driver.nodes();
      await driver.clear();
    }
    yield* lines(`elements of that list, ${count} events`, nodes, { write: String });
  }
  yield* browsing(drivers);
}

/** With 5,000 events: from month to month, between the views, and what that leaves behind. */
async function* browsing(drivers: Drivers): AsyncGenerator<Figure> {
  const inMonth = (what: (driver: CalendarDriver) => Promise<number | undefined>) => async (driver: CalendarDriver) => {
    await driver.time({ show: 'month' });
    const value = await what(driver);
    await driver.clear();
    return value;
  };
  const taking = (act: BenchAct) =>
    race(
      drivers,
      inMonth((driver) => driver.time(act)),
    );
  const each = async (what: (driver: CalendarDriver) => Promise<number>) => {
    const values: Values = {};
    for (const name of names) values[name] = await inMonth(what)(drivers[name] as CalendarDriver);
    return values;
  };
  yield* lines('next month, 5000 events', await taking({ go: 1 }));
  yield* lines('month to list, 5000 events', await taking({ change: 'list' }));
  for (const driver of Object.values(drivers)) await driver.prepare(withTopics(5000));
  const narrowed = await race(drivers, async (driver) => {
    await driver.time({ show: 'list' });
    await driver.settle();
    const ms = await driver.time({ narrow: topics[1] });
    await driver.clear();
    return ms;
  });
  yield* lines('one topic of six, 5000 events (peers: fed again)', narrowed);
  const nodes = await each((driver) => driver.nodes());
  yield* lines('elements of the month, 5000 events', nodes, { write: String });
  const write = (ms: number) => (ms ? `${ms.toFixed(0)} ms` : 'none');
  yield* lines('longest task over 50 ms, ten months', await each(longestTask), { write });
  // A hundred months of the slowest peer would take minutes with all of them.
  for (const driver of Object.values(drivers)) await driver.prepare(singleEvents(500));
  const heap = await each(async (driver) => {
    for (let time = 0; time < 10; time += 1) for (const act of monthsOn) await driver.time(act);
    return await driver.heap();
  });
  yield* lines('heap after 100 months, 500 events', heap, { write: (size) => `${(size / 1_000_000).toFixed(1)} MB` });
  for (const driver of Object.values(drivers)) await driver.prepare(singleEvents(60, 31));
  const stops = await each((driver) => driver.tabStops());
  yield* lines('stops of Tab in a month with 60 events', stops, { write: String });
  const broken = await each((driver) => driver.brokenRules());
  yield* lines('rules of WCAG 2.2 A and AA broken in it', broken, { write: String });
}

const topics = ['Foredrag', 'Kultur', 'Læring', 'Mad', 'Natur', 'Samskabelse'] as const;
const withTopics = (count: number): BenchEvent[] =>
  singleEvents(count).map((event, index) => ({ ...event, topic: topics[index % topics.length] as string }));

/** The longest task of ten months, each month at its quickest of three passes: what else the machine did is nobody's. */
async function longestTask(driver: CalendarDriver): Promise<number> {
  const quickest = monthsOn.map(() => Number.POSITIVE_INFINITY);
  for (let pass = 0; pass < 3; pass += 1)
    for (const [at, ms] of (await driver.longestTasks(monthsOn)).entries())
      quickest[at] = Math.min(ms, quickest[at] as number);
  return Math.max(...quickest);
}

/** Five months on and back again. */
const monthsOn: readonly BenchAct[] = [1, 1, 1, 1, 1, -1, -1, -1, -1, -1].map((go) => ({ go: go as 1 | -1 }));

/** The median of nine rounds after one to warm up, in an order that rotates (EC-98). */
async function race(drivers: Drivers, run: (driver: CalendarDriver) => Promise<number | undefined>): Promise<Values> {
  const times: Record<string, number[]> = {};
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + 1 + turn) % names.length] as string;
      const ms = await run(drivers[name] as CalendarDriver);
      if (round >= 0 && ms !== undefined) times[name] = [...(times[name] ?? []), ms];
    }
  }
  return Object.fromEntries(names.map((name) => [name, times[name] && medianOf(times[name])]));
}

const milliseconds = (value: number) => `${value.toFixed(1)} ms`;

function lines(
  title: string,
  values: Values,
  { write = milliseconds, wanted }: { write?: (value: number) => string; wanted?: Wanted } = {},
): Figure[] {
  const own = values[ours] as number;
  return Object.keys(calendarPeers).map((peer): Figure => {
    const value = values[peer];
    const atLeast = typeof wanted === 'object' ? wanted[peer] : wanted;
    return {
      title,
      ours: write(own),
      peer,
      theirs: value === undefined ? '–' : write(value),
      ratio: value === undefined ? Number.NaN : value / own,
      ...(atLeast && { atLeast }),
    };
  });
}
