import { expect } from 'chai';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { families, familyWish, joinFamily } from '../helpers/families.ts';
import { act, everyFeature, managedOf, ownerFor, sentMails } from '../helpers/managed-sign-ups.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { opportunityOf, requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

onEachDatabase('families that sign up', (kind) => {
  const backend = useBackend(kind, { config: everyFeature });

  it('say what they offer or need, and nothing about why [SU-49]', async () => {
    const owner = await joinFamily(backend, 'needs');
    expect(owner.signUp).to.deep.include({ status: 'interest' });
    expect(owner.signUp.request.match).to.deep.include({ side: 'needs', tasks: ['indkoeb', 'pasning'], children: 1 });
    const codes = async (changes: Partial<SignUpRequest>) => {
      const request = await requestFor(backend, families, { ...familyWish('offers'), ...changes });
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
    expect(await codes(familyWish('needs', odd))).to.deep.equal([
      '#/match/tasks/0 not-an-option',
      '#/match/weekdays/0 not-an-option',
      '#/match/postcode not-a-postcode',
      '#/match/adults too-small',
    ]);
    expect(await codes({ answers: { hvorfor: 'syg' } })).to.include('#/answers/hvorfor unknown-member');
  });

  it('are in no public list, count or feed [SU-51]', async () => {
    const before = JSON.stringify(await opportunityOf(backend, families));
    await joinFamily(backend, 'needs');
    expect(JSON.stringify(await opportunityOf(backend, families))).to.equal(before);
  });

  it('may be written for by a professional, and can say no by the link in their mail [SU-50]', async () => {
    const referrer = {
      name: 'Anne Vest',
      workplace: 'Børnehaven Solsikken',
      phone: '+4534412346',
      isAgreed: true,
    } as const;
    const request = await requestFor(backend, families, familyWish('needs', { isOnBehalf: true, referrer }));
    await send(backend, request, { path: signUpPath(families) });
    const mail = (await sentMails(backend)).find(({ to }) => to === request.contact.email);
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
      const odd = await requestFor(backend, families, familyWish('needs', changes));
      await expectProblem(await send(backend, odd, { path: signUpPath(families) }), 'validation');
    }
  });
});
