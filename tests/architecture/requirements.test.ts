import { expect } from 'chai';
import { plantedTitles } from './planted-titles.ts';
import { claimsOf, report, testFiles, unknownClaims } from './requirements.ts';
import { expectNone } from './source-files.ts';

describe('the titles of the tests [QA-10]', () => {
  it('name only ids that the specifications have', () => {
    const claims = claimsOf(testFiles());
    expect(claims.length).to.be.above(0);
    expectNone(unknownClaims(claims));
  });
});

describe('the reader of test titles [QA-10] [QA-16]', () => {
  it('finds ids in the brackets of describe and it', () => {
    expect(claimsOf([plantedTitles]).map(({ id }) => id)).to.deep.equal(['QA-76', 'SU-12', 'SU-9999', 'CA-1', 'CA-2']);
  });

  it('sees an unknown id', () => {
    expect(unknownClaims(claimsOf([plantedTitles]))).to.deep.equal([
      'tests/unit/a.test.ts: [SU-9999] in “keeps what was typed” is no id',
    ]);
  });

  it('puts the ids without a test first', () => {
    const text = report(claimsOf([plantedTitles]), { 'CA-1': 'one', 'CA-3': 'three' });
    expect(text).to.match(/^1 of 2 ids have no test:\n {2}CA-3 {2}three\n\n1 ids have tests:\n {2}CA-1 {2}one\n/);
  });
});
