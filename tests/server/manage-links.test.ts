import { expect } from 'chai';
import * as tables from '../../demo/server/schema.ts';
import * as peopleTables from '../../demo/server/schema-people.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import {
  everyFeature,
  hoursLater,
  look,
  managePageUrl,
  openLink,
  sentMails,
  signedUp,
  tokensIn,
} from '../helpers/managed-sign-ups.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, roomy, send } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

onEachDatabase('the link to a sign-up', (kind) => {
  const backend = useBackend(kind, { content: roomy, config: everyFeature });
  const owner = (changes = {}) => signedUp(backend, 'faellesspisning', { slotIds: ['fs-2026-12-15'], ...changes });
  afterEach(() => backend.setNow(fixedNow));

  it('comes by mail, leads to the configured page and has its token in the fragment [SU-73] [CT-45]', async () => {
    const request = cookRequest();
    const reply = await replyOf(await send(backend, request), 201);
    expect(reply.linkSentTo).to.equal('email');
    const [mail] = await sentMails(backend);
    expect(mail?.to).to.equal(request.contact.email);
    const [address] = /https:\S+/.exec(mail?.text ?? '') ?? [];
    expect(new URL(address ?? '').href.startsWith(`${managePageUrl}#samspil-manage=`)).to.equal(true);
    expect(new URL(address ?? '').search).to.equal('');
    expect(tokensIn(mail as NonNullable<typeof mail>)[0]).to.match(/^[\w-]{43}$/);
  });

  it('and its session stand in no table, log line or stored reply as they are [CT-45] [CT-46] [QA-104]', async () => {
    const { token, bearer } = await owner();
    await look(backend, { bearer });
    for (const table of Object.values({ ...tables, ...peopleTables })) {
      if (typeof table !== 'object' || !('getSQL' in table)) continue;
      const rows = JSON.stringify(await backend.database.sql.select().from(table as typeof tables.signUps));
      expect(rows).to.not.include(token).and.not.include(bearer);
    }
    expect(backend.lines.join('\n')).to.not.include(token).and.not.include(bearer);
  });

  it('is not sent to who gave only a phone, and the reply says so [SU-70]', async () => {
    const contact = { name: 'Kun Telefon', phone: '+4534412345' };
    expect((await replyOf(await send(backend, cookRequest({ contact })), 201)).linkSentTo).to.equal('none');
    expect(await sentMails(backend)).to.deep.equal([]);
  });

  it('changes nothing by being opened, however often [SU-73] [QA-113]', async () => {
    const { token, bearer, signUp } = await owner();
    for (let again = 0; again < 5; again += 1) {
      expect((await openLink(backend, token)).status).to.equal(200);
      expect(await look(backend, { bearer })).to.deep.equal(signUp);
      const headers = { authorization: `Bearer ${bearer}` };
      expect((await backend.call('manage/sign-up', { method: 'HEAD', headers })).status).to.equal(200);
    }
    expect(signUp.can).to.deep.equal(['edit', 'cancel', 'erase']);
    expect(await sentMails(backend)).to.deep.equal([]);
  });

  it('does nothing for what only looks: a GET, a HEAD or a prefetch of any address that acts [SU-73] [QA-113]', async () => {
    const { token, bearer, signUp } = await owner();
    const acting = Object.values(endpoints).filter(
      ({ path, method }) => path.startsWith('manage/') && method !== 'GET',
    );
    const looks: [path: string, status: number][] = acting.map(({ path }) => [
      path,
      path === 'manage/sign-up' ? 200 : 405,
    ]);
    expect(looks.length).to.be.greaterThan(7);
    for (const [path, status] of looks) {
      for (const purpose of ['', 'prefetch', 'prefetch;prerender']) {
        for (const method of ['GET', 'HEAD']) {
          const headers = { authorization: `Bearer ${bearer}`, 'sec-purpose': purpose };
          const reply = await backend.call(`${path.replace('{id}', 'any')}?token=${token}`, { method, headers });
          expect(reply.status, `${method} ${path}`).to.equal(status);
        }
      }
    }
    expect(await look(backend, { bearer })).to.deep.equal(signUp);
    expect(await sentMails(backend)).to.deep.equal([]);
  });

  it('that is wrong, too old or cut off gets one answer [CT-45] [SU-75]', async () => {
    const { token } = await owner();
    const bodies = new Set<string>();
    const wrong = ['x', '', token.slice(1), `${token.slice(1)}A`, 'A'.repeat(43), 'æ'.repeat(50), '__proto__'];
    for (const text of wrong) {
      const answer = await openLink(backend, text);
      bodies.add(await answer.clone().text());
      await expectProblem(answer, 'link-invalid');
    }
    backend.setNow(new Date('2027-01-16T12:00:00+01:00'));
    const late = await openLink(backend, token);
    bodies.add(await late.clone().text());
    await expectProblem(late, 'link-invalid');
    expect(bodies.size).to.equal(1);
  });

  it('opens a session for half an hour; every other bearer gets one answer [CT-45]', async () => {
    const { bearer } = await owner();
    const bodies = new Set<string>();
    const ask = async (authorization?: string) => {
      const answer = await backend.call(
        'manage/sign-up',
        authorization === undefined ? {} : { headers: { authorization } },
      );
      bodies.add(await answer.clone().text());
      await expectProblem(answer, 'session-expired');
    };
    for (const header of [undefined, '', 'Bearer', `Basic ${bearer}`, `Bearer ${bearer}x`, `Bearer ${'A'.repeat(43)}`])
      await ask(header);
    backend.setNow(hoursLater(0.49));
    expect((await look(backend, { bearer })).status).to.equal('confirmed');
    backend.setNow(hoursLater(0.5));
    await ask(`Bearer ${bearer}`);
    expect(bodies.size).to.equal(1);
  });

  describe('asking for it again [SU-75]', () => {
    const ask = (body: unknown) =>
      backend.call('manage/link', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });

    it('is answered alike for known and unknown addresses, and only the known one gets a mail [CT-45] [QA-80]', async () => {
      const { signUp } = await owner();
      const email = signUp.request.contact.email as string;
      const answers = await Promise.all(
        [{ email }, { email: 'nobody@example.org' }, { phone: '+4520202020' }].map((one) =>
          ask({ ...one, lang: 'da' }),
        ),
      );
      expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).to.deep.equal(new Set(['{}']));
      expect(answers.map(({ status }) => status)).to.deep.equal([202, 202, 202]);
      const mails = await sentMails(backend);
      expect(mails.map(({ to }) => to)).to.deep.equal([email]);
      const [token = ''] = tokensIn(mails[0] as NonNullable<(typeof mails)[0]>);
      expect(((await (await openLink(backend, token)).json()) as { signUp: { id: string } }).signUp.id).to.equal(
        signUp.id,
      );
    });

    it('leads to every sign-up of the address, and cannot be used to fill a mailbox [CT-44]', async () => {
      const email = 'flere@example.org';
      await owner({ contact: { name: 'Ea Flere', email } });
      await owner({ contact: { name: 'Bo Flere', email } });
      for (let turn = 0; turn < 5; turn += 1)
        expect((await ask({ email: 'FLERE@example.org', lang: 'en' })).status).to.equal(202);
      const mails = await sentMails(backend);
      expect(mails).to.have.length(1);
      expect(tokensIn(mails[0] as NonNullable<(typeof mails)[0]>)).to.have.length(2);
    });

    it('needs one address and nothing else', async () => {
      for (const body of [
        { lang: 'da' },
        { email: 'a@example.org', phone: '+4534412345', lang: 'da' },
        { email: 'x', lang: 'da' },
      ]) {
        await expectProblem(await ask(body), 'validation');
      }
    });
  });
});
