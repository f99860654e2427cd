import { expect } from 'chai';
import fc from 'fast-check';
import type { ProblemCode } from '../../../../src/domain/quiz/problem.ts';
import { readDefinition } from '../../../../src/domain/quiz/read-definition.ts';
import { fastest } from '../../../helpers/fastest.ts';
import { bundled } from './bundled.ts';
import { anyQuiz } from './generated-quizzes.ts';

const seed = 20261124;

// The bundled definition as plain data to be spoilt; paths are written with dots.
type Data = Record<string, unknown>;
const spoilt = (changes: Record<string, unknown>): Data => {
  const definition = structuredClone(bundled) as unknown as Data;
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const owner = names.reduce<Data>((data, name) => data[name] as Data, definition);
    if (value === undefined) delete owner[last];
    else owner[last] = value;
  }
  return definition;
};
const found = (value: unknown) =>
  readDefinition(value).problems.map(({ code, path, isWarning }) => [isWarning ? `(${code})` : code, path]);

describe('the bundled definition [RQ-26]', () => {
  it('has no problem of either severity', () => {
    expect(found(bundled)).to.deep.equal([]);
  });

  it('comes back as a copy', () => {
    const { definition } = readDefinition(bundled);
    expect(definition).to.deep.equal(bundled);
    expect(definition).not.to.equal(bundled);
  });
});

const band = (id: string, min: number, max: number) => ({ id, min, max, title: id });
const condition = (question: string, operator: string, answer: unknown) => [{ question, operator, answer }];
const twoOptions = [
  { code: 'a', label: 'A', weight: 0 },
  { code: 'b', label: 'B', weight: 1 },
];

// Item 0 is rolle, 1 igang, 2 to 20 the scored ones; 19 lae3a, 20 lae3b.
const errors: [code: ProblemCode, path: string, changes: Record<string, unknown>][] = [
  ['wrong-contract', '/contract', { contract: 'samspil-quiz/2' }],
  ['missing-member', '/contract', { contract: undefined }],
  ['missing-member', '/items/3/text', { 'items.3.text': undefined }],
  ['missing-member', '/items/3/text', { 'items.3.text': null }],
  ['missing-member', '/items/2/answerOption', { 'items.2.scale': undefined }],
  ['missing-member', '/recommendations/0/when/dimension', { 'recommendations.0.when': { below: 3 } }],
  ['missing-member', '/recommendations/0/when/below', { 'recommendations.0.when': { dimension: 'ledelse' } }],
  [
    'too-large',
    '/items',
    {
      items: [
        ...bundled.items,
        ...Array.from({ length: 200 }, (_, index) => ({ ...bundled.items[0], linkId: `q${index}` })),
      ],
    },
  ],
  [
    'too-large',
    '/items/0/answerOption',
    {
      'team.gap': undefined,
      'items.0.answerOption': Array.from({ length: 12 }, (_, index) => ({ code: `${index}`, label: 'x' })),
    },
  ],
  ['too-large', '/items/0/text', { 'items.0.text': 'x'.repeat(1001) }],
  ['too-large', '', { 'x-notes': 'x'.repeat(262_145) }],
  ['wrong-type', '/items/2/isReversed', { 'items.2.isReversed': 'ja' }],
  ['wrong-type', '/items/2/scores', { 'items.2.scores': 'ledelse' }],
  ['wrong-type', '/items/0', { 'items.0': 'spørgsmål', 'team.gap': undefined }],
  ['wrong-type', '/title', { title: { da: 3 } }],
  ['wrong-type', '/title', { title: {} }],
  ['wrong-type', '/version', { version: '1.0' }],
  ['wrong-type', '/team/minRespondents', { 'team.minRespondents': '5' }],
  ['unknown-member', '/items/20/enableWen', { 'items.20.enableWen': [] }],
  ['unknown-member', '/scoring/minCoverge', { 'scoring.minCoverge': 1 }],
  ['bad-id', '/items/0/linkId', { 'items.0.linkId': 'Rolle!', 'team.gap': undefined }],
  ['bad-id', '/scales/__proto', { 'scales.__proto': { options: twoOptions } }],
  ['bad-id', '/nonSubstantive/0/code', { 'nonSubstantive.0.code': 'ved ikke' }],
  ['duplicate-id', '/items/3/linkId', { 'items.3.linkId': 'led1' }],
  ['duplicate-id', '/bands/2/id', { 'bands.2.id': 'samtale' }],
  ['duplicate-id', '/recommendations/1/id', { 'recommendations.1.id': 'r-led' }],
  [
    'duplicate-id',
    '/items/2/scores/1/dimension',
    { 'items.2.scores': [{ dimension: 'ledelse' }, { dimension: 'ledelse' }] },
  ],
  ['duplicate-code', '/items/0/answerOption/4/code', { 'items.0.answerOption.4.code': 'leder' }],
  ['duplicate-code', '/scales/grad/options/4/code', { 'scales.grad.options.4.code': '1' }],
  ['duplicate-code', '/nonSubstantive/1/kind', { 'nonSubstantive.1.kind': 'dontKnow' }],
  ['code-clash', '/items/8/answerOption/2/code', { 'items.8.answerOption.2.code': 'dk' }],
  ['unknown-question', '/items/19/enableWhen/0/question', { 'items.19.enableWhen': condition('igan', '=', 'ja') }],
  ['unknown-question', '/items/19/parent', { 'items.19.parent': 'gruppe' }],
  ['unknown-question', '/team/gap/item', { 'team.gap.item': 'rolla' }],
  ['condition-forward', '/items/5/enableWhen/0/question', { 'items.5.enableWhen': condition('til1', '=', '3') }],
  ['condition-forward', '/items/5/enableWhen/0/question', { 'items.5.enableWhen': condition('aab1', '=', '3') }],
  ['condition-forward', '/items/5/parent', { 'items.5.parent': 'til1' }],
  ['answer-not-an-option', '/items/19/enableWhen/0/answer', { 'items.19.enableWhen': condition('igang', '=', 'jo') }],
  ['answer-not-an-option', '/items/19/enableWhen/0/answer', { 'items.19.enableWhen': condition('igang', '!=', 'dk') }],
  ['answer-not-an-option', '/team/gap/outside/0', { 'team.gap.outside': ['borger'] }],
  [
    'operator-does-not-fit',
    '/items/19/enableWhen/0/operator',
    { 'items.19.enableWhen': condition('igang', 'exists', 'ja') },
  ],
  [
    'operator-does-not-fit',
    '/items/19/enableWhen/0/operator',
    { 'items.19.enableWhen': condition('igang', '=', true) },
  ],
  ['operator-does-not-fit', '/items/19/enableWhen/0/operator', { 'items.19.enableWhen': condition('igang', '>', '1') }],
  ['operator-does-not-fit', '/items/19/enableWhen/0/operator', { 'items.19.enableWhen': condition('led1', '>', 'ja') }],
  ['unknown-dimension', '/items/2/scores/0/dimension', { 'items.2.scores.0.dimension': 'leddelse' }],
  ['unknown-dimension', '/recommendations/0/when/dimension', { 'recommendations.0.when.dimension': 'leddelse' }],
  ['unknown-scale', '/items/2/scale', { 'items.2.scale': 'graad' }],
  ['unknown-scale', '/items/2/scale', { 'items.2.scale': 'constructor' }],
  ['unknown-band', '/scoring/overall/caps/0/maxBand', { 'scoring.overall.caps.0.maxBand': 'paavej2' }],
  ['dimension-without-items', '/dimensions/6', { 'dimensions.6': { id: 'mod', title: 'Mod' } }],
  ['bands-gap', '/bands/1/min', { 'bands.1.min': 41 }],
  ['bands-overlap', '/bands/1/min', { 'bands.1.min': 39 }],
  ['bands-range', '/bands/0/min', { 'bands.0.min': 1 }],
  ['bands-range', '/bands/3/max', { 'bands.3.max': 99 }],
  ['number-out-of-range', '/bands/0/max', { bands: [band('samtale', 0, 0), band('paavej', 0, 100)] }],
  ['weight-missing', '/items/8/answerOption/0', { 'items.8.answerOption.0.weight': undefined }],
  ['weight-missing', '/scales/grad/options/2', { 'scales.grad.options.2.weight': null }],
  ['weight-missing', '/scales/grad/options/2', { 'scales.grad.options.2.weight': Number.POSITIVE_INFINITY }],
  [
    'weights-equal',
    '/items/8/answerOption',
    { 'items.8.answerOption': twoOptions.map((option) => ({ ...option, weight: 1 })) },
  ],
  ['number-out-of-range', '/scoring/minCoverage', { 'scoring.minCoverage': 1.1 }],
  ['number-out-of-range', '/dimensions/0/weight', { 'dimensions.0.weight': 0 }],
  ['number-out-of-range', '/team/minRespondents', { 'team.minRespondents': 4 }],
  ['number-out-of-range', '/benchmark/minOrganisations', { 'benchmark.minOrganisations': 4 }],
  ['number-out-of-range', '/items/0/answerOption', { 'items.0.answerOption': [twoOptions[0]], 'team.gap': undefined }],
  ['not-supported', '/scoring/method', { 'scoring.method': 'sum' }],
  ['not-supported', '/scoring/range', { 'scoring.range': [0, 10] }],
  ['not-supported', '/items/0/type', { 'items.0.type': 'text' }],
  ['not-supported', '/items/2/scores', { 'items.2.type': 'group' }],
  ['multiple-scored', '/items/2/isMultiple', { 'items.2.isMultiple': true }],
  [
    'never-shown',
    '/items/20',
    { 'items.20.enableWhen': [...condition('igang', '=', 'ja'), ...condition('igang', '=', 'nej')] },
  ],
  ['never-shown', '/items/20', { 'items.20.enableWhen': condition('igang', 'exists', false) }],
  ['translation-missing', '/items/2/text', { 'items.2.text': { en: 'To what extent?' } }],
  ['translation-missing', '/items/2/text', { 'items.2.text': { da: '  ', en: 'To what extent?' } }],
  ['translation-missing', '/title', { title: '' }],
];

describe('an error in a definition [RQ-3] [RQ-5] [RQ-6] [RQ-25]', () => {
  for (const [code, path, changes] of errors) {
    it(`${code} is found at ${path || 'the root'} after ${JSON.stringify(changes).slice(0, 60)}`, () => {
      const value = spoilt(changes);
      expect(found(value)).to.deep.equal([[code, path]]);
      expect(readDefinition(value).definition).to.equal(undefined);
    });
  }

  it('is told with all others, each once', () => {
    const value = spoilt({
      contract: 'x',
      version: 'x',
      'items.0.linkId': 'X',
      'items.2.scale': 'x',
      'items.8.answerOption.0.weight': undefined,
      'items.19.enableWhen.0.question': 'x',
      'scales.grad.options.4.code': '1',
      'bands.1.min': 41,
      'bands.3.max': 99,
      'scoring.minCoverage': 2,
      'dimensions.6': { id: 'mod', title: 'Mod' },
      'recommendations.0.when.dimension': 'x',
    });
    expect(
      found(value)
        .map(([code]) => code)
        .sort(),
    ).to.deep.equal(
      [
        ...[
          'wrong-contract',
          'wrong-type',
          'bad-id',
          'unknown-scale',
          'weight-missing',
          'unknown-question',
          'duplicate-code',
        ],
        // Without its id the question of the gap is unknown as well.
        ...[
          'bands-gap',
          'bands-range',
          'number-out-of-range',
          'dimension-without-items',
          'unknown-dimension',
          'unknown-question',
        ],
      ].sort(),
    );
  });
});

describe('a warning about a definition [RQ-3] [RQ-7] [RQ-24]', () => {
  const warnings: [code: string, path: string, changes: Record<string, unknown>][] = [
    ['(unknown-member)', '/items/0/farve', { 'items.0.farve': 'rød' }],
    ['(unknown-member)', '/a~1b~0', { 'a/b~': 1 }],
    ['(old-name)', '/items/0/required', { 'items.0.required': false, 'items.0.isRequired': undefined }],
    ['(old-name)', '/items/0/repeats', { 'items.0.repeats': true }],
    ['(old-name)', '/items/6/reverse', { 'items.6.reverse': true, 'items.6.isReversed': undefined }],
    ['(old-name)', '/nonSubstantive/0/kind', { 'nonSubstantive.0.kind': 'dont-know' }],
    ['(old-name)', '/kind', { kind: 'samspil.quiz', contract: undefined }],
  ];
  for (const [code, path, changes] of warnings) {
    it(`${code} at ${path} stops nothing`, () => {
      const value = spoilt(changes);
      expect(found(value)).to.deep.equal([[code, path]]);
      expect(readDefinition(value).definition).to.be.an('object');
    });
  }

  it('reads old names as the new ones', () => {
    const old = spoilt({
      contract: undefined,
      kind: 'samspil.quiz',
      'items.0.isRequired': undefined,
      'items.0.required': false,
      'items.0.repeats': true,
      'items.6.isReversed': undefined,
      'items.6.reverse': true,
      'scoring.rounding.mode': 'half-up',
      'recommendationPolicy.order': 'lowest-score-first',
    });
    const { definition } = readDefinition(old);
    expect(definition).to.deep.include({ contract: 'samspil-quiz/1', scoring: bundled.scoring });
    expect(definition?.items[0]).to.include({ isRequired: false, isMultiple: true });
    expect(definition?.items[6]).to.include({ isReversed: true });
    expect(definition?.recommendationPolicy?.order).to.equal('lowestScoreFirst');
  });

  it('is not given for what everybody may add', () => {
    expect(found(spoilt({ $schema: 'x', demo: true, 'x-note': 1, 'items.0.x-note': 1 }))).to.deep.equal([]);
  });
});

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
      { seed, numRuns: 200 },
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
      { seed, numRuns: 200 },
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
      expect(fastest(() => found(value))).to.be.below(50);
      expect(found(value)).to.deep.equal(expected);
    }
  });
});
