import { mkdir, rm, writeFile } from 'node:fs/promises';
import { jsonSchemas } from '../../src/contract/documents/json-schemas.ts';
import { openApiDocument } from '../../src/contract/openapi.ts';

/** Writes the contract as OpenAPI 3.1 and JSON Schema; the same source always gives the same bytes (CT-55). */
export async function writeContract(folder: URL): Promise<number> {
  const text = (document: unknown) => `${JSON.stringify(document, null, 2)}\n`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(new URL('schemas/', folder), { recursive: true });
  await writeFile(new URL('openapi.json', folder), text(openApiDocument()));
  const schemas = Object.entries(jsonSchemas());
  for (const [name, schema] of schemas) await writeFile(new URL(`schemas/${name}.json`, folder), text(schema));
  return schemas.length;
}

if (import.meta.main) {
  const count = await writeContract(new URL('../../dist/contract/', import.meta.url));
  // The copy that later versions are held to (CT-49): renewed with a release.
  if (process.argv.includes('--release')) {
    const copy = new URL('../../tests/conformance/contract-1.json', import.meta.url);
    await writeFile(copy, `${JSON.stringify(openApiDocument(), null, 1)}\n`);
  }
  console.log(`dist/contract/openapi.json and ${count} schemas`);
}
