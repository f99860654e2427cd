import { expect } from 'chai';
import content from '../../../../demo/content/opportunities.json' with { type: 'json' };
import type { Feature } from '../../../../src/contract/config.ts';
import type { Opportunity } from '../../../../src/contract/opportunity.ts';
import { type Opening, openingFacts, openingOf } from '../../../../src/domain/sign-up/opening.ts';
import { targetFromOpportunity } from '../../../../src/domain/sign-up/sign-up-target.ts';
import { now, sampleOpportunity, sampleSlot, sampleTerms } from './sample-target.ts';

const all: readonly Feature[] = [
  'opportunities',
  'sign-up',
  'attempts',
  'waiting-list',
  'matching',
  'groups',
  'series',
  'guardian',
];
const rota = (...modes: ('single' | 'rota')[]): Partial<Opportunity> => ({ commitment: { text: 'x', modes } });
const basic: readonly Feature[] = ['opportunities', 'sign-up', 'attempts'];

function opening(opportunity: Opportunity, features: readonly Feature[]): string {
  const found: Opening = openingOf(targetFromOpportunity(opportunity), openingFacts(opportunity, features, now));
  if (found.kind === 'open') return `open ${found.intent}`;
  if (found.kind === 'full') return found.canWait ? 'full, with a list' : 'full';
  return `${found.kind} ${found.why}`;
}

describe('whether one can sign up [SU-12] [SU-23] [CT-7]', () => {
  const waiting = sampleSlot(8, 0, {
    status: 'full',
    capacity: {
      maximum: 3,
      remaining: 0,
      display: 'exact',
      asOf: '2026-11-24T14:05:00+01:00',
      waitingList: { isOpen: true },
    },
  });
  const past = sampleSlot(8, 4, { startsAt: '2026-11-24T14:00:00+01:00', endsAt: '2026-11-24T16:00:00+01:00' });
  const series = {
    id: 'r',
    rrule: 'FREQ=WEEKLY',
    startsAt: '2026-12-01T17:00:00+01:00',
    durationMinutes: 60,
    timeZone: 'Europe/Copenhagen',
  };
  const hologram = { id: 'h', type: 'hologram', label: 'H' } as unknown as NonNullable<
    Opportunity['signUp']['questions']
  >['items'][number];
  const table: readonly [why: string, given: Partial<Opportunity>, features: readonly Feature[], says: string][] = [
    ['it is open with places', {}, basic, 'open signUp'],
    ['it is open without times', { slots: [] }, basic, 'open signUp'],
    [
      'it collects interest',
      { slots: [], signUp: sampleTerms({ policy: { mode: 'interestOnly' } }) },
      basic,
      'open interest',
    ],
    ['all times are full', { slots: [sampleSlot(8, 0)] }, all, 'full'],
    ['all times are full with a list', { slots: [waiting] }, all, 'full, with a list'],
    [
      'all is full and there are substitutes',
      { slots: [sampleSlot(8, 0)], ...rota('single', 'rota') },
      all,
      'open signUp',
    ],
    ['others wait and substitutes stand in', { slots: [waiting], ...rota('single', 'rota') }, all, 'full, with a list'],
    ['only substitutes are wanted and all is full', { slots: [waiting], ...rota('rota') }, all, 'open signUp'],
    ['the backend keeps no substitutes', { slots: [sampleSlot(8, 0)], ...rota('rota') }, basic, 'full'],
    ['the backend keeps no list', { slots: [waiting] }, basic, 'full'],
    ['it is full without times', { slots: [], status: 'full' }, all, 'full'],
    ['it has a list without times', { slots: [], status: 'waitingList' }, all, 'full, with a list'],
    ['the places are unknown', { slots: [sampleSlot(8, null)] }, basic, 'open signUp'],
    ['it is cancelled', { status: 'cancelled' }, all, 'closed cancelled'],
    ['it is postponed', { status: 'postponed' }, all, 'closed postponed'],
    ['it is closed', { status: 'closed' }, all, 'closed closed'],
    ['it is not open yet', { status: 'notOpenYet' }, all, 'closed notOpenYet'],
    ['it opens tomorrow', { signUp: sampleTerms({ opensAt: '2026-11-25T09:00:00+01:00' }) }, all, 'closed notOpenYet'],
    [
      'it closed a minute ago',
      { signUp: sampleTerms({ closesAt: '2026-11-24T14:09:00+01:00' }) },
      all,
      'closed closed',
    ],
    ['all times have begun', { slots: [past] }, all, 'closed tooLate'],
    ['the source only reads', {}, ['opportunities'], 'form backend'],
    ['families are matched and the backend does not', { kind: 'matching' }, basic, 'form matching'],
    ['families are matched', { kind: 'matching' }, all, 'open signUp'],
    ['only households come', { signUp: sampleTerms({ policy: { parties: ['household'] } }) }, basic, 'form groups'],
    [
      'only series are wanted',
      { series: [series], commitment: { text: 'x', modes: ['series'] } },
      basic,
      'form series',
    ],
    [
      'single dates of a series are wanted too',
      { series: [series], commitment: { text: 'x', modes: ['series', 'single'] } },
      basic,
      'open signUp',
    ],
    [
      'a required question is of an unknown type',
      { signUp: sampleTerms({ questions: { version: '1', items: [{ ...hologram, isRequired: true }] } }) },
      all,
      'form question',
    ],
    [
      'an optional question is of an unknown type',
      { signUp: sampleTerms({ questions: { version: '1', items: [hologram] } }) },
      all,
      'open signUp',
    ],
  ];
  for (const [why, given, features, says] of table) {
    it(`is told when ${why}: ${says}`, () => {
      expect(opening(sampleOpportunity(given), features)).to.equal(says);
    });
  }

  it('takes times that were chosen beforehand together or not at all [SU-41] [EC-62]', () => {
    const target = (slots: Opportunity['slots']) => ({
      ...targetFromOpportunity(sampleOpportunity({ slots })),
      chosenSlotIds: slots.map(({ id }) => id),
    });
    const facts = openingFacts(sampleOpportunity(), all, now);
    const listed = { ...sampleSlot(9, 4), capacity: { ...waiting.capacity, remaining: 2 } };
    const table: [slots: Opportunity['slots'], says: Opening][] = [
      [[sampleSlot(8, 4), sampleSlot(9, 4)], { kind: 'open', intent: 'signUp' }],
      [[sampleSlot(8, 0), sampleSlot(9, 4)], { kind: 'full', canWait: false }],
      [[waiting, sampleSlot(9, 4)], { kind: 'full', canWait: false }],
      [[waiting, listed], { kind: 'full', canWait: true }],
    ];
    for (const [slots, says] of table) expect(openingOf(target(slots), facts)).to.deep.equal(says);
  });

  it('is right for each opportunity of the demo', () => {
    const openings = Object.fromEntries(
      content.items.map((item) => [item.id, opening(item as unknown as Opportunity, basic)]),
    );
    expect(openings).to.deep.equal({
      'hent-nabo': 'open signUp',
      faellesspisning: 'open signUp',
      'familier-hjaelper-familier': 'form matching',
      traevaerksted: 'form series',
      kulturbrobygger: 'open signUp',
      'opgaveudvalg-medlem': 'open signUp',
      samskabelsespilot: 'open signUp',
      'mtb-spor': 'open signUp',
      'zebraby-netvaerk': 'open signUp',
      'bordvaert-borgermoede': 'closed postponed',
      'start-guide-redaktion': 'closed notOpenYet',
      'generationscafe-vaert': 'full',
      'byrum-hverdagseksperiment': 'closed cancelled',
    });
  });
});
