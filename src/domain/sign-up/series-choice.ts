import type { Feature } from '../../contract/config.ts';
import type { Series, Slot } from '../../contract/opportunity.ts';
import { canTakeSlot } from './capacity.ts';
import { fieldPointer } from './field-error.ts';
import { FormSection, type SectionReading, type TypedFields } from './form-section.ts';
import { localClock } from './local-clock.ts';
import type { Commitment, SignUpTarget } from './sign-up-target.ts';

/** Fields that a series is chosen by. */
export const seriesFields = {
  commitment: fieldPointer('commitment'),
  series: fieldPointer('seriesId'),
  first: fieldPointer('slotIds', 0),
  until: fieldPointer('until'),
  except: fieldPointer('exceptSlotIds'),
};

/** Which dates of a series are meant; days are `PlainDate`s. */
export interface SeriesWish {
  readonly seriesId: string;
  /** The first date; without one the series begins with its next date. */
  readonly firstSlotId?: string | undefined;
  readonly until?: string | null | undefined;
  readonly exceptSlotIds?: readonly string[] | undefined;
}

type SeriesDate = Pick<Slot, 'id' | 'startsAt' | 'timeZone' | 'status' | 'seriesId'>;

/** The ways to commit oneself that this form can ask for; without a place left, to stand in is one (SU-47). */
export function offeredCommitments(
  target: SignUpTarget,
  features: readonly Feature[],
  now: number,
): readonly Commitment[] {
  const { modes = ['single'] } = target;
  const hasSeries = seriesWithDates(target).length > 0;
  const can = { series: hasSeries, rota: target.slots.length > 0 };
  const regular = (['series', 'rota'] as const).filter((mode) => can[mode] && modes.includes(mode));
  const isSingle = modes.includes('single') || !hasSeries || !features.includes('series');
  const all = [...(isSingle ? ['single' as const] : []), ...(features.includes('series') ? regular : [])];
  const hasPlaces = target.slots.some((slot) => canTakeSlot(slot, 1, now));
  return all.includes('rota') && !hasPlaces ? ['rota'] : all;
}

/** Series that have dates to sign up for. */
export function seriesWithDates({ series = [], slots }: SignUpTarget): readonly Series[] {
  return series.filter(({ id }) => slots.some(({ seriesId }) => seriesId === id));
}

/** The dates of a series from the first chosen one on, whether or not there is a place: cancelled and past ones are none. */
export function datesOfSeries<One extends SeriesDate>(
  slots: readonly One[],
  wish: SeriesWish,
  now: number,
): readonly One[] {
  const { seriesId, firstSlotId, until, exceptSlotIds = [] } = wish;
  const first = slots.find(({ id }) => id === firstSlotId);
  const from = Math.max(first ? Date.parse(first.startsAt) : 0, now + 1);
  return slots.filter((slot) => {
    const isOpen = slot.status !== 'cancelled' && slot.status !== 'closed' && Date.parse(slot.startsAt) >= from;
    const isInTime = !until || dayOfSlot(slot) <= until;
    return slot.seriesId === seriesId && isOpen && isInTime && !exceptSlotIds.includes(slot.id);
  });
}

/** Reads which dates of a series a person takes: from the first, until a day or until further notice, without some. */
export function readSeries(target: SignUpTarget, fields: TypedFields, now: number): SectionReading {
  const section = new FormSection(fields);
  const seriesId = chosenSeries(target, section);
  if (seriesId === undefined) return section.reading({ commitment: 'series' });
  const coming = datesOfSeries(target.slots, { seriesId }, now);
  const open = coming.filter((slot) => canTakeSlot(slot, 1, now)).map(({ id }) => id);
  const firstSlotId = section.choice(seriesFields.first, open, open[0]);
  const until = section.date(seriesFields.until) ?? null;
  const first = coming.find(({ id }) => id === firstSlotId);
  if (until && first && until < dayOfSlot(first)) {
    section.errors.push({ pointer: seriesFields.until, code: 'too-small', limit: dayOfSlot(first) });
    return section.reading({ commitment: 'series', seriesId });
  }
  const dates = datesOfSeries(target.slots, { seriesId, firstSlotId, until }, now).map(({ id }) => id);
  // What is full already is left out, as said beside the dates.
  const full = dates.filter((id) => !open.includes(id));
  const free = dates.filter((id) => open.includes(id));
  const others = free.filter((id) => id !== firstSlotId);
  const away = others.length > 0 ? section.choices(seriesFields.except, others, false) : [];
  const exceptSlotIds = dates.filter((id) => full.includes(id) || away.includes(id));
  return section.reading({
    commitment: 'series',
    seriesId,
    until,
    ...(firstSlotId && { slotIds: [firstSlotId] }),
    ...(exceptSlotIds.length > 0 && { exceptSlotIds }),
  });
}

/** Reads of which series somebody will be asked for dates that are missing a person; it names no date (SU-47). */
export function readRota(target: SignUpTarget, fields: TypedFields): SectionReading {
  const section = new FormSection(fields);
  const seriesId = chosenSeries(target, section);
  return section.reading({ commitment: 'rota', ...(seriesId && { seriesId }) });
}

/** The series that is meant; where there is only one, nobody is asked. */
function chosenSeries(target: SignUpTarget, section: FormSection): string | undefined {
  const all = seriesWithDates(target).map(({ id }) => id);
  return all.length > 1 ? section.choice(seriesFields.series, all) : all[0];
}

/** The day of a time, in its own zone. */
export const dayOfSlot = ({ startsAt, timeZone }: Pick<Slot, 'startsAt' | 'timeZone'>): string =>
  localClock(Date.parse(startsAt), timeZone).stamp.slice(0, 10);
