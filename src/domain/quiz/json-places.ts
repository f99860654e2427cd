import { type JsonError, placeIn } from './json-error.ts';
import { parentPointer, pointerOf } from './json-pointer.ts';

/** An object or a list that has been opened, with the name or number of what comes next in it. */
interface Open {
  readonly isList: boolean;
  next: string | number | undefined;
}

const tokens = /"(?:[^"\\]|\\.)*"|[[\]{},]|[^\s"[\]{},:]+/g;

/**
 * Where the parts of a JSON text stand, by their pointers: a member at its name, what is missing at what should hold it
 * (RQ-23). The text is known to be JSON.
 */
export function jsonPlaces(text: string): (pointer: string) => JsonError {
  const places = new Map([['', 0]]);
  const open: Open[] = [];
  const note = (at: number) => places.set(pointerOf(open.map(({ next }) => `${next}`)), at);
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const inside = open.at(-1);
    if (token === '}' || token === ']') open.pop();
    else if (token === ',' && inside) inside.next = inside.isList ? Number(inside.next) + 1 : undefined;
    else if (inside?.next === undefined && inside) {
      inside.next = JSON.parse(token) as string;
      note(index);
    } else {
      if (inside?.isList) note(index);
      if (token === '{' || token === '[') open.push({ isList: token === '[', next: token === '[' ? 0 : undefined });
    }
  }
  return (pointer) => {
    let at = pointer;
    while (!places.has(at)) at = parentPointer(at);
    return placeIn(text, places.get(at) ?? 0);
  };
}
