import { expect } from 'chai';
import fc from 'fast-check';
import { readDefinition } from '../../../../src/domain/quiz/read-definition.ts';
import { bandOf, score, shownNumber } from '../../../../src/domain/quiz/score.ts';
import { bundled } from './bundled.ts';
import { workedExample } from './worked-examples.ts';
import '../../../helpers/seed.ts';

describe('the number that is shown [RQ-16]', () => {
  const rounded: [value: number, shown: number][] = [
    [39.583, 40],
    [39.5, 40],
    [39.4999999995, 40],
    [39.499, 39],
    [0, 0],
    [100, 100],
    [57.49999999999999, 58],
    [12.5, 13],
  ];
  for (const [value, shown] of rounded) {
    it(`of ${value} is ${shown}`, () => {
      expect(shownNumber(value)).to.equal(shown);
    });
  }

  it('is in exactly one band, from 0 to 100 [RQ-19]', () => {
    const expected = (shown: number) =>
      shown < 40 ? 'samtale' : shown < 60 ? 'paavej' : shown < 80 ? 'proev' : 'rustet';
    for (let shown = 0; shown <= 100; shown += 1) expect(bandOf(bundled, shown)).to.equal(expected(shown));
  });

  it('is in exactly one band of any quiz that is taken [RQ-19]', () => {
    const edges = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 7 });
    fc.assert(
      fc.property(edges, (inner) => {
        const all = [0, ...inner.toSorted((one, other) => one - other), 100];
        const bands = all.slice(1).map((max, at) => ({ id: `b${at}`, min: all[at] ?? 0, max, title: 'x' }));
        const scoring = { ...bundled.scoring, overall: { ...bundled.scoring.overall, caps: [] } };
        const { definition } = readDefinition({ ...bundled, bands, scoring });
        if (!definition) throw new TypeError('The bands were refused.');
        for (let shown = 0; shown <= 100; shown += 1) {
          const isIn = bands.filter(({ min, max }) => shown >= min && (shown < max || (shown === 100 && max === 100)));
          expect([bandOf(definition, shown)]).to.deep.equal(isIn.map(({ id }) => id));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('decides the band, not the number behind it', () => {
    const { overall } = score(bundled, workedExample('5').answers);
    expect(overall.score).to.be.below(40);
    expect(overall.band).to.equal('paavej');
  });
});
