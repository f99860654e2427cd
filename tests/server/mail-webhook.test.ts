import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { transportNamed } from '../../demo/server/mail/transports.ts';

const mail = { id: 'm1', to: 'mette@example.org', subject: 'Æble', text: 'Se her:\nlink\n', language: 'da' };

describe('mails by a webhook [SU-79]', () => {
  let server: Server;
  let address: string;
  let status = 202;
  const taken: { headers: IncomingMessage['headers']; body: unknown }[] = [];
  before(async () => {
    server = createServer(async (request, reply) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      taken.push({ headers: request.headers, body: JSON.parse(Buffer.concat(parts).toString('utf8')) });
      reply.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `webhook:http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
  });
  after(() => server.close());
  const send = async () => (await transportNamed(address, ''))?.send(mail);
  const failure = () =>
    send().then(
      () => undefined,
      (error: unknown) => error as Error & { code?: unknown },
    );

  it('are handed over whole, with a key that is the same at the next try', async () => {
    await send();
    await send();
    expect(taken.map(({ body }) => body)).to.deep.equal([mail, mail]);
    expect(taken.map(({ headers }) => headers['idempotency-key'])).to.deep.equal(['"m1"', '"m1"']);
    expect(taken[0]?.headers['content-type']).to.equal('application/json');
  });

  it('are not sent where the other end refuses, moves away or is gone; no address stands in the error', async () => {
    for (const refusing of [400, 503, 302]) {
      status = refusing;
      const error = await failure();
      expect(error, String(refusing)).to.be.instanceOf(Error);
      expect(error?.message).to.not.include('mette');
    }
    await new Promise((closed) => server.close(closed));
    expect(await failure()).to.be.instanceOf(Error);
  });

  it('go out by https only, or to this machine', async () => {
    const refused = await transportNamed('webhook:http://mail.example.dk/send', '').catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(TypeError);
    expect(await transportNamed('webhook:https://mail.example.dk/send', '')).to.have.property('send');
  });
});
