import { expect } from 'chai';
import type { CalendarEvent, EventOverride } from '../../../src/contract/calendar-event.ts';
import { patternOf, placeEvents } from '../../../src/controllers/calendar-series.ts';
import { dayOf } from '../../../src/domain/calendar/civil-day.ts';
import { formatBasicUtc } from '../../../src/domain/calendar/date-time-text.ts';
import { SeriesDate } from '../../../src/domain/calendar/series-date.ts';
import { choir, ZONE } from '../../helpers/calendar-samples.ts';
import { atLevel } from '../../helpers/seed.ts';

const DAY_MS = 86_400_000;
const zoned = { zone: ZONE, defaultZone: ZONE };
const range = { from: dayOf(2026, 11, 1), to: dayOf(2027, 11, 1), ...zoned };

/** So many daily series with so many dates called off each; `tell` hears whenever an override is looked at. */
function manySeries(count: number, overrideCount: number, tell: () => void = () => undefined): CalendarEvent[] {
  const first = Date.UTC(2026, 10, 1, 17);
  const overrides = Array.from({ length: overrideCount }, (_, index): EventOverride => {
    const [date = '', time = ''] = formatBasicUtc(first + index * DAY_MS).split('T');
    const day = date.replace(/(....)(..)(..)/, '$1-$2-$3');
    const originalStartsAt = `${day}T${time.slice(0, 2)}:00:00Z`;
    const called = { status: 'cancelled' } as const;
    return Object.defineProperty({ ...called, originalStartsAt }, 'originalStartsAt', {
      enumerable: true,
      get: () => {
        tell();
        return originalStartsAt;
      },
    });
  });
  return Array.from({ length: count }, (_, index) =>
    choir({
      id: `e${index}`,
      title: `Kor ${index}`,
      startsAt: '2026-11-01T18:00:00+01:00',
      endsAt: '2026-11-01T19:00:00+01:00',
      recurrence: { rules: ['FREQ=DAILY'] },
      overrides,
    }),
  );
}

/** How many dates have their words put together while something is done. */
async function wordsRead(work: () => unknown): Promise<number> {
  const own = Object.getOwnPropertyDescriptor(SeriesDate.prototype, 'occurrence') as PropertyDescriptor;
  let read = 0;
  Object.defineProperty(SeriesDate.prototype, 'occurrence', {
    configurable: true,
    get(this: SeriesDate) {
      read += 1;
      return own.get?.call(this);
    },
  });
  try {
    await work();
    return read;
  } finally {
    Object.defineProperty(SeriesDate.prototype, 'occurrence', own);
  }
}

describe('many series with many changed dates [EC-25]', () => {
  it('are placed and put in order without the words of a single one', async () => {
    const events = manySeries(30, 100);
    let found = 0;
    const read = await wordsRead(async () => {
      found = (await placeEvents(events, range)).data.placed.length;
    });
    expect(found).to.equal(30 * 365);
    expect(read).to.equal(0);
  });

  it('are told apart by their events once, for a row reads how its own repeats', async () => {
    const { data } = await placeEvents(manySeries(30, 0), range);
    const [placed] = data.placed;
    if (!placed) throw new TypeError('no dates');
    const { occurrence } = placed;
    let frequency: string | undefined;
    const read = await wordsRead(() => {
      frequency = patternOf({ ...placed, occurrence }, data, zoned)?.frequency;
    });
    expect(frequency).to.equal('daily');
    expect(read, 'those of its own dates').to.be.at.most(365);
  });

  it('have each override looked at no oftener when the time is up than before', async () => {
    const looks: number[] = [];
    const realNow = performance.now;
    for (const isOver of [false, true]) {
      let count = 0;
      const events = manySeries(1, 50, () => (count += 1));
      let glances = 0;
      // The time is up once its series has been begun: the clock is looked at when work begins, and before each series.
      performance.now = () => (isOver && (glances += 1) > 2 ? 5000 : 0);
      try {
        const { data } = await placeEvents(events, range);
        expect(data.broken).to.have.length(isOver ? 1 : 0);
        // Without its rule what stands by itself stays.
        expect(data.placed).to.have.length(isOver ? 50 : 365);
      } finally {
        performance.now = realNow;
      }
      looks.push(count);
    }
    expect(looks[1]).to.be.at.most(looks[0] as number);
  });

  it('are looked through in short turns, however many they are: 5,000 with 1,000 changed dates each', async () => {
    const realNow = performance.now;
    const realTimeout = globalThis.setTimeout;
    let looks = 0;
    let lastBreath = 0;
    let longest = 0;
    // A clock that goes by the work, a thousand looks a millisecond: the time is up before half of it is done. Where
    // there are fewer series, each look counts for several.
    performance.now = () => looks / 1000;
    globalThis.setTimeout = ((act: () => void) => {
      longest = Math.max(longest, looks - lastBreath);
      lastBreath = looks;
      return realTimeout(act);
    }) as typeof setTimeout;
    const count = atLevel(250, 5000, 5000);
    const overrideCount = atLevel(100, 1000, 1000);
    const weight = atLevel(200, 1, 1);
    try {
      const events = manySeries(count, overrideCount, () => (looks += weight));
      const { data, issues } = await placeEvents(events, { ...range, to: range.from + 30 });
      expect(data.placed.length)
        .to.be.greaterThan(0)
        .and.below(count * 30);
      // The last that was begun may have kept what stands by itself; who came later was not looked at.
      const left = new Set(data.broken.map(({ id }) => id));
      expect(left.size).to.be.greaterThan(0).and.below(count);
      expect(new Set(issues.map(({ id, code }) => `${code} ${id}`))).to.deep.equal(
        new Set([...left].map((id) => `over-budget ${id}`)),
      );
    } finally {
      performance.now = realNow;
      globalThis.setTimeout = realTimeout;
    }
    const ofOne = 2 * overrideCount * weight;
    expect(longest, 'a slice, and what its last series takes').to.be.at.most(8000 + ofOne);
    expect(looks, 'two seconds, and what the last series takes').to.be.at.most(2_000_000 + ofOne);
  });

  it('are placed as far as a page can look through them at each press; the rest is told', async () => {
    const room = 100_000;
    const events = manySeries(300, 0);
    const { data, issues } = await placeEvents(events, range);
    const shown = new Set(data.placed.map(({ eventId }) => eventId));
    expect(data.placed.length).to.be.within(room, room + 365);
    expect(data.placed).to.have.length(shown.size * 365);
    const rest = events.slice(shown.size).map(({ id }) => id);
    expect(data.broken.map(({ id }) => id)).to.deep.equal(rest);
    expect(issues.map(({ id, path, code }) => [id, path, code])).to.deep.equal(
      rest.map((id) => [id, '/recurrence', 'over-budget']),
    );
  });

  it('take no time from each other while the page does something else', async () => {
    const realNow = performance.now;
    const realTimeout = globalThis.setTimeout;
    let now = 0;
    // Ten milliseconds for each series, and three seconds of others between one and the next.
    performance.now = () => (now += 5);
    globalThis.setTimeout = ((act: () => void) => {
      now += 3000;
      return realTimeout(act);
    }) as typeof setTimeout;
    try {
      const { data } = await placeEvents(manySeries(10, 0), { ...range, to: range.from + 30 });
      expect(data.broken).to.deep.equal([]);
      expect(data.placed).to.have.length(300);
    } finally {
      performance.now = realNow;
      globalThis.setTimeout = realTimeout;
    }
  });

  it('leave the page its breath between one and the next, and while they are put in order', async () => {
    const realNow = performance.now;
    const realTimeout = globalThis.setTimeout;
    let now = 0;
    let breaths = 0;
    // A slow machine: each look at the clock finds nine milliseconds gone, and two seconds are never over.
    performance.now = () => (now += now < 1900 ? 9 : 0);
    globalThis.setTimeout = ((act: () => void) => {
      breaths += 1;
      return realTimeout(act);
    }) as typeof setTimeout;
    try {
      await placeEvents(manySeries(10, 0), { ...range, to: range.from + 30 });
    } finally {
      performance.now = realNow;
      globalThis.setTimeout = realTimeout;
    }
    // Ten series, ten titles, thirty days.
    expect(breaths).to.be.greaterThan(40);
  });
});
