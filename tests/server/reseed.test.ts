import { expect } from 'chai';
import { seed } from '../../demo/server/seed.ts';
import { startServer } from '../../demo/server/start-server.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import { borrowDatabase, fixedNow, giveBack, onEachDatabase } from '../helpers/server-databases.ts';
import { cookRequest, send } from '../helpers/sign-up-requests.ts';

const week = 7 * 24 * 60 * 60 * 1000;
const later = (weeks: number) => new Date(fixedNow.getTime() + weeks * week);

onEachDatabase('the demo content in a later week', (kind) => {
  // PGlite lives in the memory of one process here; a restart is shown where the data outlives it.
  const itOutlivesTheServer = kind.kind === 'postgresql' ? it : () => {};
  itOutlivesTheServer('moves with the weeks, and what people wrote stays', async () => {
    const place = await kind.create();
    const slotIn = async (now: Date, isSending: boolean) => {
      const server = await startServer({ ...place, now: () => now });
      try {
        if (isSending) {
          const call = (path: string, init?: RequestInit) => fetch(new URL(path, server.base), init);
          expect((await send({ call }, cookRequest())).status).to.be.oneOf([201, 202]);
        }
        const reply = await fetch(new URL('opportunities/faellesspisning', server.base));
        const slot = ((await reply.json()) as Opportunity).slots.find(({ id }) => id === 'fs-2026-12-15');
        return { startsAt: slot?.startsAt, remaining: slot?.capacity.remaining };
      } finally {
        await server.close();
      }
    };
    expect(await slotIn(fixedNow, true)).to.deep.equal({ startsAt: '2026-12-15T15:00:00+01:00', remaining: 7 });
    expect(await slotIn(later(3), false)).to.deep.equal({ startsAt: '2027-01-05T15:00:00+01:00', remaining: 7 });
  });

  it('is moved once a week, however often a server starts', async () => {
    const database = await borrowDatabase(kind);
    try {
      expect(await seed(database.sql, fixedNow)).to.equal(true);
      expect(await seed(database.sql, new Date(fixedNow.getTime() + 60_000))).to.equal(false);
      expect(await seed(database.sql, later(1))).to.equal(true);
      expect(await seed(database.sql, later(1))).to.equal(false);
    } finally {
      await giveBack(database);
    }
  });
});
