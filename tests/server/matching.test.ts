import { expect } from 'chai';
import { endSilentMatches, tellWaitingFamilies } from '../../demo/server/jobs/match-jobs.ts';
import { type Pair, proposeMatch } from '../../demo/server/matching/propose-match.ts';
import type { ManagedSignUp } from '../../src/contract/managed-sign-up.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import {
  act,
  everyFeature,
  look,
  managedOf,
  type Owner,
  openLink,
  ownerFor,
  sentMails,
  signedUp,
  workAt,
} from '../helpers/managed-sign-ups.ts';
import { emptyTimes } from '../helpers/rush-storage.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { opportunityOf, requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const families = 'familier-hjaelper-familier';
type Match = NonNullable<SignUpRequest['match']>;
const day = 86_400_000;

onEachDatabase('two families', (kind) => {
  const backend = useBackend(kind, { config: everyFeature });
  let turn = 0;
  const wish = (side: Match['side'], changes: Partial<Match> = {}): Partial<SignUpRequest> => ({
    intent: 'interest',
    party: 'household',
    contact: {
      name: `Familien ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[turn]}`,
      email: `family${(turn += 1)}@example.org`,
      phone: '+4534412345',
    },
    match: {
      side,
      tasks: ['indkoeb', 'pasning'],
      weekdays: ['tue'],
      partsOfDay: ['evening'],
      postcode: '4000',
      adults: 2,
      children: 1,
      childAgesFrom: [3],
      ...changes,
    },
  });
  const join = (side: Match['side'], changes?: Partial<Match>) => signedUp(backend, families, wish(side, changes));
  const propose = (pair: Pair) =>
    backend.database.sql.transaction((inside) => proposeMatch(inside, pair, workAt(backend)));
  const pair = async () => {
    const [helper, helped] = [await join('offers'), await join('needs', { tasks: ['pasning', 'foelge-sport'] })];
    const offerId = await propose({ offersId: helper.signUp.id, needsId: helped.signUp.id });
    return { helper, helped, offerId };
  };
  const answer = (owner: Pick<Owner, 'bearer'>, offerId: string, decision: 'accept' | 'decline') =>
    act(backend, '/offer', { bearer: owner.bearer, body: { offerId, decision } });
  const contactOf = ({ match }: ManagedSignUp) => match && [match.name, match.email, match.phone];

  beforeEach(async () => {
    backend.setNow(fixedNow);
    await emptyTimes(backend.database.sql);
  });

  it('say what they offer or need, and nothing about why [SU-49]', async () => {
    const owner = await join('needs');
    expect(owner.signUp).to.deep.include({ status: 'interest' });
    expect(owner.signUp.request.match).to.deep.include({ side: 'needs', tasks: ['indkoeb', 'pasning'], children: 1 });
    const codes = async (changes: Partial<SignUpRequest>) => {
      const request = await requestFor(backend, families, { ...wish('offers'), ...changes });
      const problem = await expectProblem(await send(backend, request, { path: signUpPath(families) }), 'validation');
      return (problem.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);
    };
    const odd = {
      tasks: ['rengoering'],
      weekdays: ['someday'],
      postcode: '40',
      adults: 0,
      children: 0,
      childAgesFrom: [],
    };
    expect(await codes({ match: undefined })).to.deep.equal(['#/match required']);
    expect(await codes(wish('needs', odd))).to.deep.equal([
      '#/match/tasks/0 not-an-option',
      '#/match/weekdays/0 not-an-option',
      '#/match/postcode not-a-postcode',
      '#/match/adults too-small',
    ]);
    expect(await codes({ answers: { hvorfor: 'syg' } })).to.include('#/answers/hvorfor unknown-member');
  });

  it('are in no public list, count or feed [SU-51]', async () => {
    const before = JSON.stringify(await opportunityOf(backend, families));
    await join('needs');
    expect(JSON.stringify(await opportunityOf(backend, families))).to.equal(before);
  });

  it('may be written for by a professional, and can say no by the link in their mail [SU-50]', async () => {
    const referrer = {
      name: 'Anne Vest',
      workplace: 'Børnehaven Solsikken',
      phone: '+4534412346',
      isAgreed: true,
    } as const;
    const request = await requestFor(backend, families, wish('needs', { isOnBehalf: true, referrer }));
    await send(backend, request, { path: signUpPath(families) });
    const [mail] = await sentMails(backend);
    expect(mail?.to).to.equal(request.contact.email);
    expect(mail?.text)
      .to.include('Anne Vest (Børnehaven Solsikken) har skrevet for jer')
      .and.include('mindst én gang om måneden');
    const owner = await ownerFor(backend, mail ? [mail] : [], mail?.to ?? '');
    expect((await managedOf(await act(backend, '/cancel', owner))).status).to.equal('cancelledByVolunteer');
    for (const changes of [
      { isOnBehalf: true },
      { referrer },
      { isOnBehalf: true, referrer: { ...referrer, phone: undefined } },
    ]) {
      const odd = await requestFor(backend, families, wish('needs', changes));
      await expectProblem(await send(backend, odd, { path: signUpPath(families) }), 'validation');
    }
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
        .and.not.match(/Familien [A-Z]|family\d+@|34 ?41/);
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
    expect(contactOf(second)).to.deep.equal([
      helper.signUp.request.contact.name,
      helper.signUp.request.contact.email,
      '+4534412345',
    ]);
    expect(contactOf(await look(backend, helper))?.[0]).to.equal(helped.signUp.request.contact.name);
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
    expect([view.status, view.match?.status, view.offer, contactOf(view)?.[0]]).to.deep.equal([
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
