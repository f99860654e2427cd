import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { writeContract } from '../../demo/server/write-contract.ts';
import { components } from '../../src/contract/documents/components.ts';
import { jsonSchemas } from '../../src/contract/documents/json-schemas.ts';
import type { JsonSchema } from '../../src/contract/documents/notes.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import { openApiDocument } from '../../src/contract/openapi.ts';
import { problemStatus } from '../../src/contract/problem.ts';
import { schemaLoaders } from '../../src/contract/schemas.ts';
import type { ContractDocument } from './contract-difference.ts';

const document = openApiDocument() as unknown as ContractDocument;
const schemas = jsonSchemas();

function judge() {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  return (name: string, value: unknown) => ajv.validate(`urn:samspil:contract:1:${name}`, value);
}

/** Paths of members without words. */
function undescribed(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => undescribed(one, path));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema as JsonSchema).flatMap(([key, value]) => {
    if (key === 'examples') return [];
    if (key !== 'properties') return undescribed(value, path);
    return Object.entries(value as Record<string, JsonSchema>).flatMap(([name, member]) => [
      ...(member.description ? [] : [`${path}.${name}`]),
      ...undescribed(member, `${path}.${name}`),
    ]);
  });
}

describe('the published contract [CT-55] [CT-56]', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const result = await new Validator().validate({ ...structuredClone(document) });
    expect(result.errors ?? []).to.deep.equal([]);
    expect(result.valid).to.equal(true);
  });

  it('is refused by the same validator when an operation is spoilt', async () => {
    const spoilt = structuredClone(document);
    Object.assign(spoilt.paths['/config']?.get ?? {}, { responses: 'none' });
    expect((await new Validator().validate({ ...spoilt })).valid).to.equal(false);
  });

  it('has equal bytes when it is written twice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'contract-'));
    const [one, other] = [pathToFileURL(join(folder, 'one/')), pathToFileURL(join(folder, 'other/'))];
    await writeContract(one);
    await writeContract(other);
    const files = (await readdir(one, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
    expect(files).to.have.length(components.length + 1);
    for (const file of files) {
      expect(await readFile(new URL(file, one)), file).to.deep.equal(await readFile(new URL(file, other)));
    }
    await rm(folder, { recursive: true });
  });

  it('has one operation for each row of the table and an example of every problem', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).sort()).to.deep.equal(Object.keys(endpoints).sort());
    expect(Object.keys(document.components.examples).sort()).to.deep.equal(Object.keys(problemStatus).sort());
  });

  it('publishes every schema that crosses the wire, by the name in the table', async () => {
    for (const [name, load] of Object.entries(schemaLoaders)) {
      const published = components.find((component) => component.name === name);
      expect(published?.schema, name).to.equal(await load());
    }
  });

  it('has words for every schema and member', () => {
    const without = Object.entries(schemas).flatMap(([name, schema]) => [
      ...(schema.description ? [] : [name]),
      ...undescribed(schema, name),
    ]);
    expect(without).to.deep.equal([]);
  });

  it('accepts its examples by the published schemas', () => {
    const accepts = judge();
    for (const { name, example } of components) expect(accepts(name, example), name).to.equal(true);
    for (const [name, { value }] of Object.entries(document.components.examples)) {
      expect(accepts('Problem', value), name).to.equal(true);
    }
  });

  it('refuses what the reader would mend: the schema says what to send', () => {
    const accepts = judge();
    const capacity = components.find(({ name }) => name === 'Capacity')?.example as object;
    expect(accepts('Capacity', { ...capacity, display: 'loud' })).to.equal(false);
    expect(accepts('Text', '  ')).to.equal(false);
    expect(accepts('Text', {})).to.equal(false);
    expect(accepts('Title', 'x'.repeat(301))).to.equal(false);
    expect(accepts('DateTime', '2026-11-24T14:05:00')).to.equal(false);
  });
});
