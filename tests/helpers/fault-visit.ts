// One sign-up in a real browser over a network that goes wrong by a schedule, and what is untrue about how it ended (QA-110).
import { setTimeout as realTimeout } from 'node:timers/promises';
import type { Request } from 'playwright-core';
import { signUpWords } from '../../src/i18n/sign-up-words.ts';
import type { DemoSite } from './demo-site.ts';
import { companions, type JourneyKind, journeys } from './fault-journeys.ts';
import { anyFault, type Fault, type FaultProxy } from './fault-proxy.ts';
import { button, type Cook, openOpportunity, readAnswers, widgetText } from './volunteer-steps.ts';

/** How often the page is looked at in vain, and by how much its clock goes on each time: a minute in half a second. */
const mostLooks = 1_000;
const tick = 500;
const goodTick = 20;
const longestTransit = 400;
/** A place for everybody, and one too few for four. */
const plenty = 500;
const tooFew = 2;
const { da: words } = signUpWords;
const doubt = `heading "${words.unknown}"`;

declare global {
  interface Window {
    /** How often the page asked for something, and how its widget comes back. */
    asked: number;
    comeBack: () => void;
  }
}

/** What a schedule happens to. */
export interface VisitSetting {
  site: DemoSite;
  proxy: FaultProxy;
  kind: JourneyKind;
  /** The number of this schedule: who signs up follows from it. */
  number: number;
  random: () => number;
  /** What goes wrong, where it is not left to chance. */
  faults?: readonly Fault[] | undefined;
  /** What a planted fault makes of a sending. */
  send?: ((request: Request) => { headers: Record<string, string>; postData: string }) | undefined;
}

/** Where a schedule came to, and everything that was not as it must be. */
export interface VisitEnding {
  ways: string[];
  tries: number;
  untrue: string[];
}

/** Runs one schedule of 3 to 8 faults over one sign-up. */
export async function runVisit(setting: VisitSetting): Promise<VisitEnding> {
  const { site, proxy, kind, number, random, faults, send } = setting;
  const { id, title, fill } = journeys[kind];
  const person: Cook = { name: `Mette Nummer ${number}`, email: `person${number}@example.org` };
  const ending: VisitEnding = { ways: [], tries: 0, untrue: [] };
  const expectTrue = (isTrue: boolean, what: string) => void (isTrue || ending.untrue.push(what));
  const sent: { key: string; body: string }[] = [];
  const faultless: Fault[] = [];
  await site.leavePlaces(id, plenty);
  const page = await openOpportunity(site, title, `http://127.0.0.1:${proxy.port}/bliv-frivillig.html`);
  await page.evaluate(() => {
    const { fetch } = window;
    window.asked = 0;
    window.fetch = (...call) => {
      window.asked += 1;
      return fetch(...call);
    };
  });
  await page.route('**/sign-ups', async (route) => {
    const request = route.request();
    const given = { headers: request.headers(), postData: request.postData() ?? '' };
    const { headers, postData } = request.method() === 'POST' ? (send?.(request) ?? given) : given;
    if (request.method() === 'POST') sent.push({ key: String(headers['idempotency-key']), body: postData });
    await route.continue({ headers, postData });
  });
  await button(page, 'Jeg vil gerne være med').click();
  await fill(page, person);
  await readAnswers(page);
  await proxy.untilQuiet(longestTransit);
  proxy.faults = [...(faults ?? Array.from({ length: 3 + Math.floor(random() * 6) }, () => anyFault(random)))];
  const isFull = kind === 'four';
  if (isFull) await site.leavePlaces(id, tooFew);
  await button(page, 'Send tilmelding').click();
  if (kind === 'left') await leaveAndComeBack();
  await settle();
  proxy.faults = faultless;
  await proxy.untilQuiet(0);
  const again = { unknown: words.retry, review: 'Send tilmelding' }[ending.ways.at(-1) ?? ''];
  if (again) {
    await button(page, again).click();
    await settle();
  }
  let attempts = 1;
  if (ending.ways.at(-1) === 'conflict') {
    attempts += 1;
    await button(page, 'Skriv alle 4 på venteliste').click();
    await readAnswers(page);
    await button(page, 'Skriv mig på venteliste').click();
    await settle('waiting');
  }
  expectTrue(ending.ways.at(-1) === 'done', `it ended in ${ending.ways.at(-1)}`);
  expectTrue(new Set(sent.map(({ key }) => key)).size === attempts, 'not the same key in all tries');
  expectTrue(new Set(sent.map(({ body }) => withoutTime(body))).size === attempts, 'not the same body in all tries');
  ending.tries = sent.length;
  await page.context().close();
  return ending;

  async function leaveAndComeBack() {
    await realTimeout(random() * 60);
    const before = await page.evaluate(() => {
      const widget = document.querySelector('samspil-volunteer-sign-up') as HTMLElement;
      const place = document.createComment('the widget');
      window.comeBack = () => place.replaceWith(widget);
      widget.replaceWith(place);
      return window.asked;
    });
    await page.clock.runFor(60_000);
    const after = await page.evaluate(() => window.asked);
    expectTrue(before > 0, 'the detector is blind: nothing was ever asked');
    expectTrue(after === before, 'it went on asking after it was removed');
    await page.evaluate(() => window.comeBack());
  }

  /** Waits until the page says something that stays, and judges that. */
  async function settle(whole: 'waiting' | 'signUp' = 'signUp') {
    let way: string | undefined;
    for (let look = 0; look < mostLooks && (!way || way === ending.ways.at(-1)); look += 1) {
      // On a good network a busy machine must not look like a bad one.
      await (proxy.faults === faultless ? realTimeout(goodTick) : page.clock.runFor(tick));
      way = wayOf(await widgetText(page));
    }
    if (!way || way === ending.ways.at(-1)) throw new Error(`Nobody is told anything: ${await widgetText(page)}`);
    ending.ways.push(way);
    await proxy.untilQuiet(way === 'unknown' ? 0 : longestTransit);
    const text = await widgetText(page);
    const rows = (await site.storedSignUps()).filter(({ request }) => JSON.stringify(request).includes(person.email));
    expectTrue(!/mislyk|fejlede/i.test(text), `it speaks of failure when ${way}`);
    expectTrue(rows.length <= 1, `${rows.length} sign-ups when ${way}`);
    if (way === 'done') {
      expectTrue(rows.length === 1, `a receipt for ${rows.length} sign-ups`);
      const shown = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0].replace('-', '');
      expectTrue(shown === rows[0]?.receiptNumber, 'a receipt with another number than its sign-up');
      expectTrue(!isFull || whole === 'waiting', 'a place for four where there were two');
      return;
    }
    if (way === 'conflict') {
      expectTrue(rows.length === 0, `${rows.length} sign-ups when ${way}`);
      expectTrue(isFull, 'no place where there were hundreds');
      // The names of those who come are there to choose from; the rest is read on the page that follows.
      expectTrue(
        companions.every((one) => text.includes(one)),
        `what was typed is not there any more when ${way}`,
      );
      return;
    }
    if (way === 'unknown') expectTrue(text.includes(words.unknownRepeat), 'unknown is not said');
    // The answers may stand folded up under a title of their own.
    const all = await page.locator('samspil-volunteer-sign-up').evaluate(({ shadowRoot }) => shadowRoot?.textContent);
    expectTrue(
      [person.name, person.email].every((one) => all?.includes(one)),
      `what was typed is not there any more when ${way}`,
    );
  }
}

/** What the page says that stays; nothing while something is under way. */
function wayOf(text: string): string | undefined {
  if (text.includes(doubt)) return 'unknown';
  if (text.includes('Kvitteringsnummer')) return 'done';
  if (text.includes('heading "Der er ikke pladser nok"') || text.includes('heading "Der er ikke flere pladser"'))
    return 'conflict';
  if (text.includes('Tjek dine svar"') && text.includes(words.sendAgain)) return 'review';
  const isUnderWay = text.includes(words.sending) || text.includes(words.lookingUp) || text.includes('Tjek dine svar"');
  return isUnderWay ? undefined : text;
}

/** How long somebody has been at it may differ between tries (CT-35). */
const withoutTime = (body: string) => JSON.stringify({ ...JSON.parse(body), elapsedSeconds: undefined });
