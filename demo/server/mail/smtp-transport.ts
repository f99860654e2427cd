import type { MailTransport } from './transport.ts';

/** As much of nodemailer as is used here. It is loaded only where mails go to a mail server. */
interface Nodemailer {
  createTransport(options: Record<string, unknown>): { sendMail(mail: Record<string, unknown>): Promise<unknown> };
}
const nodemailer: string = 'nodemailer';

/** Hands mails to a mail server: `smtps://name:password@mail.example.dk` (SU-79). */
export async function smtpTransport(address: string, from: string): Promise<MailTransport> {
  const { createTransport } = (await import(nodemailer)) as Nodemailer;
  const times = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
  const { protocol, hostname, port, username, password } = new URL(address);
  const mailServer = createTransport({
    ...times,
    host: hostname,
    secure: protocol === 'smtps:',
    ...(port && { port: Number(port) }),
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, subject, text, language }) {
      const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': language };
      const messageId = `<${id}@${from
        .split('@')
        .at(-1)
        ?.replace(/[^\w.-]/g, '')}>`;
      await mailServer.sendMail({ from, to: { name: '', address: to }, subject, text, headers, messageId });
    },
  };
}
