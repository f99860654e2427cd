import { expect } from 'chai';
import { safePattern } from '../../../../src/domain/sign-up/pattern-safety.ts';
import { expectBelow, fastest } from '../../../helpers/fastest.ts';

const safe = [
  '^\\d{4}$',
  '^[A-ZÆØÅ][a-zæøå -]{1,49}$',
  '^(?:DK-)?\\d{4}$',
  '\\p{L}+',
  '^.*@.*$',
  '(?<year>\\d{4})',
  '^\\+?\\d{8,15}$',
  '[(+*]',
  '\\(\\d\\)',
  '^(a|b)c$',
  '',
];
const refused: readonly [pattern: string, why: string][] = [
  ['a'.repeat(201), 'longer than 200'],
  ['[', 'does not compile'],
  ['a{2,', 'does not compile'],
  ['\\', 'does not compile'],
  ['(a', 'does not compile'],
  ['a)', 'does not compile'],
  ['(a)\\1', 'back-reference'],
  ['(?<n>a)\\k<n>', 'back-reference'],
  ['(?=a)b', 'look-ahead'],
  ['(?!a)b', 'look-ahead'],
  ['(?<=a)b', 'look-behind'],
  ['(?<!a)b', 'look-behind'],
  ['(a+)+', 'quantified group with a quantifier'],
  ['((a{2}))*', 'quantified group with a quantifier deep inside'],
  ['(a|b)*', 'quantified group with alternatives'],
  ['((a|b)c)+', 'quantified group with alternatives deep inside'],
  ['^.*.*.*x', 'three unbounded quantifiers'],
  ['.*.*x', 'two unbounded quantifiers, not anchored'],
  ['^a|.*.*b', 'two unbounded quantifiers, one alternative not anchored'],
  ['^a{3,}b{3,}c{3,}', 'three unbounded quantifiers, counted'],
  [`^${'a?'.repeat(66)}b`, 'too many optional parts'],
  [`^${'(a|a)'.repeat(30)}b`, 'too many alternatives'],
  ['^[a-z]{0,500}[a-z]{0,500}[a-z]{0,500}!', 'too many counted repetitions'],
  ['x{100000}', 'counted beyond any answer'],
];

/** Worst case of a pattern that is used, as the reference machine would take (SU-20). */
const mostMilliseconds = 50;

describe('a pattern of a question [SU-20]', () => {
  for (const pattern of safe) {
    it(`is used: ${JSON.stringify(pattern)}`, () => {
      expect(safePattern(pattern)?.unicode).to.equal(true);
    });
  }

  for (const [pattern, why] of refused) {
    it(`is left to the backend: ${why}`, () => {
      expect(safePattern(pattern)).to.equal(undefined);
    });
  }

  for (const pattern of [
    '^.*.*(?:a|b|c)x',
    '.*x',
    `^${'a?'.repeat(21)}${'a'.repeat(30)}b`,
    '^[a-z]{0,90}[a-z]{0,80}!',
  ]) {
    it(`takes under 50 ms at its worst, measured against a loop of this machine: ${pattern.slice(0, 30)}`, () => {
      const compiled = safePattern(pattern);
      const texts = ['a'.repeat(1_000), 'ab '.repeat(333)];
      expectBelow(mostMilliseconds, () => texts.map((text) => compiled?.test(text)));
      expect(compiled).not.to.equal(undefined);
    });
  }

  it('would take longer without the rule: three unbounded quantifiers', () => {
    const cubic = /^.*.*.*x/u;
    expect(fastest(() => cubic.test('a'.repeat(1_000)), 1)).to.be.above(mostMilliseconds);
  });
});
