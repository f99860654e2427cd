import { expect } from 'chai';
import { createBackend } from '../../../src/backend/create-backend.ts';
import { fakeWorld } from '../../../src/conformance/fake-environment.ts';
import type { Occurrence } from '../../../src/contract/occurrence.ts';
import { toJsonLd } from '../../../src/domain/calendar/json-ld.ts';
import { withOrdinarySpaces } from '../../helpers/ordinary-spaces.ts';
import { type CalendarPage, eventOn, showCalendar } from './calendar-page.ts';
import { keptFiles, unfold } from './kept-files.ts';
import { statusCases } from './status-cases.ts';

const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';
const nameOf = ({ page }: CalendarPage, title: string) =>
  plain(page.find('button', new RegExp(`${title},`)).textContent);

/** The file of the date, its long lines in one. */
async function kept(shown: CalendarPage): Promise<string> {
  const files = keptFiles();
  await unfold(shown, 'Føj til kalender');
  await shown.page.press('button', 'Denne dato (.ics)');
  return (await files[0]?.text())?.replaceAll('\r\n ', '') ?? '';
}

describe('what changed about a date is said wherever the date is [EC-53] [EC-8]', () => {
  for (const { status, event, words, title, file, notInFile, jsonLd } of statusCases) {
    const show = (attributes: Record<string, string>) =>
      showCalendar({ events: [event], attributes: { filters: 'none', date: '2026-12-01', ...attributes } });

    it(`${status}: in agenda, week and month, in names and in sight`, async () => {
      for (const view of ['agenda', 'week', 'month']) {
        const shown = await show({ view });
        expect(nameOf(shown, title), view).to.contain(words);
        expect(shown.page.text.toLowerCase(), view).to.contain(words.toLowerCase());
      }
    });

    it(`${status}: in an opened event, in its calendar file and on paper`, async () => {
      const shown = await show({ 'event-id': 'e1' });
      expect(plain(shown.page.find('listitem').textContent)).to.contain(words);
      if (file) {
        const text = withOrdinarySpaces(await kept(shown));
        expect(text).to.contain(file);
        if (notInFile) expect(text).not.to.contain(notInFile);
      } else expect(shown.page.text).not.to.contain('Føj til kalender');
      dispatchEvent(new Event('beforeprint'));
      await shown.page.settle();
      expect(plain(shown.calendar.shadowRoot?.querySelector('.print-sheet')?.textContent).toLowerCase()).to.contain(
        words.toLowerCase(),
      );
      dispatchEvent(new Event('afterprint'));
      await shown.page.settle();
    });

    it(`${status}: in the data of its page`, () => {
      const occurrence = { ...event, eventId: event.id } as Occurrence;
      const data = toJsonLd(occurrence, { url: 'https://sundby.example/1', now: Date.now() });
      for (const piece of jsonLd) expect(JSON.stringify(data)).to.contain(piece);
    });
  }

  for (const view of ['week', 'month'])
    it(`the time of a cancelled date is struck out in the ${view}, that of another is not`, async () => {
      const events = [eventOn(1, { status: 'cancelled' }), eventOn(2)];
      const { page } = await showCalendar({ events, attributes: { view, date: '2026-12-01', filters: 'none' } });
      const struckOf = (name: RegExp) => page.find('button', name).querySelector('s')?.textContent;
      expect(struckOf(/^17\.00 Aflyst: Møde 1/)).to.equal('17.00');
      expect(struckOf(/^17\.00 Møde 2/)).to.equal(undefined);
    });

  it('an unknown status says that something changed', async () => {
    const { environment, settle } = fakeWorld(() => Response.json([{ ...eventOn(1), status: 'lukketNed' }]));
    const backend = await settle(createBackend({ source: 'https://sundby.example/e.json' }, environment));
    const { page } = await settle(showCalendar({ backend, attributes: { filters: 'none' } }));
    expect(page.has('button', /^Møde 1,.*Ændret\. Se arrangørens oplysninger/)).to.equal(true);
  });

  for (const [which, capacity] of [
    ['absent', undefined],
    ['old', { maximum: 40, remaining: 0, display: 'exact', asOf: '2026-11-24T13:55:00+01:00' }],
  ] as const)
    it(`places whose number is ${which} are never taken for none`, async () => {
      const events = [eventOn(1, { registration: { mode: 'contact' }, ...(capacity && { capacity }) })];
      for (const view of ['agenda', 'week', 'month']) {
        const { page } = await showCalendar({ events, attributes: { view, date: '2026-12-01', 'event-id': 'e1' } });
        expect(page.text, view)
          .to.contain('Møde 1')
          .and.not.to.match(/Optaget|Udsolgt|Venteliste|0 ledige/);
      }
    });

  it('a file tells what it costs, how one gets in and whom to ask', async () => {
    const event = eventOn(1, {
      price: { kind: 'paid', amounts: [{ minor: 6000 }] },
      access: [{ feature: 'stepFree', value: 'yes' }],
      contact: { name: 'Anna Lund', phone: '12 34 56 78' },
    });
    const shown = await showCalendar({ events: [event], attributes: { filters: 'none', 'event-id': 'e1' } });
    expect(await kept(shown))
      .to.contain('Pris: 60 kr.')
      .and.to.contain('Trinfri adgang: ja')
      .and.to.contain('12 34 56 78');
  });

  it('a file says nothing of a price that nobody told', async () => {
    const shown = await showCalendar({ events: [eventOn(1)], attributes: { filters: 'none', 'event-id': 'e1' } });
    expect(await kept(shown))
      .to.contain('SUMMARY:Møde 1')
      .and.not.to.contain('Pris');
  });
});

describe('the file of a series [EC-8] [EC-29]', () => {
  it('says of a changed date neither that it moved, when it did not, nor the price of another', async () => {
    const weekly = eventOn(3, {
      price: { kind: 'paid', amounts: [{ minor: 5000 }] },
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=4'] },
      overrides: [{ originalStartsAt: '2026-12-10T17:00:00+01:00', price: { kind: 'free' }, status: 'cancelled' }],
    } as Parameters<typeof eventOn>[1]);
    const shown = await showCalendar({ events: [weekly], attributes: { 'event-id': 'e3' }, lang: 'en' });
    const files = keptFiles();
    await unfold(shown, 'Add to calendar');
    await shown.page.press('button', 'The whole series (.ics)');
    const text = (await files[0]?.text())?.replaceAll('\r\n ', '') ?? '';
    const [, changed = ''] = text.split(/(?=RECURRENCE-ID)/);
    expect(changed)
      .to.contain('SUMMARY:Cancelled: Møde 3')
      .and.not.to.match(/Moved|50/);
  });
});
