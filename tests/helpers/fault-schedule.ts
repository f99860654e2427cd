// One sign-up over a network that goes wrong by a schedule, and what is untrue about how it ended (QA-110).
import { setTimeout as realTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { signUpPlaces, signUps } from '../../demo/server/schema.ts';
import { environmentWith } from '../../src/backend/environment.ts';
import { restBackend } from '../../src/backend/rest/rest-backend.ts';
import { signUpWords } from '../../src/i18n/sign-up-words.ts';
import { anyFault, FaultProxy } from './fault-proxy.ts';
import { NodeVolunteer } from './node-volunteer.ts';
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
  /** The element leaves the page while sending, and comes back. */
  isLeft?: boolean;
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
    const note = () => ending.phases.push(person.phase);
    // In half of the schedules all of it happens to the sending, in the others the form's own reading meets it too.
    const isReadWell = random() < 0.5;
    if (!isReadWell) scale = timeScale;
    person.fillIn({
      '#/slotIds': [`${opportunityId}-1`],
      '#/contact/name': `Mette ${setting.number}`,
      '#/contact/phone': phone,
      '#/answers/opgaver': ['lave'],
    });
    const typed = JSON.stringify(person.form.typed);
    if (isReadWell) await proxy.untilQuiet(longestTransit);
    scale = timeScale;
    proxy.faults = Array.from({ length: 3 + Math.floor(random() * 6) }, () => anyFault(random));
    if (setting.isTaken) await takeAllPlaces(backend, opportunityId);
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
    await person.untilSettled();
    note();
    await judge();
    proxy.faults = [];
    scale = goodScale;
    if (person.phase === 'unknown') {
      person.form.dispatch({ type: 'RETRY' });
      await person.untilSettled();
      note();
      expectTrue(person.phase !== 'unknown', 'trying again on a good network left it unknown');
      await judge();
    } else if (person.phase === 'review') {
      await person.form.submit();
      await person.untilSettled();
      note();
      await judge();
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
        expectTrue(rows[0]?.slots === slots.map(({ slotId }) => slotId).join(), 'a receipt for other times');
      } else if (name === 'unknown') {
        expectTrue(shown().includes(words.unknown) && shown().includes(words.unknownRepeat), 'unknown is not said');
      } else if (name === 'review') {
        // What was asked for in vain may still be on its way; the same key sees to it that it counts once (SU-62).
        expectTrue(shown().includes(words.sendAgain), 'it is not said that nothing was received');
      } else expectTrue(rows.length === 0, `${rows.length} sign-ups when ${name}`);
      if (setting.isTaken)
        expectTrue(name === 'conflict' || name === 'unknown' || name === 'review', `full, and ${name}`);
      else expectTrue(name === 'done' || name === 'unknown' || name === 'review', `places, and ${name}`);
    }
    expectTrue(new Set(sent.map(({ key }) => key)).size === 1, 'not the same key in all tries');
    expectTrue(new Set(sent.map(({ body }) => body)).size === 1, 'not the same body in all tries');
    ending.tries = sent.length;
    person.leave();
  } finally {
    await proxy.close();
  }
  return ending;
}

async function takeAllPlaces({ database }: TestBackend, opportunityId: string): Promise<void> {
  await database.sql.execute(sql`UPDATE slots SET taken = maximum WHERE target_id = ${opportunityId}`);
}

async function rowsOf({ database }: TestBackend, phone: string) {
  const rows = await database.sql
    .select({ id: signUps.id, receiptNumber: signUps.receiptNumber, slot: signUpPlaces.slotId })
    .from(signUps)
    .leftJoin(signUpPlaces, sql`${signUpPlaces.signUpId} = ${signUps.id}`)
    .where(sql`${signUps.request}->'contact'->>'phone' = ${phone}`);
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.map((id) => {
    const own = rows.filter((row) => row.id === id);
    return { receiptNumber: own[0]?.receiptNumber, slots: own.map(({ slot }) => slot).join() };
  });
}
