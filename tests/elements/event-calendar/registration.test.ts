import { expect } from 'chai';
import type { Backend } from '../../../src/backend/backend.ts';
import { BackendError } from '../../../src/backend/backend-error.ts';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { clock, ticking } from '../../helpers/fixed-clock.ts';
import { begin, fillIn, isStep, opened, register, send, talk, visit } from './registering.ts';

describe('registering in an opened event [EC-62]', () => {
  it('goes by the sign-up form under «Tilmelding», for that date, up to the receipt [EC-57] [EC-59] [EC-60]', async () => {
    const { page, sent, heard, calendar } = await visit(opened(talk));
    await begin(page);
    expect(page.focused).to.equal('heading "Trin 1 af 3: Om dig"');
    expect(page.has('heading', 'Tilmelding')).to.equal(true);
    expect(page.find('heading', /^Trin 1/).closest('li')?.textContent).to.contain('Fra kunde til medborger');
    await fillIn(page);
    expect(page.text)
      .to.contain('Vil du have hjælp til at komme med?')
      .and.to.contain('Du behøver ikke fortælle hvorfor.');
    expect(page.has('textbox', 'Dit postnummer')).to.equal(false);
    await page.press('checkbox', 'Jeg har brug for at blive hentet');
    await page.type('Dit postnummer', '4000');
    await page.press('button', 'Næste');
    await send(page, /tilmeldt/i);
    expect(sent.map(({ kind, id, request: { slotIds, answers } }) => ({ kind, id, slotIds, answers }))).to.deep.equal([
      {
        kind: 'event',
        id: 'tirsdagsforedrag',
        slotIds: [talk],
        answers: { helpToCome: ['lift'], helpPostcode: '4000' },
      },
    ]);
    await page.until(() => page.has('button', /^Foredrag: Fra kunde til medborger.*Du er tilmeldt/), 'the row says so');
    expect(calendar.shadowRoot?.querySelector('.badge-registered')?.textContent?.trim()).to.equal('Du er tilmeldt');
    expect(JSON.stringify(heard)).not.to.contain('Erna');
    await expectAccessible(page.stage);
  });

  describe('when the page is left while it is being sent [SU-62]', () => {
    const left = async (clientRef: string, through = (backend: Backend) => backend) => {
      sessionStorage.setItem(
        'samspil:attempt:event:tirsdagsforedrag',
        JSON.stringify({ clientRef, startedAt: '2026' }),
      );
      return visit({ attributes: { filters: 'none' }, through });
    };

    it('asks what became of it, and shows the receipt', async () => {
      const first = await visit(opened(talk));
      await begin(first.page);
      await fillIn(first.page);
      await first.page.press('button', 'Næste');
      await send(first.page, /tilmeldt/i);
      const clientRef = first.sent[0]?.request.clientRef ?? '';
      const { page } = await left(clientRef, (backend) => ({ ...backend, attempt: first.backend.attempt }));
      await page.until(() => page.has('heading', 'Du er tilmeldt'), 'the receipt is there');
      expect(page.text).to.contain('tirsdag 24. november');
      expect(sessionStorage).to.have.length(0);
      await expectAccessible(page.stage);
    });

    it('says that nothing came, and lets it be filled in again', async () => {
      clock.holdTimers();
      const { page } = await ticking(left('a6f5b9a2-6f0b-4b8e-9d5b-0f6f6d3a9b11'));
      await ticking(page.until(() => page.has('heading', /^Vi ser efter/), 'it is looked up'));
      await clock.tick(14_000);
      await ticking(page.until(() => page.text.includes('Vi har ikke modtaget din tilmelding.'), 'it is said'));
      clock.reset();
      expect(page.focused).to.contain('Vi har ikke');
      expect(sessionStorage).to.have.length(0);
      await expectAccessible(page.stage);
      await begin(page);
    });
  });

  it('names an event as one, and a whole day without a clock [SU-7] [SU-27]', async () => {
    const changed = (event: CalendarEvent): CalendarEvent => {
      if (event.id !== 'tirsdagsforedrag') return event;
      const { startsAt: _, endsAt: __, recurrence: ___, overrides: ____, ...rest } = event;
      const requirements = [
        { type: 'minimumAge', value: 18, when: 'beforeSignUp', handledBy: 'organisation', text: 'Fra 18 år' } as const,
      ];
      const registration = { ...event.registration, mode: 'here' as const, requirements };
      return { ...rest, startsOn: '2026-11-26', endsBefore: '2026-11-27', registration };
    };
    const { page, sent } = await visit({ ...opened('tirsdagsforedrag'), changed });
    await begin(page);
    await page.press('radio', 'Under 18');
    await fillIn(page);
    expect(page.focused).to.equal('heading "Du skal være fyldt 18 år for at være med"');
    expect(page.text).to.contain('Ring eller skriv til os').and.not.to.contain('opgave');
    await page.press('button', 'Tilbage');
    await page.press('radio', '18 eller over');
    await page.press('button', 'Næste');
    await page.press('button', 'Næste');
    await send(page, /tilmeldt/i);
    expect(sent).to.have.length(1);
    expect(page.find('heading', /tilmeldt/i).closest('[part~=receipt]')?.textContent)
      .to.contain('torsdag 26. november')
      .and.not.to.contain('kl. ');
  });

  it('asks for all dates of a series that is registered for as a whole', async () => {
    const { page, sent } = await visit(opened('start-guide-workshop'));
    await begin(page, /^Tilmeld hele rækken \(2 gange\): /);
    await page.press('radio', /^Jeg, alene/);
    await page.type('Mail', 'erna@sundby.example');
    await fillIn(page);
    await send(page, /tilmeldt/i);
    expect(sent[0]?.request.slotIds).to.deep.equal([
      'start-guide-workshop.20270225T080000Z',
      'start-guide-workshop.20270311T080000Z',
    ]);
  });

  it('offers the waiting list of a full date, and says so before any field [EC-59]', async () => {
    const { page, sent } = await visit(opened('otte-spoergsmaal'));
    expect(page.has('button', /^Tilmeld: /)).to.equal(false);
    await begin(page, /^Skriv mig på venteliste: /);
    await fillIn(page);
    await send(page, /venteliste/);
    expect(sent[0]?.request.intent).to.equal('waitingList');
    await page.until(() => page.has('button', /Du står på venteliste/), 'the row says so');
  });

  const reasons: [what: string, changes: Partial<CalendarEvent>, words: string][] = [
    ['full', { availability: 'soldOut', overrides: [] }, 'Alle pladser er optaget.'],
    ['cancelled', { status: 'cancelled', overrides: [] }, 'Det er aflyst.'],
    ['no longer among the dates', { recurrence: undefined, overrides: [] }, 'Det er aflyst.'],
  ];
  for (const [what, changes, words] of reasons)
    it(`asks anew before any field, and says when the date is ${what} by now [EC-59]`, async () => {
      const through = (backend: Backend): Backend => ({
        ...backend,
        event: async (id, call) => {
          const { value, skipped } = await (backend as Required<Backend>).event(id, call);
          return { value: { ...value, ...changes }, skipped };
        },
      });
      const { page } = await visit({ ...opened(talk), through });
      await page.press('button', /^Tilmeld: /);
      await page.until(() => page.text.includes(words), 'the reason is given');
      expect(isStep(page)).to.equal(false);
    });

  it('says when what it needs did not come, and asks for it again on a press', async () => {
    let isDown = true;
    const through = (backend: Backend): Backend => ({
      ...backend,
      event: (id, call) => {
        if (call.isFresh && isDown)
          throw new BackendError({ kind: 'unreachable', request: 'event', outcome: 'not-sent' });
        return (backend as Required<Backend>).event(id, call);
      },
    });
    const { page } = await visit({ ...opened(talk), through });
    await page.press('button', /^Tilmeld: /);
    await page.until(() => page.has('button', 'Prøv igen'), 'it says so');
    isDown = false;
    await page.press('button', 'Prøv igen');
    await page.until(() => isStep(page), 'the form is there');
  });

  it('tells when the event was cancelled while somebody was typing', async () => {
    const through = (backend: Backend): Backend => ({
      ...backend,
      signUp: async () => {
        throw new BackendError({
          kind: 'conflict',
          request: 'sign-up',
          outcome: 'refused',
          problem: 'opportunity-cancelled',
        } as never);
      },
    });
    const { page } = await visit({ ...opened(talk), through });
    await register(page, 'Arrangementet er aflyst');
    expect(page.text).to.contain('Dine svar er gemt her på siden.');
  });

  it('shows what the page adds to receipt and help [EC-92]', async () => {
    const { page, calendar } = await visit(opened(talk));
    for (const slot of ['receipt', 'help'])
      calendar.append(Object.assign(document.createElement('p'), { slot, textContent: `Vores ${slot}` }));
    const isShown = (slot: string) => calendar.querySelector(`[slot=${slot}]`)?.checkVisibility() === true;
    expect(isShown('help')).to.equal(true);
    await begin(page);
    expect([isShown('help'), isShown('receipt')]).to.deep.equal([true, false]);
    await fillIn(page);
    await page.press('button', 'Næste');
    await send(page, /tilmeldt/i);
    expect(isShown('receipt')).to.equal(true);
  });
});
