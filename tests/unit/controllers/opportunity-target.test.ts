import { expect } from 'chai';
import content from '../../../demo/content/opportunities.json' with { type: 'json' };
import type { Opportunity } from '../../../src/contract/opportunity.ts';
import { aboutOpportunity } from '../../../src/controllers/opportunity-target.ts';

const items = content.items as unknown as readonly Opportunity[];
const [one, other] = items.filter(({ kind }) => kind === 'role') as [Opportunity, Opportunity];
const families = items.filter(({ kind }) => kind === 'matching');
const wish: Opportunity = {
  ...other,
  id: 'skriv-dig-op',
  signUp: { ...other.signUp, policy: { ...other.signUp.policy, mode: 'interestOnly' } },
};

describe('where whoever finds no place can ask to be told one day [SU-42]', () => {
  it('is a task that only asks who is interested', () => {
    let opened = '';
    const { interest } = aboutOpportunity(one, [...families, one, wish], (id) => {
      opened = id;
    });
    interest?.open();
    expect([interest?.title, opened]).to.deep.equal([wish.title, 'skriv-dig-op']);
  });

  it('is never the families who look for each other, nor the task itself', () => {
    expect(families).not.to.deep.equal([]);
    expect(aboutOpportunity(wish, [...families, wish], () => undefined).interest).to.equal(undefined);
  });
});
