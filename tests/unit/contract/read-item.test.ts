import { expect } from 'chai';
import events from '../../../demo/content/events.json' with { type: 'json' };
import opportunities from '../../../demo/content/opportunities.json' with { type: 'json' };
import quiz from '../../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import { calendarEventSchema } from '../../../src/contract/calendar-event.ts';
import { components } from '../../../src/contract/documents/components.ts';
import { opportunitySchema } from '../../../src/contract/opportunity.ts';
import { quizDefinitionSchema } from '../../../src/contract/quiz.ts';
import { readItem, readList, readWhole } from '../../../src/contract/read-item.ts';
import { event, readEvent, reading } from '../../helpers/read-event.ts';
import '../../helpers/seed.ts';

const codes = (skipped: readonly { path: string; code: string }[]) =>
  skipped.map(({ path, code }) => `${path} ${code}`);

describe('a list read item by item [CT-27]', () => {
  it('leaves out what cannot be read and tells why, as in the example of a file', () => {
    const json = [{ ...event, extra: 1 }, { id: 'a2', startsAt: '2026-12-09T17:00:00+01:00' }, 7];
    const { value, skipped } = readList(calendarEventSchema, json, reading);
    expect(value?.items).to.deep.equal([event]);
    expect(skipped.map(({ path, id, code }) => [path, id, code])).to.deep.equal([
      ['/1', 'a2', 'no-title'],
      ['/2', undefined, 'not-an-object'],
    ]);
  });

  it('costs one event of 40, not the list', () => {
    const items = events.items.map((item, index) => (index === 11 ? { ...item, startsAt: 'i morgen' } : item));
    const { value, skipped } = readList(calendarEventSchema, { ...events, items }, reading);
    expect(value?.items).to.have.length(39);
    expect(codes(skipped)).to.deep.equal(['/items/11 bad-start']);
  });

  it('is a failure when there were items and none could be read, and an empty list when there were none', () => {
    const all = readList(calendarEventSchema, { items: [1, 2] });
    expect(all.value).to.equal(undefined);
    expect(all.skipped).to.have.length(2);
    expect(readList(calendarEventSchema, []).value?.items).to.deep.equal([]);
    expect(readList(calendarEventSchema, { items: [], next: null, asOf: '2026-11-24T14:05:00Z' }).value?.asOf).to.equal(
      '2026-11-24T14:05:00Z',
    );
  });

  it('keeps the first of two items with the same id', () => {
    const { value, skipped } = readList(calendarEventSchema, [event, { ...event, title: 'Igen' }]);
    expect(value?.items.map(({ title }) => title)).to.deep.equal(['Dialogmøde']);
    expect(codes(skipped)).to.deep.equal(['/1 duplicate']);
    expect(skipped[0]?.message).to.equal('Igen');
  });

  it('reads 5,000 items and no more', () => {
    const many = Array.from({ length: 5001 }, (_, index) => ({ ...event, id: `e${index}` }));
    const { value, skipped } = readList(calendarEventSchema, many);
    expect(value?.items).to.have.length(5000);
    expect(codes(skipped)).to.deep.equal([' too-many']);
  });

  it('says how old a bare array is by its reader, and otherwise that it is old', () => {
    expect(readList(calendarEventSchema, [], { asOf: '2026-11-24T14:05:00Z' }).value?.asOf).to.equal(
      '2026-11-24T14:05:00Z',
    );
    expect(readList(calendarEventSchema, []).value?.asOf).to.equal('1970-01-01T00:00:00Z');
  });

  for (const body of [null, undefined, 'text', 7, true, {}, { items: null }, { items: {} }, { items: 'x' }]) {
    it(`cannot be read from ${JSON.stringify(body)}`, () => {
      const { value, skipped } = readList(calendarEventSchema, body);
      expect(value).to.equal(undefined);
      expect(skipped).to.have.length(1);
    });
  }
});

describe('a member that cannot be read [CT-26] [CT-28]', () => {
  const table: [what: string, more: object, expected: object, issues: string[]][] = [
    ['an unknown member is ignored', { colour: 'red' }, {}, []],
    ['null is the same as left out', { summary: null, price: null }, {}, []],
    ['an unknown status becomes the fallback', { status: 'odd' }, { status: 'changed' }, ['/status unknown-value']],
    ['an unknown value without a fallback is dropped', { availability: 'odd' }, {}, ['/availability unknown-value']],
    ['an unknown price kind is as if absent', { price: { kind: 'odd' } }, {}, ['/price unknown-value']],
    ['a number where text is expected is missing', { summary: 7 }, {}, ['/summary missing-member']],
    ['an object that imitates text is missing', { summary: { toString: 'x' } }, {}, ['/summary missing-member']],
    ['a blank text is missing', { summary: '  ' }, {}, ['/summary missing-member']],
    [
      'a blank language is dropped',
      { summary: { da: 'Ja', en: '' } },
      { summary: { da: 'Ja' } },
      ['/summary/en missing-member'],
    ],
    ['an address that is not safe is dropped', { url: 'javascript:1' }, {}, ['/url bad-address']],
    ['a relative address is made absolute', { url: 'a' }, { url: 'https://sundby.example/data/a' }, []],
    ['an end that is not later is dropped', { endsAt: event.startsAt }, {}, ['/endsAt end-before-start']],
    ['a day beside a time is dropped', { startsOn: '2026-12-08' }, {}, ['/startsOn unknown-value']],
    ['an unknown zone is the configured one', { timeZone: 'Mars/X' }, {}, ['/timeZone unknown-zone']],
    ['an offset is no zone', { timeZone: '+01:00' }, {}, ['/timeZone unknown-zone']],
    ['an image without words is not shown', { image: { url: 'a.png' } }, {}, ['/image missing-member']],
    [
      'decoration needs no words',
      { image: { url: 'a.png', isDecorative: true } },
      { image: { url: 'https://sundby.example/data/a.png', isDecorative: true, alt: '' } },
      [],
    ],
    ['a contact without any way is dropped', { contact: { name: 'Mette' } }, {}, ['/contact missing-member']],
    [
      'one bad entry costs itself',
      {
        categories: [
          { id: 'a', label: 'A' },
          { id: '/', label: 'B' },
        ],
      },
      { categories: [{ id: 'a', label: 'A' }] },
      ['/categories/1 unknown-value'],
    ],
  ];
  for (const [what, more, expected, issues] of table) {
    it(what, () => {
      const { value, skipped } = readEvent(more);
      expect(value).to.deep.equal({ ...event, ...expected });
      expect(codes(skipped)).to.deep.equal(issues);
    });
  }

  it('keeps what came in the issue', () => {
    const [issue] = readEvent({ status: 'helt udsolgt' }).skipped;
    expect(issue?.message).to.equal('helt udsolgt');
  });

  it('is cut at its cap of code points with an ellipsis', () => {
    const { value, skipped } = readEvent({ title: '🎉'.repeat(301) });
    expect(Array.from(String(value?.title))).to.have.length(300);
    expect(value?.title).to.match(/…$/);
    expect(codes(skipped)).to.deep.equal(['/title too-long']);
    expect(readEvent({ title: '🎉'.repeat(300) }).skipped).to.deep.equal([]);
  });

  it('is text where markup may be, in one language or several', () => {
    for (const description of ['A', { da: 'A' }, { html: '<p>A</p>' }, { html: { da: '<p>A</p>' } }]) {
      expect(readEvent({ description }).value?.description).to.deep.equal(description);
    }
    expect(readEvent({ description: { html: '' } }).value?.description).to.equal(undefined);
  });

  it('keeps a question of an unknown type, so that the form can tell', () => {
    const [first] = opportunities.items;
    const items = [{ id: 'tegning', type: 'drawing', label: 'Tegn', isRequired: true }];
    const json = { ...first, signUp: { ...first?.signUp, questions: { version: '1', items } } };
    const { value, skipped } = readItem(opportunitySchema, json);
    expect(value?.signUp.questions?.items).to.deep.equal(items);
    expect(codes(skipped)).to.deep.equal(['/signUp/questions/items/0/type unknown-value']);
  });
});

describe('an item without what it must have [CT-28]', () => {
  for (const { name, schema, example } of components) {
    const required = Object.entries((schema._zod.def as { shape?: object }).shape ?? {}).filter(
      ([, member]) => member._zod.def.type !== 'optional' && member._zod.bag.absent === undefined,
    );
    it(`${name} is read from its example, and from none that lacks a required member`, () => {
      expect(readItem(schema, example, reading).skipped, 'example').to.deep.equal([]);
      for (const [member] of required) {
        const { [member]: _, ...without } = example as Record<string, unknown>;
        expect(readItem(schema, without, reading).value, member).to.equal(undefined);
      }
    });
  }
});

describe('a quiz definition [RQ-3]', () => {
  it('is used whole or not at all', () => {
    const [first, ...others] = quiz.items;
    const spoilt = { ...quiz, items: [{ ...first, linkId: 'Bad id' }, ...others] };
    expect(readWhole(quizDefinitionSchema, spoilt).value).to.equal(undefined);
    expect(readWhole(quizDefinitionSchema, { ...quiz, status: 'odd' }).value).to.equal(undefined);
    expect(readWhole(quizDefinitionSchema, { ...quiz, scales: { grad: 7 } }).value).to.equal(undefined);
  });
});
