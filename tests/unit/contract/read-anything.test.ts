import { expect } from 'chai';
import fc from 'fast-check';
import opportunities from '../../../demo/content/opportunities.json' with { type: 'json' };
import { calendarEventSchema } from '../../../src/contract/calendar-event.ts';
import { components } from '../../../src/contract/documents/components.ts';
import { opportunitySchema } from '../../../src/contract/opportunity.ts';
import { readItem, readList } from '../../../src/contract/read-item.ts';
import { event, readEvent, reading } from '../../helpers/read-event.ts';
import '../../helpers/seed.ts';

describe('any JSON at all [CT-27] [CT-29]', () => {
  it('never throws, and what is read reads the same again', () => {
    const schemas = components.map(({ schema }) => schema);
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(...schemas), (json, schema) => {
        const { value } = readItem(schema, json, reading);
        readList(schema, json, reading);
        if (value !== undefined) expect(readItem(schema, value, reading)).to.deep.equal({ value, skipped: [] });
      }),
    );
  });

  it('never throws on an item with any members exchanged', () => {
    const [first] = opportunities.items;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(first ?? {})), fc.jsonValue()), (spoilt) => {
        const { value, skipped } = readItem(opportunitySchema, { ...first, ...spoilt }, reading);
        if (value) expect(readItem(opportunitySchema, value, reading)).to.deep.equal({ value, skipped: [] });
        else expect(skipped).to.have.length(1);
      }),
    );
  });

  it('is not followed into the depth', () => {
    const deep = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`);
    expect(readList(calendarEventSchema, deep).value).to.equal(undefined);
    expect(readItem(calendarEventSchema, { ...event, summary: deep }).value).to.deep.equal(event);
  });

  it('cannot reach a prototype', () => {
    const json = JSON.parse('{"title":{"__proto__":"x","constructor":"y","da":"A"},"__proto__":{"polluted":1}}');
    const { value } = readEvent(json);
    expect(value?.title).to.deep.equal({ da: 'A' });
    expect(Object.keys(value ?? {})).not.to.include('polluted');
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });
});
