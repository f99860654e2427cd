import { expect } from 'chai';
import fc from 'fast-check';
import { environmentWith } from '../../src/backend/environment.ts';
import { restBackend } from '../../src/backend/rest/rest-backend.ts';
import type { Config } from '../../src/contract/config.ts';
import { opportunityQuerySchema } from '../../src/contract/query.ts';
import { readOpportunities } from '../../src/controllers/opportunity-reading.ts';
import { filterOpportunities, type OpportunityFilter } from '../../src/domain/sign-up/opportunity-filter.ts';
import { atLevel } from '../helpers/seed.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';

const source = 'http://127.0.0.1:4400/api/';
const timeZone = 'Europe/Copenhagen';
const setting = { now: fixedNow.getTime(), timeZone };

/** For each filter that a page can ask for: values that the demo content has, and one that nothing has. */
const values: { readonly [Name in keyof Required<OpportunityFilter>]?: readonly unknown[] } = {
  q: ['mad faelles', 'FOREDRAG', 'børn', 'zz'],
  from: ['2026-12-15', '2027-03-28T02:30:00+01:00', '2028-01-01'],
  to: ['2026-12-15', '2027-01-06T00:00:00+01:00', '2026-11-01'],
  cause: [['ensomhed'], ['kultur', 'familier'], ['nothing']],
  audience: [['aeldre', 'alle'], ['familier']],
  skill: [['koersel'], ['samvaer']],
  organisation: [['kulturcentrets-venner', 'zebraby-team']],
  network: [['zebraby-sundby']],
  area: [['roskilde'], ['holbaek', 'frederiksberg']],
  postcode: ['4000', '4300'],
  weekday: [['tue'], ['wed', 'sat'], ['sun']],
  partOfDay: [['morning'], ['afternoon', 'evening'], ['night']],
  remote: [['no'], ['possible', 'only']],
  commitment: [['single'], ['series', 'rota']],
  age: [12, 15, 18],
  hasPlaces: [true],
};

/** Any choice of a value for one to four filters. */
const anyFilter = fc
  .subarray(Object.entries(values), { minLength: 1, maxLength: 4 })
  .chain((chosen) =>
    fc.record(Object.fromEntries(chosen.map(([name, some]) => [name, fc.constantFrom(...some)]))),
  ) as fc.Arbitrary<OpportunityFilter>;

onEachDatabase('the filters of a page on the reference backend [CT-12] [CT-13] [SU-9]', (kind) => {
  const backend = useBackend(kind);

  /** The adapter that pages use, on the backend or on one that says it has no filters; with what it asked for. */
  async function adapter(hasFilters: boolean) {
    const asked: URL[] = [];
    const environment = environmentWith({
      now: () => setting.now,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        asked.push(new URL(request.url));
        const reply = await backend.call(request.url.slice(source.length), request);
        if (hasFilters || !request.url.endsWith('/config')) return reply;
        return Response.json({ ...((await reply.json()) as Config), filters: {} });
      },
    });
    return { asked, ...(await restBackend({ source }, environment)) };
  }
  const call = { signal: new AbortController().signal };

  it('find the same whether the page leaves the work to the backend or does it itself', async () => {
    const [served, bare] = [await adapter(true), await adapter(false)];
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const [there, here] = [
          (await readOpportunities(served, filter, call)).value.items,
          filterOpportunities((await readOpportunities(bare, filter, call)).value.items, filter, setting),
        ];
        expect(there.map(({ id }) => id)).to.deep.equal(here.map(({ id }) => id));
        // What the page does once more changes nothing.
        expect(filterOpportunities(there, filter, setting)).to.deep.equal(there);
        hits += here.length;
      }),
      { numRuns: atLevel(60, 200, 1000) },
    );
    expect(hits).to.be.above(20);
    const filtersSent = (urls: readonly URL[]) =>
      new Set(urls.flatMap(({ searchParams }) => [...searchParams.keys()]).filter((name) => name !== 'limit'));
    expect([...filtersSent(bare.asked)]).to.deep.equal([]);
    expect([...filtersSent(served.asked)].sort()).to.deep.equal(Object.keys(values).sort());
  });

  it('are all tried, but for distances, which need a map', () => {
    const names = Object.keys(opportunityQuerySchema.shape).filter((name) => !/^(?:limit|cursor|maxKm)$/.test(name));
    expect(Object.keys(values)).to.have.members(names);
  });
});
