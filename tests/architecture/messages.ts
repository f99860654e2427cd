/** A message is a text, a function that makes one, or a group of messages. */
type Message = unknown;

/** What functions are tried with: each in every place, so that a text shows which places it uses. */
const probes: readonly ((place: number) => unknown)[] = [
  (place) => `⟦${place}⟧`,
  (place) => 7000 + place,
  () => 1,
  (place) => [`⟦${place}⟧`, '⟦x⟧'],
  (place) => [12 * (70 + place), 12],
];

/** Differences between the messages of a topic in Danish and in another language; `topic` names them in findings. */
export function differences(danish: Message, other: Message, topic: string): string[] {
  if (typeof danish !== typeof other) return [`${topic} is ${typeof danish} in Danish and ${typeof other} here`];
  if (typeof danish === 'string') return textDifferences(danish, other as string, topic);
  if (typeof danish === 'function') return functionDifferences(danish, other as () => unknown, topic);
  if (typeof danish !== 'object' || danish === null) return danish === other ? [] : [`${topic} differs`];
  const [left, right] = [danish as Record<string, Message>, other as Record<string, Message>];
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return keys.flatMap((key) => {
    const place = `${topic}.${key}`;
    if (!(key in right)) return [`${place} is missing`];
    if (!(key in left)) return [`${place} is not in Danish`];
    return differences(left[key], right[key], place);
  });
}

/** Every text of a topic, functions tried with each probe. */
export function textsOf(message: Message, topic: string): { topic: string; text: string }[] {
  if (typeof message === 'string') return [{ topic, text: message }];
  if (typeof message === 'function') {
    const texts = probes.flatMap((probe) => textFrom(message, probe) ?? []);
    return [...new Set(texts)].map((text) => ({ topic, text }));
  }
  if (typeof message !== 'object' || message === null) return [];
  return Object.entries(message).flatMap(([key, inner]) => textsOf(inner, `${topic}.${key}`));
}

function textDifferences(danish: string, other: string, topic: string): string[] {
  if (other.trim() === '' && danish.trim() !== '') return [`${topic} is empty`];
  const [left, right] = [placeholdersIn(danish), placeholdersIn(other)];
  return left === right ? [] : [`${topic} has the placeholders ${right || 'none'}, in Danish ${left || 'none'}`];
}

function functionDifferences(danish: Message, other: Message, topic: string): string[] {
  const pairs = probes.map((probe) => [textFrom(danish, probe), textFrom(other, probe)] as const);
  const both = pairs.filter(([left, right]) => left !== undefined && right !== undefined);
  if (both.length === 0 && pairs.some(([left]) => left !== undefined))
    return [`${topic} takes other values than in Danish`];
  return both.flatMap(([left = '', right = '']) => textDifferences(left, right, topic));
}

/** The text a message makes of probes; nothing if it does not take such. */
function textFrom(message: Message, probe: (place: number) => unknown): string | undefined {
  const make = message as (...args: unknown[]) => unknown;
  try {
    const text = make(...Array.from({ length: Math.max(make.length, 1) }, (_, place) => probe(place + 1)));
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

function placeholdersIn(text: string): string {
  return (text.match(/\{\w+\}|⟦\d⟧|\b700\d(?!\d)/g) ?? []).toSorted().join(' ');
}
