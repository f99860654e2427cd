import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { mailMessage } from '../../demo/server/mail/mail-message.ts';
import type { OutgoingMail } from '../../demo/server/mail/transport.ts';
import { transportNamed } from '../../demo/server/mail/transports.ts';

const from = 'Sundby Kommune <frivillig@sundby.example>';
const mail: OutgoingMail = {
  id: 'm1',
  to: 'mette@example.org',
  subject: 'Din tilmelding: Fællesspisning på søen',
  text: 'Æble\n.\nslut\n',
  language: 'da',
};

/** A small real mail server that keeps what it gets; it refuses who is called so. */
async function mailServer(): Promise<{ address: string; messages: { to: string; data: string }[]; server: Server }> {
  const messages: { to: string; data: string }[] = [];
  const server = createServer((socket) => {
    let [to, data, isData, rest] = ['', '', false, ''];
    const say = (line: string) => socket.write(`${line}\r\n`);
    const line = (text: string) => {
      if (isData) {
        if (text !== '.') data += `${text.replace(/^\./, '')}\r\n`;
        else {
          messages.push({ to, data });
          [isData, data] = [false, ''];
          say('250 taken');
        }
      } else if (/^EHLO/i.test(text)) say('250 localhost');
      else if (/^RCPT/i.test(text)) {
        to = /<(.*)>/.exec(text)?.[1] ?? '';
        say(to.startsWith('refused') ? '550 nobody here' : '250 ok');
      } else if (/^DATA/i.test(text)) {
        isData = true;
        say('354 go on');
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
      else say('250 ok');
    };
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const text of lines) line(text);
    });
    socket.on('error', () => undefined);
    say('220 localhost');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, messages, server };
}

/** The text of a message in base64. */
const textOf = (message: string) => {
  const [head = '', body = ''] = message.split('\r\n\r\n');
  return /base64/i.test(head) ? Buffer.from(body, 'base64').toString('utf8') : body;
};

/** Why there is no mail to a mail server here: an installation from before the project took nodemailer. */
const noMailer = process.env.CI !== 'true' && !isInstalled('nodemailer') && 'nodemailer is not installed: npm ci';

function isInstalled(name: string): boolean {
  try {
    return import.meta.resolve(name) !== '';
  } catch {
    return false;
  }
}

describe('the ways a mail goes out [SU-79]', () => {
  it('are none unless one is named', async () => {
    expect(await transportNamed('', from)).to.equal(undefined);
    expect(await transportNamed('none', from)).to.equal(undefined);
    const refused = await transportNamed('pigeon:secret', from).catch((error: Error) => error.message);
    expect(refused).to.equal('Not a way to send mail: pigeon');
  });

  it('can be a folder: one file a mail, that mail programs read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samspil-mail-'));
    try {
      const transport = await transportNamed(`file:${join(folder, 'out')}`, from);
      await transport?.send(mail);
      expect(await readdir(join(folder, 'out'))).to.deep.equal(['m1.eml']);
      const message = await readFile(join(folder, 'out/m1.eml'), 'utf8');
      expect(textOf(message)).to.equal('Æble\r\n.\r\nslut\r\n');
      expect(message).to.include('\r\nTo: mette@example.org\r\n');
      const encoded = [...message.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map(([, word = '']) =>
        Buffer.from(word, 'base64').toString('utf8'),
      );
      expect(encoded.join('')).to.equal(mail.subject);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('let nobody write a header of their own', () => {
    const message = mailMessage(
      { ...mail, to: 'a@example.org\r\nBcc: all@example.org', subject: 'Hi\r\nBcc: x@example.org' },
      from,
    );
    const [head = ''] = message.split('\r\n\r\n');
    expect(head.split('\r\n').filter((line) => line.startsWith('Bcc'))).to.deep.equal([]);
  });

  it('can be a mail server, and what it refuses is a failed try', { skip: noMailer }, async () => {
    const { address, messages, server } = await mailServer();
    try {
      const transport = await transportNamed(address, from);
      await transport?.send(mail);
      expect(messages).to.have.length(1);
      expect(messages[0]?.to).to.equal(mail.to);
      expect(messages[0]?.data).to.match(/^From: .*frivillig@sundby\.example/m);
      const refused = await transport?.send({ ...mail, to: 'refused@example.org' }).then(
        () => 'sent',
        (error: { responseCode?: number }) => error.responseCode,
      );
      expect(refused).to.equal(550);
    } finally {
      server.close();
    }
  });
});
