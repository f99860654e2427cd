import type { MailTransport } from './transport.ts';

const patience = 10_000;

/**
 * Hands each mail as JSON to a program that sends it: `webhook:https://mail.example.dk/send`. Anything but a 2xx is a
 * failed try. The same mail always comes with the same key, should one be handed over twice.
 */
export function webhookTransport(address: string): MailTransport {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
    throw new TypeError('Mails are handed over by https, or on this machine');
  }
  return {
    async send(mail) {
      const reply = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `"${mail.id}"` },
        body: JSON.stringify(mail),
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      await reply.body?.cancel();
      if (!reply.ok) throw Object.assign(new Error('The webhook refused a mail'), { code: reply.status });
    },
  };
}
