import { expect } from 'chai';
import { percentile, type RunClock, runStreams } from './open-model.ts';

/** A clock that stands still until it is moved, and what waits for it. */
function handClock() {
  let time = 0;
  const waiting: { moment: number; come: () => void }[] = [];
  const clock: RunClock = {
    now: () => time,
    until: async (moment) => {
      if (moment > time) await new Promise<void>((come) => waiting.push({ moment, come }));
    },
  };
  return {
    clock,
    /** Moves on in steps of a millisecond, and lets everybody act at each. */
    async moveTo(end: number): Promise<void> {
      for (; time <= end; time += 1) {
        for (const { come } of waiting.filter(({ moment }) => moment <= time)) come();
        const late = waiting.filter(({ moment }) => moment > time);
        waiting.splice(0, waiting.length, ...late);
        await new Promise((acted) => setImmediate(acted));
      }
    },
    /** Jumps, as a program does that was kept from running. */
    jump: (by: number) => {
      time += by;
    },
  };
}

describe('requests at fixed times [QA-138]', () => {
  it('start when they are meant to, however long those before them take', async () => {
    const { clock, moveTo } = handClock();
    const starts: number[] = [];
    const send = async () => {
      starts.push(clock.now());
      await clock.until(900);
      return undefined;
    };
    const run = runStreams([{ name: 'GET', perSecond: 10, send }], 1, clock);
    await moveTo(1000);
    const [result] = await run;
    expect(starts).to.deep.equal([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
    expect(result?.latencies).to.deep.equal([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
  });

  it('count the whole wait for a server that stands still, also of those that came meanwhile', async () => {
    const { clock, moveTo } = handClock();
    const standsStill = async () => {
      if (clock.now() >= 500 && clock.now() < 1500) await clock.until(1500);
      return undefined;
    };
    const run = runStreams([{ name: 'GET', perSecond: 10, send: standsStill }], 2, clock);
    await moveTo(2000);
    const [result] = await run;
    expect(result?.latencies).to.deep.equal([...Array(10).fill(0), 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
    expect(percentile(result?.latencies ?? [], 50)).to.equal(0);
    expect(percentile(result?.latencies ?? [], 99)).to.equal(1000);
  });

  it('count from the intended start, where this program itself is late to send', async () => {
    const { clock, moveTo, jump } = handClock();
    let sent = 0;
    const send = async () => {
      sent += 1;
      if (sent === 1) jump(250);
      return undefined;
    };
    const run = runStreams([{ name: 'GET', perSecond: 10, send }], 1, clock);
    await moveTo(1000);
    const [result] = await run;
    expect(result?.latencies.filter((latency) => latency > 0)).to.deep.equal([50, 150, 250]);
  });

  it('tell what went wrong, by stream', async () => {
    const { clock, moveTo } = handClock();
    const run = runStreams(
      [
        { name: 'GET', perSecond: 2, send: async () => undefined },
        { name: 'sign-up', perSecond: 1, send: async () => Promise.reject(new Error('cut')) },
        { name: 'list', perSecond: 1, send: async () => 'list 503' },
      ],
      1,
      clock,
    );
    await moveTo(1000);
    expect((await run).map(({ name, errors }) => [name, ...errors])).to.deep.equal([
      ['GET'],
      ['sign-up', 'Error: cut'],
      ['list', 'list 503'],
    ]);
  });
});
