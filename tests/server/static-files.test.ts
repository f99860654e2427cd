import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../demo/server/start-server.ts';
import { emptyPglite, fixedNow } from '../helpers/server-databases.ts';

const now = () => fixedNow;

describe('the server and its files', () => {
  let server: RunningServer;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspil-files-'));
    await mkdir(join(folder, 'site/under'), { recursive: true });
    await writeFile(join(folder, 'site/index.html'), '<h1>Sundby</h1>');
    await writeFile(join(folder, 'site/under/index.html'), '<h1>Under</h1>');
    await writeFile(join(folder, 'site/æble.css'), 'a{}');
    await writeFile(join(folder, 'site/.secret'), 'no');
    await writeFile(join(folder, 'secret.txt'), 'no');
    server = await startServer({ ...(await emptyPglite()), now, staticFolders: { '/': join(folder, 'site') } });
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('serves pages beside the contract', async () => {
    const page = await fetch(server.url);
    expect(await page.text()).to.equal('<h1>Sundby</h1>');
    expect(page.headers.get('content-type')).to.equal('text/html; charset=utf-8');
    expect(await (await fetch(new URL('under/', server.url))).text()).to.equal('<h1>Under</h1>');
    const moved = await fetch(new URL('under', server.url), { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).to.deep.equal([308, '/under/']);
    const sheet = await fetch(new URL('æble.css', server.url));
    expect(sheet.headers.get('content-type')).to.equal('text/css; charset=utf-8');
    const tag = sheet.headers.get('etag') ?? '';
    const again = await fetch(sheet.url, { headers: { 'if-none-match': tag, 'cache-control': 'no-cache' } });
    expect(again.status).to.equal(304);
    expect((await fetch(new URL('api/cases', server.url))).headers.get('content-type')).to.equal('application/json');
  });

  it('answers who asks for a page that is not there with a page, and everybody else with a problem', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const missing = await fetch(new URL('frivilig.html', server.url), { headers });
    expect([missing.status, missing.headers.get('content-type')]).to.deep.equal([404, 'text/html; charset=utf-8']);
    expect(await missing.text())
      .to.include('<h1>Siden findes ikke</h1>')
      .and.to.include('<a href="/">');
    expect(missing.headers.get('content-security-policy')).to.include("frame-ancestors 'none'");
    expect(missing.headers.get('x-content-type-options')).to.equal('nosniff');
    for (const [path, accept] of [
      ['api/frivilig', headers.accept],
      ['frivilig.js', '*/*'],
    ] as const) {
      const reply = await fetch(new URL(path, server.url), { headers: { accept } });
      expect(reply.headers.get('content-type'), path).to.equal('application/problem+json');
    }
  });

  it('says with a page what it may load and who may frame it', async () => {
    const policy = (await fetch(server.url)).headers.get('content-security-policy');
    expect(policy).to.match(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).to.include("frame-ancestors 'self'").and.to.not.include('unsafe');
    expect((await fetch(new URL('æble.css', server.url))).headers.has('content-security-policy')).to.equal(false);
  });

  it('gives away nothing hidden and nothing above its folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/under/../../secret.txt',
      '/.secret',
      '/%5c..%5csecret.txt',
      '/%00',
      '/%zz',
    ]) {
      const { status, body } = await raw(server, path);
      expect(status, path).to.be.oneOf([400, 404]);
      expect(body, path).to.not.equal('no');
    }
  });

  it('ends a body that never ends [QA-82]', async () => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    const head =
      'POST /api/opportunities/x/sign-ups HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    socket.write(head);
    const chunk = `400\r\n${'x'.repeat(1024)}\r\n`;
    let answer = '';
    // Were it not ended, this would wait for ever.
    await new Promise<void>((answered) => {
      const sender = setInterval(() => socket.write(chunk.repeat(4)), 1);
      const stop = () => {
        clearInterval(sender);
        answered();
      };
      socket.on('error', stop);
      socket.on('data', (data) => {
        answer += String(data);
        stop();
      });
    });
    socket.destroy();
    expect(answer).to.match(/^HTTP\/1\.1 413 /);
  });

  function raw(running: RunningServer, path: string): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(running.url);
      httpRequest({ host: '127.0.0.1', port, path }, (reply) => {
        let body = '';
        reply.on('data', (data) => {
          body += String(data);
        });
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body }));
      })
        .on('error', reject)
        .end();
    });
  }
});
