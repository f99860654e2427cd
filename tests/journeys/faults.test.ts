import { expect } from 'chai';
import type { SeedContent, SeedItem } from '../../demo/server/seed.ts';
import { type Fault, lostAnswer } from '../helpers/fault-proxy.ts';
import { type ClientUnderTest, type Ending, runSchedule, timeScale } from '../helpers/fault-schedule.ts';
import { usePage } from '../helpers/node-page.ts';
import { atLevel, level, randomNumbers, seed } from '../helpers/seed.ts';
import { useServedBackend } from '../helpers/served-backend.ts';

const schedules = atLevel(40, 1_000, 10_000);
const atOnce = 4;
/**
 * In every ten schedules: two meet a place that is gone, two are four people who find two places (J2), two want a series
 * but for one date (J3), two lose their element while it is sending.
 */
const kinds = ['', 'series', 'taken', 'four', 'left', '', 'taken', 'series', 'left', 'four'] as const;
/** Where no answer comes for as long as the form tries, it must end in doubt: that is where a bad client lies. */
const noAnswers = Array<Fault>(12).fill(lostAnswer);
const places = 50_000;
const inAWeek = 7 * 86_400_000;
const inAMonth = 30 * 86_400_000;

const realTimeout = globalThis.setTimeout;
/** The form's own waits are whole seconds; nothing else here waits that long. */
const shortTimeout = ((act: () => void, milliseconds = 0, ...rest: []) =>
  realTimeout(act, milliseconds >= 1_000 ? milliseconds * timeScale : milliseconds, ...rest)) as typeof setTimeout;

describe('a sign-up over a network that goes wrong [QA-110] [QA-88] [SU-59] [SU-61]', () => {
  usePage();
  const served = useServedBackend({ now: () => new Date(), content: withOpportunities });
  let number = 0;
  before(() => {
    globalThis.setTimeout = shortTimeout;
  });
  after(() => {
    globalThis.setTimeout = realTimeout;
  });

  /** Runs schedules side by side; each has its own chance, so that one can be run again alone. */
  async function run(
    count: number,
    client: ClientUnderTest = {},
    faults?: readonly Fault[],
  ): Promise<(Ending & { number: number })[]> {
    const endings: (Ending & { number: number })[] = [];
    const numbers = Array.from({ length: count }, () => number++);
    const work = async () => {
      for (let own = numbers.shift(); own !== undefined; own = numbers.shift()) {
        const kind = kinds[own % kinds.length];
        const isTaken = kind === 'taken' || kind === 'four';
        const setting = {
          served,
          client,
          number: own,
          random: randomNumbers(seed + own),
          opportunityId: isTaken ? takenId(own) : kind === 'series' ? 'driver' : 'roomy',
          journey: kind === 'four' || kind === 'series' ? kind : undefined,
          isTaken,
          isLeft: kind === 'left',
          faults,
        };
        endings.push({ number: own, ...(await runSchedule(setting)) });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return endings;
  }

  it(`says what is true at every moment: ${schedules} schedules of 3 to 8 faults`, async () => {
    const endings = await run(schedules);
    const untrue = endings.filter((ending) => ending.untrue.length > 0);
    const tally = Map.groupBy(endings, ({ phases }) => phases.join(' → '));
    const tries = Math.max(...endings.map((ending) => ending.tries));
    console.log(`${[...tally].map(([way, { length }]) => `${length} ${way}`).join(', ')}; most tries: ${tries}`);
    expect(
      untrue.map((ending) => `schedule ${ending.number}, seed ${seed}: ${ending.untrue.join('; ')}`),
    ).to.deep.equal([]);
    expect(endings).to.have.length(schedules);
    // A network on which all went well, or nothing was ever in doubt, would show nothing.
    const ways = [
      'done',
      'conflict',
      'conflict → done',
      'unknown → done',
      ...(level > 1 ? ['unknown → conflict'] : []),
    ];
    expect([...tally.keys()]).to.include.members(ways);
    expect(tries).to.be.greaterThan(2);
  });

  it('is seen to be untrue of a client that takes a fresh key for each try [QA-16]', async () => {
    const freshKey: ClientUnderTest = {
      send: (_, init) => {
        if (init.method !== 'POST') return init;
        const clientRef = crypto.randomUUID();
        const body = JSON.stringify({ ...JSON.parse(String(init.body)), clientRef });
        return { ...init, body, headers: { ...init.headers, 'Idempotency-Key': `"${clientRef}"` } };
      },
    };
    const endings = await run(5, freshKey, noAnswers);
    const untrue = endings.flatMap((ending) => ending.untrue);
    expect(untrue, 'the detector is blind').to.include('not the same key in all tries');
  });

  it('is seen to be untrue of a client that says «mislykkedes» after bytes left [QA-16]', async () => {
    const words = (shown: string) =>
      shown.replace('Vi ved ikke, om din tilmelding', 'Din tilmelding mislykkedes. Vi ved ikke, om den');
    const endings = await run(5, { words }, noAnswers);
    expect(
      endings.flatMap((ending) => ending.untrue),
      'the detector is blind',
    ).to.include('it speaks of failure when unknown');
  });
});

const takenId = (own: number) => `taken-${own}`;

/** Beside the demo's own: two opportunities with room for all, and for each schedule that meets a full one its own. */
function withOpportunities(content: SeedContent): SeedContent {
  const named = (id: string): SeedItem => ({ ...itemOf(content, 'faellesspisning'), id, slots: slotsOf(id, 2) });
  const numbers = Array.from({ length: schedules + 40 }, (_, own) => own);
  const taken = numbers
    .filter((own) => /taken|four/.test(kinds[own % kinds.length] ?? ''))
    .map((own) => named(takenId(own)));
  const driver = itemOf(content, 'hent-nabo');
  const [first] = driver.slots ?? [];
  const tuesdays = slotsOf('driver', 4).map((slot) => ({ ...first, ...slot }));
  return { ...content, opportunities: [named('roomy'), { ...driver, id: 'driver', slots: tuesdays }, ...taken] };
}

const itemOf = ({ opportunities }: SeedContent, wanted: string) =>
  opportunities.find(({ id }) => id === wanted) as SeedItem;

function slotsOf(id: string, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const startsAt = new Date(Date.now() + inAMonth + index * inAWeek).toISOString();
    const waitingList = { isOpen: true, maximum: null, length: 0 };
    const asOf = new Date().toISOString();
    const capacity = { maximum: places, remaining: places, display: 'hidden' as const, asOf, waitingList };
    return { id: `${id}-${index + 1}`, startsAt, timeZone: 'Europe/Copenhagen', status: 'scheduled', capacity };
  });
}
