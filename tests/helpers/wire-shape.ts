import { expect } from 'chai';
import * as z from 'zod/mini';
import type { SchemaName } from '../../src/contract/schemas.ts';
import { schemaLoaders } from '../../src/contract/schemas.ts';

/** A body must be what the contract says and nothing more: read by its schema it stays as it is (QA-114). */
export async function expectShape(name: SchemaName, body: unknown): Promise<void> {
  const schema = (await schemaLoaders[name]()) as z.core.$ZodType;
  const read = z.safeParse(schema, body);
  expect(read.error?.issues ?? [], JSON.stringify(body).slice(0, 500)).to.deep.equal([]);
  expect(read.data).to.deep.equal(body);
}

/** A problem in the form of RFC 9457, with the status it says. */
export async function expectProblem(response: Response, name: string): Promise<Record<string, unknown>> {
  const body = (await response.json()) as Record<string, unknown>;
  expect(String(body.type).split('/').at(-1), JSON.stringify(body)).to.equal(name);
  expect(response.headers.get('content-type')).to.equal('application/problem+json');
  expect(response.headers.get('cache-control')).to.equal('no-store');
  expect(body.status).to.equal(response.status);
  await expectShape('Problem', body);
  return body;
}
