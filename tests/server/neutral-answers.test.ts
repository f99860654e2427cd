import { expect } from 'chai';
import { outbox } from '../../demo/server/schema-people.ts';
import { everyFeature, look, openLink, sentMails, signedUp, tokensIn } from '../helpers/managed-sign-ups.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, roomy, send } from '../helpers/sign-up-requests.ts';

onEachDatabase('who signs up under a name and address that are known [SU-68]', (kind) => {
  const backend = useBackend(kind, { content: roomy, config: everyFeature });
  const mails = () => backend.database.sql.select().from(outbox);
  const contact = { name: 'Åse Bjørn', email: 'aase@example.org' };

  it('gets the answer of a new one, byte for byte but for number, time and trace, and one mail is written either way [QA-80]', async () => {
    const answers: { status: number; headers: string; text: string; mails: number }[] = [];
    for (const one of [contact, contact, { ...contact, name: 'Bente Bo', email: 'bente@example.org' }]) {
      const before = (await mails()).length;
      const reply = await send(backend, cookRequest({ contact: one }));
      const text = await reply.clone().text();
      const { id, receiptNumber } = await replyOf(reply, 201);
      const named = [...reply.headers].filter(([name]) => !/^(date|x-request-id)$/.test(name));
      answers.push({
        status: reply.status,
        headers: JSON.stringify(named).replaceAll(id, '#'.repeat(id.length)),
        text: text.replaceAll(id, '#'.repeat(id.length)).replaceAll(receiptNumber, '#'.repeat(receiptNumber.length)),
        mails: (await mails()).length - before,
      });
    }
    expect(answers[1]).to.deep.equal(answers[0]);
    expect(answers[2]).to.deep.equal(answers[0]);
    expect(answers[0]?.mails).to.equal(1);
    expect(answers[0]?.text).to.include('"status":"confirmed"').and.include('#'.repeat(8));
  });

  it('changes nothing, and only the owner hears of it, with what stands and a link [CT-45]', async () => {
    const mine = { name: 'Carla Dahl', email: 'carla@example.org', phone: '+4521436587' };
    const owner = await signedUp(backend, 'faellesspisning', { contact: mine, slotIds: ['fs-2026-12-15'] });
    await sentMails(backend);
    const stranger = { name: 'carla DAHL', phone: mine.phone, email: 'stranger@example.org' };
    await replyOf(await send(backend, cookRequest({ contact: stranger, answers: { opgaver: ['opvask'] } })), 201);
    const [mail, ...others] = await sentMails(backend);
    expect(others).to.deep.equal([]);
    expect(mail?.to).to.equal(mine.email);
    expect(mail?.subject).to.match(/^Du er allerede tilmeldt: /);
    expect(mail?.text).to.include('tirsdag 15. december 2026').and.not.include('stranger').and.not.include('opvask');
    expect(await look(backend, owner)).to.deep.equal(owner.signUp);
    expect((await openLink(backend, tokensIn(mail as NonNullable<typeof mail>)[0] ?? '')).status).to.equal(200);
  });
});
