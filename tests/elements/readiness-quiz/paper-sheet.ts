/** The key of a paper form as a person reads it: of its words and tables, and of nothing else. */
export interface PaperKey {
  readonly areas: readonly AreaOnPaper[];
  /** Weight of each area, by its title; none where all weigh the same. */
  readonly weights: ReadonlyMap<string, number>;
  /** The share of the areas that must have a number, in percent. */
  readonly needed: number;
  readonly bands: readonly { readonly from: number; readonly to: number; readonly title: string }[];
  readonly caps: readonly { readonly below: number; readonly highest: string }[];
}

interface AreaOnPaper {
  readonly title: string;
  readonly rows: readonly RowOnPaper[];
  readonly divisor: number | undefined;
  readonly needed: number;
}

interface RowOnPaper {
  readonly number: number;
  /** Points by the words of the answer. */
  readonly points: ReadonlyMap<string, number>;
  readonly most: number;
  readonly weight: number;
}

/** What a person crossed: the words of an answer, nothing, or null for a question they were not to answer. */
export type Crosses = ReadonlyMap<number, string | undefined | null>;

const wordsOf = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const numberIn = (words: string, form: RegExp) => {
  const found = form.exec(words)?.[1];
  return found === undefined ? undefined : Number(found.replace(',', '.'));
};
const pairsIn = (words: string) =>
  words.split(' · ').map((pair): [string, number] => {
    const at = pair.lastIndexOf(': ');
    return [pair.slice(0, at), Number(pair.slice(at + 2).replace(',', '.'))];
  });

/** Reads the key off a paper in Danish. */
export function keyOn(paper: Element): PaperKey {
  const [overall, ...areas] = [...paper.querySelectorAll('.key h2')].reverse();
  const said = wordsOf(overall?.nextElementSibling);
  const weighted = /vægt: (.+?)\. Læg sammen/.exec(said)?.[1];
  return {
    areas: areas.reverse().map(areaOn),
    weights: new Map(weighted ? pairsIn(weighted) : []),
    needed: numberIn(said, /mindst ([\d,]+) %/i) ?? Number.NaN,
    bands: [...(overall?.parentElement?.querySelectorAll('table:last-of-type tr') ?? [])].map((row) => {
      const [from = 0, to = 0] = wordsOf(row.querySelector('th')).split('–').map(Number);
      return { from, to, title: wordsOf(row.querySelector('td')) };
    }),
    caps: [...paper.querySelectorAll('.key p')].flatMap((line) => {
      const [, below, highest = ''] = /^Er et område under (\d+), .*»(.+)«/.exec(wordsOf(line)) ?? [];
      return below ? [{ below: Number(below), highest }] : [];
    }),
  };
}

function areaOn(title: Element): AreaOnPaper {
  const table = title.nextElementSibling;
  const columns = [...(table?.querySelectorAll('thead th') ?? [])].map(wordsOf);
  const rule = wordsOf(table?.nextElementSibling);
  const divisor = numberIn(rule, /Del med ([\d,]+) for hvert svar/);
  const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row): RowOnPaper => {
    const cells = [...row.children].map(wordsOf);
    const at = (column: string) => cells[columns.indexOf(column)]?.replace(',', '.');
    return {
      number: Number(cells[0]),
      points: new Map(pairsIn(at('Point')?.replaceAll('.', ',') ?? '')),
      most: Number(at('Højest') ?? divisor),
      weight: Number(at('Vægt') ?? 1),
    };
  });
  return { title: wordsOf(title), rows, divisor, needed: numberIn(rule, /mindst ([\d,]+) %/i) ?? Number.NaN };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
// Percent stand on paper with three decimals.
const isEnough = (part: number, whole: number, needed: number) => part > 0 && (100 * part) / whole >= needed - 0.001;
const rounded = (number: number | null | undefined) => (number == null ? number : Math.floor(number + 0.5 + 1e-9));

/** What somebody comes to who does with a pencil what the key says: a number, null for none, undefined for an area that is struck. */
export function addUp(key: PaperKey, crosses: Crosses, struck: string | undefined) {
  const isStruck = (cross: string | undefined | null) => cross === null || (cross !== undefined && cross === struck);
  const numbers = key.areas.map(({ rows, divisor, needed }) => {
    const left = rows.filter(({ number }) => !isStruck(crosses.get(number)));
    const counted = left.flatMap((row) => {
      const points = row.points.get(crosses.get(row.number) ?? '');
      return points === undefined ? [] : [{ ...row, given: points }];
    });
    if (left.length === 0) return undefined;
    const [part, whole] = [counted, left].map((list) => sumOf(list.map(({ weight }) => weight))) as [number, number];
    if (!isEnough(part, whole, needed)) return null;
    if (divisor !== undefined) return (sumOf(counted.map(({ given }) => given)) * 100) / (divisor * counted.length);
    return (sumOf(counted.map(({ given, most, weight }) => (given / most) * weight)) * 100) / part;
  });
  const weightOf = (at: number) => key.weights.get(key.areas[at]?.title ?? '') ?? 1;
  const pairs = numbers.map((number, at) => ({ number, weight: weightOf(at) }));
  const applicable = pairs.filter(({ number }) => number !== undefined);
  const scored = applicable.flatMap(({ number, weight }) => (number == null ? [] : [{ number, weight }]));
  const part = sumOf(scored.map(({ weight }) => weight));
  const whole = sumOf(applicable.map(({ weight }) => weight));
  const hasNumber = applicable.length > 0 && isEnough(part, whole, key.needed);
  const overall = hasNumber ? rounded(sumOf(scored.map(({ number, weight }) => number * weight)) / part) : null;
  const rank = key.bands.findIndex(({ from, to }) => overall != null && overall >= from && overall <= to);
  const limits = key.caps
    .filter(({ below }) => numbers.some((number) => number != null && Number(rounded(number)) < below))
    .map(({ highest }) => key.bands.findIndex(({ title }) => title === highest));
  const band = overall === null ? undefined : key.bands[Math.min(rank, ...limits)]?.title;
  return { areas: numbers.map((number) => rounded(number) ?? null), overall: overall ?? null, band };
}
