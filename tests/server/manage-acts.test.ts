import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import * as tables from '../../demo/server/schema.ts';
import * as peopleTables from '../../demo/server/schema-people.ts';
import { act, everyFeature, look, managedOf, openLink, sentMails, signedUp } from '../helpers/managed-sign-ups.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, roomy, send, slotOf } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const dates = ['fs-2026-12-15', 'fs-2027-01-05'];

onEachDatabase('what the owner of a sign-up does', (kind) => {
  const backend = useBackend(kind, { content: roomy, config: everyFeature });
  const owner = (changes = {}) => signedUp(backend, 'faellesspisning', { slotIds: ['fs-2026-12-15'], ...changes });
  afterEach(() => backend.setNow(fixedNow));

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

    it('asks who the others are where there are more, and forgets them where there are fewer [SU-16]', async () => {
      const { bearer, signUp } = await signedUp(backend, 'mtb-spor', { slotIds: ['mtb-2027-04-17'], ageFrom: 18 });
      const change = (version: string, body: object) => patch(bearer, body, { 'if-match': `"${version}"` });
      const nameless = await change(signUp.version, { partySize: 2, participants: [{}, {}] });
      expect((await expectProblem(nameless, 'validation')).errors).to.deep.equal([
        { pointer: '#/participants/1/ageFrom', code: 'required' },
      ]);
      const pair = { partySize: 2, participants: [{}, { ageFrom: 15 }] };
      const grown = await managedOf(await change(signUp.version, pair));
      expect(grown.request).to.deep.include(pair);
      const alone = await managedOf(await change(grown.version, { partySize: 1 }));
      expect(alone.request).to.not.have.property('participants');
    });

    it('adds no child to somebody young: nobody answers for them [SU-55]', async () => {
      const mtb = { slotIds: ['mtb-2027-04-17'], party: 'household' as const };
      const withChild = { partySize: 2, participants: [{}, { ageFrom: 0 }] };
      const answer = async (ageFrom: number, email: string) => {
        const { bearer, signUp } = await signedUp(backend, 'mtb-spor', {
          ...mtb,
          ageFrom,
          contact: { name: 'Bo', email },
        });
        return patch(bearer, withChild, { 'if-match': `"${signUp.version}"` });
      };
      const refused = await answer(15, 'bo@example.org');
      expect((await expectProblem(refused, 'validation')).errors).to.deep.equal([
        { pointer: '#/participants/1/ageFrom', code: 'not-an-option' },
      ]);
      await managedOf(await answer(18, 'far@example.org'));
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
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ email: contact.email, lang: 'da' });
      await backend.call('manage/link', { method: 'POST', headers, body });
      expect((await act(backend, '/erase', { bearer })).status).to.equal(204);
      for (const table of Object.values({ ...tables, ...peopleTables })) {
        if (typeof table !== 'object' || !('getSQL' in table)) continue;
        const rows = JSON.stringify(await backend.database.sql.select().from(table as typeof tables.signUps));
        expect(rows).to.not.match(/kanariefugl|\+4526262626|26 26 26 26/i);
      }
      const [row] = await backend.database.sql.select().from(tables.signUps).where(eq(tables.signUps.id, signUp.id));
      expect(row).to.deep.include({ status: 'cancelledByVolunteer', targetId: 'faellesspisning', request: {} });
      expect((await slotOf(backend, 'faellesspisning', 'fs-2026-12-15'))?.capacity.remaining).to.equal(before);
      await expectProblem(await act(backend, '/cancel', { bearer }), 'session-expired');
      await expectProblem(await openLink(backend, token), 'link-invalid');
    });
  });
});
