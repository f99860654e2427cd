import { expect } from 'chai';
import { readSaved, writeSaved } from '../../../../src/domain/quiz/saved-answers.ts';
import { allAnswered, bundled, changed } from './bundled.ts';

const now = Date.parse('2026-11-24T13:10:00Z');
const day = 86_400_000;
const text = writeSaved(bundled, allAnswered('4', { led1: 'dk' }), now);
const spoilt = (members: object) => JSON.stringify({ ...JSON.parse(text), ...members });

describe('answers kept on a device [RQ-70]', () => {
  it('come back as they were, for thirty days', () => {
    const read = readSaved(bundled, text, now + 29 * day);
    if (read.kind !== 'read') throw new TypeError(read.kind);
    expect([...read.answers].sort()).to.deep.equal([...allAnswered('4', { led1: 'dk' })].sort());
    expect(read.savedAt).to.equal(now);
    expect(readSaved(bundled, text, now + 30 * day).kind).to.equal('expired');
    expect(readSaved(bundled, text, now - day).kind).to.equal('expired');
  });

  it('are refused by another edition, and taken by a version of the same one', () => {
    expect(readSaved(changed({ version: '0.2.0' }), text, now).kind).to.equal('other-edition');
    expect(readSaved(changed({ version: '0.1.9' }), text, now).kind).to.equal('read');
  });

  it('are without what the quiz does not offer', () => {
    const read = readSaved(
      bundled,
      spoilt({
        answers: [
          ['led1', ['99']],
          ['x', ['1']],
          ['led2', ['3']],
        ],
      }),
      now,
    );
    expect(read.kind === 'read' && [...read.answers]).to.deep.equal([
      ['led1', []],
      ['led2', ['3']],
    ]);
  });

  for (const [what, broken] of [
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['another mark', spoilt({ contract: 'x' })],
    ['another quiz', spoilt({ url: 'urn:x' })],
    ['no dates', spoilt({ savedAt: 'i går' })],
    ['answers that are no list', spoilt({ answers: { led1: ['1'] } })],
    ['answers that are no pairs', spoilt({ answers: ['led1'] })],
    ['no version', spoilt({ version: 3 })],
  ] as const)
    it(`are broken with ${what}`, () => {
      expect(readSaved(bundled, broken, now).kind).to.equal('broken');
    });
});
