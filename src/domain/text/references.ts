const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  eth: 'ð',
  ETH: 'Ð',
  thorn: 'þ',
  THORN: 'Þ',
  szlig: 'ß',
};

// As the combining marks that make the letter.
const accents: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
};

const latin1Letter = /^[À-ÿ]$/;

/** Decodes numeric references and the names of CT-24 once; every other `&…;` stays as typed. */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (typed: string, ...groups: (string | undefined)[]) => {
    const [decimal, hexadecimal, name] = groups;
    if (decimal) return character(Number(decimal));
    if (hexadecimal) return character(Number.parseInt(hexadecimal, 16));
    return (name && namedCharacter(name)) ?? typed;
  });
}

function namedCharacter(name: string): string | undefined {
  if (Object.hasOwn(named, name)) return named[name];
  const letter = `${name[0]}${accents[name.slice(1)] ?? ''}`.normalize();
  return latin1Letter.test(letter) ? letter : undefined;
}

function character(code: number): string {
  const isScalar = code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff);
  return isScalar ? String.fromCodePoint(code) : '\ufffd';
}
