import { expect } from 'chai';
import type { MailFacts, MailKind } from '../../demo/server/mail/mail-kinds.ts';
import { mailTextsDa } from '../../demo/server/mail/mail-texts-da.ts';
import { mailTextsEn } from '../../demo/server/mail/mail-texts-en.ts';
import { clearOldMails, isGivenUp, sendMails } from '../../demo/server/mail/send-mails.ts';
import type { OutgoingMail } from '../../demo/server/mail/transport.ts';
import { outbox } from '../../demo/server/schema-people.ts';
import { startSender } from '../helpers/mail-sender.ts';
import { everyFeature, openLink, sentMails, tokensIn, workAt } from '../helpers/managed-sign-ups.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, roomy, send } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const minutes = (count: number) => new Date(fixedNow.getTime() + count * 60_000);

onEachDatabase('the outbox [SU-79]', (kind) => {
  const backend = useBackend(kind, { content: roomy, config: everyFeature });
  const rows = () => backend.database.sql.select().from(outbox);
  const failing = { send: async () => Promise.reject(new Error('mette@example.org was refused')) };
  beforeEach(async () => {
    backend.setNow(fixedNow);
    await backend.database.sql.delete(outbox);
  });

  it('holds a mail exactly when there is a sign-up, without answers', async () => {
    const answers = { opgaver: ['handle'] };
    await replyOf(await send(backend, cookRequest({ answers })), 201);
    const [row] = await rows();
    expect(row).to.deep.include({ kind: 'receipt', channel: 'email', attempts: 0, sentAt: null });
    expect(row?.text).to.include('tirsdag 15. december 2026 kl. 15.00').and.not.include('handle');
    await expectProblem(await send(backend, cookRequest({ noticeVersion: 'old' })), 'validation');
    expect(await rows()).to.have.length(1);
  });

  it('writes in English to who signed up in English or in a language it does not speak', async () => {
    for (const lang of ['en', 'de', 'uk']) await replyOf(await send(backend, cookRequest({ lang })), 201);
    for (const { subject } of await rows()) expect(subject).to.match(/^Your sign-up: /);
  });

  it('tries five times more with growing waits, then the mail counts as not sent [QA-110]', async () => {
    await replyOf(await send(backend, cookRequest()), 201);
    const tries: number[] = [];
    const attemptAt = async (at: number) => {
      const before = (await rows())[0]?.attempts ?? 0;
      backend.setNow(new Date(at));
      await sendMails(backend.database.sql, failing, workAt(backend));
      const isTried = ((await rows())[0]?.attempts ?? 0) > before;
      if (isTried) tries.push((at - fixedNow.getTime()) / 60_000);
      return isTried;
    };
    for (let due = fixedNow.getTime(); await attemptAt(due); ) {
      due = (await rows())[0]?.notBefore.getTime() ?? 0;
      expect(await attemptAt(due - 1), 'too early').to.equal(false);
    }
    expect(tries).to.deep.equal([0, 1, 6, 36, 156, 876]);
    const [given] = await backend.database.sql.select().from(outbox).where(isGivenUp);
    expect(given).to.deep.include({ kind: 'receipt', lastError: 'Error' });
    expect(await sentMails(backend)).to.deep.equal([]);
  });

  it('sends each mail once, however many senders there are', async () => {
    for (let turn = 0; turn < 10; turn += 1) await replyOf(await send(backend, cookRequest()), 201);
    const sent: string[] = [];
    const transport = { send: async ({ id }: OutgoingMail) => void sent.push(id) };
    await Promise.all([1, 2, 3].map(() => sendMails(backend.database.sql, transport, workAt(backend))));
    expect(sent).to.have.length(10);
    expect(new Set(sent).size).to.equal(10);
  });

  it('makes a mail again that a sender took and died with', async () => {
    await replyOf(await send(backend, cookRequest()), 201);
    const dying = { send: () => new Promise<never>(() => undefined) };
    void sendMails(backend.database.sql, dying, workAt(backend));
    while ((await rows())[0]?.attempts === 0) await new Promise((resume) => setTimeout(resume, 5));
    expect(await sentMails(backend)).to.deep.equal([]);
    backend.setNow(minutes(5));
    const [again] = await sentMails(backend);
    expect((await openLink(backend, tokensIn(again as OutgoingMail)[0] ?? '')).status).to.equal(200);
  });

  if (kind.kind === 'postgresql') {
    it('loses no mail when a sender is killed with it in hand: another sends it, once', async () => {
      await replyOf(await send(backend, cookRequest()), 201);
      const sender = startSender(backend.database.address, fixedNow);
      await sender.isSending;
      await sender.kill();
      expect((await rows())[0]).to.deep.include({ attempts: 1, sentAt: null });
      expect(await sentMails(backend)).to.deep.equal([]);
      backend.setNow(minutes(5));
      const [again, ...more] = await sentMails(backend);
      expect(more).to.deep.equal([]);
      expect((await openLink(backend, tokensIn(again as OutgoingMail)[0] ?? '')).status).to.equal(200);
      expect((await rows())[0]?.sentAt).to.deep.equal(minutes(5));
    });
  }

  it('forgets the words a week after they were sent', async () => {
    await replyOf(await send(backend, cookRequest()), 201);
    await sentMails(backend);
    const week = 7 * 24 * 60;
    await clearOldMails(backend.database.sql, minutes(week - 1));
    expect((await rows())[0]?.text).to.not.equal('');
    await clearOldMails(backend.database.sql, minutes(week));
    expect((await rows())[0]).to.deep.include({ to: '', subject: '', text: '' });
  });
});

describe('the words of mails', () => {
  const facts: MailFacts = {
    title: 'X',
    when: ['Y'],
    contact: 'Z',
    receiptNumber: 'N',
    until: 'U',
    position: 1,
    answerBy: 'A',
  };

  it('are there in both languages, with the same links in the same places', () => {
    for (const kind of Object.keys(mailTextsDa) as MailKind[]) {
      const [da, en] = [mailTextsDa[kind](facts), mailTextsEn[kind](facts)];
      const links = ({ paragraphs }: typeof da) => paragraphs.map((text) => (text || '').includes('{link:0}'));
      expect(links(da), kind).to.deep.equal(links(en));
      expect(da.subject, kind).to.not.equal(en.subject);
    }
  });
});
