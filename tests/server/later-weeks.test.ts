import { expect } from 'chai';
import { readSeedContent, type SeedContent } from '../../demo/server/seed.ts';
import { planShift, shiftIcs } from '../../demo/server/shift-dates.ts';
import { type CalendarEvent, calendarEventSchema } from '../../src/contract/calendar-event.ts';
import { caseStorySchema } from '../../src/contract/case-story.ts';
import { type Opportunity, opportunitySchema } from '../../src/contract/opportunity.ts';
import { parseIcs } from '../../src/domain/calendar/ics-reader.ts';
import type { PlacedOccurrence } from '../../src/domain/calendar/placed-occurrence.ts';
import { expandBetween, ZONE } from '../helpers/calendar-samples.ts';
import { demoText } from '../helpers/demo-text.ts';
import { atLevel } from '../helpers/seed.ts';

const day = 86_400_000;
const writtenOn = Date.parse('2026-11-24T14:10:00+01:00');
const lastWeek = 120;
/** Into December, over New Year, both clock changes, a summer, the same week a year on, and two years. */
const chosen = [1, 3, 6, 18, 19, 31, 48, 49, 52, 104];
const everyWeek = [...Array(lastWeek).keys()];
const weeks = atLevel(chosen, everyWeek, everyWeek);

const nowIn = (week: number) => new Date(writtenOn + week * 7 * day);
const dateIn = (now: Date, days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);
const eventsOf = ({ events }: SeedContent) => events as unknown as (CalendarEvent & { asOf?: string })[];
const isOnTheList = ({ categories }: CalendarEvent) => !categories?.some(({ id }) => id === 'quietDay');

/** What somebody sees who starts the demo then: the dates of the next four weeks, and what one can still help with. */
function seenIn(content: SeedContent, now: Date) {
  const isToCome = ({ startsAt = '', startsOn }: { startsAt?: string; startsOn?: string }) =>
    Date.parse(startsOn ?? startsAt) > now.getTime();
  const open = (content.opportunities as unknown as Opportunity[]).filter(
    ({ status, slots }) => status === 'open' && (slots.length === 0 || slots.some(isToCome)),
  );
  const events = eventsOf(content).filter(isOnTheList);
  const dates = expandBetween(events, [dateIn(now, 0), dateIn(now, 28)]).occurrences;
  return { dates: dates.length, open: open.map(({ id }) => id) };
}

/** Every time at which something in the content was counted. */
const countedAt = (content: SeedContent) =>
  [...JSON.stringify(content).matchAll(/"asOf":"([^"]+)"/g)].map(([, time = '']) => Date.parse(time));

describe('the demo, started some weeks later', () => {
  const ids = (content: SeedContent) => Object.values(content).map((items) => items.map(({ id }) => id));
  let first: SeedContent;
  let file: string;
  before(async () => {
    first = await readSeedContent(nowIn(0));
    file = await demoText('events.ics');
  });

  for (const week of weeks) {
    const now = nowIn(week);

    it(`is as alive as in its own week: ${week} weeks later, ${dateIn(now, 0)}`, async () => {
      const content = await readSeedContent(now);
      expect(ids(content)).to.deep.equal(ids(first));
      const seen = seenIn(content, now);
      expect(seen.open).to.deep.equal(seenIn(first, nowIn(0)).open);
      // What is held once a month falls now and then outside of four weeks.
      expect(seen.dates).to.be.within(15, 20);
      expect(new Set(countedAt(content))).to.deep.equal(new Set([now.getTime() - 5 * 60_000]));
    });

    it(`fits the contract, and is the same as a calendar file: ${week} weeks later`, async () => {
      const content = await readSeedContent(now);
      for (const event of content.events) calendarEventSchema.parse(event);
      for (const opportunity of content.opportunities) opportunitySchema.parse(opportunity);
      for (const story of content.cases) caseStorySchema.parse(story);
      const { events, issues } = parseIcs(shiftIcs(file, planShift(now)), { defaultZone: ZONE });
      expect(issues).to.deep.equal([]);
      const range = [dateIn(now, -330), dateIn(now, 700)] as const;
      const times = (occurrences: readonly PlacedOccurrence[]) =>
        occurrences.map(({ occurrence: { id }, startsAt, endsAt, firstDay }) => ({ id, startsAt, endsAt, firstDay }));
      const fromJson = expandBetween(eventsOf(content).filter(isOnTheList), range).occurrences;
      expect(fromJson).to.have.length(143);
      expect(times(expandBetween(events, range).occurrences)).to.deep.equal(times(fromJson));
    });
  }
});
