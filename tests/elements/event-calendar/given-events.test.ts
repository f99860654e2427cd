import { expect } from 'chai';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import { expectConsole } from '../../helpers/page-guard.ts';
import { type CalendarOptions, type CalendarPage, eventBackend, showCalendar, titlesOn } from './calendar-page.ts';

const good = {
  id: 'kor',
  title: 'Kor',
  startsAt: '2026-12-03T18:00:00+01:00',
  recurrence: { rules: ['FREQ=WEEKLY;COUNT=2'] },
};
const talk = { id: 'tale', title: 'Tale', startsOn: '2026-12-04' };

/** What a page may give by mistake beside two events, what is shown of it, and what the console says. */
const mistakes: readonly [what: string, given: unknown, shown: readonly string[], told: RegExp][] = [
  ['nothing', null, [], /\/1 not-an-object/],
  ['a word', 'Kor', [], /\/1 not-an-object/],
  ['no title', { id: 'x', title: null, startsOn: '2026-12-05' }, [], /\/1(\/title)? (no-title|missing-member)/],
  ['no start', { id: 'x', title: 'X' }, [], /\/1\S* no-start/],
  ['no id', { title: 'X', startsOn: '2026-12-05' }, [], /\/1\S* missing-member/],
  ['a series without rules', { ...talk, id: 'x', title: 'X', recurrence: {} }, ['X'], /\/1\/recurrence/],
  ['topics that are no list', { ...talk, id: 'x', title: 'X', categories: 'musik' }, ['X'], /\/1\/categories/],
  ['a place that is a word', { ...talk, id: 'x', title: 'X', place: 'Salen' }, ['X'], /\/1\/place/],
  ['a list of nothing', { ...talk, id: 'x', title: 'X', needs: [null], links: [7] }, ['X'], /\/1\/(needs|links)/],
];

describe('events from code that are none [EC-90] [EC-4]', () => {
  for (const [what, given, shown, told] of mistakes)
    it(`are left out, or what is wrong with them is, and the console tells: ${what}`, async () => {
      expectConsole(told);
      const events = [good, given, talk] as unknown as readonly CalendarEvent[];
      const calendar = await showCalendar({ events });
      expect(titlesOn(calendar).toSorted()).to.deep.equal(['Kor', 'Kor', 'Tale', ...shown].toSorted());
    });

  it('are none at all where a page gives something else than a list', async () => {
    expectConsole(/it is no array/);
    const { page } = await showCalendar({ events: { items: [good] } as unknown as CalendarOptions['events'] & object });
    expect(page.text).to.contain('Der er ingen kommende arrangementer');
  });

  it('are not spoken of where they are as their types say', async () => {
    const calendar = await showCalendar({ events: [good, talk] });
    expect(titlesOn(calendar)).to.have.length(3);
  });
});

describe('events from code when the page shows another zone [EC-13] [EC-90]', () => {
  it('are placed by its clock', async () => {
    const { calendar, page } = await showCalendar({ events: [good], attributes: { filters: 'none' } });
    const times = () =>
      [...(calendar.shadowRoot?.querySelectorAll('.event-time') ?? [])].map(({ textContent }) => textContent?.trim());
    expect(times()).to.deep.equal(['18.00', '18.00']);
    calendar.timeZone = 'America/New_York';
    await page.until(() => times()[0] === '12.00', 'they stand at its times');
    expect(times()).to.deep.equal(['12.00', '12.00']);
    // The evening in New York is the night of the next day here.
    const late = { ...talk, startsOn: undefined, startsAt: '2026-12-04T02:00:00+01:00' };
    calendar.events = [late as unknown as CalendarEvent];
    await page.until(() => page.has('button', /^Tale, torsdag 3\. december/), 'it stands under its day');
    calendar.timeZone = 'Europe/Copenhagen';
    await page.until(() => page.has('button', /^Tale, fredag 4\. december/), 'it stands under its day here');
  });
});

describe('events from code that go on for years [EC-45]', () => {
  const monthly = { ...good, recurrence: { rules: ['FREQ=MONTHLY;BYDAY=1TH'] } };
  const late = { id: 'sen', title: 'Sen', startsAt: '2028-02-01T18:00:00+01:00' };
  const count = ({ calendar }: CalendarPage) =>
    calendar.shadowRoot?.querySelector('[part="count"]')?.textContent?.trim();

  it('are listed and counted as far as the calendar looks, as those of a source are', async () => {
    const events = [monthly, late];
    const backend = eventBackend({ items: events });
    const seen = (shown: CalendarPage) => [titlesOn(shown).length, count(shown)];
    expect(seen(await showCalendar({ events, attributes: { filters: 'q' } }))).to.deep.equal([12, '12 arrangementer']);
    expect(seen(await showCalendar({ backend, attributes: { filters: 'q' } }))).to.deep.equal([12, '12 arrangementer']);
    const near = await showCalendar({ events, attributes: { filters: 'q', 'horizon-days': '62' } });
    expect(titlesOn(near)).to.have.length(2);
  });

  it('are in a month far ahead too', async () => {
    const { page, calendar } = await showCalendar({ events: [monthly, late], attributes: { view: 'month' } });
    await calendar.showDate('2028-02-01');
    await page.until(() => page.has('button', /^tirsdag 1\. februar 2028, 1 arrangement/), 'its date is there');
    expect(page.has('button', /^torsdag 3\. februar 2028, 1 arrangement/)).to.equal(true);
  });

  it('are in any month that somebody goes to, years ahead and long ago', async () => {
    const { page, calendar } = await showCalendar({ events: [monthly], attributes: { view: 'month' } });
    await calendar.showDate('2036-05-01');
    await page.until(() => page.has('button', /^torsdag 1\. maj 2036, 1 arrangement/), 'its date is there');
    const past = { ...talk, id: 'før', title: 'Før', startsOn: '2021-06-03' };
    calendar.events = [monthly, past];
    await calendar.showDate('2021-06-01');
    await page.until(() => page.has('button', /^torsdag 3\. juni 2021, 1 arrangement/), 'what was is there');
  });
});

describe('a calendar that is told later how far to look [EC-45] [EC-90]', () => {
  const monthly = { ...good, recurrence: { rules: ['FREQ=MONTHLY;BYDAY=1TH'] } };
  const from: Record<string, CalendarOptions> = {
    'events from code': { events: [monthly] },
    'a source': { backend: eventBackend({ items: [monthly] }) },
  };
  for (const [whose, options] of Object.entries(from))
    it(`shows what there is then, and what is there stays until it comes: ${whose}`, async () => {
      const shown = await showCalendar({ ...options, attributes: { 'horizon-days': '62' } });
      const { calendar, page } = shown;
      expect(titlesOn(shown)).to.have.length(2);
      calendar.horizonDays = '365';
      await calendar.updateComplete;
      expect(titlesOn(shown), 'nothing is taken away meanwhile').to.have.length(2);
      await page.until(() => titlesOn(shown).length === 12, 'the rest is there');
      calendar.date = '2028-01-01';
      await page.until(() => page.text.includes('6. januar 2028'), 'those of the new year are there');
    });
});
