import { expect } from 'chai';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { components } from '../../../src/contract/documents/components.ts';
import { readItem } from '../../../src/contract/read-item.ts';
import { isObject, type Json, shapeNames } from '../../helpers/contract-shape.ts';
import { largestIn, placesOf, type Wrong, wrongIn } from '../../helpers/every-field.ts';
import { reading } from '../../helpers/read-event.ts';
import { arbitraryOf } from '../../helpers/right-things.ts';
import { atLevel } from '../../helpers/seed.ts';

const samples = atLevel(1, 20, 200);
const schemaOf = new Map(components.map(({ name, schema }) => [name, schema]));
/** Longest thing that is tried, in characters: past that a text or list at its cap costs more than it shows. */
const longest = atLevel(150_000, 2_000_000, 2_000_000);

/** A thing without one of its members: what a fault there may cost. */
function without(value: unknown, pointer: string): unknown {
  const [member = ''] = pointer.split('/').slice(1);
  if (!isObject(value as Json)) return undefined;
  const { [member]: _, ...others } = value as Record<string, Json>;
  return others;
}

/** Faults of each thing that are tried. */
const most = atLevel(30, 10_000, 10_000);
const isHandy = ({ value }: Wrong) => JSON.stringify(value).length <= longest;
/** Some of a list, from end to end. */
const spread = <Item>(list: readonly Item[]) => list.filter((_, at) => at % Math.ceil(list.length / most) === 0);
const isAbove = (path: string, pointer: string) => pointer === path || pointer.startsWith(`${path}/`);
const tell = (name: string, { pointer, rule }: Wrong) => `${name}${pointer}: ${rule}`;

describe('every field of the contract [QA-12] [CT-23] [CT-27] [CT-28]', () => {
  for (const name of shapeNames) {
    const schema = schemaOf.get(name) as z.core.$ZodType;
    const values = fc.sample(arbitraryOf(name), samples);

    it(`of ${name} lets through what is right, and reads it as it is`, () => {
      for (const value of values) {
        const { success, error } = z.safeParse(schema, value);
        expect(success, `${JSON.stringify(value)}: ${error}`).to.equal(true);
        expect(readItem(schema, value, reading).skipped, JSON.stringify(value)).to.deep.equal([]);
      }
    });

    it(`of ${name} refuses what is wrong in one place, there; a reader loses that place and no other`, () => {
      for (const value of values) {
        const right = readItem(schema, value, reading).value;
        for (const wrong of spread(wrongIn(name, value).filter(isHandy))) {
          if (wrong.rule === 'extra-member') {
            expect(readItem(schema, wrong.value, reading).value, tell(name, wrong)).to.deep.equal(right);
            continue;
          }
          const { success, error } = z.safeParse(schema, wrong.value);
          expect(success, tell(name, wrong)).to.equal(false);
          const paths = error?.issues.map(({ path }) => ['', ...path].join('/')) ?? [];
          expect(
            paths.some((path) => isAbove(path, wrong.pointer)),
            `${tell(name, wrong)} at ${paths}`,
          ).to.equal(true);
          const read = readItem(schema, wrong.value, reading);
          expect(read.skipped, tell(name, wrong)).to.not.deep.equal([]);
          expect(JSON.stringify(read.value) ?? '', tell(name, wrong)).to.not.include('javascript:');
          if (read.value === undefined) continue;
          expect(without(read.value, wrong.pointer), tell(name, wrong)).to.deep.equal(without(right, wrong.pointer));
        }
      }
    });

    it(`of ${name} may be as large as its cap`, () => {
      for (const value of values.slice(0, 1)) {
        for (const largest of largestIn(name, value).filter(isHandy)) {
          expect(z.safeParse(schema, largest.value).success, tell(name, largest)).to.equal(true);
        }
      }
    });
  }

  it('that holds words, markup or an address is known by its place', () => {
    const kinds = Map.groupBy(shapeNames.flatMap(placesOf), ({ kind }) => kind);
    expect(kinds.get('address')?.length).to.be.greaterThan(20);
    expect(kinds.get('richText')?.length).to.be.greaterThan(5);
    expect(placesOf('Opportunity')).to.deep.include({ pointer: '/organisation/url', kind: 'address' });
    expect(placesOf('CaseStory')).to.deep.include({ pointer: '/image/url', kind: 'address' });
  });
});
