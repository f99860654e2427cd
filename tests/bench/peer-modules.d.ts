/** What the bench uses of peers that are installed beside it only: types must hold in a fresh clone too. */
declare module 'rrule' {
  interface Dates {
    between(after: Date, before: Date, isInclusive: boolean): Date[];
  }
  const rrule: {
    RRule: { new (options: object): Dates; parseString(rule: string): object };
    rrulestr(text: string): Dates;
  };
  export default rrule;
}
