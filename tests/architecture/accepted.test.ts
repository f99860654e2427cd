import { expect } from 'chai';
import { type Accepted, filesOnDisk, ledgerFindings, ledgerWith, readLedger } from '../helpers/ledger.ts';

describe('what was reviewed [QA-173]', () => {
  it('is on disk as it was accepted, each with its reason', () => {
    expect(filesOnDisk()).to.not.be.empty;
    expect(ledgerFindings(readLedger())).to.deep.equal([]);
  });

  const [file, other] = ['tests/elements/all/trees/a.txt', 'tests/elements/all/trees/b.txt'];
  const entry = { file, sha256: '1', reason: 'the heading has a level now', date: '2026-11-22' };
  const cases: [fault: string, ledger: Accepted[], finding: string][] = [
    ['a file that was changed by hand', [{ ...entry, sha256: '2' }], `${file} is not what was accepted`],
    ['a file that nobody accepted', [], `${file} is not what was accepted`],
    ['an entry whose file is gone', [entry, { ...entry, file: other }], `${other} is gone`],
    ['an entry without a reason', [{ ...entry, reason: 'so' }], `${file} has no reason or no date`],
    ['an entry without a day', [{ ...entry, date: 'today' }], `${file} has no reason or no date`],
  ];
  for (const [fault, ledger, finding] of cases)
    it(`finds ${fault}`, () => {
      expect(ledgerFindings(ledger, [{ file, sha256: '1' }])).to.deep.equal([finding]);
    });

  it('keeps the reason of what did not change, and gives the new one to what did', () => {
    const files = [
      { file, sha256: '1' },
      { file: other, sha256: '9' },
    ];
    const why = { reason: 'a story of its own', date: '2026-12-01' };
    expect(ledgerWith([entry, { ...entry, file: other, sha256: '8' }], why, files)).to.deep.equal([
      entry,
      { file: other, sha256: '9', ...why },
    ]);
  });
});
