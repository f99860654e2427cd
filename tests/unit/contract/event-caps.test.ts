import { expect } from 'chai';
import { readEvent } from '../../helpers/read-event.ts';

const long = (length: number) => 'å'.repeat(length);
const many = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index));
const instant = (index: number) => new Date(Date.UTC(2027, 0, 1) + index * 3_600_000).toISOString().replace('.000', '');

describe('the caps of an event [EC-6] [CT-28]', () => {
  const texts: [name: string, most: number][] = [
    ['summary', 500],
    ['uid', 500],
  ];
  for (const [name, most] of texts)
    it(`leave a ${name} of ${most} code points as it is, and no longer one`, () => {
      const read = (length: number) => readEvent({ [name]: long(length) });
      expect((read(most).value as Record<string, unknown>)[name]).to.equal(long(most));
      expect(read(most).skipped).to.deep.equal([]);
      expect((read(most + 1).value as Record<string, unknown> | undefined)?.[name]).not.to.equal(long(most + 1));
      expect(read(most + 1).skipped).to.have.length.greaterThan(0);
    });

  const lists: [name: string, most: number, of: (count: number) => object, read: (event: never) => unknown[]][] = [
    [
      'overrides',
      1000,
      (count) => ({ overrides: many(count, (index) => ({ originalStartsAt: instant(index) })) }),
      ({ overrides }: { overrides: unknown[] }) => overrides,
    ],
    [
      'excluded dates',
      2000,
      (count) => ({ recurrence: { rules: [], excluded: many(count, (index) => ({ startsAt: instant(index) })) } }),
      ({ recurrence }: { recurrence: { excluded: unknown[] } }) => recurrence.excluded,
    ],
    [
      'added dates',
      2000,
      (count) => ({ recurrence: { rules: [], added: many(count, (index) => ({ startsAt: instant(index) })) } }),
      ({ recurrence }: { recurrence: { added: unknown[] } }) => recurrence.added,
    ],
    [
      'categories',
      50,
      (count) => ({ categories: many(count, (index) => ({ id: `c${index}`, label: 'Emne' })) }),
      ({ categories }: { categories: unknown[] }) => categories,
    ],
  ];
  for (const [name, most, of, listIn] of lists)
    it(`let ${most} ${name} through, and say what was left of more`, () => {
      const whole = readEvent(of(most));
      expect(listIn(whole.value as never)).to.have.length(most);
      expect(whole.skipped).to.deep.equal([]);
      expect(readEvent(of(most + 1)).skipped.map(({ code }) => code)).to.include('too-many');
    });

  it('take an unknown kind of price, places or registration for none', () => {
    const { value } = readEvent({
      price: { kind: 'barter' },
      availability: 'plenty',
      registration: { mode: 'none', per: 'household' },
    });
    expect(value?.price).to.equal(undefined);
    expect(value?.availability).to.equal(undefined);
    expect(value?.registration).to.deep.equal({ mode: 'none' });
  });
});
