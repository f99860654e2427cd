import { expect } from 'chai';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { everyFeature, look, ownerFor, sentMails, signedUp } from '../helpers/managed-sign-ups.ts';
import { organiserToken, pressAsOrganiser } from '../helpers/organiser.ts';
import { emptyTimes } from '../helpers/rush-storage.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { opportunityOf, requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';
import { group, smallGroup, time } from '../helpers/small-group.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const driver = 'hent-nabo';

onEachDatabase('an organiser [SU-80]', (kind) => {
  const backend = useBackend(kind, {
    content: smallGroup,
    config: everyFeature,
    organisers: { Mette: organiserToken },
  });
  let turn = 0;
  const contact = () => ({ name: `Person ${(turn += 1)}`, email: `person${turn}@example.org` });
  const dig = (changes: Partial<SignUpRequest> = {}) =>
    signedUp(backend, group, { slotIds: [time], ageFrom: 18, party: 'household', contact: contact(), ...changes });
  const driving = () => ({
    slotIds: ['hn-2026-12-15'],
    ageFrom: 18,
    answers: { opgave: 'foelge' },
    contact: { ...contact(), postcode: '4000' },
  });

  beforeEach(() => emptyTimes(backend.database.sql));

  it('calls a time off: everybody in it is told, and nobody can sign up for it any more [SU-80]', async () => {
    const [coming, waiting] = [await dig({ partySize: 6 }), await dig({ intent: 'waitingList' })];
    await sentMails(backend);
    await pressAsOrganiser(backend, group, { act: 'cancelTime', slotId: time });
    expect([(await look(backend, coming)).status, (await look(backend, waiting)).status]).to.deep.equal(
      Array(2).fill('cancelledByOrganiser'),
    );
    expect((await sentMails(backend)).map(({ subject }) => subject.split(':')[0])).to.deep.equal(['Aflyst', 'Aflyst']);
    expect((await opportunityOf(backend, group)).slots.find(({ id }) => id === time)?.status).to.equal('cancelled');
    const late = await requestFor(backend, group, { slotIds: [time], ageFrom: 18 });
    await expectProblem(await send(backend, late, { path: signUpPath(group) }), 'opportunity-cancelled');
    expect(await pressAsOrganiser(backend, group, { act: 'cancelTime', slotId: time })).to.include(
      'Det kan ikke lade sig gøre',
    );
  });

  it('moves a time: who has a place is told old and new, with a link to cancel; who has the old one on the screen hears of it [SU-80] [SU-42]', async () => {
    const stale = await requestFor(backend, driver, driving());
    const owner = await signedUp(backend, driver, driving());
    await sentMails(backend);
    await pressAsOrganiser(backend, driver, { act: 'moveTime', slotId: 'hn-2026-12-15', startsAt: '2026-12-16T19:00' });
    const mails = await sentMails(backend);
    expect(mails).to.have.length(1);
    expect(mails[0]?.text)
      .to.include('Før: tirsdag 15. december 2026 kl. 18.00')
      .and.include('Nu: onsdag 16. december 2026 kl. 19.00');
    const linked = await ownerFor(backend, mails, owner.signUp.request.contact.email ?? '');
    expect(linked.signUp.can).to.include('cancel');
    const slot = (await opportunityOf(backend, driver)).slots.find(({ id }) => id === 'hn-2026-12-15');
    expect(slot).to.include({
      startsAt: '2026-12-16T19:00:00+01:00',
      endsAt: '2026-12-16T22:30:00+01:00',
      previousStartsAt: '2026-12-15T18:00:00+01:00',
    });
    await expectProblem(await send(backend, stale, { path: signUpPath(driver) }), 'opportunity-changed');
    for (const startsAt of ['', 'nonsense', '2020-01-01T10:00']) {
      expect(
        await pressAsOrganiser(backend, driver, { act: 'moveTime', slotId: 'hn-2026-12-15', startsAt }),
      ).to.include('Det kan ikke lade sig gøre');
    }
  });
});
