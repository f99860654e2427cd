import { setTimeout as realTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { signUpPlaces, signUps } from '../../demo/server/schema.ts';
import type { SeedContent } from '../../demo/server/seed.ts';
import { environmentWith } from '../../src/backend/environment.ts';
import { restBackend } from '../../src/backend/rest/rest-backend.ts';
import { manageActions } from '../../src/controllers/manage-actions.ts';
import { ManageController } from '../../src/controllers/manage-controller.ts';
import { manageWords } from '../../src/i18n/manage-words.ts';
import { anyFault, type Fault, FaultProxy, lostAnswer } from '../helpers/fault-proxy.ts';
import { timeScale } from '../helpers/fault-schedule.ts';
import { everyFeature, signedUp } from '../helpers/managed-sign-ups.ts';
import { usePage } from '../helpers/node-page.ts';
import { atLevel, randomNumbers, seed } from '../helpers/seed.ts';
import { useServedBackend } from '../helpers/served-backend.ts';

const schedules = atLevel(8, 100, 1_000);
const [given, kept] = ['fs-2026-12-15', 'fs-2027-01-05'] as const;
const patience = 20_000;
const longestTransit = 400;
const { da: words } = manageWords;

/** Of four schedules one where all goes well and one where no answer comes, so that both are there on any machine. */
const alwaysThere: readonly (readonly Fault[] | undefined)[] = [
  [],
  undefined,
  undefined,
  Array<Fault>(12).fill(lostAnswer),
];

describe('a date that is given away over a network that goes wrong [QA-110] [QA-88] [SU-48]', () => {
  usePage();
  const served = useServedBackend({ config: everyFeature, content: withPlaces });

  /** Opens the manage page of a new sign-up, gives one of its dates away while the network is bad, and again when it is good. */
  async function giveAway(number: number, faults?: readonly Fault[]) {
    const { backend } = served;
    const random = randomNumbers(seed + number);
    const contact = { name: `Mette ${number}`, email: `mette${number}@example.org` };
    const { token, signUp } = await signedUp(backend, 'faellesspisning', { slotIds: [given, kept], contact });
    const proxy = await FaultProxy.open(served.port, random);
    let scale = 1;
    const environment = environmentWith({
      random,
      isOnline: () => true,
      // A connection for each request: a fault strikes one of them.
      fetch: (input, init = {}) => fetch(input, { ...init, headers: { ...init.headers, connection: 'close' } }),
      wait: (milliseconds, signal) => realTimeout(milliseconds * scale, undefined, { signal }),
    });
    const rest = await restBackend({ source: `http://127.0.0.1:${proxy.port}/api/` }, environment);
    const untrue: string[] = [];
    const ways: string[] = [];
    const visit = openPage(rest, token);
    const { press } = manageActions(visit);
    await settled(visit);
    try {
      await proxy.untilQuiet(longestTransit);
      proxy.faults = [...(faults ?? Array.from({ length: 3 + Math.floor(random() * 6) }, () => anyFault(random)))];
      // Where nothing goes wrong the time-outs are the real ones: a slow machine is no bad network.
      scale = proxy.faults.length > 0 ? timeScale : 1;
      await cancelDate();
      proxy.faults = [];
      scale = 1;
      if (ways[0] !== 'dateCancelled') await cancelDate();
      if (ways.at(-1) !== 'dateCancelled') untrue.push(`trying again on a good network ended in ${ways.at(-1)}`);
    } finally {
      await proxy.close();
    }
    return { number, ways, untrue };

    async function cancelDate() {
      press('cancelDate', given);
      press('confirm');
      const { state } = await settled(visit);
      if (state.name !== 'open') throw new Error(`The page of the sign-up is ${state.name}.`);
      const way = state.done ?? state.problem ?? '';
      ways.push(way);
      await proxy.untilQuiet(way === 'unknown' ? 0 : longestTransit);
      const rows = await statusesOf(signUp.id);
      const isGiven = rows[given] === 'cancelledByVolunteer';
      const expectTrue = (isTrue: boolean, what: string) => void (isTrue || untrue.push(`${what} when ${way}`));
      expectTrue(rows[kept] === 'confirmed', `the other date is ${rows[kept]}`);
      if (way === 'dateCancelled') expectTrue(isGiven, `the date is ${rows[given]}`);
      if (way === 'unreachable') expectTrue(!isGiven, 'the date is given away');
      // Nobody knows: it may be given away or not, and the words are those that say so.
      const isKnown = state.done !== undefined || way === 'unknown' || way === 'unreachable';
      expectTrue(isKnown, 'nobody is told what is so');
      expectTrue(
        !/mislyk|fejlede/i.test(state.problem ? words.manageProblem[state.problem] : ''),
        'it speaks of failure',
      );
    }
  }

  async function statusesOf(signUpId: string): Promise<Readonly<Record<string, string>>> {
    const { sql } = served.backend.database;
    const rows = await sql.select().from(signUpPlaces).where(eq(signUpPlaces.signUpId, signUpId));
    return Object.fromEntries(rows.map(({ slotId, status }) => [slotId, status]));
  }

  it(`says what is true at every moment: ${schedules} schedules of 3 to 8 faults`, async () => {
    const endings: Awaited<ReturnType<typeof giveAway>>[] = [];
    for (let number = 0; number < schedules; number += 1) {
      endings.push(await giveAway(number, alwaysThere[number % 4]));
    }
    const tally = Map.groupBy(endings, ({ ways }) => ways.join(' → '));
    console.log([...tally].map(([way, { length }]) => `${length} ${way}`).join(', '));
    const untrue = endings.flatMap((ending) => ending.untrue.map((what) => `schedule ${ending.number}: ${what}`));
    expect(untrue, `seed ${seed}`).to.deep.equal([]);
    // A network on which all went well, or nothing was ever in doubt, would show nothing.
    expect([...tally.keys()]).to.include.members(['dateCancelled', 'unknown → dateCancelled']);
    const { sql } = served.backend.database;
    expect(await sql.select().from(signUps)).to.have.length(schedules);
  });
});

/** The manage page of a sign-up, without a page: the real controller on a host that only stands there. */
function openPage(backend: Awaited<ReturnType<typeof restBackend>>, token: string): ManageController {
  const host = Object.assign(new EventTarget(), {
    isConnected: true,
    updateComplete: Promise.resolve(true),
    renderRoot: { querySelector: () => null },
    requestUpdate: () => undefined,
    addController: () => undefined,
  });
  const widget = { source: { link: { open: async () => backend } }, announcer: { say: () => undefined } };
  const locale = { words, language: 'da', wordsCome: Promise.resolve() };
  const visit = new ManageController(host as never, {
    widget: widget as never,
    locale: locale as never,
    link: { found: { token } } as never,
  });
  visit.hostUpdate();
  visit.hostUpdated();
  return visit;
}

/** Waits until nothing is under way. */
async function settled(visit: ManageController): Promise<ManageController> {
  const isUnderWay = () => visit.state.name === 'opening' || ('isBusy' in visit.state && visit.state.isBusy === true);
  const end = performance.now() + patience;
  do await realTimeout(2);
  while (isUnderWay() && performance.now() < end);
  if (isUnderWay()) throw new Error(`The page is still ${visit.state.name}: nobody is told anything.`);
  return visit;
}

/** The demo's content, with places for everybody. */
function withPlaces(content: SeedContent): SeedContent {
  const opportunities = content.opportunities.map((item) => {
    if (!item.slots) return item;
    const slots = item.slots.map((slot) => {
      return slot.capacity ? { ...slot, capacity: { ...slot.capacity, maximum: 50_000, remaining: 50_000 } } : slot;
    });
    return { ...item, slots };
  });
  return { ...content, opportunities };
}
