import { BackendError } from '../backend/backend-error.ts';
import type { BackendCheck, BackendSubject, BadBody, Exchange, Spoiling } from './backend-subject.ts';
import { isSame, must, mustEqual, mustFail } from './expectations.ts';
import { type Collection, collectionsOf, readCollection, withBody, worldOf } from './subject-source.ts';

const ways: readonly Spoiling[] = ['null', 'number', 'empty', 'no-title', 'no-time'];
const megabyte = 1024 * 1024;

/** Reads the first collection that a subject expects. */
async function readMain(subject: BackendSubject) {
  const [name] = collectionsOf(subject);
  must(name !== undefined, 'the subject expects no collection');
  const world = worldOf(subject);
  const work = async () => readCollection(await subject.create(world.environment), name, subject);
  return await world.settle(work());
}

const itemsOf = (subject: BackendSubject): readonly object[] =>
  subject.expected[collectionsOf(subject)[0] as Collection] ?? [];

/** B1: values, order and issues are exactly those expected. */
async function readsExactly(subject: BackendSubject): Promise<void> {
  for (const name of collectionsOf(subject)) {
    const world = worldOf(subject);
    const work = async () => readCollection(await subject.create(world.environment), name, subject);
    const { value, skipped } = await world.settle(work());
    mustEqual(value.items, subject.expected[name], name);
    if (name !== collectionsOf(subject)[0]) continue;
    mustEqual(skipped.length, subject.expected.skipped.length, 'number of issues');
    for (const [index, issue] of subject.expected.skipped.entries()) {
      mustEqual({ ...skipped[index], ...issue }, skipped[index], `issue ${index}`);
    }
  }
}

/** B2: an item that is spoiled costs itself and one issue. */
async function costsOnlyItself(subject: BackendSubject): Promise<void> {
  const items = itemsOf(subject);
  let count = 0;
  for (const [index, item] of items.entries()) {
    for (const way of ways) {
      const body = subject.spoil?.(String(subject.exchanges[subject.listAt ?? 0]?.body), index, way);
      if (body === undefined) continue;
      count += 1;
      const what = `item ${index}, ${way}`;
      const { value, skipped } = await readMain(withBody(subject, () => body));
      const others = items.filter((other) => other !== item);
      mustEqual(value.items, others, what);
      mustEqual(skipped.length, subject.expected.skipped.length + 1, `issues, ${what}`);
    }
  }
  must(count > 0, 'nothing could be spoiled');
}

/** B3: all spoiled is a failure, none is an empty list. */
async function tellsNothingFromFailure(subject: BackendSubject): Promise<void> {
  const items = itemsOf(subject);
  const spoilt = withBody(subject, (body) =>
    items.reduce<string>((text, _, index) => subject.spoil?.(text, index, 'no-title') ?? text, body),
  );
  await mustFail(readMain(spoilt), 'malformed', 'all spoiled');
  for (const body of subject.nothing ?? []) {
    const { value } = await readMain(withBody(subject, () => body));
    mustEqual(value.items, [], `nothing: ${body.slice(0, 40)}`);
  }
}

const badBodies: Record<BadBody, (body: string) => Partial<Exchange>> = {
  html: () => ({ body: '<!doctype html><title>Log ind</title>', mediaType: 'text/html' }),
  cut: (body) => ({ body: body.slice(0, Math.floor(body.length * 0.8)) }),
  empty: () => ({ body: '' }),
  'too-big': (body) => ({ body: body.padEnd(6 * megabyte, ' ') }),
  'media-type': (body) => ({ body, mediaType: 'image/png' }),
  deep: () => ({ body: `${'['.repeat(10_000)}${']'.repeat(10_000)}` }),
  bom: (body) => ({ body: `\uFEFF${body}` }),
};

/** B4: what is no data ends in the stated kind, and in nothing but a `BackendError`. */
async function survivesBadBodies(subject: BackendSubject): Promise<void> {
  for (const [bad, change] of Object.entries(badBodies)) {
    const expected = subject.badBodies?.[bad as BadBody] ?? (bad === 'bom' ? 'read' : 'malformed');
    const at = subject.listAt ?? 0;
    const exchanges = subject.exchanges.map((exchange, index) =>
      index === at ? { ...exchange, ...change(String(exchange.body)) } : exchange,
    );
    const work = readMain({ ...subject, exchanges });
    if (expected === 'read') {
      const { value } = await work;
      if (bad !== 'cut') must(isSame(value.items, itemsOf(subject)), `${bad}: read, but not the same`);
    } else {
      const error = await mustFail(work, expected, bad);
      must(!(error.cause instanceof BackendError), `${bad}: an error in an error`);
      const hasIssue = error.issues.some(({ code }) => code === 'html-instead-of-data');
      if (bad === 'html') must(hasIssue, 'html: no issue html-instead-of-data');
    }
  }
}

/** What must hold of reading (B1 to B4). */
export function readingChecks(subject: BackendSubject): BackendCheck[] {
  const check = (id: string, title: string, run: (subject: BackendSubject) => Promise<void>): BackendCheck => ({
    id,
    title: `${id} ${title}`,
    run: () => run(subject),
  });
  const hasSource = subject.exchanges.length > 0;
  return [
    check('B1', 'gives exactly what is expected, in order, with its issues', readsExactly),
    ...(subject.spoil
      ? [
          check('B2', 'loses a spoiled item and nothing else', costsOnlyItself),
          check('B3', 'tells nothing from a failure', tellsNothingFromFailure),
        ]
      : []),
    ...(hasSource ? [check('B4', 'survives bodies that are no data', survivesBadBodies)] : []),
  ];
}
