// One sign-up over a network that goes wrong by a schedule, and what is untrue about how it ended (QA-110).
import { setTimeout as realTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { signUpPlaces, signUps } from '../../demo/server/schema.ts';
import { environmentWith } from '../../src/backend/environment.ts';
import { restBackend } from '../../src/backend/rest/rest-backend.ts';
import { signUpWords } from '../../src/i18n/sign-up-words.ts';
import { anyFault, type Fault, FaultProxy } from './fault-proxy.ts';
import { NodeVolunteer, type Typing } from './node-volunteer.ts';
import type { ServedBackend } from './served-backend.ts';
import type { TestBackend } from './server-databases.ts';

/** While the network is bad all waits of the client are this much shorter, so that a minute is half a second. */
export const timeScale = 0.01;
/** On a good network a busy machine must not look like a bad one. */
const goodScale = 1;
const longestTransit = 400;
const { da: words } = signUpWords;

/** What is sent, and what is shown: a planted fault replaces one of them. */
export interface ClientUnderTest {
  send?: (input: string, init: RequestInit) => RequestInit;
  words?: (shown: string) => string;
}

/** What a schedule happens to. */
export interface Setting {
  served: ServedBackend;
  opportunityId: string;
  /** The number of this schedule: name, phone and chance follow from it. */
  number: number;
  random: () => number;
  /** Somebody takes the last place after the person has begun. */
  isTaken?: boolean;
  /** Four who may have to wait together, or every date of a series but one; one person for one time if nothing is said. */
  journey?: 'four' | 'series' | undefined;
  /** The element leaves the page while sending, and comes back. */
  isLeft?: boolean;
  /** What goes wrong, where it is not left to chance. */
  faults?: readonly Fault[];
  client?: ClientUnderTest;
}

/** How a schedule ended, and everything that was not as it must be. */
export interface Ending {
  /** The phases after sending, in order. */
  phases: string[];
  tries: number;
  untrue: string[];
}

/** Runs one schedule of 3 to 8 faults over one sign-up. */
export async function runSchedule(setting: Setting): Promise<Ending> {
  const { served, opportunityId, random, client = {} } = setting;
  const { backend } = served;
  const phone = `+453${String(setting.number).padStart(7, '0')}`;
  const proxy = await FaultProxy.open(served.port, random);
  const sent: { key: string; body: string }[] = [];
  let requests = 0;
  let scale = goodScale;
  const fetchOnce = async (input: RequestInfo | URL, init: RequestInit = {}) => {
    requests += 1;
    const request = client.send?.(String(input), init) ?? init;
    const headers = new Headers(request.headers);
    if (request.method === 'POST')
      sent.push({ key: String(headers.get('idempotency-key')), body: String(request.body) });
    // A connection for each request: a fault strikes one of them.
    return await fetch(input, { ...request, headers: { ...Object.fromEntries(headers), connection: 'close' } });
  };
  const environment = environmentWith({
    fetch: fetchOnce,
    random,
    isOnline: () => true,
    wait: (milliseconds, signal) => realTimeout(milliseconds * scale, undefined, { signal }),
  });
  const ending: Ending = { phases: [], tries: 0, untrue: [] };
  const expectTrue = (isTrue: boolean, what: string) => void (isTrue || ending.untrue.push(what));
  try {
    const rest = await restBackend({ source: `http://127.0.0.1:${proxy.port}/api/` }, environment);
    const person = await NodeVolunteer.at(rest, opportunityId);
    const shown = () => (client.words ?? ((same: string) => same))(person.words);
    let attempts = 1;
    // In half of the schedules all of it happens to the sending, in the others the form's own reading meets it too.
    const isReadWell = random() < 0.5;
    if (!isReadWell) scale = timeScale;
    person.fillIn(typingOf(setting, phone));
    const typed = JSON.stringify(person.form.typed);
    if (isReadWell) await proxy.untilQuiet(longestTransit);
    scale = timeScale;
    const drawn = Array.from({ length: 3 + Math.floor(random() * 6) }, () => anyFault(random));
    proxy.faults = [...(setting.faults ?? drawn)];
    let isFull = setting.isTaken;
    if (isFull) await takePlaces(backend, { opportunityId, left: setting.journey === 'four' ? 2 : 0 });
    await person.form.submit();
    if (setting.isLeft) {
      await realTimeout(random() * 60);
      person.leave();
      await realTimeout(5);
      const before = requests;
      await realTimeout(60);
      expectTrue(requests === before, 'it went on asking after it was removed');
      person.comeBack();
    }
    await settle();
    await waitTogether();
    proxy.faults = [];
    scale = goodScale;
    if (person.phase === 'unknown') {
      person.form.dispatch({ type: 'RETRY' });
      await settle();
      expectTrue(person.phase !== 'unknown', 'trying again on a good network left it unknown');
    } else if (person.phase === 'review') {
      await person.form.submit();
      await settle();
    }
    await waitTogether();

    async function settle() {
      await person.untilSettled();
      ending.phases.push(person.phase);
      await judge();
    }

    /** Four for whom there is no room choose the waiting list, which is another sign-up with a key of its own (SU-43). */
    async function waitTogether() {
      if (person.phase !== 'conflict' || setting.journey !== 'four') return;
      expectTrue(JSON.stringify(person.view).includes('joinList'), 'the waiting list is not offered');
      isFull = false;
      attempts += 1;
      person.form.dispatch({ type: 'WAITING_LIST' });
      await person.form.submit();
      await settle();
    }

    async function judge() {
      const name = person.phase;
      await proxy.untilQuiet(name === 'unknown' ? 0 : longestTransit);
      const rows = await rowsOf(backend, phone);
      expectTrue(JSON.stringify(person.form.typed) === typed, `what was typed is not there any more when ${name}`);
      expectTrue(!/mislyk|fejlede/i.test(shown()), `it speaks of failure when ${name}`);
      expectTrue(rows.length <= 1, `${rows.length} sign-ups when ${name}`);
      if (name === 'done') {
        const { receiptNumber, slots } = person.form.reply ?? { slots: [] };
        expectTrue(rows.length === 1, `a receipt for ${rows.length} sign-ups`);
        expectTrue(rows[0]?.receiptNumber === receiptNumber, 'a receipt with another number than its sign-up');
        expectTrue(rows[0]?.slots === sorted(slots.map(({ slotId }) => slotId)), 'a receipt for other times');
      } else if (name === 'unknown') {
        expectTrue(shown().includes(words.unknown) && shown().includes(words.unknownRepeat), 'unknown is not said');
      } else if (name === 'review') {
        // What was asked for in vain may still be on its way; the same key sees to it that it counts once (SU-62).
        expectTrue(shown().includes(words.sendAgain), 'it is not said that nothing was received');
      } else expectTrue(rows.length === 0, `${rows.length} sign-ups when ${name}`);
      if (isFull) expectTrue(name === 'conflict' || name === 'unknown' || name === 'review', `full, and ${name}`);
      else expectTrue(name === 'done' || name === 'unknown' || name === 'review', `places, and ${name}`);
    }
    expectTrue(new Set(sent.map(({ key }) => key)).size === attempts, 'not the same key in all tries');
    expectTrue(new Set(sent.map(({ body }) => body)).size === attempts, 'not the same body in all tries');
    ending.tries = sent.length;
    person.leave();
  } finally {
    await proxy.close();
  }
  return ending;
}

function typingOf({ opportunityId, number, journey }: Setting, phone: string): Typing {
  const person: Typing = { '#/contact/name': `Mette ${number}`, '#/contact/phone': phone };
  if (journey !== 'series') {
    const size: Typing = journey === 'four' ? { '#/partySize': '4' } : {};
    return { ...person, ...size, '#/slotIds': [`${opportunityId}-1`], '#/answers/opgaver': ['lave'] };
  }
  const series = { '#/commitment': 'series', '#/exceptSlotIds': [`${opportunityId}-2`] };
  return { ...person, ...series, '#/contact/postcode': '4000', '#/ageFrom': '18', '#/answers/opgave': 'foelge' };
}

async function takePlaces({ database }: TestBackend, { opportunityId, left }: { opportunityId: string; left: number }) {
  await database.sql.execute(sql`UPDATE slots SET taken = maximum - ${left}::int WHERE target_id = ${opportunityId}`);
}

const sorted = (slotIds: readonly (string | null)[]) => slotIds.toSorted().join();

async function rowsOf({ database }: TestBackend, phone: string) {
  const rows = await database.sql
    .select({ id: signUps.id, receiptNumber: signUps.receiptNumber, slot: signUpPlaces.slotId })
    .from(signUps)
    .leftJoin(signUpPlaces, sql`${signUpPlaces.signUpId} = ${signUps.id}`)
    .where(sql`${signUps.request}->'contact'->>'phone' = ${phone}`);
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.map((id) => {
    const own = rows.filter((row) => row.id === id);
    return { receiptNumber: own[0]?.receiptNumber, slots: sorted(own.map(({ slot }) => slot)) };
  });
}
