import { expect } from 'chai';
import content from '../../../../demo/content/events.json' with { type: 'json' };
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { calendarEventSchema } from '../../../../src/contract/calendar-event.ts';
import { statusesOf } from '../../../../src/domain/calendar/event-status.ts';
import { parseIcs } from '../../../../src/domain/calendar/ics-reader.ts';
import type { PlacedOccurrence } from '../../../../src/domain/calendar/placed-occurrence.ts';
import { expandBetween, instantOf, ZONE } from '../../../helpers/calendar-samples.ts';
import { demoText } from '../../../helpers/demo-text.ts';

const NOW = instantOf('2026-11-24T14:10:00+01:00');
const RANGE = ['2026-01-01', '2028-01-01'] as const;

describe('the demonstration events, as JSON and as a calendar file [EC-14] [EC-33]', () => {
  const events = (content.items as CalendarEvent[]).filter(
    ({ categories }) => !categories?.some(({ id }) => id === 'quietDay'),
  );
  const fromJson = expandBetween(events, RANGE).occurrences;
  let fromFile: readonly PlacedOccurrence[] = [];
  let parsed: ReturnType<typeof parseIcs>;

  before(async () => {
    parsed = parseIcs(await demoText('events.ics'), { defaultZone: ZONE });
    fromFile = expandBetween(parsed.events, RANGE).occurrences;
  });

  it('are read whole, without an issue', () => {
    expect(parsed.calendar.name).to.equal('Arrangementer i Sundby og omegn');
    expect(parsed.events).to.have.length(34);
    expect(parsed.issues).to.deep.equal([]);
    for (const event of parsed.events) calendarEventSchema.parse(event);
  });

  it('have the same 143 dates: ids, starts, ends and days', () => {
    const summary = ({ occurrence, startsAt, endsAt, firstDay, lastDay, isAllDay }: PlacedOccurrence) => ({
      id: occurrence.id,
      startsAt,
      endsAt,
      firstDay,
      lastDay,
      isAllDay,
    });
    expect(fromJson).to.have.length(143);
    expect(fromFile.map(summary)).to.deep.equal(fromJson.map(summary));
  });

  it('are held in the same towns', () => {
    const towns = (dates: readonly PlacedOccurrence[]) =>
      dates.map(({ occurrence: { id, place } }) => `${id} ${place?.city ?? ''}`);
    expect(towns(fromFile)).to.deep.equal(towns(fromJson));
    expect(towns(fromFile).filter((town) => town.endsWith(' Sundby'))).to.have.length.greaterThan(50);
  });

  it('have the same statuses; a file cannot say that a single event has moved', () => {
    const codes = (dates: readonly PlacedOccurrence[]) =>
      Object.fromEntries(
        dates.flatMap(({ occurrence }) => {
          const main = statusesOf(occurrence, NOW).find(({ code }) =>
            ['cancelled', 'postponed', 'moved', 'tentative', 'changed', 'soldOut', 'waitingList'].includes(code),
          );
          return main ? [[occurrence.id, main.code]] : [];
        }),
      );
    const { 'borgermoede.single': moved, 'otte-spoergsmaal.single': waiting, ...json } = codes(fromJson);
    const { 'otte-spoergsmaal.single': soldOut, ...file } = codes(fromFile);
    expect([moved, waiting, soldOut]).to.deep.equal(['moved', 'waitingList', 'soldOut']);
    expect(Object.keys(json)).to.have.length.greaterThan(8);
    expect(file).to.deep.equal(json);
  });
});
