import { expect } from 'chai';
import { endSilentMatches, tellWaitingFamilies } from '../../demo/server/jobs/match-jobs.ts';
import { type Pair, proposeMatch } from '../../demo/server/matching/propose-match.ts';
import { answerProposal, contactSeen, type familyWish, joinFamily } from '../helpers/families.ts';
import {
  act,
  everyFeature,
  look,
  managedOf,
  type Owner,
  openLink,
  ownerFor,
  sentMails,
  workAt,
} from '../helpers/managed-sign-ups.ts';
import { emptyTimes } from '../helpers/rush-storage.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const day = 86_400_000;

onEachDatabase('two families', (kind) => {
  const backend = useBackend(kind, { config: everyFeature });
  const join = (...wish: Parameters<typeof familyWish>) => joinFamily(backend, ...wish);
  const propose = (pair: Pair) =>
    backend.database.sql.transaction((inside) => proposeMatch(inside, pair, workAt(backend)));
  const pair = async () => {
    const [helper, helped] = [await join('offers'), await join('needs', { tasks: ['pasning', 'foelge-sport'] })];
    const offerId = await propose({ offersId: helper.signUp.id, needsId: helped.signUp.id });
    return { helper, helped, offerId };
  };
  const answer = (owner: Owner, offerId: string, decision: 'accept' | 'decline') =>
    answerProposal(backend, owner, { offerId, decision });

  beforeEach(async () => {
    backend.setNow(fixedNow);
    await emptyTimes(backend.database.sql);
  });

  it('get a mail each when a coordinator pairs them, and learn nothing of each other yet [SU-51]', async () => {
    const { helper, helped, offerId } = await pair();
    const mails = await sentMails(backend);
    expect(mails.map(({ subject }) => subject.split(':')[0])).to.deep.equal(
      Array(2).fill('Vi har måske fundet en familie til jer'),
    );
    for (const { text } of mails) {
      expect(text)
        .to.include('Det handler om: passe børn en gang imellem.')
        .and.not.match(/Familien [A-Z]|family\d+@|34 ?41 ?\d\d ?\d\d/);
    }
    for (const owner of [helper, helped]) {
      const view = await look(backend, owner);
      expect(view.match).to.deep.equal({ status: 'proposed', hasAnswered: false });
      expect(view.offer).to.deep.include({ id: offerId, slotIds: [] });
      expect(view.can).to.include('answerOffer');
    }
    const linked = await ownerFor(backend, mails, mails[0]?.to ?? '');
    expect(linked.signUp.offer?.id).to.equal(offerId);
  });

  it('get each other’s contact data when both have said yes, by the second yes and not before [SU-51]', async () => {
    const { helper, helped, offerId } = await pair();
    await sentMails(backend);
    const first = await managedOf(await answer(helper, offerId, 'accept'));
    expect(first.match).to.deep.equal({ status: 'oneYes', hasAnswered: true });
    expect((await look(backend, helped)).match).to.deep.equal({ status: 'proposed', hasAnswered: false });
    expect(await sentMails(backend)).to.deep.equal([]);
    const second = await managedOf(await answer(helped, offerId, 'accept'));
    expect(contactSeen(second)).to.deep.equal([
      helper.signUp.request.contact.name,
      helper.signUp.request.contact.email,
      '+4534412345',
    ]);
    expect(contactSeen(await look(backend, helper))?.[0]).to.equal(helped.signUp.request.contact.name);
    const mails = await sentMails(backend);
    expect(mails.find(({ to }) => to === helper.signUp.request.contact.email)?.text).to.include(
      helped.signUp.request.contact.name,
    );
    expect((await managedOf(await answer(helped, offerId, 'accept'))).status).to.equal('confirmed');
    await expectProblem(await answer(helped, offerId, 'decline'), 'offer-expired');
  });

  it('hear that it was not to be when one says no, and no reason; both are on the list again [SU-51]', async () => {
    const { helper, helped, offerId } = await pair();
    await managedOf(await answer(helper, offerId, 'accept'));
    await sentMails(backend);
    expect((await managedOf(await answer(helped, offerId, 'decline'))).match?.status).to.equal('declined');
    const mails = await sentMails(backend);
    expect(mails.map(({ to }) => to)).to.deep.equal([helper.signUp.request.contact.email]);
    expect(mails[0]?.text).to.include('Det blev ikke denne gang');
    const view = await look(backend, helper);
    expect([view.status, view.match?.status, view.offer, contactSeen(view)?.[0]]).to.deep.equal([
      'interest',
      'declined',
      undefined,
      undefined,
    ]);
    expect(await propose({ offersId: helper.signUp.id, needsId: helped.signUp.id })).to.be.a('string');
  });

  it('are paired once at a time, one side with the other', async () => {
    const { helper, helped } = await pair();
    const third = await join('needs');
    const refused = async (wrong: Pair) => {
      const problem = await propose(wrong).catch((error: unknown) => error);
      expect(problem).to.include({ problem: 'not-found' });
    };
    await refused({ offersId: helper.signUp.id, needsId: third.signUp.id });
    await refused({ offersId: helped.signUp.id, needsId: helper.signUp.id });
    await refused({ offersId: third.signUp.id, needsId: third.signUp.id });
  });

  it('that do not answer in a fortnight are on the list again', async () => {
    const { helper } = await pair();
    backend.setNow(new Date(fixedNow.getTime() + 14 * day));
    await endSilentMatches(backend.database.sql, workAt(backend));
    const told = (await sentMails(backend)).filter(({ subject }) => subject.startsWith('Svar på'));
    expect(told.map(({ to }) => to))
      .to.include(helper.signUp.request.contact.email)
      .and.have.length(2);
    const again = (await (await openLink(backend, helper.token)).json()) as Owner;
    expect([again.signUp.match?.status, again.signUp.offer]).to.deep.equal(['declined', undefined]);
  });

  it('are told that the other has gone, also after both said yes; nothing of who left is left [SU-56]', async () => {
    const { helper, helped, offerId } = await pair();
    for (const owner of [helper, helped]) await managedOf(await answer(owner, offerId, 'accept'));
    await sentMails(backend);
    await act(backend, '/erase', helped);
    const view = await look(backend, helper);
    expect([view.status, view.match]).to.deep.equal(['interest', undefined]);
    expect((await sentMails(backend)).map(({ to }) => to)).to.deep.equal([helper.signUp.request.contact.email]);
  });

  it('that still wait hear from us every month [SU-51]', async () => {
    await join('needs');
    const told = async (days: number) => {
      backend.setNow(new Date(fixedNow.getTime() + days * day));
      await tellWaitingFamilies(backend.database.sql, workAt(backend));
      return (await sentMails(backend)).length;
    };
    expect([await told(29), await told(30), await told(31), await told(60)]).to.deep.equal([0, 1, 0, 1]);
  });
});
