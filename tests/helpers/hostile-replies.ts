/** A reply that no backend should give, by what is wrong with it. */
export type HostileReply = readonly [what: string, reply: () => Response];

type Json = unknown;
type Change = (value: Json, member: string) => Json;

const json = { 'content-type': 'application/json' };
const text = (body: BodyInit, headers: HeadersInit = json) => new Response(body, { headers });
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Replies that are nothing a reader could take hold of; one byte of more or less is missing in some. */
const shapeless = (whole: string): readonly HostileReply[] => [
  ['nothing', () => text('')],
  ['blanks', () => text(' \n\t ')],
  ['words', () => text('Fejl: prøv igen senere')],
  ['a page of HTML', () => text('<!doctype html><title>Log på</title><p>Log på', { 'content-type': 'text/html' })],
  ['a page of HTML that is called JSON', () => text('<!doctype html><title>Log på</title>')],
  ['half a reply', () => text(whole.slice(0, whole.length / 2))],
  ['a reply and more', () => text(`${whole}}`)],
  ['a reply twice', () => text(whole + whole)],
  ['a byte order mark before it', () => text(`\ufeff${whole}`)],
  ['two bytes a letter', () => text(Uint8Array.from([...whole].flatMap((letter) => [letter.charCodeAt(0) & 255, 0])))],
  ['bytes that are no text', () => text(new Uint8Array(4096).fill(0xff))],
  ['NUL alone', () => text('\0'.repeat(1000))],
  ['a picture', () => text(new Uint8Array([137, 80, 78, 71]), { 'content-type': 'image/png' })],
  ['a calendar file', () => text('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', { 'content-type': 'text/calendar' })],
  ['204 and nothing', () => new Response(null, { status: 204 })],
  ['404 in words', () => new Response('Findes ikke', { status: 404 })],
  ['500 in HTML', () => new Response('<h1>500</h1>', { status: 500, headers: { 'content-type': 'text/html' } })],
  ['418 with a problem that is none', () => new Response('{"type":[],"detail":{}}', { status: 418, headers: json })],
  ...['null', 'true', '0', '-0', '1e999', '""', '[]', '{}', '[null]', '[[]]'].map(
    (body): HostileReply => [`${body} alone`, () => text(body)],
  ),
  ...['null', '0', '"x"', '{}', '[null, 1, "x", [], {}]', '[{"id": {}}]', '{"length": 3}'].map(
    (items): HostileReply => [`items that are ${items}`, () => text(`{"items": ${items}}`)],
  ),
  ['lists 10,000 deep', () => text(nested(10_000))],
  ['items 10,000 deep', () => text(`{"items": ${nested(10_000)}}`)],
  ['100,000 items of nothing', () => text(`{"items": [${'{},'.repeat(99_999)}{}]}`)],
  ['every member twice', () => text(whole.replaceAll(/"(\w+)":/g, '"$1": null, "$1":'))],
  ['a prototype', () => text(whole.replace('{', '{"__proto__": {"items": [], "isHit": true}, '))],
];

const spoof = { _$litType$: 1, strings: ['<img src=x onerror=isHit=1>'], values: [] };
const traps = Object.fromEntries(
  ['toString', 'valueOf', 'then', 'constructor', 'hasOwnProperty', 'length'].map((member) => [member, -1]),
);
const isMoment = (value: Json): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);
const isWord = (value: Json): value is string => typeof value === 'string' && !isMoment(value);
const isName = (member: string) => /^(?:id|linkId|eventId)$/.test(member);

/** What is changed everywhere in a reply that is right otherwise. */
const changes: Readonly<Record<string, Change>> = {
  'numbers for words': (value) => (typeof value === 'string' ? 7 : value),
  'words for numbers': (value) => (typeof value === 'number' ? 'syv' : value),
  'null for words': (value, member) => (isWord(value) && !isName(member) ? null : value),
  'lists for words': (value, member) => (isWord(value) && !isName(member) ? [value] : value),
  'words for lists': (value, member) => (Array.isArray(value) && member !== 'items' ? 'x' : value),
  'empty words': (value, member) => (isWord(value) && !isName(member) ? '' : value),
  'blank words': (value, member) => (isWord(value) && !isName(member) ? ' \u00a0\u200b' : value),
  'templates for words': (value, member) => (isWord(value) && !isName(member) ? spoof : value),
  'words of 100 kB': (value, member) => (isWord(value) && !isName(member) ? 'å'.repeat(50_000) : value),
  'words that never break': (value, member) => (isWord(value) && !isName(member) ? 'W'.repeat(2000) : value),
  'one name for all': (value, member) => (isName(member) ? '1' : value),
  'names of members of objects': (value, member) => (isName(member) ? '__proto__' : value),
  'numbers below nothing': (value) => (typeof value === 'number' ? -value - 1 : value),
  'no whole numbers': (value) => (typeof value === 'number' ? value + 0.1 : value),
  'numbers no computer counts to': (value) => (typeof value === 'number' ? 2 ** 53 + 2 : value),
  'true for false': (value) => (typeof value === 'boolean' ? !value : value),
  'moments that never were': (value) => (isMoment(value) ? value.replace(/^\d{4}-\d\d-\d\d/, '2026-02-30') : value),
  'the year 9999': (value) => (isMoment(value) ? value.replace(/^\d{4}/, '9999') : value),
  'the year 0': (value) => (isMoment(value) ? value.replace(/^\d{4}/, '0000') : value),
  'moments without a zone': (value) => (isMoment(value) ? value.replace(/(?:Z|[+-]\d\d:\d\d)$/, '') : value),
  'moments backwards': (value, member) =>
    isMoment(value) && /end/i.test(member) ? value.replace(/^\d{4}/, '1999') : value,
  'zones nobody has': (value, member) => (/zone/i.test(member) ? 'Europe/Sundby' : value),
  'rules that never end': (value, member) =>
    /rrule|recurrence/i.test(member) && typeof value === 'string' ? 'FREQ=DAILY;INTERVAL=1' : value,
  'kinds nobody knows': (value, member) => (isWord(value) && /kind|status|type|mode/i.test(member) ? 'ukendt' : value),
  'traps for whoever reads': (value) =>
    typeof value === 'object' && value && !Array.isArray(value) ? { ...value, ...traps } : value,
};

function changed(value: Json, change: Change, member = ''): Json {
  const inner = Array.isArray(value)
    ? value.map((item) => changed(item, change))
    : typeof value === 'object' && value
      ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, changed(item, change, name)]))
      : value;
  return change(inner, member);
}

/** The replies to a request that `right` would be the answer to (V3 of QA-100). */
export function hostileReplies(right: object): readonly HostileReply[] {
  const spoilt = Object.entries(changes).map(
    ([what, change]): HostileReply => [what, () => text(JSON.stringify(changed(right, change)))],
  );
  const withMore: HostileReply = [
    'a megabyte of what nobody asked for',
    () => text(JSON.stringify({ ...right, more: 'x'.repeat(1_000_000) })),
  ];
  return [...shapeless(JSON.stringify(right)), ...spoilt, withMore];
}
