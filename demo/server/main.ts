// The backend alone, without the demo's pages: node demo/server/main.ts
import { join } from 'node:path';
import { endPlainly } from './end-plainly.ts';
import { closeOnSignal, environmentOptions, startServer } from './start-server.ts';

const server = await startServer({
  dataFolder: join(import.meta.dirname, 'data'),
  log: (line) => console.log(line),
  ...environmentOptions(),
}).catch(endPlainly);
closeOnSignal(server);
console.log(JSON.stringify({ base: server.base, database: server.database }));
