import { expect } from 'chai';
import content from '../../../../demo/content/opportunities.json' with { type: 'json' };
import type { Opportunity } from '../../../../src/contract/opportunity.ts';
import { listRank, orderOpportunities } from '../../../../src/domain/sign-up/opportunity-order.ts';
import { now, sampleOpportunity, sampleSlot } from './sample-target.ts';

const all = content.items as unknown as readonly Opportunity[];

describe('the order of opportunities [SU-9]', () => {
  it('is what one can take, by next start; then without times; then waiting lists; then what is not open yet', () => {
    expect(orderOpportunities(all, now).map(({ id }) => id)).to.deep.equal([
      'faellesspisning',
      'hent-nabo',
      'zebraby-netvaerk',
      'traevaerksted',
      'samskabelsespilot',
      'mtb-spor',
      'familier-hjaelper-familier',
      'kulturbrobygger',
      'opgaveudvalg-medlem',
      'generationscafe-vaert',
      'start-guide-redaktion',
      'bordvaert-borgermoede',
    ]);
  });

  it('puts the newest first among those without times', () => {
    const older = sampleOpportunity({ id: 'older', slots: [] });
    const newer = sampleOpportunity({ id: 'newer', slots: [], updatedAt: '2026-11-23T12:00:00+01:00' });
    expect(orderOpportunities([older, newer], now).map(({ id }) => id)).to.deep.equal(['newer', 'older']);
  });

  it('leaves out what is closed, cancelled or past', () => {
    const past = sampleOpportunity({ slots: [sampleSlot(8, 4, { startsAt: '2026-11-24T14:10:00+01:00' })] });
    expect(
      [sampleOpportunity({ status: 'closed' }), sampleOpportunity({ status: 'cancelled' }), past].map((one) =>
        listRank(one, now),
      ),
    ).to.deep.equal([undefined, undefined, undefined]);
    expect(listRank(sampleOpportunity({ slots: [sampleSlot(8, 0)] }), now)).to.equal(3);
  });
});
