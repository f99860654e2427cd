import { expect } from 'chai';
import fc from 'fast-check';
import {
  type CalendarFilter,
  formatFilter,
  isEmptyFilter,
  parseFilter,
  readPostcodes,
} from '../../../../src/domain/calendar/calendar-filter.ts';
import { formatPlainDate } from '../../../../src/domain/calendar/date-time.ts';
import '../../../helpers/seed.ts';

describe('a filter as text [EC-70]', () => {
  const cases: [text: string, filter: CalendarFilter, written?: string][] = [
    ['category=mad&category=kultur', { category: ['kultur', 'mad'] }, 'category=kultur&category=mad'],
    ['isFree=true&q=havedag', { q: 'havedag', isFree: true }, 'q=havedag&isFree=true'],
    [
      'tema=mad&omraade=roskilde&gratis=ja&hvornaar=weekend',
      { category: ['mad'], area: ['roskilde'], isFree: true, when: 'weekend' },
      'category=mad&area=roskilde&isFree=true&when=weekend',
    ],
    ['postnr=0800,%204000', { postcode: ['0800', '4000'] }, 'postcode=0800&postcode=4000'],
    ['postcode=40a0', {}, ''],
    ['isFree=no&when=someday&weekday=mo&weekday=mon', { weekday: ['mon'] }, 'weekday=mon'],
    ['fra=2026-12-01&til=2026-02-30', { from: '2026-12-01' }, 'from=2026-12-01'],
    ['category=%3Cscript%3E&evil=1&__proto__=x', {}, ''],
    ['', {}, ''],
  ];
  for (const [text, filter, written] of cases)
    it(JSON.stringify(text), () => {
      expect(parseFilter(text)).to.deep.equal(filter);
      expect(formatFilter(filter)).to.equal(written);
    });

  it('reads back what it writes', () => {
    const ids = fc
      .uniqueArray(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,20}$/), { minLength: 1, maxLength: 4 })
      .map((values) => values.sort());
    const arbitrary = fc.record(
      {
        q: fc.stringMatching(/^\S.{0,30}\S$/u).map((text) => text.trim()),
        category: ids,
        area: ids,
        organisation: ids,
        accessibility: ids,
        postcode: fc
          .uniqueArray(fc.stringMatching(/^\d{4}$/), { minLength: 1, maxLength: 3 })
          .map((values) => values.sort()),
        isFree: fc.constant(true as const),
        hasNeeds: fc.constant(true as const),
        when: fc.constantFrom('today' as const, 'weekend' as const),
        from: fc.integer({ min: 0, max: 40_000 }).map(formatPlainDate),
        partOfDay: fc.constant(['evening', 'morning'] as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(arbitrary, (filter) => {
        expect(parseFilter(formatFilter(filter))).to.deep.equal(filter);
      }),
    );
  });

  it('never throws and never asks for more than it can hold', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000, unit: 'binary' }), (text) => {
        expect(formatFilter(parseFilter(text)).length).to.be.at.most(6000);
      }),
    );
  });

  it('knows when it asks for nothing', () => {
    expect(isEmptyFilter({ category: [] })).to.equal(true);
    expect(isEmptyFilter({ isFree: true })).to.equal(false);
  });
});

describe('a typed postcode [EC-66]', () => {
  const cases: [text: string, codes: string[] | undefined][] = [
    ['0800', ['0800']],
    [' 40 00 , 4300', ['4000', '4300']],
    ['40a0', undefined],
    ['400', undefined],
    ['', undefined],
  ];
  for (const [text, codes] of cases)
    it(JSON.stringify(text), () => {
      expect(readPostcodes(text)).to.deep.equal(codes);
    });
});
