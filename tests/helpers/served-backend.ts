import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { pglite, type TestBackend, useBackend } from './server-databases.ts';

/** A test backend that can be asked over a real connection. */
export interface ServedBackend {
  backend: TestBackend;
  readonly port: number;
}

/** Opens a backend on a port of this machine before the tests of a `describe`, and closes it after them. */
export function useServedBackend(options: Parameters<typeof useBackend>[1]): ServedBackend {
  const backend = useBackend(pglite, options);
  let server: Server;
  before(async () => {
    const fetch = async (request: Request) => {
      const { url, method, headers } = request;
      const { pathname, search } = new URL(url);
      const body = method === 'POST' ? { body: await request.arrayBuffer() } : {};
      return await backend.call(pathname + search, { method, headers, ...body });
    };
    server = createAdaptorServer({ fetch }) as Server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    backend,
    get port() {
      return (server.address() as AddressInfo).port;
    },
  };
}
