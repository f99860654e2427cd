import { readFileSync } from 'node:fs';
import { expect } from 'chai';

/** The code of a guide as one program; every `expression; // gives value` in it becomes a pair of what it gave and what is said. */
function programOf(guide: string): string {
  const code = [...guide.matchAll(/^```js\n(.*?)^```$/gms)].map(([, block]) => block).join('\n');
  const told = code.replace(/^([^\n]+); \/\/ gives (.+)$/gm, 'told.push([($1), ($2)]);');
  return `const told = [];\n${told}\nexport { told };`;
}

const doors: Readonly<Record<string, URL>> = {
  'samspil/calendar': new URL('../../src/calendar.ts', import.meta.url),
};

/** Runs the code of a guide and gives what it says beside what it gives. */
async function run(guide: string): Promise<readonly (readonly [given: unknown, said: unknown])[]> {
  const program = programOf(guide).replace(/'(samspil\/\w+)'/g, (_, door: string) => `'${doors[door]}'`);
  return (await import(`data:text/javascript,${encodeURIComponent(program)}`)).told;
}

describe('the guide to the core of the calendar', () => {
  it('says what its code gives [EC-1]', async () => {
    const told = await run(readFileSync(new URL('../../stories/docs/calendar-core.mdx', import.meta.url), 'utf8'));
    expect(told).to.have.lengthOf(11);
    for (const [given, said] of told) expect(given).to.deep.equal(said);
  });

  it('is caught where it says something else [QA-16]', async () => {
    const [pair] = await run('```js\n1 + 1; // gives 3\n```\n');
    expect(pair).to.deep.equal([2, 3]);
  });
});
