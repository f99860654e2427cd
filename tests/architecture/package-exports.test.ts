import { globSync } from 'node:fs';
import { expect } from 'chai';
import manifest from '../../package.json' with { type: 'json' };
import { expectNone } from './source-files.ts';

type Target = string | { types: string; default: string };

const targets: [name: string, target: Target][] = Object.entries(manifest.exports);

/** Built files that no source file stands behind, if a name leads to them. */
function missingSources(name: string, target: Target): string[] {
  const { types, default: file } = typeof target === 'string' ? { types: '', default: target } : target;
  const source = /^\.\/dist\/lib\/(.*)\.js$/.exec(file)?.[1];
  if (source === undefined) return [];
  const isTyped = types === file.replace(/\.js$/, '.d.ts');
  return isTyped && globSync(`src/${source}.ts`).length > 0 ? [] : [`${name}: ${file}`];
}

describe('the doors of the package [EM-83]', () => {
  it('lead to modules that are built from a source, with their types', () => {
    expectNone(targets.flatMap(([name, target]) => missingSources(name, target)));
    expect(missingSources('./gone', { types: './dist/lib/gone.d.ts', default: './dist/lib/gone.js' })).to.have.length(
      1,
    );
  });

  it('open the rules of a quiz one by one, none of which needs a page [RQ-1]', () => {
    expect(manifest.exports['./quiz/*'].default).to.equal('./dist/lib/domain/quiz/*.js');
    const needed = ['check-definition', 'score', 'explain', 'recommend', 'share-code', 'team', 'to-csv', 'to-fhir'];
    expectNone(needed.filter((name) => globSync(`src/domain/quiz/${name}.ts`).length === 0));
  });

  it('open the core of the calendar, which needs no page [EC-1]', async () => {
    expect(manifest.exports['./calendar'].default).to.equal('./dist/lib/calendar.js');
    // Imported here, in Node, where there is no page.
    const core = await import('../../src/calendar.ts');
    for (const name of ['expand', 'parseIcs', 'toIcs', 'toJsonLd', 'parseFilter', 'formatFilter', 'describeSeries'])
      expect(core, name).to.respondTo(name);
  });

  it('open the conformance suite and the published contract [BE-77] [CT-56]', () => {
    const names = targets.map(([name]) => name);
    expect(names).to.include.members([
      './conformance',
      './contract',
      './contract/openapi.json',
      './contract/schemas/*',
    ]);
    expect(manifest.files).to.include.members(['dist/lib', 'dist/embed', 'dist/contract']);
    expect(manifest.scripts.build).to.include('npm run contract');
  });
});
