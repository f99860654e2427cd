/** Where a text stops being JSON: line and column, both from 1. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
}

const space = /[ \t\n\r]*/y;
const scalar =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const member = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"[ \t\n\r]*:/y;

/**
 * The first place that is not JSON (RFC 8259), or undefined for JSON. Engines say it in words of their own or not at all,
 * so it is looked for here. Lists and objects are kept on a stack, for a text may nest them deeper than calls can go.
 */
export function jsonError(text: string): JsonError | undefined {
  let at = 0;
  const open: string[] = [];
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return !!found;
  };
  const wrong = () => placeIn(text, at);
  const isBegun = (): 'value' | 'empty' | 'none' => {
    const sign = text[at];
    if (sign !== '{' && sign !== '[') return take(scalar) ? 'value' : 'none';
    at += 1;
    take(space);
    if (text[at] === (sign === '{' ? '}' : ']')) {
      at += 1;
      return 'value';
    }
    open.push(sign);
    return 'empty';
  };
  take(space);
  let state = isBegun();
  for (;;) {
    if (state === 'none') return wrong();
    if (state === 'value') {
      take(space);
      const inside = open.at(-1);
      if (inside === undefined) return at === text.length ? undefined : wrong();
      if (text[at] === (inside === '{' ? '}' : ']')) {
        at += 1;
        open.pop();
        continue;
      }
      if (text[at] !== ',') return wrong();
      at += 1;
      take(space);
    }
    if (open.at(-1) === '{') {
      if (!take(member)) return wrong();
      take(space);
    }
    state = isBegun();
  }
}

/** Line and column of a place in a text. */
export function placeIn(text: string, at: number): JsonError {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
