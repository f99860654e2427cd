import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between a browser and a server on this machine, and keeps answers back when it is told to. */
export class WaitingProxy {
  /** Of which requests the answers are kept back. */
  isKeptBack: (method: string, path: string) => boolean = () => false;
  /** How many answers have been kept back. */
  keptBack = 0;
  #server: Server;

  private constructor(target: () => number) {
    this.#server = createServer((asked, reply) => {
      const { method = 'GET', url: path = '/', headers } = asked;
      const onward = request({ host: '127.0.0.1', port: target(), method, path, headers }, (answer) => {
        if (this.isKeptBack(method, path)) {
          answer.resume().once('end', () => {
            this.keptBack += 1;
          });
          return;
        }
        reply.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(reply);
      });
      onward.on('error', () => reply.destroy());
      asked.pipe(onward);
    });
  }

  /** Opens a proxy before the server at this port, which may be known later. */
  static async open(target: () => number): Promise<WaitingProxy> {
    const proxy = new WaitingProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
