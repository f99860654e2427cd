import { type ChildProcess, spawn } from 'node:child_process';
import { freePort } from './free-port.ts';

/** Starts a virtual screen and WebKitGTK's driver on it; both end with this process. Answers the driver's port. */
export async function startWebKitDriver({ driver, timeZone }: { driver: string; timeZone: string }): Promise<number> {
  const display = await startScreen();
  const port = await freePort();
  const started = spawn(driver, ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      TZ: timeZone,
      LANGUAGE: 'da_DK:da',
      GDK_BACKEND: 'x11',
      // WebKit draws without a graphics card; its sandbox needs privileges that a test machine may not give.
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  endWithThisProcess(started);
  await answering(port);
  return port;
}

async function startScreen(): Promise<string> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  endWithThisProcess(screen);
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  return `:${number}`;
}

function endWithThisProcess(child: ChildProcess): void {
  process.once('exit', () => child.kill());
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isReady = await fetch(`http://127.0.0.1:${port}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not answer within 10 s.');
}
