/** What to do about a number: refuse it, or ask the person what it is (SU-34). */
export type CprVerdict = 'block' | 'ask';

/** A span of the original text, in UTF-16 units, that looks like a CPR number; `to` is exclusive (SU-33). */
export interface CprHit {
  readonly from: number;
  readonly to: number;
  readonly verdict: CprVerdict;
}

interface Normalised {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Day (61–91 in a substitute number), month, year in two digits, serial: the ten digits. */
  readonly digits: string;
  readonly century: string | undefined;
  readonly isCanonical: boolean;
}

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/;
const HYPHEN = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;
const BLANK = /[\t\u00A0\u2000-\u200A\u202F\u3000]/;
const WITH_CENTURY = /(\d\d)[ ./-]?(\d\d)[ ./-]?(18|19|20)(\d\d)( ?- ?)(\d{4})/y;
const WITHOUT_CENTURY = /(\d\d)[ ./-]?(\d\d)[ ./-]?()(\d\d)( ?[-/.] ?| ?)(\d{4})/y;
const ANNOUNCED = /(?:cpr|nr|nummer)$/i;
const KEYWORD = /cpr|personn(umme)?r|fødselsn(umme)?r|civil registration|social security/i;
const NEGATIVE =
  /p-?n(umme)?r|cvr|se-?nr|ean|gln|iban|konto|reg\.?\s?nr|ordre|faktura|journal|j\.?nr|sag|tlf|telefon|mobil|isbn|kundenr|medlemsn/i;
const CONTEXT_BEFORE = 30;
const CONTEXT_AFTER = 15;
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
/** A substitute number (erstatningspersonnummer) has 60 added to its day. */
const SUBSTITUTE_DAYS = 60;

/** Finds what looks like CPR numbers; `today` is a `PlainDate`, and no birth lies after it (SU-33). */
export function findCprNumbers(text: string, today: string): CprHit[] {
  const normalised = normalise(text);
  const hits: CprHit[] = [];
  let at = 0;
  while (at < normalised.text.length) {
    const candidate = candidateAt(normalised.text, at);
    if (!candidate || !isBirthday(candidate, today)) {
      at += 1;
      continue;
    }
    const verdict = judge(candidate, normalised.text);
    const last = candidate.end - 1;
    if (verdict) hits.push({ from: normalised.from[at] ?? 0, to: normalised.to[last] ?? text.length, verdict });
    at = candidate.end;
  }
  return hits;
}

/** Whether two neighbouring short answers, of exactly six and four digits, together look like a CPR number (SU-33). */
export function isSplitCprNumber(first: string, second: string, today: string): boolean {
  const [head, tail] = [normalise(first).text.trim(), normalise(second).text.trim()];
  return /^\d{6}$/.test(head) && /^\d{4}$/.test(tail) && findCprNumbers(`${head}-${tail}`, today).length > 0;
}

/** The text without the span of a hit (SU-34). */
export function withoutCprNumber(text: string, hit: CprHit): string {
  return text.slice(0, hit.from) + text.slice(hit.to);
}

/** The text as others may see it: each number that was found is dots (SU-34). */
export function withMaskedCprNumbers(text: string, today: string): string {
  const mask = (rest: string, { from, to }: CprHit) => `${rest.slice(0, from)}••••••-••••${rest.slice(to)}`;
  return findCprNumbers(text, today).reduceRight(mask, text);
}

function normalise(original: string): Normalised {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    for (const unit of plain(character)) {
      for (let rest = unit.length; rest > 0; rest -= 1) {
        from.push(at);
        to.push(end);
      }
      text += unit;
    }
    at = end;
  }
  return { text, from, to };
}

function plain(character: string): string {
  if (character >= ' ' && character <= '~') return character;
  if (INVISIBLE.test(character)) return '';
  if (HYPHEN.test(character)) return '-';
  if (BLANK.test(character)) return ' ';
  const compatible = character.normalize('NFKC');
  return compatible === character ? character : [...compatible].map(plain).join('');
}

function candidateAt(text: string, at: number): Candidate | undefined {
  if (!isDigit(text[at]) || !canBeginAt(text, at)) return undefined;
  for (const pattern of [WITH_CENTURY, WITHOUT_CENTURY]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const end = at + found[0].length;
    const [, day, month, century, year, gap = '', serial] = found;
    if (isDigit(text[end]) || (text[end] === '-' && isDigit(text[end + 1]))) return undefined;
    return {
      start: at,
      end,
      digits: `${day}${month}${year}${serial}`,
      century: century || undefined,
      isCanonical: gap.includes('-'),
    };
  }
  return undefined;
}

function canBeginAt(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  if (isDigit(before) || before === '+') return false;
  if ('-./ '.includes(before) && isDigit(text[at - 2])) return false;
  return !/\p{L}/u.test(before) || ANNOUNCED.test(text.slice(Math.max(0, at - 6), at));
}

function isBirthday({ digits, century }: Candidate, today: string): boolean {
  const written = Number(digits.slice(0, 2));
  const day = written > SUBSTITUTE_DAYS ? written - SUBSTITUTE_DAYS : written;
  const month = Number(digits.slice(2, 4));
  const year = century ? Number(century + digits.slice(4, 6)) : yearBySerial(Number(digits.slice(4, 6)), digits[6]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return false;
  return `${year}-${digits.slice(2, 4)}-${String(day).padStart(2, '0')}` <= today;
}

function yearBySerial(year: number, seventh = '0'): number {
  if (seventh <= '3') return 1900 + year;
  if (seventh === '4' || seventh === '9') return year <= 36 ? 2000 + year : 1900 + year;
  return year <= 57 ? 2000 + year : 1800 + year;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function judge(candidate: Candidate, text: string): CprVerdict | undefined {
  const before = text.slice(Math.max(0, candidate.start - CONTEXT_BEFORE), candidate.start);
  const after = text.slice(candidate.end, candidate.end + CONTEXT_AFTER);
  const hasKeyword = KEYWORD.test(before) || KEYWORD.test(after);
  const isNegative = !hasKeyword && NEGATIVE.test(before);
  if (Number(candidate.digits.slice(0, 2)) > SUBSTITUTE_DAYS) {
    if (hasKeyword) return 'block';
    return candidate.isCanonical ? 'ask' : undefined;
  }
  if (hasKeyword || candidate.isCanonical) return isNegative ? 'ask' : 'block';
  if (isNegative) return undefined;
  return passesChecks(candidate.digits) ? 'block' : 'ask';
}

// Modulus 11 only strengthens a verdict: since 2007 numbers are issued that do not pass it.
function passesChecks(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0 || digits.startsWith('0101');
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
