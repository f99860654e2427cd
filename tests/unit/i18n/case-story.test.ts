import { expect } from 'chai';
import { messages as da } from '../../../src/i18n/da/case-story.ts';
import { messages as en } from '../../../src/i18n/en/case-story.ts';

describe('months in words [CA-8]', () => {
  for (const [months, danish, english] of [
    [1, '1 måned', '1 month'],
    [4, '4 måneder', '4 months'],
    [6, '½ år', '6 months'],
    [12, '1 år', '1 year'],
    [18, '1½ år', '1½ years'],
    [24, '2 år', '2 years'],
    [30, '2½ år', '2½ years'],
  ] as const) {
    it(`says ${months} months as «${danish}» and «${english}»`, () => {
      expect(da.months(months)).to.equal(danish);
      expect(en.months(months)).to.equal(english);
    });
  }

  it('says a list once with its unit when all end in years, else each with its own', () => {
    expect(da.monthsList([6, 12, 18])).to.equal('½, 1 og 1½ år');
    expect(da.monthsList([4, 12])).to.equal('4 måneder og 1 år');
    expect(en.monthsList([6, 12, 18])).to.equal('6 months, 1 year and 1½ years');
  });
});
