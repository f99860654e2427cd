import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import * as tables from '../../demo/server/schema.ts';
import * as peopleTables from '../../demo/server/schema-people.ts';
import {
  act,
  everyFeature,
  hoursLater,
  look,
  managedOf,
  managePageUrl,
  openLink,
  sentMails,
  signedUp,
  tokensIn,
} from '../helpers/managed-sign-ups.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, roomy, send, slotOf } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const dates = ['fs-2026-12-15', 'fs-2027-01-05'];

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

  describe('a change [SU-74]', () => {
    const patch = (bearer: string, body: unknown, headers = {}) =>
      act(backend, '', { bearer, body, headers, method: 'PATCH' });

    it('needs the version it changes, and meets a newer one with 412 [CT-32]', async () => {
      const { bearer, signUp } = await owner();
      await expectProblem(await patch(bearer, { partySize: 2 }), 'precondition-missing');
      const changed = await patch(
        bearer,
        { contact: { ...signUp.request.contact, phone: '+4534412345' } },
        { 'if-match': `"${signUp.version}"` },
      );
      const etag = changed.headers.get('etag');
      const after = await managedOf(changed);
      expect(after.request.contact.phone).to.equal('+4534412345');
      expect(etag).to.equal(`"${after.version}"`);
      expect(after.version).to.not.equal(signUp.version);
      const stale = await patch(bearer, { partySize: 2 }, { 'if-match': `"${signUp.version}"` });
      expect((await expectProblem(stale, 'changed-elsewhere')).version).to.equal(after.version);
    });

    it('is judged like the sign-up, strictly', async () => {
      const { bearer, signUp } = await owner();
      const headers = { 'if-match': `"${signUp.version}"` };
      await expectProblem(await patch(bearer, { slotIds: dates }, headers), 'validation');
      await expectProblem(await patch(bearer, { contact: { name: 'A', email: 'nothing' } }, headers), 'validation');
      await expectProblem(
        await patch(bearer, { contact: { name: 'cpr 251248-9996', email: 'a@example.org' } }, headers),
        'cpr-in-text',
      );
      expect((await look(backend, { bearer })).version).to.equal(signUp.version);
    });

    it('to more people takes places that are there, and to fewer gives them back [SU-41]', async () => {
      const { bearer, signUp } = await owner({ slotIds: ['fs-2027-01-05'], party: 'household' });
      const free = async () => (await slotOf(backend, 'faellesspisning', 'fs-2027-01-05'))?.capacity.remaining;
      const before = (await free()) ?? 0;
      const grown = await managedOf(await patch(bearer, { partySize: 3 }, { 'if-match': `"${signUp.version}"` }));
      expect(await free()).to.equal(before - 2);
      const tooMany = before + 2;
      const refused = await patch(bearer, { partySize: Math.min(6, tooMany) }, { 'if-match': `"${grown.version}"` });
      if (tooMany <= 6) await expectProblem(refused, 'capacity-full');
      const shrunk = await look(backend, { bearer });
      await managedOf(await patch(bearer, { partySize: 1 }, { 'if-match': `"${shrunk.version}"` }));
      expect(await free()).to.equal(before);
    });

    it('of the name is the same sign-up under another name [SU-68]', async () => {
      const { bearer, signUp } = await owner();
      const email = signUp.request.contact.email as string;
      await managedOf(
        await patch(bearer, { contact: { name: 'Nyt Navn', email } }, { 'if-match': `"${signUp.version}"` }),
      );
      const again = await replyOf(await send(backend, cookRequest({ contact: { name: 'nyt navn', email } })), 201);
      expect(again.id).to.equal(signUp.id);
    });
  });

  describe('a cancellation [SU-74]', () => {
    it('gives the place away, tells both sides, and is the same a second time', async () => {
      const before = (await slotOf(backend, 'faellesspisning', 'fs-2026-12-15'))?.capacity.remaining;
      const { bearer, signUp } = await owner();
      const first = await act(backend, '/cancel', { bearer, body: { reason: 'syg' } });
      const body = await first.clone().text();
      const cancelled = await managedOf(first);
      expect(cancelled.status).to.equal('cancelledByVolunteer');
      expect(cancelled.can).to.deep.equal(['erase']);
      expect((await slotOf(backend, 'faellesspisning', 'fs-2026-12-15'))?.capacity.remaining).to.equal(before);
      const subjects = (await sentMails(backend)).map(({ to, subject }) => [
        to === signUp.request.contact.email,
        subject.split(':')[0],
      ]);
      expect(subjects).to.deep.include([true, 'Du har meldt afbud']).and.deep.include([false, 'Afbud']);
      const second = await act(backend, '/cancel', { bearer });
      expect(second.status).to.equal(200);
      expect(await second.text()).to.equal(body);
      expect(await sentMails(backend)).to.deep.equal([]);
    });

    it('of one date leaves the others [SU-48]', async () => {
      const { bearer, signUp } = await owner({ slotIds: dates });
      expect(signUp.can).to.include('cancelDates');
      const after = await managedOf(await act(backend, '/cancel', { bearer, body: { slotIds: ['fs-2026-12-15'] } }));
      expect(after.slots).to.deep.equal([
        { slotId: 'fs-2026-12-15', status: 'cancelledByVolunteer' },
        { slotId: 'fs-2027-01-05', status: 'confirmed' },
      ]);
      expect(after.status).to.equal('confirmed');
      expect(after.history.map(({ status }) => status)).to.deep.equal(['confirmed', 'cancelledByVolunteer']);
      await expectProblem(await act(backend, '/cancel', { bearer, body: { slotIds: ['other'] } }), 'validation');
    });

    it('is taken until the start and refused after it', async () => {
      const { token } = await owner();
      backend.setNow(new Date('2026-12-15T15:00:01+01:00'));
      const { bearer } = (await (await openLink(backend, token)).json()) as { bearer: string };
      await expectProblem(await act(backend, '/cancel', { bearer }), 'too-late');
      expect((await look(backend, { bearer })).status).to.equal('confirmed');
    });

    it('lets the same person sign up anew [SU-68]', async () => {
      const { bearer, signUp } = await owner();
      await act(backend, '/cancel', { bearer });
      const contact = { name: signUp.request.contact.name, email: signUp.request.contact.email as string };
      const again = await replyOf(await send(backend, cookRequest({ contact })), 201);
      expect(again.id).to.not.equal(signUp.id);
    });
  });

  describe('erasing [SU-56] [SU-81]', () => {
    it('takes the person out of every table at once, gives the place back, and ends link and session', async () => {
      const contact = { name: 'Kanariefugl Holm', email: 'kanariefugl@example.org', phone: '+4526262626' };
      const before = (await slotOf(backend, 'faellesspisning', 'fs-2026-12-15'))?.capacity.remaining;
      const { bearer, token, signUp } = await owner({ contact });
      expect((await act(backend, '/erase', { bearer })).status).to.equal(204);
      for (const table of Object.values({ ...tables, ...peopleTables })) {
        if (typeof table !== 'object' || !('getSQL' in table)) continue;
        const rows = JSON.stringify(await backend.database.sql.select().from(table as typeof tables.signUps));
        expect(rows).to.not.match(/kanariefugl|26262626/i);
      }
      const [row] = await backend.database.sql.select().from(tables.signUps).where(eq(tables.signUps.id, signUp.id));
      expect(row).to.deep.include({ status: 'cancelledByVolunteer', targetId: 'faellesspisning', request: {} });
      expect((await slotOf(backend, 'faellesspisning', 'fs-2026-12-15'))?.capacity.remaining).to.equal(before);
      await expectProblem(await act(backend, '/cancel', { bearer }), 'session-expired');
      await expectProblem(await openLink(backend, token), 'link-invalid');
    });
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
