/** At most this much of an answer meets a pattern, in code points (SU-20). */
export const PATTERN_INPUT_MAXIMUM = 1_000;
const PATTERN_MAXIMUM = 200;
/** Ways a pattern may try to match one answer: its optional parts and alternatives multiplied; 25 ms on a slow machine. */
const WAYS_MAXIMUM = 4_000_000;

interface Group {
  hasQuantifier: boolean;
  hasChoice: boolean;
  alternatives: number;
}

interface Cost {
  unbounded: number;
  ways: number;
}

const ESCAPE = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|c[A-Za-z]|[^1-9k])/uy;
const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/uy;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/uy;

/**
 * A pattern of a question as a regular expression, or `undefined` where a person's answer could make it run too long
 * (SU-20): it is then left to the server.
 */
export function safePattern(pattern: string): RegExp | undefined {
  if (pattern.length > PATTERN_MAXIMUM || !isCheap(pattern)) return undefined;
  try {
    const compiled = new RegExp(pattern, 'u');
    compiled.test('');
    return compiled;
  } catch {
    // What does not compile is no rule.
    return undefined;
  }
}

function isCheap(pattern: string): boolean {
  const cost: Cost = { unbounded: 0, ways: 1 };
  const whole = emptyGroup();
  const groups = [whole];
  let at = 0;
  while (at < pattern.length) {
    const piece = pieceAt(pattern, at);
    const group = groups.at(-1);
    if (piece === undefined || !group) return false;
    at += piece.length;
    if (piece === '|') {
      group.hasChoice = true;
      group.alternatives += 1;
    } else if (piece.startsWith('(')) groups.push(emptyGroup());
    else {
      const closed = piece === ')' ? groups.pop() : undefined;
      const quantifier = matchAt(QUANTIFIER, pattern, at);
      at += quantifier?.[0].length ?? 0;
      if (quantifier && (closed?.hasQuantifier || closed?.hasChoice || !addQuantifier(cost, quantifier))) return false;
      const outer = groups.at(-1);
      if (!outer) return false;
      outer.hasQuantifier ||= Boolean(quantifier) || Boolean(closed?.hasQuantifier);
      outer.hasChoice ||= Boolean(closed?.hasChoice);
      cost.ways *= closed?.alternatives ?? 1;
    }
  }
  const isAnchored = pattern.startsWith('^') && whole.alternatives === 1;
  const ways = cost.ways * whole.alternatives * (isAnchored ? 1 : PATTERN_INPUT_MAXIMUM);
  return cost.unbounded <= (isAnchored ? 2 : 1) && ways <= WAYS_MAXIMUM;
}

function emptyGroup(): Group {
  return { hasQuantifier: false, hasChoice: false, alternatives: 1 };
}

// A group's opening, an escape, a class or one character; `undefined` for a look-around, a back-reference and what is broken.
function pieceAt(pattern: string, at: number): string | undefined {
  const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
  if (character === '\\') return matchAt(ESCAPE, pattern, at)?.[0];
  if (character === '[') return matchAt(CLASS, pattern, at)?.[0];
  if (character === '(')
    return /^\((?!\?)|^\(\?:|^\(\?<[\p{ID_Start}$_][\p{ID_Continue}$]*>/u.exec(pattern.slice(at))?.[0];
  return character;
}

function addQuantifier(cost: Cost, [, sign, least = '', comma, most = '']: RegExpExecArray): boolean {
  const minimum = Number(least || 0);
  const isUnbounded = sign === '*' || sign === '+' || (comma === ',' && most === '');
  const maximum = sign === '?' ? 1 : comma === ',' ? Number(most || minimum) : minimum;
  if (minimum > PATTERN_INPUT_MAXIMUM || maximum > PATTERN_INPUT_MAXIMUM) return false;
  if (isUnbounded) cost.unbounded += 1;
  cost.ways *= isUnbounded ? PATTERN_INPUT_MAXIMUM : maximum - minimum + 1;
  return true;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
