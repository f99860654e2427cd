import { expect } from 'chai';
import { readDefinition } from '../../../../src/domain/quiz/read-definition.ts';
import { errors, spoilt } from './broken-definitions.ts';
import { bundled } from './bundled.ts';

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
