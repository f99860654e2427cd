import { expect } from 'chai';
import { can, engine, engineLimits, type LimitName } from '../../helpers/engine-limits.ts';

describe('the known limits of the engines [QA-9]', () => {
  for (const [name, { why, isPossible }] of Object.entries(engineLimits)) {
    it(`are as listed: ${name}`, async () => {
      const isFound = await isPossible().catch(() => false);
      expect(isFound, `${engine} and ${name} (${why}): mend engine-limits.ts`).to.equal(can(name as LimitName));
    });
  }
});
