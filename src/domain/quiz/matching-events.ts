import type { Occurrence } from '../../contract/occurrence.ts';
import type { QuizDefinition, Recommendation } from '../../contract/quiz.ts';
import { dealOut } from './deal-out.ts';

/** What of a date decides where it goes. */
export type EventDate = Pick<Occurrence, 'eventId' | 'status' | 'categories'>;

/** Every category of events that the advice of a quiz names, each once. */
export const eventCategoriesOf = ({ recommendations = [] }: QuizDefinition): string[] => [
  ...new Set(recommendations.flatMap(({ eventCategories }) => eventCategories ?? [])),
];

/**
 * The dates that go with each piece of advice, by its id: of the categories it names, the next ones, at most two, and
 * no event twice. The dates come by time; one that does not take place goes with nothing.
 */
export function matchingEvents<Date extends EventDate>(
  advice: readonly Recommendation[],
  dates: readonly Date[],
): ReadonlyMap<string, readonly Date[]> {
  const next = new Map<string, Date>();
  for (const date of dates)
    if (!/^(?:cancelled|postponed)$/.test(date.status ?? '') && !next.has(date.eventId)) next.set(date.eventId, date);
  const wanted = new Map(advice.map(({ id, eventCategories }) => [id, eventCategories]));
  return dealOut([...wanted.keys()], [...next.values()], ({ categories }, adviceId) =>
    Boolean(categories?.some(({ id }) => wanted.get(adviceId)?.includes(id))),
  );
}
