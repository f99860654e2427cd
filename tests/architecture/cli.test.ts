import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import manifest from '../../package.json' with { type: 'json' };
import { spoilt } from '../unit/domain/quiz/broken-definitions.ts';
import { bundled } from '../unit/domain/quiz/bundled.ts';
import { eachProblem } from '../unit/domain/quiz/each-problem.ts';
import { broken } from '../unit/domain/quiz/smallest-definition.ts';
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
      lines: [`${file}: 0 fejl, 0 advarsler`],
      stderr: '',
    });
    const warned = fileOf('advarsel.json', JSON.stringify(spoilt({ 'items.0.farve': 'rød' })));
    expect(samspil('check-quiz', warned).status).to.equal(0);
  });

  it('prints each problem with its place and what would mend it, and ends with 1, in the language asked for', () => {
    const text = JSON.stringify(spoilt({ 'items.2.scores.0.dimension': 'leddelse', 'bands.1.min': 41 }), null, 2);
    const file = fileOf('skaev.json', text);
    const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
    const { status, lines } = samspil('check-quiz', file);
    expect(status).to.equal(1);
    expect(lines).to.deep.equal([
      `${file}:${lineOf('"min": 41')}:7 fejl /bands/1/min Tallet 40 har intet trin. [bands-gap]`,
      '    Skriv: 40',
      `${file}:${lineOf('leddelse')}:11 fejl /items/2/scores/0/dimension Området »leddelse« findes ikke. Mente du »ledelse«? [unknown-dimension]`,
      `${file}: 2 fejl, 0 advarsler`,
    ]);
    expect(samspil('check-quiz', file, '--lang', 'en').lines.slice(0, 2).join()).to.match(
      / error .*The number 40 has no band\..* {4}Write: 40$/,
    );
  });

  for (const [code, language, status] of [
    ['weights-equal', 'da', 1],
    ['unknown-question', 'en', 1],
    ['html-in-text', 'da', 0],
  ] as const)
    it(`says ${code} of a definition with nothing else wrong, and ends with ${status} [RQ-25]`, () => {
      const [row] = eachProblem[code];
      const file = fileOf(`${code}.json`, JSON.stringify(broken(row.change)));
      const said = samspil('check-quiz', file, '--lang', language);
      expect(said.status).to.equal(status);
      const severity = language === 'en' ? 'error' : status ? 'fejl' : 'advarsel';
      const sentence = language === 'en' ? row.english : row.danish;
      expect(said.lines[0]?.replace(/^.*?:1:\d+ /, '')).to.equal(`${severity} ${row.path} ${sentence} [${code}]`);
      expect(said.lines.at(-1)).to.match(status ? /: 1 (?:fejl|error), 0 / : /: 0 fejl, 1 advarsel$/);
    });

  it('ends with 2 for what it cannot read, and says how it is used', () => {
    const { status, lines } = samspil('check-quiz', fileOf('halv.json', '{"a": '));
    expect(status).to.equal(2);
    expect(lines[0]).to.match(
      /^.*halv\.json:1:7 fejl \/ Teksten er ikke gyldig JSON. Fejlen er i linje 1, kolonne 7\. \[not-json\]$/,
    );
    const missing = samspil('check-quiz', join(folder, 'væk.json'));
    expect([missing.status, missing.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code === 2 && /væk\.json: ENOENT/.test(said),
    );
    for (const words of [
      [],
      ['check-quiz'],
      ['dans', 'x'],
      ['check-quiz', 'x', '--lang', 'xx'],
      ['check-quiz', 'x', '--sprog', 'da'],
    ])
      expect(samspil(...words)).to.deep.include({ status: 2, stderr: 'samspil check-quiz <file> [--lang da|en|de]\n' });
  });

  it('is the one command of the package', () => {
    expect(manifest.bin).to.deep.equal({ samspil: 'dist/lib/cli.js' });
  });
});
