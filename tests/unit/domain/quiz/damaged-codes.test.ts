import { expect } from 'chai';
import fc from 'fast-check';
import { checkDefinition } from '../../../../src/domain/quiz/check-definition.ts';
import { isScored } from '../../../../src/domain/quiz/item.ts';
import { readCode, shareCode } from '../../../../src/domain/quiz/share-code.ts';
import { atLevel, thousandRuns } from '../../../helpers/seed.ts';
import { allAnswered, bundled, changed } from './bundled.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const kindOf = (definition: typeof bundled, code: string) => readCode(definition, code).kind;
/** How many of the 63 other characters each place of each code is tried with; before a release all. */
const wrongOnes = atLevel(1, 6, 63);
const answers = allAnswered('3', { led1: '1', mag2: 'na', til1: 'dk' });

describe('a code with something wrong in it [RQ-50] [RQ-51]', () => {
  it('refuses every single wrong character of 1,000 codes', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 19, maxLength: 19 }), fc.nat(), (given, at) => {
        const scored = bundled.items.filter(isScored);
        const answers = new Map(
          scored.map(({ linkId }, index): [string, readonly string[]] => {
            const code = ['', '1', '2', '3', '4', '5', 'na', 'dk'][given[index] ?? 0] ?? '';
            return [linkId, code ? [code] : []];
          }),
        );
        const code = shareCode(bundled, answers);
        for (const [place, character] of [...code].entries()) {
          if (character === '.') continue;
          for (let step = 0; step < wrongOnes; step += 1) {
            const other = alphabet[(alphabet.indexOf(character) + 1 + ((at + step) % 63)) % 64] ?? '';
            const wrong = code.slice(0, place) + other + code.slice(place + 1);
            if (kindOf(bundled, wrong) === 'read') throw new Error(`${wrong} was read as ${code}.`);
            tried += 1;
          }
        }
      }),
      { numRuns: thousandRuns },
    );
    expect(tried).to.be.greaterThan(20 * wrongOnes * thousandRuns);
  });

  it('refuses every other character at every place of one code', () => {
    const code = shareCode(bundled, answers);
    const wrong = [...code].flatMap((right, place) =>
      [...(right === '.' ? '' : alphabet)]
        .filter((character) => character !== right)
        .map((character) => code.slice(0, place) + character + code.slice(place + 1)),
    );
    expect(wrong.length).to.equal(63 * code.replaceAll('.', '').length);
    expect(wrong.filter((text) => kindOf(bundled, text) === 'read')).to.deep.equal([]);
  });

  it('reads what it wrote for every version that the checker lets pass', () => {
    const versions = [
      '1.0.0',
      '1.0.0-rc.1',
      '1.0.0-rc-1+build.7',
      '1.0.0-rc_1',
      '1.0.0+a+b',
      `1.0.0-${'x'.repeat(74)}`,
    ];
    const tooLong = `1.0.0-${'x'.repeat(75)}`;
    const passed = [...versions, tooLong].filter((version) => !checkDefinition(changed({ version })).length);
    expect(passed).to.deep.equal(versions.filter((version) => !/_|\+a/.test(version)));
    for (const version of passed) {
      const quiz = changed({ version });
      expect(kindOf(quiz, shareCode(quiz, answers)), version).to.equal('read');
    }
  });
});
