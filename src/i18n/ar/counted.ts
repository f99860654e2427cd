/** The forms that an Arabic noun takes beside a number, by the categories of Unicode's plural rules. */
interface Forms {
  /** With the noun alone: «حدث واحد». */
  one: string;
  /** The dual, without the number: «حدثان». */
  two: string;
  /** After 3 to 10: «أحداث». */
  few: string;
  /** After 11 to 99: «حدثًا». */
  many: string;
  /** After 0, 100 and decimals: «حدث». */
  other: string;
}

/** Places that are free. */
export const placesLeft: Forms = {
  one: 'مكان واحد متاح',
  two: 'مكانان متاحان',
  few: 'أماكن متاحة',
  many: 'مكانًا متاحًا',
  other: 'مكان متاح',
};

const rules = new Intl.PluralRules('ar');

/** A number with its noun, as Arabic counts: one and two stand in the noun itself. */
export function counted(count: number, forms: Forms): string {
  const category = rules.select(count);
  if (category === 'one' || category === 'two') return forms[category];
  return `${count} ${forms[category === 'zero' ? 'other' : category]}`;
}
