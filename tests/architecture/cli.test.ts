import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import manifest from '../../package.json' with { type: 'json' };
import { spoilt } from '../unit/domain/quiz/broken-definitions.ts';
import { bundled } from '../unit/domain/quiz/bundled.ts';
import { root } from './source-files.ts';

const samspil = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(root, 'src/cli.ts'), ...words], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
};

describe('the command samspil check-quiz [RQ-23] [EM-83]', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samspil-cli-'));
  const fileOf = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  after(() => rmSync(folder, { recursive: true }));

  it('ends with 0 for a definition without errors', () => {
    const file = fileOf('god.json', `\uFEFF${JSON.stringify(bundled)}`);
    expect(samspil('check-quiz', file)).to.deep.equal({
      status: 0,
      lines: [`${file}: 0 errors, 0 warnings`],
      stderr: '',
    });
    const warned = fileOf('advarsel.json', JSON.stringify(spoilt({ 'items.0.farve': 'rød' })));
    expect(samspil('check-quiz', warned).status).to.equal(0);
  });

  it('prints a line for each problem and ends with 1, in the language asked for', () => {
    const file = fileOf(
      'skaev.json',
      JSON.stringify(spoilt({ 'items.2.scores.0.dimension': 'leddelse', 'bands.1.min': 41 })),
    );
    const { status, lines } = samspil('check-quiz', file);
    expect(status).to.equal(1);
    expect(lines).to.deep.equal([
      'error /bands/1/min Tallene 40–41 har intet trin. [bands-gap]',
      'error /items/2/scores/0/dimension Området »leddelse« findes ikke. Mente du »ledelse«? [unknown-dimension]',
      `${file}: 2 errors, 0 warnings`,
    ]);
    expect(samspil('check-quiz', file, '--lang', 'en').lines[0]).to.contain('The numbers 40–41 have no band.');
  });

  it('ends with 2 for what it cannot read, and says how it is used', () => {
    const { status, lines } = samspil('check-quiz', fileOf('halv.json', '{"a": '));
    expect(status).to.equal(2);
    expect(lines[0]).to.equal('error / Teksten er ikke gyldig JSON. Fejlen er i linje 1, kolonne 7. [not-json]');
    const missing = samspil('check-quiz', join(folder, 'væk.json'));
    expect([missing.status, missing.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code === 2 && /væk\.json: ENOENT/.test(said),
    );
    for (const words of [[], ['check-quiz'], ['dans', 'x'], ['check-quiz', 'x', '--lang', 'xx']])
      expect(samspil(...words)).to.deep.include({ status: 2, stderr: 'samspil check-quiz <file> [--lang da|en|de]\n' });
  });

  it('is the one command of the package', () => {
    expect(manifest.bin).to.deep.equal({ samspil: 'dist/lib/cli.js' });
  });
});
