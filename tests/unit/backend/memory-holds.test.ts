import { expect } from 'chai';
import content from '../../../demo/content/opportunities.json' with { type: 'json' };
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { Opportunity } from '../../../src/contract/opportunity.ts';

const start = Date.parse('2026-11-24T14:10:00+01:00');
const call = { signal: new AbortController().signal };

function holding() {
  let now = start;
  const opportunities = (content.items as unknown as Opportunity[]).map((item) => ({
    ...item,
    signUp: {
      ...item.signUp,
      policy: {
        ...item.signUp.policy,
        ...(item.id === 'faellesspisning' && { hold: { seconds: 600, extensions: 2 } }),
      },
    },
  }));
  const { holds } = memoryBackend({ opportunities, environment: { now: () => now } });
  const keep = (clientRef: string, slotId = 'fs-2026-12-15') => holds.hold(slotId, 1, { ...call, clientRef });
  return {
    holds,
    keep,
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.kind,
  );

describe('places held in memory [SU-45] [BE-34]', () => {
  it('are held as long as the policy says, and put off as often as it says', async () => {
    const { holds, keep, pass } = holding();
    const hold = await keep('a');
    expect([Date.parse(hold.expiresAt) - start, hold.extensionsLeft]).to.deep.equal([600_000, 2]);
    pass(300);
    const longer = await holds.extend(hold.id, call);
    expect([Date.parse(longer.expiresAt) - start, longer.extensionsLeft]).to.deep.equal([900_000, 1]);
    await holds.extend(hold.id, call);
    expect(await kindOf(holds.extend(hold.id, call))).to.equal('conflict');
  });

  it('are one for one key, and over when they are given back or their time has passed', async () => {
    const { holds, keep, pass } = holding();
    const hold = await keep('a');
    expect(await keep('a')).to.deep.equal(hold);
    await holds.end(hold.id, call);
    expect(await kindOf(holds.extend(hold.id, call))).to.equal('conflict');
    const other = await keep('b');
    pass(601);
    expect(await kindOf(holds.extend(other.id, call))).to.equal('conflict');
  });

  it('are none where the policy holds nothing', async () => {
    const { keep } = holding();
    expect(await kindOf(keep('a', 'no-such-time'))).to.equal('not-found');
  });
});
