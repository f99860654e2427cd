import { spawn } from 'node:child_process';
import { everyFeature } from './managed-sign-ups.ts';

const moduleOf = (path: string) => JSON.stringify(new URL(`../../demo/server/${path}`, import.meta.url).href);

/** A process that takes the mails that are due and gets stuck with the first. */
export function startSender(address: string, now: Date): { isSending: Promise<unknown>; kill(): Promise<void> } {
  const script = `
    import { openDatabase } from ${moduleOf('database.ts')};
    import { sendMails } from ${moduleOf('mail/send-mails.ts')};
    import { configOf } from ${moduleOf('config.ts')};
    const { sql } = await openDatabase({ databaseUrl: ${JSON.stringify(`postgresql://samspil@${address}`)} });
    const config = configOf(${JSON.stringify(everyFeature)});
    const random = (count) => crypto.getRandomValues(new Uint8Array(count));
    const send = () => new Promise((never) => process.stdout.write('sending'));
    await sendMails(sql, { send }, { now: new Date(${now.getTime()}), random, config });
  `;
  const sender = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const isGone = new Promise<void>((resolve) => sender.once('exit', () => resolve()));
  return {
    isSending: new Promise((resolve) => sender.stdout.once('data', resolve)),
    kill: () => {
      sender.kill('SIGKILL');
      return isGone;
    },
  };
}
