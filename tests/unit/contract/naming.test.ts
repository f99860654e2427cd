import { expect } from 'chai';
import { codeSchema } from '../../../src/contract/code.ts';
import { contactSchema } from '../../../src/contract/contact.ts';
import { jsonSchemas } from '../../../src/contract/documents/json-schemas.ts';
import { imageSchema } from '../../../src/contract/image.ts';
import { readItem } from '../../../src/contract/read-item.ts';
import '../../helpers/seed.ts';

const camelCase = /^[a-z][a-zA-Z0-9]*$/;
const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

interface Named {
  path: string;
  name: string;
}

/** Every member of a schema, every value that is one of a few, and every member that is yes or no. */
function namesIn(schema: unknown, path: string): { members: Named[]; values: Named[]; flags: Named[] } {
  const found = { members: [] as Named[], values: [] as Named[], flags: [] as Named[] };
  const visit = (part: unknown, at: string): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if (key === 'examples' || key === 'default') continue;
      if (key === 'enum') found.values.push(...(value as unknown[]).map((name) => ({ path: at, name: String(name) })));
      if (key === 'properties')
        for (const [name, member] of Object.entries(value as object)) {
          found.members.push({ path: `${at}.${name}`, name });
          if (member.type === 'boolean') found.flags.push({ path: `${at}.${name}`, name });
          visit(member, `${at}.${name}`);
        }
      else visit(value, at);
    }
  };
  visit(schema, path);
  return found;
}

describe('names on the wire [CT-1]', () => {
  const all = Object.entries(jsonSchemas()).map(([name, schema]) => namesIn(schema, name));
  const bad = (names: readonly Named[], isGood: (name: string) => boolean) =>
    names.filter(({ name }) => !isGood(name)).map(({ path, name }) => `${path}: ${name}`);

  it('are camelCase for members', () => {
    expect(
      bad(
        all.flatMap(({ members }) => members),
        (name) => camelCase.test(name),
      ),
    ).to.deep.equal([]);
  });

  it('begin with is, has or can where the answer is yes or no', () => {
    expect(
      bad(
        all.flatMap(({ flags }) => flags),
        (name) => /^(is|has|can)[A-Z]/.test(name),
      ),
    ).to.deep.equal([]);
  });

  it('are camelCase for values in data, kebab-case for features and error codes', () => {
    const values = all.flatMap(({ values }) => values);
    const isCode = ({ path }: Named) => path === 'Config.features' || path === 'FieldError.code';
    // Numbers, and the signs of comparison that FHIR has.
    const isWord = ({ name }: Named) => /[a-z]/i.test(name);
    expect(
      bad(
        values.filter((value) => isWord(value) && !isCode(value)),
        (name) => camelCase.test(name),
      ),
    ).to.deep.equal([]);
    expect(values.filter(isCode)).to.have.length.greaterThan(20);
    expect(bad(values.filter(isCode), (name) => kebabCase.test(name))).to.deep.equal([]);
  });

  it('are found where they are wrong', () => {
    const planted = { properties: { Start_at: { type: 'string', enum: ['not Yet'] }, open: { type: 'boolean' } } };
    const { members, values, flags } = namesIn(planted, 'Planted');
    expect(bad(members, (name) => camelCase.test(name))).to.deep.equal(['Planted.Start_at: Start_at']);
    expect(bad(values, (name) => camelCase.test(name))).to.deep.equal(['Planted.Start_at: not Yet']);
    expect(flags).to.deep.equal([{ path: 'Planted.open', name: 'open' }]);
  });
});

describe('what many things have [CT-25]', () => {
  const read = <Item extends Parameters<typeof readItem>[0]>(schema: Item, json: unknown) =>
    readItem(schema, json).value;

  for (const way of [{ phone: '+4512345678' }, { email: 'a@b.example' }, { url: 'https://b.example/' }])
    it(`is a contact with ${Object.keys(way)}`, () => {
      expect(read(contactSchema, { name: 'Anna', ...way })).to.deep.equal({ name: 'Anna', ...way });
    });

  it('is no contact without a way to reach it', () => {
    expect(read(contactSchema, { name: 'Anna', hours: 'Mandag' })).to.equal(undefined);
    expect(read(contactSchema, { name: 'Anna', phone: '12 34' })).to.equal(undefined);
  });

  const image = { url: 'https://b.example/a.jpg' };
  it('is an image with words for those who do not see it, or said to be decoration', () => {
    expect(read(imageSchema, { ...image, alt: 'Børn ved bålet' })).to.deep.equal({ ...image, alt: 'Børn ved bålet' });
    expect(read(imageSchema, { ...image, isDecorative: true })).to.include({ ...image, isDecorative: true });
    expect(read(imageSchema, image)).to.equal(undefined);
  });

  it('is a code with an id and words for it', () => {
    const code = { id: 'unge', label: { da: 'Unge' } };
    expect(read(codeSchema, code)).to.deep.equal(code);
    expect(read(codeSchema, { id: 'unge' })).to.equal(undefined);
  });
});
