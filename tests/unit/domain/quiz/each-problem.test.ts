import { expect } from 'chai';
import { checkDefinition, checkDefinitionText } from '../../../../src/domain/quiz/check-definition.ts';
import { messages as da } from '../../../../src/i18n/da/definition-problem.ts';
import { problemSentence } from '../../../../src/i18n/definition-problem-words.ts';
import { messages as en } from '../../../../src/i18n/en/definition-problem.ts';
import { applyFix } from './apply-fix.ts';
import { eachProblem } from './each-problem.ts';
import { broken, smallest } from './smallest-definition.ts';

describe('each problem of a definition by itself [RQ-3] [RQ-23] [RQ-24] [RQ-25]', () => {
  it('starts from a definition with nothing wrong', () => {
    expect(checkDefinition(smallest)).to.deep.equal([]);
  });

  for (const [code, rows] of Object.entries(eachProblem))
    for (const row of rows)
      it(`is ${code} at ${row.path} and nothing else: «${row.danish}»`, () => {
        const value = broken(row.change);
        const [problem, ...others] = checkDefinition(value);
        expect(others).to.deep.equal([]);
        if (!problem) throw new TypeError('no problem found');
        const { path, severity, suggestion, fix } = problem;
        const told = { code: problem.code, path, severity, suggestion, fix };
        const danish = problemSentence(da, problem);
        const english = problemSentence(en, problem);
        expect({ ...told, danish, english }).to.deep.equal({
          code,
          path: row.path,
          severity: row.isWarning ? 'warning' : 'error',
          suggestion: row.suggestion,
          fix: row.fix,
          danish: row.danish,
          english: row.english,
        });
        if (fix) expect(checkDefinition(applyFix(value, fix))).to.have.lengthOf(row.isLeftToWrite ? 1 : 0);
      });

  it('is told beside eleven others, each once and in the order they stand', () => {
    const twelve = [
      'wrong-contract',
      'too-large',
      'wrong-type',
      'unknown-member',
      'old-name',
      'weights-equal',
      'duplicate-code',
      'condition-forward',
      'unknown-dimension',
      'bands-gap',
      'number-out-of-range',
      'multiple-scored',
    ] as const;
    const rows = twelve.map((code) => ({ code, row: eachProblem[code][0] }));
    const changes = Object.assign({}, ...rows.map(({ row }) => row.change));
    const told = checkDefinition(broken(changes)).map(({ code, path }) => `${code} ${path}`);
    expect(told).to.have.members(rows.map(({ code, row }) => `${code} ${row.path}`));
    const paths = told.map((line) => line.split(' ')[1] ?? '');
    const firsts = paths.map((path) => path.split('/')[1]);
    expect(firsts).to.deep.equal([...firsts].sort());
  });

  it('is, for what is no JSON, the place where it stops', () => {
    const [problem, ...others] = checkDefinitionText('{\n  "id": "lille",\n}');
    expect(others).to.deep.equal([]);
    expect(problem).to.deep.include({ code: 'not-json', severity: 'error', path: '' });
    if (!problem) return;
    expect(problemSentence(da, problem)).to.equal('Teksten er ikke gyldig JSON. Fejlen er i linje 3, kolonne 1.');
    expect(problemSentence(en, problem)).to.equal('Not valid JSON. The mistake is in line 3, column 1.');
  });

  it('has a row here for every sentence there is', () => {
    const codes = Object.keys(da.problems).map((name) => name.replace(/-(?:one|root|required)$/, ''));
    expect([...Object.keys(eachProblem), 'not-json']).to.have.members([...new Set(codes)]);
  });
});
