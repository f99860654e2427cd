import { expect } from 'chai';
import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { act, everyFeature, managedOf, ownerFor, sentMails } from '../helpers/managed-sign-ups.ts';
import { register, registrationFor } from '../helpers/registrations.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { replyOf } from '../helpers/sign-up-requests.ts';

onEachDatabase('a registration and its link [SU-7] [SU-73]', (kind) => {
  const backend = useBackend(kind, { config: everyFeature });
  const registered = async (id: string, changes: Partial<SignUpRequest>) => {
    const request = await registrationFor(backend, id, changes);
    await replyOf(await register(backend, id, request), 201);
    return ownerFor(backend, await sentMails(backend), request.contact.email ?? '');
  };
  const left = async (id: string) => (await backend.json<CalendarEvent>(`events/${id}`)).body.capacity?.remaining;

  it('shows the event, its date and its place, and gives the places back', async () => {
    const before = await left('temadag');
    const participants = [{ answers: { frokost: 'alt' } }];
    const owner = await registered('temadag', { slotIds: ['temadag.single'], participants });
    expect(owner.signUp.target).to.deep.include({ kind: 'event', id: 'temadag' });
    expect(owner.signUp.times.map(({ id, placeStatus }) => [id, placeStatus])).to.deep.equal([
      ['temadag.single', 'confirmed'],
    ]);
    expect(await left('temadag')).to.equal((before ?? 0) - 1);
    expect((await managedOf(await act(backend, '/cancel', owner))).status).to.equal('cancelledByVolunteer');
    expect(await left('temadag')).to.equal(before);
  });

  it('of one date of a series is that date alone', async () => {
    const slotIds = ['tirsdagsforedrag.20261124T180000Z'];
    const owner = await registered('tirsdagsforedrag', { slotIds });
    expect(owner.signUp.times.map(({ id, timeZone }) => [id, timeZone])).to.deep.equal([
      [slotIds[0], 'Europe/Copenhagen'],
    ]);
    const page = await backend.call('forms/events/tirsdagsforedrag');
    expect(await page.text())
      .to.include('<form')
      .and.include('value="tirsdagsforedrag.2026');
  });
});
