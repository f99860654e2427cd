import { expect } from 'chai';
import { clock } from '../../helpers/fixed-clock.ts';
import { withOrdinarySpaces } from '../../helpers/ordinary-spaces.ts';
import { type CalendarPage, eventOn, showCalendar } from './calendar-page.ts';

const minute = 60_000;
const hour = 60 * minute;
const events = [
  eventOn(1, { startsAt: '2026-11-24T20:00:00+01:00', endsAt: '2026-11-24T22:00:00+01:00' }),
  eventOn(2, { startsAt: '2026-11-25T17:00:00+01:00', endsAt: '2026-11-25T18:00:00+01:00' }),
];

/** A calendar at ten past two in the afternoon whose timers go by the clock of the test from now on. */
async function showHeld(): Promise<CalendarPage> {
  const shown = await showCalendar({ events, attributes: { filters: 'none', 'quiet-days': 'none' } });
  const { page } = shown;
  await page.until(() => page.has('button', 'Udskriv opslag med listen'), 'what follows the clock has come');
  clock.holdTimers();
  shown.calendar.requestUpdate();
  await shown.page.settle();
  return shown;
}
const passes = async ({ page }: CalendarPage, time: number) => {
  await clock.tick(time);
  await page.settle();
};
const daysOn = ({ page }: CalendarPage) =>
  page.findAll('heading').flatMap(({ textContent }) => withOrdinarySpaces(textContent).match(/\d+\. november/) ?? []);
const isToday = ({ page }: CalendarPage) => page.has('heading', 'I dag, onsdag 25. november');

describe('a calendar that is left open [EC-82]', () => {
  afterEach(() => Reflect.deleteProperty(document, 'hidden'));

  it('lets go of what is over, and calls the next day today when it is midnight', async () => {
    const shown = await showHeld();
    await passes(shown, 7 * hour);
    expect(daysOn(shown)).to.deep.equal(['24. november', '25. november']);
    await passes(shown, hour);
    expect(daysOn(shown)).to.deep.equal(['25. november']);
    expect(isToday(shown)).to.equal(false);
    await passes(shown, 2 * hour);
    expect(isToday(shown)).to.equal(true);
  });

  it('runs no timer while nobody sees it, and is right as soon as somebody does', async () => {
    const shown = await showHeld();
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    shown.calendar.requestUpdate();
    await shown.page.settle();
    await passes(shown, 11 * hour);
    expect(daysOn(shown)).to.deep.equal(['24. november', '25. november']);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await shown.page.settle();
    expect(isToday(shown)).to.equal(true);
  });
});
