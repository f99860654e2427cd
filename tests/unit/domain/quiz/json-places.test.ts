import { expect } from 'chai';
import { jsonPlaces } from '../../../../src/domain/quiz/json-places.ts';
import { pointerOf, valueAt } from '../../../../src/domain/quiz/json-pointer.ts';
import { bundled } from './bundled.ts';

describe('the places of a definition in its file [RQ-23]', () => {
  const text = '{\n  "a": [1, {"b~/": "x{\\"[,"}, []],\n  "c": { "d": null }\n}';
  const places: [pointer: string, line: number, column: number][] = [
    ['', 1, 1],
    ['/a', 2, 3],
    ['/a/0', 2, 9],
    ['/a/1/b~0~1', 2, 13],
    ['/a/2', 2, 31],
    ['/c/d', 3, 10],
    ['/c/gone', 3, 3],
    ['/gone/deeper', 1, 1],
  ];
  for (const [pointer, line, column] of places)
    it(`are ${line}:${column} for ${pointer || 'the whole'}`, () => {
      expect(jsonPlaces(text)(pointer)).to.deep.equal({ line, column });
    });

  it('lead to every member of the bundled one, however it is laid out', () => {
    for (const indent of [0, 1, 4]) {
      const lines = JSON.stringify(bundled, null, indent);
      const placeOf = jsonPlaces(lines);
      const walk = (value: unknown, names: readonly string[]): void => {
        const { line, column } = placeOf(pointerOf(names));
        const here = lines.split('\n')[line - 1]?.slice(column - 1) ?? '';
        const name = names.at(-1) ?? '';
        if (names.length > 0 && !/^\d+$/.test(name)) expect(here).to.match(new RegExp(`^"${name}":`));
        if (typeof value === 'object' && value)
          for (const key of Object.keys(value)) walk(valueAt(value, pointerOf([key])), [...names, key]);
      };
      walk(bundled.items.slice(0, 3), ['items']);
      walk(bundled.scoring, ['scoring']);
    }
  });

  it('are the root of a text that is one value', () => {
    for (const value of ['3', '"x"', '[]']) expect(jsonPlaces(value)('/x')).to.deep.equal({ line: 1, column: 1 });
  });
});
