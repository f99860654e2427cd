// Firefox as people have it: a page that is left is kept, and shown again as it was (SU-65). The test browser of the
// project, Chromium's headless shell, keeps none whatever its switches are (`BackForwardCacheDisabledForDelegate`). A
// kept page never loads, which packages that drive a browser wait for; so it is spoken to in its own protocol.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { firefoxPath } from './engine-packages.ts';

/** A browser with one page in it. */
export interface KeepingBrowser {
  /** Loads an address. */
  open(address: string): Promise<void>;
  /** Goes back to the page before; a page that is kept never loads, so nothing more is waited for. */
  back(): Promise<void>;
  /** Runs an expression in the page; its value must be JSON. */
  run<Value>(expression: string): Promise<Value>;
  close(): Promise<void>;
}

const timeZone = 'Europe/Copenhagen';

/** Firefox, over WebDriver BiDi. */
export async function openFirefox(): Promise<KeepingBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'samspil-firefox-'));
  const child = spawn(firefoxPath, ['--headless', '--remote-debugging-port=0', '--profile', profile], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TZ: timeZone },
  });
  const isGone = once(child, 'exit');
  process.once('exit', () => child.kill());
  const ask = await speakTo(`${await listening(child.stderr)}/session`);
  await ask('session.new', { capabilities: {} });
  const { contexts } = (await ask('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = contexts[0]?.context;
  return {
    open: async (url) => void (await ask('browsingContext.navigate', { context, url, wait: 'complete' })),
    back: async () => void (await ask('browsingContext.traverseHistory', { context, delta: -1 })),
    run: async (expression) => {
      const asked = { expression: `JSON.stringify(${expression})`, target: { context }, awaitPromise: false };
      const { result, exceptionDetails } = (await ask('script.evaluate', asked)) as Evaluated;
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result?.value ?? 'null');
    },
    close: async () => {
      child.kill();
      await isGone;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

interface Evaluated {
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** The address at which Firefox listens, once it says so; what it says later is read on, for a full pipe would stop it. */
function listening(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface(output);
    lines.on('line', (line) => {
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
      if (address) resolve(address);
    });
    lines.once('close', () => reject(new Error('Firefox ended before it listened.')));
  });
}

/** Opens a connection; a command is answered by the reply with its number. */
async function speakTo(address: string): Promise<(method: string, params: object) => Promise<unknown>> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, message } = JSON.parse(String(data));
    if (error) waiting.get(id)?.reject(new Error(`${error}: ${message}`));
    else waiting.get(id)?.resolve(result);
  });
  await once(socket, 'open');
  let count = 0;
  return (method, params) => {
    const reply = Promise.withResolvers<unknown>();
    waiting.set((count += 1), reply);
    socket.send(JSON.stringify({ id: count, method, params }));
    return reply.promise;
  };
}
