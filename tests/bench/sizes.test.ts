import { expect } from 'chai';
import { expectNone } from '../architecture/source-files.ts';
import { budgetOf } from './budget.ts';
import budgets from './budgets.json' with { type: 'json' };
import { type BuiltChunk, readBundle } from './bundle.ts';
import { type Figure, measureSizes } from './measure.ts';

const mostGrowth = 1.02;
const mostRequests = 6;
const mostOfPart = 6000;
/** Parts of the calendar that are larger, and how large they may be: what is in them is needed all at once. */
const largerParts: Readonly<Record<string, number>> = {
  // Reading a feed is one call that waits for nothing: lines, dates, markup, the names that programs give to zones, and how
  // much of it all is read.
  feed: 9900,
  // A first paint of plain files, weighed there: rules, exceptions and what they are called.
  series: 8950,
  // What details, files and filters share: how a series is told, and which dates a choice leaves.
  later: 6050,
  // The whole writer of calendar files, and what finds the dates that a series leaves out or changes.
  keep: 6450,
  // All that an opened event says, with the names of its facts for a page's styles.
  details: 6100,
};
/** Parts that stand on another widget's, and the widget: an adapter's that it alone asks for, and its form, which is the one of events too (EC-62). */
const standsOn: readonly (readonly [part: RegExp, widget: string])[] = [
  [/^chunks\/rest-answering-/, 'readiness-quiz'],
  [/^chunks\/event-calendar-form-/, 'volunteer-sign-up'],
];

let chunks: readonly BuiltChunk[] = [];
before(async () => {
  chunks = await readBundle();
});

describe('the bytes of the embed folder [QA-130] [EM-40]', () => {
  let figures: readonly Figure[] = [];
  let requests: Record<string, readonly string[]> = {};
  before(async () => {
    ({ figures, requests } = await measureSizes(chunks));
  });

  it('have a budget each', () => {
    const without = figures.filter(({ id }) => budgetOf(budgets, id).budget === undefined);
    expectNone(without.map(({ id, bytes }) => `${id}: ${bytes} bytes, and no line in tests/bench/budgets.json`));
    expect(figures.length).to.be.greaterThan(6);
  });

  it('stay within the budget', () => {
    const over = figures.filter(({ id, bytes }) => !(bytes <= (budgetOf(budgets, id).budget ?? 0)));
    expectNone(over.map(({ id, bytes }) => `${id}: ${bytes} bytes, ${budgetOf(budgets, id).budget} are allowed`));
  });

  it('grow by more than 2 % only with an entry that says what the bytes bought', () => {
    const grown = figures.filter(({ id, bytes }) => bytes > (budgetOf(budgets, id).last ?? bytes) * mostGrowth);
    const told = 'npm run size -- --record "what the bytes bought" writes the entry';
    expectNone(grown.map(({ id, bytes }) => `${id}: ${bytes} bytes, last ${budgetOf(budgets, id).last}; ${told}`));
  });

  it('hold no recurrence where the source lists its dates [EC-3] [EC-14]', () => {
    const lists = requests['event-calendar']?.join(' ') ?? '';
    const expands = requests['event-calendar-static']?.join(' ') ?? '';
    expect(lists).to.contain('api/occurrences').and.not.to.contain('-series-');
    expect(expands).to.contain('-series-');
  });

  it('of each part of the calendar that comes later are at most 6 kB, or as many as is said here [EC-95]', () => {
    const parts = chunks.flatMap(({ name, bytes, modules }) => {
      const part = /^chunks\/event-calendar-([a-z]+)-/.exec(name)?.[1];
      return part && !modules.includes('src/elements/event-calendar/define.ts') ? [{ part, bytes }] : [];
    });
    expect(parts.filter(({ part, bytes }) => bytes > (largerParts[part] ?? mostOfPart))).to.deep.equal([]);
    expect(parts.map(({ part }) => part)).to.include.members(['month', 'week', 'filters', ...Object.keys(largerParts)]);
  });

  it('come in six requests at most, data included [QA-131]', () => {
    const many = Object.entries(requests).filter(([, names]) => names.length > mostRequests);
    expect(many).to.deep.equal([]);
  });
});

describe('the content of the embed folder [QA-131]', () => {
  it('is our own source and Lit, one copy of each package, and nothing of zod', () => {
    const packages = chunks
      .flatMap(({ modules }) => modules)
      .filter((module) => !module.startsWith('src/') && !module.startsWith('\0'))
      .map((module) => module.replace(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/, '$1'));
    expect([...new Set(packages)].sort()).to.deep.equal(['@lit/context', 'lit', 'lit-html']);
    expect(
      chunks.flatMap(({ modules }) => modules).filter((module) => /node_modules\/.*node_modules\//.test(module)),
    ).to.deep.equal([]);
  });

  it('has each module in one file only', () => {
    const all = chunks.flatMap(({ modules }) => modules).filter((module) => module.startsWith('src/'));
    expect(all.length).to.equal(new Set(all).size);
  });

  it('brings no other widget along with a part that comes later', () => {
    const byName = new Map(chunks.map((chunk) => [chunk.name, chunk]));
    const withImports = (name: string): string[] => [name, ...(byName.get(name)?.imports ?? []).flatMap(withImports)];
    const widgetsIn = (name: string) =>
      (byName.get(name)?.modules ?? []).flatMap(
        (module) => /^src\/elements\/(.*)\/define\.ts$/.exec(module)?.[1] ?? [],
      );
    const foreign = chunks.flatMap(({ name }) =>
      withImports(name)
        .flatMap(widgetsIn)
        .filter((widget) => !name.startsWith(`chunks/${widget}-`))
        .filter((widget) => !standsOn.some(([part, only]) => part.test(name) && only === widget))
        .map((widget) => `${name} brings ${widget}`),
    );
    expect(foreign).to.deep.equal([]);
    expect(chunks.flatMap(({ name }) => widgetsIn(name))).to.have.length.greaterThan(5);
  });

  it('never asks for the entry again: under another address it would be a second copy', () => {
    const entry = chunks.filter(({ imports, dynamicImports }) =>
      [...imports, ...dynamicImports].includes('samspil.js'),
    );
    expect(entry.map(({ name }) => name)).to.deep.equal([]);
  });
});
