import { expect } from 'chai';
import { keys } from '../../../stories/widgets/event-calendar.keys.ts';
import { type CalendarPage, eventOn, showCalendar } from './calendar-page.ts';

const showMonth = (options: { date?: string; dir?: 'ltr' | 'rtl' } = {}) =>
  showCalendar({
    attributes: { view: 'month', filters: 'none', ...(options.date && { date: options.date }) },
    ...(options.dir && { dir: options.dir }),
  });
const showWeek = () => showCalendar({ attributes: { view: 'week', filters: 'none' } });

/** Presses a key on a day of the week and says what must have the focus then. */
const fromWeekDay =
  (key: string, from: RegExp, focused: RegExp, heard: [string, unknown][] = []) =>
  async () => {
    const shown = await showWeek();
    shown.page.find('rowheader', from).focus();
    await shown.page.key(key);
    await becomes(shown, focused);
    expect(shown.heard).to.deep.equal(heard);
  };
const focusDay = ({ page }: CalendarPage, name: string | RegExp) => page.find('button', name).focus();
const today = 'I dag, tirsdag 24. november, 2 arrangementer';

/** Presses a key on today's cell and says what must have the focus then. */
const fromToday =
  (key: string, focused: string | RegExp, options: Parameters<typeof showMonth>[0] = {}) =>
  async () => {
    const shown = await showMonth(options);
    focusDay(shown, today);
    await shown.page.key(key);
    await becomes(shown, focused);
  };

async function becomes({ page }: CalendarPage, focused: string | RegExp) {
  const matches = () =>
    typeof focused === 'string' ? page.focused === `button "${focused}"` : focused.test(page.focused);
  await page.until(matches, `${focused} has the focus, not ${page.focused}`);
}

const tests: Readonly<Record<string, () => Promise<void>>> = {
  'Tab on a day of the month': fromToday('Tab', 'onsdag 25. november, 1 arrangement'),
  'Shift+Tab on a day of the month': fromToday('Shift+Tab', 'tirsdag 17. november, 2 arrangementer'),
  'ArrowRight on a day of the month': async () => {
    const shown = await showMonth();
    focusDay(shown, 'fredag 27. november, 1 arrangement');
    await shown.page.key('ArrowRight');
    await becomes(shown, 'lørdag 28. november, ingen arrangementer');
  },
  'ArrowLeft on a day of the month': fromToday('ArrowLeft', 'mandag 23. november, ingen arrangementer'),
  'ArrowRight on a day of the month, right to left': fromToday(
    'ArrowRight',
    'mandag 23. november, ingen arrangementer',
    { dir: 'rtl' },
  ),
  'ArrowDown on a day of the month': async () => {
    const shown = await showMonth();
    focusDay(shown, 'tirsdag 17. november, 2 arrangementer');
    await shown.page.key('ArrowDown');
    await becomes(shown, today);
  },
  'ArrowUp on a day of the month': fromToday('ArrowUp', 'tirsdag 17. november, 2 arrangementer'),
  'ArrowDown on the last week of the month': async () => {
    const shown = await showMonth();
    focusDay(shown, today);
    await shown.page.key('ArrowDown');
    await becomes(shown, /^button "tirsdag 1\. december, 2 arrangementer"$/);
    expect(shown.heard).to.deep.equal([['view-change', { view: 'month', date: '2026-12-01' }]]);
  },
  'Home on a day of the month': fromToday('Home', 'mandag 23. november, ingen arrangementer'),
  'End on a day of the month': fromToday('End', 'søndag 29. november, ingen arrangementer'),
  'PageDown on a day of the month': fromToday('PageDown', /^button "torsdag 24\. december, .*ingen arrangementer"$/),
  'PageUp on a day of the month': fromToday('PageUp', /^button "lørdag 24\. oktober, ingen arrangementer"$/),
  'PageDown on the 31st of a month': async () => {
    const shown = await showMonth({ date: '2027-01-31' });
    focusDay(shown, /^søndag 31\. januar 2027/);
    await shown.page.key('PageDown');
    await becomes(shown, /^button "søndag 28\. februar 2027/);
  },
  'Shift+PageDown on a day of the month': fromToday('Shift+PageDown', /^button "onsdag 24\. november 2027/),
  'Shift+PageUp on a day of the month': fromToday('Shift+PageUp', /^button "mandag 24\. november 2025/),
  'Enter on a day of the month': async () => {
    const shown = await showMonth();
    focusDay(shown, today);
    await shown.page.key('Enter');
    await becomes(shown, /^heading "I dag, tirsdag 24\. november"$/);
  },
  'Escape in the list of a day': async () => {
    const shown = await showMonth();
    focusDay(shown, today);
    await shown.page.key('Enter');
    await becomes(shown, /^heading/);
    await shown.page.key('Tab');
    await shown.page.key('Escape');
    await becomes(shown, today);
  },
  'Tab on an event of the week': async () => {
    const shown = await showWeek();
    shown.page.find('button', /^17\.30 Fællesspisning før foredraget/).focus();
    await shown.page.key('Tab');
    await becomes(shown, /^button "19\.00 Foredrag: Fra kunde til medborger/);
  },
  'ArrowDown on an event of the week': async () => {
    const shown = await showWeek();
    shown.page.find('button', /^9\.00 Tag testen sammen/).focus();
    await shown.page.key('ArrowDown');
    await becomes(shown, /^rowheader "lørdag 28\. november, ingen arrangementer"$/);
  },
  'ArrowUp on a day of the week': fromWeekDay(
    'ArrowUp',
    /^torsdag 26/,
    /^rowheader "I morgen, onsdag 25\. november, 1 arrangement"$/,
  ),
  'ArrowDown on the last day of the week': fromWeekDay(
    'ArrowDown',
    /^søndag 29/,
    /^rowheader "mandag 30\. november, ingen arrangementer"$/,
    [['view-change', { view: 'week', date: '2026-11-30' }]],
  ),
  'Home on a day of the week': fromWeekDay('Home', /^torsdag 26/, /^rowheader "mandag 23\. november/),
  'End on a day of the week': fromWeekDay('End', /^torsdag 26/, /^rowheader "søndag 29\. november/),
  'PageDown on a day of the week': fromWeekDay('PageDown', /^torsdag 26/, /^rowheader "torsdag 3\. december/, [
    ['view-change', { view: 'week', date: '2026-11-30' }],
  ]),
  'PageUp on a day of the week': fromWeekDay('PageUp', /^torsdag 26/, /^rowheader "torsdag 19\. november/, [
    ['view-change', { view: 'week', date: '2026-11-16' }],
  ]),
  'Enter on an event of the week': async () => {
    const shown = await showWeek();
    shown.page.find('button', /^9\.00 Tag testen sammen/).focus();
    await shown.page.key('Enter');
    await shown.page.until(() => shown.page.has('button', 'Luk'), 'the event is open');
    expect(shown.page.focused).to.match(/^button "Tag testen sammen/);
  },
  'Escape in the list of a day of the week': async () => {
    const shown = await showWeek();
    shown.page.find('button', /^9\.00 Tag testen sammen/).focus();
    await shown.page.key('Enter');
    await becomes(shown, /^button "Tag testen sammen/);
    await shown.page.key('Escape');
    await becomes(shown, /^rowheader "fredag 27\. november, 1 arrangement"$/);
  },
  'Tab in the agenda': async () => {
    const shown = await showCalendar({ attributes: { filters: 'none' } });
    shown.page.find('button', /^Fællesspisning før foredraget, tirsdag 24/).focus();
    await shown.page.key('Tab');
    await becomes(shown, /^button "Foredrag: Fra kunde til medborger/);
  },
  'Enter on a title': async () => {
    const shown = await showCalendar({ events: [eventOn(3)] });
    shown.page.find('button', /^Møde 3/).focus();
    await shown.page.key('Enter');
    await shown.page.until(() => shown.page.has('button', 'Luk'), 'the event is open');
    expect(shown.page.focused).to.match(/^button "Møde 3/);
    await shown.page.key('Enter');
    await shown.page.until(() => !shown.page.has('button', 'Luk'), 'the event is closed');
  },
  'Space on a title': async () => {
    const shown = await showCalendar({ events: [eventOn(3)] });
    shown.page.find('button', /^Møde 3/).focus();
    await shown.page.key('Space');
    await shown.page.until(() => shown.page.has('button', 'Luk'), 'the event is open');
  },
  'Escape in an open event': async () => {
    const shown = await showCalendar({ events: [eventOn(3)], attributes: { 'event-id': 'e3' } });
    shown.page.find('button', 'Luk').focus();
    await shown.page.key('Escape');
    await becomes(shown, /^button "Møde 3/);
    expect(shown.page.has('button', 'Luk')).to.equal(false);
  },
};

describe('the keys of the event calendar [QA-31] [EC-50]', () => {
  const rows = keys.map(({ key, where, does }) => ({ name: `${key} ${where}`, does }));

  it('are documented where they are tested, and tested where they are documented', () => {
    expect(Object.keys(tests)).to.have.members(rows.map(({ name }) => name));
  });

  for (const { name, does } of rows) it(`${name}: ${does}`, async () => tests[name]?.());

  it('hold no letter and no digit', async () => {
    const shown = await showMonth();
    focusDay(shown, today);
    const before = shown.page.text;
    for (const key of ['a', 'j', 'n', 't', '1', '9']) await shown.page.key(key);
    expect(shown.page.text).to.equal(before);
    expect(shown.page.focused).to.equal(`button "${today}"`);
  });
});
