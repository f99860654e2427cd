import { expect } from 'chai';
import content from '../../../../demo/content/opportunities.json' with { type: 'json' };
import type { Opportunity } from '../../../../src/contract/opportunity.ts';
import {
  codesFor,
  filterOpportunities,
  type OpportunityFilter,
} from '../../../../src/domain/sign-up/opportunity-filter.ts';
import { now, sampleOpportunity, sampleSlot, sampleTerms } from './sample-target.ts';

const all = content.items as unknown as readonly Opportunity[];
const timeZone = 'Europe/Copenhagen';
const found = (filter: OpportunityFilter, opportunities = all) =>
  filterOpportunities(opportunities, filter, { now, timeZone }).map(({ id }) => id);

describe('the filters of opportunities [CT-12] [SU-9]', () => {
  const table: readonly [OpportunityFilter, ids: readonly string[]][] = [
    [{ q: 'nabo' }, ['hent-nabo']],
    [{ q: 'KULTURCENTRETS ven' }, ['hent-nabo']],
    [{ q: 'faelles' }, ['faellesspisning']],
    [{ q: 'x' }, all.map(({ id }) => id)],
    [{ q: 'findes ikke' }, []],
    [{ cause: ['byrum'] }, ['byrum-hverdagseksperiment']],
    [
      { cause: ['ensomhed', 'byrum'] },
      ['hent-nabo', 'zebraby-netvaerk', 'generationscafe-vaert', 'byrum-hverdagseksperiment'],
    ],
    [{ cause: ['ensomhed'], audience: ['unge'] }, ['generationscafe-vaert']],
    [{ skill: ['koersel'] }, ['hent-nabo']],
    [
      { area: ['holbaek'], remote: ['no'], audience: ['alle'], cause: ['demokrati'] },
      ['opgaveudvalg-medlem', 'bordvaert-borgermoede'],
    ],
    [{ organisation: ['foraeldrene'] }, ['faellesspisning']],
    [{ network: ['zebraby-sundby'], cause: ['kultur'] }, ['hent-nabo']],
    [{ weekday: ['mon'] }, ['zebraby-netvaerk']],
    [{ weekday: ['tue'], partOfDay: ['evening'] }, ['hent-nabo']],
    [{ remote: ['only'] }, ['start-guide-redaktion']],
    [{ commitment: ['rota'], weekday: ['sun'] }, ['generationscafe-vaert']],
    [{ postcode: '4300', commitment: ['single'] }, ['bordvaert-borgermoede']],
    [{ from: '2027-04-01', to: '2027-04-11' }, ['traevaerksted', 'mtb-spor']],
    [{ from: '2027-05-08T12:00:00+02:00', to: '2027-06-01' }, ['mtb-spor']],
  ];
  for (const [filter, ids] of table) {
    it(`find ${ids.length} by ${JSON.stringify(filter)}`, () => {
      expect(found(filter)).to.have.members(ids);
    });
  }

  it('want one time that meets all that is asked of times', () => {
    const both = sampleOpportunity({
      slots: [
        sampleSlot(8, 4, { startsAt: '2026-12-08T09:00:00+01:00', endsAt: '2026-12-08T10:00:00+01:00' }),
        sampleSlot(9, 4, { startsAt: '2026-12-09T19:00:00+01:00', endsAt: '2026-12-09T20:00:00+01:00' }),
      ],
    });
    expect(found({ weekday: ['tue'], partOfDay: ['morning'] }, [both])).to.have.length(1);
    expect(found({ weekday: ['tue'], partOfDay: ['evening'] }, [both])).to.have.length(0);
  });

  it('read the clock where the time takes place, on both sides of summer time', () => {
    const at = (startsAt: string, zone = timeZone) =>
      sampleOpportunity({ slots: [sampleSlot(8, 4, { startsAt, timeZone: zone })] });
    expect(found({ partOfDay: ['evening'] }, [at('2027-03-27T16:30:00Z')])).to.have.length(1);
    expect(found({ partOfDay: ['afternoon'] }, [at('2027-03-27T15:30:00Z')])).to.have.length(1);
    expect(found({ partOfDay: ['evening'] }, [at('2027-03-28T15:30:00Z')])).to.have.length(1);
    expect(found({ partOfDay: ['night'], weekday: ['tue'] }, [at('2026-12-08T22:30:00Z')])).to.have.length(1);
    expect(found({ partOfDay: ['morning'] }, [at('2026-12-08T14:30:00Z', 'America/New_York')])).to.have.length(1);
  });

  it('are half open: an item ends after from and starts before to', () => {
    const one = sampleOpportunity({
      slots: [sampleSlot(8, 4, { startsAt: '2026-12-07T22:00:00+01:00', endsAt: '2026-12-08T00:00:00+01:00' })],
    });
    expect(found({ from: '2026-12-07' }, [one])).to.have.length(1);
    expect(found({ from: '2026-12-08' }, [one])).to.have.length(0);
    expect(found({ to: '2026-12-07' }, [one])).to.have.length(0);
    expect(found({ to: '2026-12-08' }, [one])).to.have.length(1);
    expect(found({ to: '2026-12-07T22:00:00+01:00' }, [one])).to.have.length(0);
  });

  it('know who is old enough, and where there are places', () => {
    const requirements = [
      { type: 'minimumAge', value: 18, when: 'beforeSignUp', handledBy: 'organisation', text: 'x' },
    ] as const;
    const adults = sampleOpportunity({ signUp: sampleTerms({ requirements: [...requirements] }) });
    expect(found({ age: 17 }, [adults])).to.have.length(0);
    expect(found({ age: 18 }, [adults])).to.have.length(1);
    expect(found({ hasPlaces: true }, [sampleOpportunity({ slots: [sampleSlot(8, 0)] })])).to.have.length(0);
    expect(found({ hasPlaces: true }, [sampleOpportunity(), sampleOpportunity({ slots: [] })])).to.have.length(2);
  });

  it('leave out times that are cancelled or past', () => {
    const cancelled = sampleOpportunity({ slots: [sampleSlot(8, 4, { status: 'cancelled' })] });
    const past = sampleOpportunity({ slots: [sampleSlot(8, 4, { startsAt: '2026-11-17T17:00:00+01:00' })] });
    expect(found({ weekday: ['tue'] }, [cancelled, past])).to.have.length(0);
  });

  it('offer the codes that an opportunity has', () => {
    const [first] = all;
    expect(first && codesFor(first, 'cause').map(({ id }) => id)).to.deep.equal(['ensomhed', 'kultur']);
    expect(codesFor(sampleOpportunity(), 'network')).to.deep.equal([]);
  });
});
