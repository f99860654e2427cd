import { expect } from 'chai';
import fc from 'fast-check';
import { fold, matchesWords, wordsOf } from '../../../../src/domain/text/fold.ts';

const seed = 20261124;

describe('the folding of text for search [CT-12]', () => {
  const same: [string, string][] = [
    ['Århus', 'aarhus'],
    ['Ærø', 'aeroe'],
    ['SØLVGÅRDEN', 'soelvgaarden'],
    ['A\u030arhus', 'Aarhus'],
    ['café', 'CAFE'],
    ['Zürich', 'zurich'],
    ['ﬁlm', 'film'],
    ['２０２６', '2026'],
    ['İstanbul', 'istanbul'],
  ];
  for (const [left, right] of same) {
    it(`reads ${left} and ${right} alike`, () => {
      expect(fold(left)).to.equal(fold(right));
    });
  }

  it('keeps different words apart', () => {
    expect(fold('have')).not.to.equal(fold('håve'));
    expect(fold('ol')).not.to.equal(fold('øl'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).to.equal(fold(text));
      }),
      { seed, numRuns: 200 },
    );
  });

  it('cuts words at everything that is no letter and no digit', () => {
    expect(wordsOf('Fælles-spisning, kl. 18 (tag/med)')).to.deep.equal([
      'faelles',
      'spisning',
      'kl',
      '18',
      'tag',
      'med',
    ]);
  });
});

describe('the search for words [CT-12]', () => {
  const fields = ['Nye fællesskaber', { da: 'Trænet i hverdagen', en: 'Trained every day' }, undefined, null];
  const cases: [query: string, isFound: boolean][] = [
    ['fæl', true],
    ['FAELLES', true],
    ['ny fæll', true],
    ['fæll træn', true],
    ['trained', true],
    ['skab', false],
    ['nye ukendt', false],
    ['   ', true],
    ['–', true],
  ];
  for (const [query, isFound] of cases) {
    it(`${isFound ? 'finds' : 'does not find'} “${query}”`, () => {
      expect(matchesWords(query, fields)).to.equal(isFound);
    });
  }

  it('finds nothing in no fields', () => {
    expect(matchesWords('have', [])).to.equal(false);
  });
});
