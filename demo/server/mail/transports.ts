import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailMessage } from './mail-message.ts';
import type { MailTransport } from './transport.ts';
import { webhookTransport } from './webhook-transport.ts';

/** Where mails go: `console`, `file:<folder>`, `webhook:<address>` or `smtp://…`; nothing leaves them as rows (SU-79). */
export async function transportNamed(name: string, from: string): Promise<MailTransport | undefined> {
  if (name === '' || name === 'none') return undefined;
  if (name === 'console') return consoleTransport;
  if (name.startsWith('file:')) return fileTransport(name.slice('file:'.length), from);
  if (name.startsWith('webhook:')) return webhookTransport(name.slice('webhook:'.length));
  if (/^smtps?:/.test(name)) return (await import('./smtp-transport.ts')).smtpTransport(name, from);
  throw new TypeError(`Not a way to send mail: ${name.split(':')[0]}`);
}

/** For trying things out: the whole mail on the console, with its links. Never where real people sign up. */
const consoleTransport: MailTransport = {
  async send({ to, subject, text }) {
    console.log(`Mail to ${to}\n${subject}\n\n${text}`);
  },
};

/** One `.eml` a mail, for programs that send what lies in a folder. */
function fileTransport(folder: string, from: string): MailTransport {
  return {
    async send(mail) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${mail.id}.eml`), mailMessage(mail, from));
    },
  };
}
