import { expect } from 'chai';
import { DemoSite } from '../helpers/demo-site.ts';
import type { JourneyKind } from '../helpers/fault-journeys.ts';
import { type Fault, FaultProxy, lostAnswer } from '../helpers/fault-proxy.ts';
import { runVisit, type VisitSetting } from '../helpers/fault-visit.ts';
import { atLevel, randomNumbers, seed } from '../helpers/seed.ts';

/** None in the run of every day: that has a hundred without a browser. */
const schedules = atLevel(0, 30, 200);
const kinds: readonly JourneyKind[] = ['one', 'four', 'left', 'series', 'one', 'left'];
/** Where no answer comes for as long as the form tries, it must end in doubt; a third of the schedules of one person. */
const noAnswers = Array<Fault>(12).fill(lostAnswer);
const plenty = { calls: 100_000, seconds: 1 };

describe('a sign-up in the browser over a network that goes wrong [QA-110] [QA-88] [SU-59] [SU-61]', () => {
  let site: DemoSite;
  let proxy: FaultProxy;
  before(async () => {
    proxy = await FaultProxy.open(() => Number(new URL(site.url).port), randomNumbers(seed));
    const allowedOrigins = [`http://127.0.0.1:${proxy.port}`];
    site = await DemoSite.open({ allowedOrigins, limits: { signUps: plenty, tries: plenty, attempts: plenty } });
  });
  after(async () => {
    await proxy.close();
    await site.close();
  });

  const run = (number: number, more: Partial<VisitSetting> = {}) =>
    runVisit({
      site,
      proxy,
      number,
      kind: kinds[number % kinds.length] ?? 'one',
      random: randomNumbers(seed + number),
      ...more,
    });

  it(`says what is true at every moment: ${schedules} schedules of 3 to 8 faults`, async () => {
    const ways: string[] = [];
    const untrue: string[] = [];
    for (let number = 0; number < schedules; number += 1) {
      const ending = await run(number, { ...(number % 9 === 4 && { faults: noAnswers }) });
      untrue.push(...ending.untrue.map((what) => `schedule ${number}, seed ${seed}: ${what}`));
      ways.push(ending.ways.join(' → '));
    }
    const tally = Map.groupBy(ways, (way) => way);
    console.log([...tally].map(([way, { length }]) => `${length} ${way}`).join(', '));
    expect(untrue).to.deep.equal([]);
    // A network on which all went well, or nothing was ever in doubt, would show nothing.
    expect([...tally.keys()]).to.include.members(['done', 'unknown → done', 'conflict → done']);
  });

  it('is seen to be untrue of a client that takes a fresh key for each try [QA-16]', async () => {
    const send: VisitSetting['send'] = (request) => {
      const clientRef = crypto.randomUUID();
      const postData = JSON.stringify({ ...JSON.parse(request.postData() ?? '{}'), clientRef });
      return { headers: { ...request.headers(), 'idempotency-key': `"${clientRef}"` }, postData };
    };
    const { untrue } = await run(schedules, { kind: 'one', faults: noAnswers, send });
    expect(untrue, 'the detector is blind').to.include('not the same key in all tries');
  });
});
