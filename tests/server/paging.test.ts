import { expect } from 'chai';
import type { List } from '../../src/contract/list.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

type Items = List<{ id: string }>;
const range = 'from=2026-11-24&to=2027-02-01';
const lists = [
  'opportunities',
  'opportunities/hent-nabo/slots',
  `events?${range}`,
  `occurrences?${range}`,
  `events/tirsdagsforedrag/occurrences?${range}`,
  'quizzes',
  'cases',
];

onEachDatabase('paging', (kind) => {
  const backend = useBackend(kind);

  describe('paging [CT-10]', () => {
    for (const path of lists) {
      for (const limit of [1, 7]) {
        it(`gives ${path} whole in pages of ${limit}: no item twice, none left out`, async () => {
          const mark = path.includes('?') ? '&' : '?';
          const whole = (await backend.json<Items>(`${path}${mark}limit=100`)).body;
          const found: string[] = [];
          let cursor: string | null = '';
          for (let page = 0; cursor !== null && page < 200; page += 1) {
            const next: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
            const { body } = await backend.json<Items>(`${path}${mark}limit=${limit}${next}`);
            expect(body.items.length).to.be.at.most(limit);
            found.push(...body.items.map(({ id }) => id));
            cursor = body.next;
          }
          expect(found.slice(0, 100)).to.deep.equal(whole.items.map(({ id }) => id).slice(0, 100));
          expect(new Set(found).size).to.equal(found.length);
          expect(found).to.have.length(whole.total ?? 0);
        });
      }
    }

    it('reads a limit over 100 as 100 and refuses one that is no number from 1 on', async () => {
      const all = await backend.json<Items>(`occurrences?from=2026-09-01&to=2027-09-30&limit=1000`);
      expect(all.body.items).to.have.length(100);
      expect(all.body.next).to.be.a('string').with.length.at.most(512);
      for (const limit of ['0', '-1', 'ten', '1.5', '']) {
        const { errors } = await expectProblem(await backend.call(`cases?limit=${limit}`), 'malformed');
        expect(errors).to.deep.equal([{ parameter: 'limit', code: 'not-a-number' }]);
      }
    });

    it('refuses cursors it never gave, and those of another search', async () => {
      const { body } = await backend.json<Items>('cases?limit=1');
      const cursor = encodeURIComponent(body.next ?? '');
      const given = JSON.parse(Buffer.from(body.next ?? '', 'base64url').toString()) as unknown[];
      const later = Buffer.from(JSON.stringify(given.with(1, 1e300))).toString('base64url');
      for (const path of [
        'cases?cursor=x',
        `cases?cursor=${'x'.repeat(600)}`,
        'cases?cursor=',
        `cases?cursor=${later}`,
        `opportunities?cursor=${cursor}`,
      ]) {
        await expectProblem(await backend.call(path), 'cursor-invalid');
      }
      await expectProblem(await backend.call(`cases?status=planned&cursor=${cursor}`), 'cursor-invalid');
    });
  });

  describe('filters [CT-12]', () => {
    it('refuses bad values, naming the parameter, and ignores keys it does not know', async () => {
      for (const [path, parameter] of [
        ['cases?status=perfect', 'status'],
        ['cases?q=x', 'q'],
        ['opportunities?weekday=monday', 'weekday'],
        ['opportunities?postcode=12', 'postcode'],
        ['opportunities?age=x', 'age'],
        ['events?from=tomorrow', 'from'],
        ['events?to=2026-02-30', 'to'],
        ['occurrences?to=2026-12-01', 'from'],
        ['occurrences?from=2026-01-01&to=2027-02-06', 'to'],
        ['occurrences?from=2026-02-01&to=2026-02-01', 'to'],
        ['events?isFree=maybe', 'isFree'],
      ]) {
        const { errors } = await expectProblem(await backend.call(path ?? ''), 'malformed');
        expect(errors, path).to.be.an('array').that.has.nested.property('[0].parameter', parameter);
      }
      expect((await backend.call('cases?colour=red&__proto__=x')).status).to.equal(200);
    });

    it('takes any of the values of one key and all of different keys', async () => {
      const idsOf = async (path: string) => (await backend.json<Items>(path)).body.items.map(({ id }) => id);
      const [all, planned, reported] = [
        await idsOf('cases'),
        await idsOf('cases?status=planned'),
        await idsOf('cases?status=reported'),
      ];
      expect(planned).to.have.length(2);
      expect(reported).to.have.length(1);
      expect(await idsOf('cases?status=planned&status=reported')).to.have.members([...planned, ...reported]);
      expect(await idsOf('cases?status=planned&kind=pilot')).to.have.length.below(all.length);
    });
  });
});
