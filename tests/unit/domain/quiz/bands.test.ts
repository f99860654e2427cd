import { expect } from 'chai';
import { bandOf, score, shownNumber } from '../../../../src/domain/quiz/score.ts';
import { bundled } from './bundled.ts';
import { workedExample } from './worked-examples.ts';

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

  it('decides the band, not the number behind it', () => {
    const { overall } = score(bundled, workedExample('5').answers);
    expect(overall.score).to.be.below(40);
    expect(overall.band).to.equal('paavej');
  });
});
