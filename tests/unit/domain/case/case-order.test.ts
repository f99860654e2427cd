import { expect } from 'chai';
import type { CaseStory } from '../../../../src/contract/case-story.ts';
import { orderCases } from '../../../../src/domain/case/case-order.ts';
import { aCase } from './generated-cases.ts';

const stories = [
  aCase({ id: 'teaser', title: 'Aalborg', status: 'teaser', updatedAt: '2026-11-20T10:00:00+01:00' }),
  aCase({ id: 'planned', title: 'Zebra', status: 'planned', updatedAt: '2026-11-20T09:30:00Z' }),
  aCase({ id: 'reported', title: 'Byrum', updatedAt: '2026-11-20T10:15:00+01:00' }),
  aCase({ id: 'illustration', title: 'Ærø', status: 'illustration', updatedAt: '2025-01-01T00:00:00Z' }),
  aCase({ id: 'second-planned', title: 'Zebra', status: 'planned', updatedAt: '2026-11-20T10:30:00+01:00' }),
];
const collator = new Intl.Collator('da');
const byTitle = (left: CaseStory, right: CaseStory) => collator.compare(String(left.title), String(right.title));

describe('the order of cases [CA-23]', () => {
  const cases: [order: 'source' | 'title' | 'updated' | 'status', ids: string[]][] = [
    ['source', ['teaser', 'planned', 'reported', 'illustration', 'second-planned']],
    ['title', ['reported', 'planned', 'second-planned', 'illustration', 'teaser']],
    ['updated', ['planned', 'second-planned', 'reported', 'teaser', 'illustration']],
    ['status', ['reported', 'planned', 'second-planned', 'illustration', 'teaser']],
  ];
  for (const [order, ids] of cases) {
    it(`by ${order} leaves equal ones as they came`, () => {
      const before = stories.map(({ id }) => id);
      expect(orderCases(stories, order, byTitle).map(({ id }) => id)).to.deep.equal(ids);
      expect(stories.map(({ id }) => id)).to.deep.equal(before);
    });
  }
});
