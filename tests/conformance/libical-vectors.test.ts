import { expect } from 'chai';
import { datesFound, nameOf, type RuleVector, readVectors, vectorsIn, wallOf } from '../helpers/libical-vectors.ts';

// The licence of libical keeps its files out of this project: `.ci/run` fetches them and says where they lie.
const folder = process.env.SAMSPIL_LIBICAL;

/** Rules that the core does not do, and any on which it differs: which, and why; some stand in newer releases alone. */
const known: readonly { why: string; holds: (vector: RuleVector) => boolean; isNewer?: true }[] = [
  {
    why: 'EC-21: a day that does not exist is left out; SKIP=FORWARD and SKIP=BACKWARD are named and not done',
    holds: ({ rule }) => /(^|;)SKIP=(FORWARD|BACKWARD)/.test(rule),
  },
  {
    why: 'EC-21: rules of other calendars are named and not done',
    holds: ({ rule }) => /(^|;)RSCALE=(?!GREGORIAN)/.test(rule),
  },
  {
    why: 'EC-21: by the table of the standard a day of the month stands for that day of all months; libical takes the month of DTSTART',
    holds: ({ rule }) => /^FREQ=YEARLY;BYMONTHDAY=/.test(rule),
    isNewer: true,
  },
  {
    why: 'EC-21: the years that INTERVAL counts are week-based where weeks are; libical counts from the year DTSTART is written in',
    holds: ({ rule }) => /BYWEEKNO=.*INTERVAL=/.test(rule),
    isNewer: true,
  },
];

const isFound = (vector: RuleVector) => datesFound(vector)?.join() === vector.dates.map(wallOf).join();

describe('the public recurrence vectors of libical [EC-21]', () => {
  it('are read as they are written: a rule, its start, from where to look, and its dates', () => {
    const text = [
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'DTSTART:20261124T180000',
      'START-AT:20261125T000000',
      // Some releases list the dates before that too.
      'INSTANCES:20261124T180000,20261201T180000,20261208T180000',
      '',
      'RRULE:RSCALE=UNKNOWN;FREQ=YEARLY',
      'DTSTART:20261124',
      'INSTANCES: *** UNIMPLEMENTED',
    ].join('\n');
    const [vector, ...others] = readVectors(text) as [RuleVector];
    expect(others).to.deep.equal([]);
    expect(nameOf(vector)).to.equal('FREQ=WEEKLY;COUNT=3 from 20261124T180000 after 20261125T000000');
    expect(isFound(vector)).to.equal(true);
    expect(isFound({ ...vector, dates: [...vector.dates, '20261215T180000'] })).to.equal(false);
  });

  const look = () => {
    const vectors = vectorsIn(folder as string);
    const judged = vectors.filter((vector) => !known.some(({ holds }) => holds(vector)));
    const missed = judged.filter((vector) => !isFound(vector));
    console.log(`${judged.length - missed.length} of ${judged.length} vectors of libical, ${vectors.length} in all`);
    for (const { why, holds, isNewer } of known) {
      const named = vectors.filter(holds);
      if (!isNewer) expect(named.length, why).to.be.greaterThan(0);
      expect(named.filter(isFound).map(nameOf), why).to.deep.equal([]);
    }
    expect(judged.length).to.be.greaterThan(60);
    expect(missed.map(nameOf)).to.deep.equal([]);
  };
  if (folder) it('have the dates they say, but for those that are named with the reason', look);
  else it.skip('have the dates they say (SAMSPIL_LIBICAL names no folder with the source of libical)', look);
});
