import { expect } from 'chai';
import fc from 'fast-check';
import type * as z from 'zod/mini';
import events from '../../../demo/content/events.json' with { type: 'json' };
import opportunities from '../../../demo/content/opportunities.json' with { type: 'json' };
import { calendarEventSchema } from '../../../src/contract/calendar-event.ts';
import { components } from '../../../src/contract/documents/components.ts';
import { opportunitySchema } from '../../../src/contract/opportunity.ts';
import { readItem, readList } from '../../../src/contract/read-item.ts';
import * as data from '../../../src/contract/schemas-as-data.ts';
import '../../helpers/seed.ts';

type Schema = z.core.$ZodType;
type Data = ReturnType<typeof data.unknown>;
type Check = Parameters<Data['check']>[0];

const reading = { base: 'https://sundby.example/data/', timeZone: 'Europe/Copenhagen' };

/** The schema built anew from the parts that the page's build puts in zod's place. */
function asData(schema: Schema): Schema {
  const { def, bag } = (schema as z.core.$ZodTypes)._zod;
  const part = (inner: Schema) => asData(inner) as unknown as Data;
  const bare = (): Data => {
    switch (def.type) {
      case 'optional':
        return data.optional(part(def.innerType));
      case 'nullable':
        return data.nullable(part(def.innerType));
      case 'array':
        return data.array(part(def.element));
      case 'union':
        return data.union(def.options.map(part));
      case 'record':
        return data.record(part(def.keyType), part(def.valueType));
      case 'tuple':
        return data.tuple(def.items.map(part));
      case 'object':
        return data.object(Object.fromEntries(Object.entries(def.shape).map(([key, member]) => [key, part(member)])));
      case 'enum':
        return data.enum(Object.values(def.entries));
      case 'literal':
        return data.literal(def.values);
      case 'string':
        return data.string();
      case 'number':
        return data.number();
      case 'boolean':
        return data.boolean();
      case 'unknown':
        return data.unknown();
      default:
        throw new TypeError(`No part for ${def.type}`);
    }
  };
  const built = bare().check(...((def.checks ?? []) as unknown as Check[]));
  Object.assign(built._zod.bag, bag);
  return built as unknown as Schema;
}

describe('schemas as data', () => {
  const pairs = components.map(({ name, schema, example }) => ({ name, schema, example, twin: asData(schema) }));

  for (const { name, schema, example, twin } of pairs) {
    it(`reads ${name} as zod's schema does`, () => {
      expect(readItem(twin, example, reading)).to.deep.equal(readItem(schema, example, reading));
    });
  }

  it('reads any JSON as zod’s schemas do', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(...pairs), (json, { schema, twin }) => {
        expect(readItem(twin, json, reading)).to.deep.equal(readItem(schema, json, reading));
      }),
    );
  });

  it('reads spoilt contents as zod’s schemas do', () => {
    const [event, opportunity] = [asData(calendarEventSchema), asData(opportunitySchema)];
    const spoil = <Item extends object>(items: Item[], index: number, member: string, value: unknown) =>
      items.map((item, at) => (at === index ? { ...item, [member]: value } : item));
    const members = ['id', 'title', 'startsAt', 'status', 'slots', 'signUp', 'recurrence', 'overrides', 'place'];
    fc.assert(
      fc.property(fc.nat(12), fc.constantFrom(...members), fc.jsonValue(), (index, member, value) => {
        const one = spoil(events.items as object[], index, member, value);
        expect(readList(event, one, reading)).to.deep.equal(readList(calendarEventSchema, one, reading));
        const other = spoil(opportunities.items as object[], index, member, value);
        expect(readList(opportunity, other, reading)).to.deep.equal(readList(opportunitySchema, other, reading));
      }),
      { numRuns: 60 },
    );
  });
});
