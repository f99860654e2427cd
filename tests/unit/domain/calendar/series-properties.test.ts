import { expect } from 'chai';
import fc from 'fast-check';
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { DAY_MS } from '../../../../src/domain/calendar/civil-day.ts';
import { formatDateTime } from '../../../../src/domain/calendar/date-time-text.ts';
import type { PlacedOccurrence } from '../../../../src/domain/calendar/placed-occurrence.ts';
import { knownZone } from '../../../../src/domain/calendar/placed-occurrence.ts';
import { expand } from '../../../../src/domain/calendar/series.ts';
import { ZONE } from '../../../helpers/calendar-samples.ts';
import { ruleSamples } from '../../../helpers/rule-samples.ts';
import '../../../helpers/seed.ts';

const zone = knownZone(ZONE);
const RULES = ruleSamples(300);
const FROM = Date.UTC(2026, 0, 1);
const TO = Date.UTC(2028, 0, 1);
const HOUR = 3_600_000;

const write = (at: number) => formatDateTime(at, zone.offsetAt(at));

/** Series in Copenhagen with exclusions, added dates and overrides on and off their dates. */
const series: fc.Arbitrary<CalendarEvent> = fc
  .record({
    sample: fc.constantFrom(...RULES),
    hours: fc.integer({ min: 1, max: 60 }),
    excluded: fc.array(fc.nat(200), { maxLength: 4 }),
    added: fc.array(fc.integer({ min: FROM / HOUR, max: TO / HOUR }), { maxLength: 3 }),
    moves: fc.array(fc.tuple(fc.nat(200), fc.integer({ min: -4000, max: 4000 })), { maxLength: 5 }),
  })
  .map(({ sample, hours, excluded, added, moves }) => {
    const base: CalendarEvent = {
      id: 'serie',
      title: 'Serie',
      startsAt: write(sample.start),
      endsAt: write(sample.start + hours * HOUR),
      timeZone: ZONE,
      recurrence: { rules: [sample.text] },
    };
    const dates = datesOf(base, FROM, TO);
    const pick = (index: number) =>
      dates[index % Math.max(1, dates.length)]?.occurrence.startsAt ?? write(FROM + index * HOUR);
    return {
      ...base,
      recurrence: {
        rules: [sample.text],
        excluded: excluded.map((index) => ({ startsAt: pick(index) })),
        added: added.map((hour) => ({ startsAt: write(hour * HOUR) })),
      },
      overrides: moves.map(([index, shift]) => {
        const original = pick(index);
        return { originalStartsAt: original, startsAt: write(Date.parse(original) + shift * HOUR) };
      }),
    };
  });

const datesOf = (event: CalendarEvent, from: number, to: number): PlacedOccurrence[] =>
  expand(event, { from, to }, { zone: ZONE }).occurrences;

describe('the dates of any series [QA-117] [EC-22]', () => {
  it('in two adjoining ranges together are those of the whole range', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: FROM / HOUR, max: TO / HOUR }), (event, hour) => {
        const parts = [...datesOf(event, FROM, hour * HOUR), ...datesOf(event, hour * HOUR, TO)];
        const whole = datesOf(event, FROM, TO);
        const summary = (dates: readonly PlacedOccurrence[]) =>
          [
            ...new Set(dates.map(({ occurrence, startsAt, endsAt }) => `${occurrence.id} ${startsAt} ${endsAt}`)),
          ].sort();
        expect(summary(parts)).to.deep.equal(summary(whole));
      }),
    );
  });

  it('lie in the range, each once, in order, and end after they begin', () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: FROM / HOUR, max: TO / HOUR }),
        fc.integer({ min: 1, max: 90 }),
        (event, hour, days) => {
          const range = { from: hour * HOUR, to: hour * HOUR + days * DAY_MS };
          const { occurrences, outcome } = expand(event, range, { zone: ZONE });
          expect(outcome).to.equal('complete');
          const ids = occurrences.map(({ occurrence }) => occurrence.id);
          expect(new Set(ids).size).to.equal(ids.length);
          for (const [index, { startsAt, endsAt = startsAt, firstDay, lastDay }] of occurrences.entries()) {
            expect(startsAt).to.be.lessThan(range.to);
            expect(endsAt).to.be.greaterThan(range.from);
            expect(endsAt).to.be.greaterThan(startsAt);
            expect(lastDay).to.be.at.least(firstDay);
            expect(startsAt).to.be.at.least(occurrences[index - 1]?.startsAt ?? 0);
          }
        },
      ),
    );
  });

  it('keep to their budget: without it the rule is left out, never half expanded', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 400 }), (event, candidates) => {
        const { occurrences, outcome } = expand(event, { from: FROM, to: TO }, { zone: ZONE, budget: { candidates } });
        const complete = datesOf(event, FROM, TO).map(({ occurrence }) => occurrence.id);
        if (outcome === 'complete') expect(occurrences.map(({ occurrence }) => occurrence.id)).to.deep.equal(complete);
        else
          expect(occurrences.length).to.be.at.most(
            1 + (event.recurrence?.added?.length ?? 0) + (event.overrides?.length ?? 0),
          );
      }),
    );
  });

  it('have the same wall time on every day, but in the gap of the clock change', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULES.filter(({ text }) => !text.includes('BYHOUR'))), ({ text, start }) => {
        const event: CalendarEvent = {
          id: 's',
          title: 'S',
          startsAt: write(start),
          timeZone: ZONE,
          recurrence: { rules: [text] },
        };
        const wanted = zone.wallAt(start) % 86_400;
        for (const { startsAt } of datesOf(event, FROM, TO)) {
          const shown = zone.wallAt(startsAt) % 86_400;
          if (shown !== wanted) expect(shown - wanted).to.equal(3600);
        }
      }),
    );
  });
});
