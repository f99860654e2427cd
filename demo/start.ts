import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildEmbed } from './host-pages/build-embed.ts';
import { writeSites } from './host-pages/write-sites.ts';
import { startServer } from './server/start-server.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: process.env.PORT ?? '4400' } } });
const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist/demo');

await buildEmbed();
await rm(folder, { recursive: true, force: true });
await writeSites(folder, new Date());
const server = await startServer({
  port: Number(values.port),
  dataFolder: join(root, 'demo/server/data'),
  databaseUrl: process.env.DATABASE_URL,
  staticFolders: [folder],
});
console.log(`Sundby Kommune: ${server.url}`);
console.log(`Uden server:    ${new URL('uden-server/', server.url).href}`);
