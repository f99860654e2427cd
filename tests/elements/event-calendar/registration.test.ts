import { expect } from 'chai';
import opportunities from '../../../demo/content/opportunities.json' with { type: 'json' };
import type { Backend } from '../../../src/backend/backend.ts';
import { BackendError } from '../../../src/backend/backend-error.ts';
import { type MemoryBackend, memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { Page } from '../../helpers/page.ts';
import { type CalendarOptions, type CalendarPage, demoEvents, showCalendar } from './calendar-page.ts';
// What the calendar fetches when it is needed is here already, so that no test waits for the server of the tests.
import '../../../src/elements/event-calendar/form-part.ts';

interface Registering extends CalendarPage {
  backend: MemoryBackend;
  sent: { kind: string; id: string; request: SignUpRequest }[];
}

interface Setting extends CalendarOptions {
  changed?: (event: CalendarEvent) => CalendarEvent;
  through?: (backend: Backend) => Backend;
}

/** A calendar whose backend takes registrations and sign-ups, and what has been sent to it. */
async function visit({
  changed = (event) => event,
  through = (same) => same,
  ...options
}: Setting): Promise<Registering> {
  const backend = memoryBackend({ events: demoEvents.map(changed), opportunities });
  const sent: Registering['sent'] = [];
  const watched: Backend = {
    ...backend,
    signUp: (target, request, call) => {
      sent.push({ ...target, request });
      return backend.signUp(target, request, call);
    },
  };
  const shown = await showCalendar({ limit: '60', ...options, backend: through(watched) } as never);
  return { ...shown, backend, sent };
}

const talk = 'tirsdagsforedrag.20261124T180000Z';
const opened = (eventId: string): Pick<CalendarOptions, 'attributes'> => ({
  attributes: { 'event-id': eventId, filters: 'none' },
});
const isStep = (page: Page) => page.has('heading', /^Trin 1 af/);

async function begin(page: Page, button: RegExp | string = /^Tilmeld: Foredrag/) {
  await page.press('button', button);
  await page.until(() => isStep(page), 'the form is there');
}

async function fillIn(page: Page) {
  await page.type('Navn', 'Erna Holm');
  await page.type(/^Telefon/, '34 41 23 45');
  await page.press('button', 'Næste');
}

async function send(page: Page, heading: string | RegExp) {
  await page.press('button', /^(Send tilmelding|Skriv mig på venteliste)$/);
  await page.until(() => page.has('heading', heading), `the page says ${heading}`);
}

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
    await begin(page);
    await fillIn(page);
    await page.press('button', 'Næste');
    await send(page, 'Arrangementet er aflyst');
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

describe('what is typed in an opened event [EC-60]', () => {
  const nameIn = (page: Page) => page.find<HTMLInputElement>('textbox', 'Navn');
  const startTyping = async (attributes: Record<string, string> = {}) => {
    const shown = await visit({ attributes: { 'event-id': talk, ...attributes } });
    await begin(shown.page);
    await shown.page.type('Navn', 'Erna Ho');
    return shown;
  };

  it('stays with the focus in it when the calendar is fetched anew', async () => {
    const { page, calendar } = await startTyping();
    const field = nameIn(page);
    calendar.reload();
    await page.settle();
    expect(nameIn(page)).to.equal(field);
    expect(page.focused).to.equal('textbox "Navn"');
    expect(field.value).to.equal('Erna Ho');
  });

  it('stays on top when the event is not among what is searched for any more', async () => {
    const { page } = await startTyping();
    await page.type('Søg', 'kvantefysik', 'searchbox');
    await page.until(() => page.text.includes('Ikke længere med i din søgning'), 'it is on top');
    expect(page.text).to.contain('Ingen arrangementer');
    expect(nameIn(page).value).to.equal('Erna Ho');
    await expectAccessible(page.stage);
    await page.press('button', 'Luk');
    expect(page.text).not.to.contain('Ikke længere med');
  });

  it('stays over month and week, and back in its row', async () => {
    const { page, calendar } = await startTyping();
    // The styles that come with the form change nothing around it.
    const filters = calendar.shadowRoot?.querySelector('.filters') as HTMLElement;
    expect(getComputedStyle(filters).display).to.equal('flex');
    for (const view of ['Måned', 'Uge', 'Agenda']) {
      await page.press('button', view);
      await page.settle();
      expect(nameIn(page).value).to.equal('Erna Ho');
      expect(page.text).not.to.contain('Ikke længere med');
      expect(page.findAll('heading', /^Trin 1/)).to.have.length(1);
    }
  });

  it('stays open beside another event, and is there again after it was closed', async () => {
    const { page } = await startTyping({ filters: 'none' });
    await page.press('button', /^Fællesspisning før foredraget, tirsdag 24/);
    await page.until(() => page.findAll('button', 'Luk').length === 2, 'both are open');
    expect(nameIn(page).value).to.equal('Erna Ho');
    await page.press('button', /^Foredrag: Fra kunde til medborger/);
    expect(page.has('textbox', 'Navn')).to.equal(false);
    await page.press('button', /^Foredrag: Fra kunde til medborger/);
    await begin(page);
    expect(nameIn(page).value).to.equal('Erna Ho');
  });

  it('goes along to another date of the same event', async () => {
    const { page, calendar } = await startTyping({ filters: 'none' });
    await calendar.open('tirsdagsforedrag.20261215T180000Z');
    await begin(page, /^Tilmeld: .*15\. december/);
    expect(nameIn(page).value).to.equal('Erna Ho');
    expect(page.find('heading', /^Trin 1/).closest('li')?.dataset.occurrence).to.contain('20261215');
  });
});

describe('a hand that an event needs [EC-58]', () => {
  it('is given in the opened event, for the time that is meant', async () => {
    const { page, sent } = await visit(opened(talk));
    expect(page.has('button', /^Foredrag: Fra kunde til medborger.*Mangler hjælp/)).to.equal(true);
    expect(page.text).to.contain('Hent en nabo til foredraget · 2 ledige pladser');
    await begin(page, /^Jeg vil gerne hjælpe: Hent en nabo til foredraget/);
    expect(page.text).to.contain('Om dig');
    await page.type('Navn', 'Mette Sørensen');
    await page.type('Mail', 'mette@sundby.example');
    await page.type('Postnummer', '4000');
    await page.press('radio', '18 eller over');
    await page.press('button', 'Næste');
    await page.press('radio', 'Køre');
    await page.press('button', 'Næste');
    await send(page, 'Vi har modtaget din tilmelding');
    expect(sent.map(({ kind, id, request }) => [kind, id, request.slotIds])).to.deep.equal([
      ['opportunity', 'hent-nabo', ['hn-2026-11-24']],
    ]);
    expect(page.has('button', /Du er tilmeldt/)).to.equal(false);
  });

  it('is not asked for where there are hands enough', async () => {
    const full = { maximum: 6, remaining: 0, display: 'exact' as const, asOf: '2026-11-24T14:05:00+01:00' };
    const { page } = await visit({
      ...opened(talk),
      changed: ({ overrides, ...event }) => ({
        ...event,
        ...(overrides && {
          overrides: overrides.map((one) => ({
            ...one,
            ...(one.needs && { needs: one.needs.map((need) => ({ ...need, capacity: full })) }),
          })),
        }),
      }),
    });
    expect(page.text).to.contain('Hent en nabo til foredraget · Der er hjælpere nok. Tak.');
    expect(page.has('button', /^Jeg vil gerne hjælpe/)).to.equal(false);
    expect(page.has('button', /^Foredrag: Fra kunde til medborger.*Mangler hjælp/)).to.equal(false);
  });
});
