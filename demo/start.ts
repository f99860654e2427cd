// npm start: builds what is stale, writes the municipality's site, and serves it with its backend on this machine only.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildEmbed } from './host-pages/build-embed.ts';
import { staticSite, writeSites } from './host-pages/write-sites.ts';
import { endPlainly } from './server/end-plainly.ts';
import { closeOnSignal, environmentOptions, startServer } from './server/start-server.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: process.env.PORT ?? '4400' } } });
const root = join(import.meta.dirname, '..');
const site = join(root, 'dist/demo');

await buildEmbed();
await writeSites(site, new Date());
const environment = environmentOptions();
const server = await startServer({
  ...environment,
  config: { managePageUrl: 'min-tilmelding.html', ...environment.config },
  port: Number(values.port),
  dataFolder: join(root, 'demo/server/data'),
  staticFolders: { '/': site },
}).catch(endPlainly);
closeOnSignal(server);
console.log(`Sundby Kommune  ${server.url}`);
console.log(`Uden server     ${new URL(`${staticSite}/`, server.url).href}`);
console.log(`Database        ${server.database}`);
