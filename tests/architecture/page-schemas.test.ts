import { registerHooks } from 'node:module';
import { expect } from 'chai';
import fc from 'fast-check';
import cases from '../../demo/content/cases.json' with { type: 'json' };
import events from '../../demo/content/events.json' with { type: 'json' };
import opportunities from '../../demo/content/opportunities.json' with { type: 'json' };
import quiz from '../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import * as ours from '../../src/contract/documents/components.ts';
import * as reader from '../../src/contract/read-item.ts';
import '../helpers/seed.ts';

const asPage = '?as-a-page';
const isOfPage = (url: string | undefined) => url?.endsWith(asPage) ?? false;

// Loads the contract a second time as the embed build puts it together: another module in the place of zod.
registerHooks({
  resolve(specifier, context, next) {
    if (!isOfPage(context.parentURL)) return next(specifier, context);
    const path =
      specifier === 'zod/mini' ? new URL('../../src/contract/schemas-as-data.ts', import.meta.url).href : specifier;
    const found = next(path, context);
    return isOfPage(found.url) ? found : { ...found, url: found.url + asPage };
  },
});

const contract = '../../src/contract';
const pages: typeof ours = await import(`${contract}/documents/components.ts${asPage}`);
const pageReader: typeof reader = await import(`${contract}/read-item.ts${asPage}`);

const reading = { base: 'https://sundby.example/data/', timeZone: 'Europe/Copenhagen', asOf: '2026-11-24T13:10:00Z' };
const pairs = ours.components.map(({ name, schema, example }, index) => ({
  name,
  schema,
  example,
  twin: pages.components[index]?.schema ?? schema,
}));
const pairOf = (wanted: string) => pairs.find(({ name }) => name === wanted) ?? expect.fail(`no ${wanted}`);
const contents: readonly [name: string, list: unknown][] = [
  ['CaseStory', cases],
  ['CalendarEvent', events],
  ['Opportunity', opportunities],
  ['QuizDefinition', [quiz]],
];

const itemsOf = (list: unknown) => (Array.isArray(list) ? list : (list as { items: unknown[] }).items);

function expectSameList(name: string, json: unknown) {
  const { schema, twin } = pairOf(name);
  expect(pageReader.readList(twin, json, reading)).to.deep.equal(reader.readList(schema, json, reading));
}

/** The content with one thing in it, however deep, replaced: `at` counts the members and items from the outside in. */
function spoiled(json: unknown, at: number, value: unknown): unknown {
  let left = at;
  const copy = (part: unknown): unknown => {
    if (left-- === 0) return value;
    if (Array.isArray(part)) return part.map(copy);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, copy(member)]));
  };
  return copy(json);
}

describe('the contract as a page loads it [QA-130]', () => {
  it('is another than zod’s, schema by schema', () => {
    expect(pages.components).to.have.length(ours.components.length);
    for (const { schema, twin } of pairs) expect(twin).not.to.equal(schema);
    expect(Object.keys(pairs[0]?.twin._zod ?? {}).sort()).to.deep.equal(['bag', 'def', 'run']);
  });

  it('reads every example, and all of the demo content, as zod’s does', () => {
    for (const { name, schema, twin, example } of pairs) {
      const read = pageReader.readItem(twin, example, reading);
      expect(read, name).to.deep.equal(reader.readItem(schema, example, reading));
    }
    for (const [name, list] of contents) expectSameList(name, list);
  });

  it('reads the demo content with anything in it spoiled as zod’s does', () => {
    const few = contents.map(([name, list]) => [name, itemsOf(list).slice(0, 3)] as const);
    const wrong = fc.oneof(fc.constantFrom(null, '', 0, -1, 'x'.repeat(6000), [], {}), fc.jsonValue());
    fc.assert(
      fc.property(fc.constantFrom(...few), fc.nat(500), wrong, ([name, list], at, value) => {
        expectSameList(name, spoiled(list, at, value));
      }),
    );
  });

  it('reads any JSON as zod’s does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(...pairs), (json, { schema, twin }) => {
        expect(pageReader.readItem(twin, json, reading)).to.deep.equal(reader.readItem(schema, json, reading));
      }),
    );
  });
});
