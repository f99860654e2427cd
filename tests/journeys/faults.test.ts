import { expect } from 'chai';
import type { SeedContent, SeedItem } from '../../demo/server/seed.ts';
import { type ClientUnderTest, type Ending, runSchedule, timeScale } from '../helpers/fault-schedule.ts';
import { installPage } from '../helpers/node-volunteer.ts';
import { atLevel, level, randomNumbers, seed } from '../helpers/seed.ts';
import { useServedBackend } from '../helpers/served-backend.ts';

const schedules = atLevel(100, 1_000, 10_000);
const atOnce = 4;
/** In every ten schedules: two meet a place that is gone, two lose their element while it is sending. */
const kinds = ['', '', 'taken', '', 'left', '', 'taken', '', 'left', ''];
const places = 50_000;
const inAMonth = 30 * 86_400_000;

installPage();
const realTimeout = globalThis.setTimeout;
globalThis.setTimeout = ((act: () => void, milliseconds = 0, ...rest: []) =>
  // The form's own waits are whole seconds; nothing else here waits that long.
  realTimeout(act, milliseconds >= 1_000 ? milliseconds * timeScale : milliseconds, ...rest)) as typeof setTimeout;

describe('a sign-up over a network that goes wrong [QA-110] [QA-88] [SU-59] [SU-61]', () => {
  const served = useServedBackend({ now: () => new Date(), content: withOpportunities });
  let number = 0;
  after(() => {
    globalThis.setTimeout = realTimeout;
  });

  /** Runs schedules side by side; each has its own chance, so that one can be run again alone. */
  async function run(count: number, client: ClientUnderTest = {}): Promise<(Ending & { number: number })[]> {
    const endings: (Ending & { number: number })[] = [];
    const numbers = Array.from({ length: count }, () => number++);
    const work = async () => {
      for (let own = numbers.shift(); own !== undefined; own = numbers.shift()) {
        const kind = kinds[own % kinds.length];
        const isTaken = kind === 'taken';
        const setting = {
          served,
          client,
          number: own,
          random: randomNumbers(seed + own),
          opportunityId: isTaken ? takenId(own) : 'roomy',
          isTaken,
          isLeft: kind === 'left',
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
    const ways = ['done', 'conflict', 'unknown → done', ...(level > 1 ? ['unknown → conflict'] : [])];
    expect([...tally.keys()]).to.include.members(ways);
    expect(tries).to.be.greaterThan(2);
  });

  it('is seen to be untrue of a client that takes a fresh key for each try [QA-16]', async () => {
    const endings = await run(20, {
      send: (_, init) => {
        if (init.method !== 'POST') return init;
        const clientRef = crypto.randomUUID();
        const body = JSON.stringify({ ...JSON.parse(String(init.body)), clientRef });
        return { ...init, body, headers: { ...init.headers, 'Idempotency-Key': `"${clientRef}"` } };
      },
    });
    const untrue = endings.flatMap((ending) => ending.untrue);
    expect(untrue, 'the detector is blind').to.include('not the same key in all tries');
  });

  it('is seen to be untrue of a client that says «mislykkedes» after bytes left [QA-16]', async () => {
    const endings = await run(20, {
      words: (shown) =>
        shown.replace('Vi ved ikke, om din tilmelding', 'Din tilmelding mislykkedes. Vi ved ikke, om den'),
    });
    expect(
      endings.flatMap((ending) => ending.untrue),
      'the detector is blind',
    ).to.include('it speaks of failure when unknown');
  });
});

const takenId = (own: number) => `taken-${own}`;

/** Beside the demo's own: an opportunity with room for all, and for each schedule that meets a full one its own. */
function withOpportunities(content: SeedContent): SeedContent {
  const cooking = content.opportunities.find(({ id }) => id === 'faellesspisning') as SeedItem;
  const named = (id: string): SeedItem => ({ ...cooking, id, slots: ['1', '2'].map((end) => slot(`${id}-${end}`)) });
  const numbers = Array.from({ length: schedules + 40 }, (_, own) => own);
  const taken = numbers.filter((own) => kinds[own % kinds.length] === 'taken').map((own) => named(takenId(own)));
  return { ...content, opportunities: [named('roomy'), ...taken] };
}

function slot(id: string) {
  const startsAt = new Date(Date.now() + inAMonth).toISOString();
  const capacity = { maximum: places, remaining: places, display: 'hidden' as const, asOf: new Date().toISOString() };
  return { id, startsAt, timeZone: 'Europe/Copenhagen', status: 'scheduled', capacity };
}
