import { expect } from 'chai';
import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import type { List } from '../../src/contract/list.ts';
import type { Occurrence } from '../../src/contract/occurrence.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { sequenceOf } from '../../src/domain/calendar/event-version.ts';
import { act, everyFeature, look, managedOf, ownerFor, sentMails, signedUp } from '../helpers/managed-sign-ups.ts';
import { organiserToken, pressAsOrganiser } from '../helpers/organiser.ts';
import { register, registrationFor } from '../helpers/registrations.ts';
import { emptyTimes } from '../helpers/rush-storage.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { opportunityOf, replyOf, requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';
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

  describe('of an event', () => {
    const series = 'tirsdagsforedrag';
    const eventOf = async (id: string) => (await backend.json<CalendarEvent>(`events/${id}`)).body;
    const press = (id: string, act: string, slotId: string, startsAt = '') =>
      pressAsOrganiser(backend, id, { kind: 'events', act, slotId, ...(startsAt && { startsAt }) });
    const registered = async (id: string, changes: Partial<SignUpRequest>) => {
      const request = await registrationFor(backend, id, { contact: contact(), ...changes });
      await replyOf(await register(backend, id, request), 201);
      return ownerFor(backend, await sentMails(backend), request.contact.email ?? '');
    };
    const datesOf = async (id: string, range: string) =>
      (await backend.json<List<Occurrence>>(`events/${id}/occurrences?${range}`)).body.items;

    it('moves one date of a series: who comes is told both times with a link to cancel, and every calendar sees it [SU-80] [EC-7]', async () => {
      const slotId = `${series}.20261124T180000Z`;
      const stale = await registrationFor(backend, series, { slotIds: [slotId] });
      const owner = await registered(series, { slotIds: [slotId] });
      const before = await eventOf(series);
      expect(await press(series, 'moveTime', slotId, '2026-11-25T20:00')).to.include('25. november 2026 kl. 20.00');
      const mails = await sentMails(backend);
      expect(mails).to.have.length(1);
      expect(mails[0]?.text)
        .to.include('Før: tirsdag 24. november 2026 kl. 19.00')
        .and.include('Nu: onsdag 25. november 2026 kl. 20.00');
      const linked = await ownerFor(backend, mails, owner.signUp.request.contact.email ?? '');
      expect(linked.signUp.can).to.include('cancel');
      const [moved, ...others] = await datesOf(series, 'from=2026-11-24&to=2026-12-01');
      expect(others).to.deep.equal([]);
      expect(moved).to.deep.include({
        id: slotId,
        status: 'moved',
        startsAt: '2026-11-25T20:00:00+01:00',
        title: { da: 'Foredrag: Fra kunde til medborger', en: 'Talk: From customer to citizen' },
      });
      expect(sequenceOf(await eventOf(series))).to.equal(sequenceOf(before) + 1);
      await expectProblem(await register(backend, series, stale), 'opportunity-changed');
      expect((await managedOf(await act(backend, '/cancel', linked))).status).to.equal('cancelledByVolunteer');
    });

    it('calls off a date that is like all others, and one that stands alone: who comes is told [SU-80]', async () => {
      const slotId = `${series}.20261215T180000Z`;
      const participants = [{ answers: { frokost: 'alt' } }];
      const owners = [
        await registered(series, { slotIds: [slotId] }),
        await registered('temadag', { slotIds: ['temadag.single'], participants }),
      ];
      await press(series, 'cancelTime', slotId);
      await press('temadag', 'cancelTime', 'temadag.single');
      expect((await sentMails(backend)).map(({ subject }) => subject.split(':')[0])).to.deep.equal([
        'Aflyst',
        'Aflyst',
      ]);
      for (const owner of owners) expect((await look(backend, owner)).status).to.equal('cancelledByOrganiser');
      expect((await datesOf(series, 'from=2026-12-15&to=2026-12-16')).map(({ status }) => status)).to.deep.equal([
        'cancelled',
      ]);
      expect((await eventOf('temadag')).status).to.equal('cancelled');
      const late = await registrationFor(backend, series, { slotIds: [slotId] });
      await expectProblem(await register(backend, series, late), 'opportunity-cancelled');
    });
  });
});
