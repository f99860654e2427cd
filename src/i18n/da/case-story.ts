const years = (months: number): string => {
  const whole = Math.floor(months / 12);
  return months % 12 === 0 ? `${whole}` : `${whole || ''}½`;
};
const inYears = (months: number) => months % 6 === 0 && (months % 12 === 6 || months >= 12);
const month = (months: number) => (months === 1 ? '1 måned' : `${months} måneder`);
const lists = new Intl.ListFormat('da');

/** Danish words of a whole case story. */
export const messages = {
  challenge: 'Udfordring',
  solution: 'Løsning',
  result: 'Resultat',
  earlyResult: 'Foreløbigt resultat',
  exampleResult: 'Sådan går det i eksemplet',
  resultNotDescribed: 'Resultatet er ikke beskrevet i kilden.',
  resultsFollow: 'Resultater følger.',
  resultsFollowAfter: (when: string) => `Resultater følger. Evaluering er planlagt efter ${when}.`,
  onlyTeaser: 'Vi kender kun denne korte omtale.',
  expectedValue: 'Det håber de at opnå',
  risk: 'Det skal I være opmærksomme på',
  keyFigures: 'Nøgletal',
  phases: 'Faser',
  phaseState: { planned: 'Planlagt', ongoing: 'I gang', done: 'Gennemført' },
  evaluation: 'Evaluering',
  /** Months in words: «½ år», «1 år», «4 måneder» (CA-8). */
  months: (months: number) => (inYears(months) ? `${years(months)} år` : month(months)),
  /** Several in one sentence: «½, 1 og 1½ år» (CA-8). */
  monthsList: (list: readonly number[]) =>
    list.every(inYears)
      ? `${lists.format(list.map(years))} år`
      : lists.format(list.map((months) => (inYears(months) ? `${years(months)} år` : month(months)))),
  after: (when: string) => `Efter ${when}`,
  afterInMonth: (when: string, monthName: string) => `Efter ${when} (${monthName})`,
  notHeld: 'Ikke holdt endnu',
  contact: 'Kontakt',
  takePart: 'Vær med',
  relevantIf: 'Relevant, hvis I er svage på',
  sameQuiz: 'Er I klar til at prøve det samme?',
  related: 'Andre cases',
  source: 'Kilde',
};
