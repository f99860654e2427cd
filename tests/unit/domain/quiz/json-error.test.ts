import { expect } from 'chai';
import fc from 'fast-check';
import { checkDefinitionText } from '../../../../src/domain/quiz/check-definition.ts';
import { jsonError } from '../../../../src/domain/quiz/json-error.ts';
import { thousandRuns } from '../../../helpers/seed.ts';

describe('a definition as text [RQ-23]', () => {
  const places: [string, number, number][] = [
    ['', 1, 1],
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": [1, 2,, 3]\n}', 2, 14],
    ['{"a": "x\ny"}', 1, 7],
    ["{'a': 1}", 1, 2],
    ['{"a": 01}', 1, 8],
    ['{"a": tru}', 1, 7],
    ['[1] 2', 1, 5],
    ['{"a" 1}', 1, 2],
    ['{"a": "\\x"}', 1, 7],
  ];
  for (const [text, line, column] of places)
    it(`says line ${line}, column ${column} of ${JSON.stringify(text)}`, () => {
      expect(checkDefinitionText(text)).to.deep.equal([
        { code: 'not-json', severity: 'error', path: '', params: { line, column } },
      ]);
    });

  it('finds an error exactly where an engine does', () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const spoiltJson = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '\\', '0', '-', ' ', '\u0001', 'e', ':'),
    );
    fc.assert(
      fc.property(spoiltJson, ([text, at, sign]) => {
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + sign + text.slice(place + 1);
        expect(jsonError(text)).to.equal(undefined);
        expect(!jsonError(changed), changed).to.equal(isJson(changed));
      }),
      { numRuns: thousandRuns },
    );
  });

  it('does not run out of calls on lists in lists', () => {
    expect(jsonError('['.repeat(100_000))).to.deep.equal({ line: 1, column: 100_001 });
  });
});
