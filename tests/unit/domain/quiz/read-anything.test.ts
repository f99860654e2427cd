import { expect } from 'chai';
import fc from 'fast-check';
import { readDefinition } from '../../../../src/domain/quiz/read-definition.ts';
import { expectBelow, margin } from '../../../helpers/fastest.ts';
import { condition, type Data, spoilt } from './broken-definitions.ts';
import { bundled } from './bundled.ts';
import { anyQuiz } from './generated-quizzes.ts';
import '../../../helpers/seed.ts';

const found = (value: unknown) => readDefinition(value).problems.map(({ code, path }) => [code, path]);

describe('anything at all, read as a definition [RQ-2]', () => {
  const nothings: unknown[] = [undefined, null, 0, '', 'tekst', [], [bundled], () => bundled, Symbol('x'), 10n];
  for (const value of nothings) {
    it(`has no definition in ${String(value).slice(0, 20)}`, () => {
      const { definition, problems } = readDefinition(value);
      expect(definition).to.equal(undefined);
      expect(problems.length).to.be.greaterThan(0);
    });
  }

  it('may go round in circles or be endlessly deep', () => {
    const circle: Data = { ...bundled };
    circle.items = [circle];
    expect(found(circle)).to.deep.equal([['not-json', '']]);
    let deep: Data = {};
    for (let depth = 0; depth < 20_000; depth += 1) deep = { items: deep };
    expect(readDefinition(deep).definition).to.equal(undefined);
  });

  it('may hold names that objects have by themselves', () => {
    const value = JSON.parse(
      JSON.stringify(bundled).replace(
        '"scales":{',
        '"scales":{"__proto__":{"options":[]},"constructor":{"options":[]},',
      ),
    ) as unknown;
    expect(readDefinition(value).definition).to.equal(undefined);
    expect(({} as Data).options).to.equal(undefined);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(...Object.keys(bundled)), (value, name) => {
        expect(readDefinition({ ...bundled, [name]: value }).problems).to.be.an('array');
      }),
    );
  });

  it('is read unchanged where it keeps every rule', () => {
    fc.assert(
      fc.property(anyQuiz, ({ definition }) => {
        const { problems } = readDefinition(definition);
        // Generated conditions may name an answer that is not there, and dimensions may stay empty.
        const allowed = ['dimension-without-items', 'answer-not-an-option', 'operator-does-not-fit', 'never-shown'];
        expect(problems.filter(({ code }) => !allowed.includes(code))).to.deep.equal([]);
      }),
    );
  });
});

describe('the time it takes to read a definition [RQ-2] [RQ-25]', () => {
  const scored = { scale: 'grad', scores: [{ dimension: 'ledelse' }] };
  const branchy = (hidden: readonly unknown[]) => {
    const asked = Array.from({ length: 40 }, (_, index) => ({ ...bundled.items[1], linkId: `j${index}` }));
    const dependent = asked.map(({ linkId }, index) => ({
      ...scored,
      linkId: `k${index}`,
      text: 'x',
      enableWhen: condition(linkId, '=', index % 2 ? 'nej' : 'ja'),
    }));
    return spoilt({ items: [...bundled.items, ...asked, ...dependent, ...hidden] });
  };

  it('is at most 50 ms with more ways through than can be looked at', () => {
    const impossible = {
      ...scored,
      linkId: 'aldrig',
      text: 'x',
      enableWhen: [...condition('j0', '=', 'ja'), ...condition('j0', '=', 'nej')],
    };
    readDefinition(branchy([]));
    const tangled = {
      ...scored,
      linkId: 'sjaelden',
      text: 'x',
      enableWhen: Array.from({ length: 8 }, (_, index) => condition(`j${index}`, '=', 'ja')[0]),
    };
    for (const [value, expected] of [
      [branchy([]), []],
      [branchy([impossible]), [['never-shown', '/items/101']]],
      [branchy([tangled]), []],
    ] as const) {
      expectBelow(50 * margin, () => found(value));
      expect(found(value)).to.deep.equal(expected);
    }
  });

  it('is at most 50 ms where what is asked hangs on questions with thousands of sets of answers', () => {
    const answerOption = Array.from({ length: 11 }, (_, code) => ({ code: `${code}`, label: 'x' }));
    const asked = Array.from({ length: 8 }, (_, at) => ({
      linkId: `m${at}`,
      text: 'x',
      isMultiple: true,
      answerOption,
    }));
    const dependent = Array.from({ length: 150 }, (_, at) => ({
      ...scored,
      linkId: `n${at}`,
      text: 'x',
      enableWhen: asked.map(({ linkId }, place) => ({
        question: linkId,
        operator: at % 2 ? '=' : '!=',
        answer: `${(at + place) % 11}`,
      })),
    }));
    const value = spoilt({ items: [...bundled.items, ...asked, ...dependent] });
    expectBelow(50 * margin, () => found(value));
    expect(found(value)).to.deep.equal([]);
  });
});
