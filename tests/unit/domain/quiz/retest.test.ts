import { expect } from 'chai';
import type { Answers } from '../../../../src/domain/quiz/item.ts';
import { compareResults } from '../../../../src/domain/quiz/retest.ts';
import { score } from '../../../../src/domain/quiz/score.ts';
import { allAnswered, bundled, changed } from './bundled.ts';

const compare = (before: Answers, now: Answers, definition = bundled) =>
  compareResults(definition, score(definition, before), score(definition, now));

describe('a result beside the last one [RQ-66]', () => {
  it('moves by the shown numbers, new less old', () => {
    const { overall, dimensions } = compare(allAnswered('3'), allAnswered('4'));
    expect(dimensions.get('ledelse')).to.deep.equal({ before: 50, now: 75, change: 25, movement: 'changed' });
    expect(overall).to.deep.equal({ before: 50, now: 69, change: 19, movement: 'changed' });
    expect(compare(allAnswered('4'), allAnswered('3')).overall.change).to.equal(-19);
  });

  it('is about unchanged below the smallest change that means anything', () => {
    const before = allAnswered('3', { led1: '3' });
    // One step on one of three questions: 25 / 3 = 8.3, shown as 58 after 50.
    const step = compare(before, allAnswered('3', { led1: '4' })).dimensions.get('ledelse');
    expect(step).to.deep.equal({ before: 50, now: 58, change: 8, movement: 'changed' });
    const coarse = changed({ retest: { afterMonths: [6], smallestChange: 9 } });
    const same = compare(before, allAnswered('3', { led1: '4' }), coarse).dimensions.get('ledelse');
    expect(same).to.include({ change: 8, movement: 'unchanged' });
  });

  it('calls no change unchanged where a quiz says nothing of the smallest', () => {
    const silent = changed({ retest: undefined as never });
    expect(compare(allAnswered('3'), allAnswered('3'), silent).overall.movement).to.equal('unchanged');
    const small = compare(allAnswered('3'), allAnswered('3', { led1: '4' }), silent);
    expect(small.overall).to.deep.equal({ before: 50, now: 51, change: 1, movement: 'changed' });
  });

  it('compares nothing where either side has no number', () => {
    const unsure = allAnswered('3', { mag1: 'dk', mag2: 'dk', mag3: 'na' });
    expect(compare(unsure, allAnswered('3')).dimensions.get('magt')).to.deep.equal({
      before: null,
      now: 50,
      change: null,
      movement: 'incomparable',
    });
    expect(compare(allAnswered('3'), unsure).dimensions.get('magt')?.movement).to.equal('incomparable');
  });
});
