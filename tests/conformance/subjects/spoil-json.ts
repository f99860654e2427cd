import type { Spoiling } from '../../../src/conformance/backend-subject.ts';

const times = ['startsAt', 'startsOn'];

/** Spoils an item of a JSON list, bare or not. `at` says where the readable items stand in it. */
export function spoilJson(at: readonly number[], hasTimes: boolean) {
  return (body: string, index: number, way: Spoiling): string | undefined => {
    const json = JSON.parse(body);
    const items = Array.isArray(json) ? json : json.items;
    const place = at[index] ?? index;
    const item = items[place];
    const without = (members: readonly string[]) =>
      Object.fromEntries(Object.entries(item).filter(([name]) => !members.includes(name)));
    const spoilt = { null: null, number: 7, empty: {}, 'no-title': without(['title']), 'no-time': without(times) };
    if (way === 'no-time' && !hasTimes) return undefined;
    items[place] = spoilt[way];
    return JSON.stringify(json);
  };
}
