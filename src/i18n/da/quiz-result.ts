const lists = new Intl.ListFormat('da');
const others = (count: number) => (count === 1 ? '1 andet' : `${count} andre`);
const times = (count: number) => (count === 1 ? '1 gang' : `${count} gange`);

/** What is said to several people together. */
const words = {
  heading: 'Jeres billede lige nu',
  overall: (number: number, band: string) => `Samlet ligger I på ${number} af 100: ${band}.`,
  lowestHighest: (lowest: string, low: number, highest: string, high: number) =>
    `${lowest} ligger lavest (${low}), ${highest} højest (${high}).`,
  allEqual: (number: number) => `Alle områder ligger på ${number}.`,
  /** Areas that share a number: two by name, the rest by count (RQ-41). */
  tie: (areas: readonly string[]) =>
    areas.length < 3 ? lists.format(areas) : lists.format([...areas.slice(0, 2), others(areas.length - 2)]),
  tooFewOverall: 'Der er for få svar til et samlet tal.',
  tooFewAtAll: 'Der er for få svar til et billede.',
  allNotApplicable: (label: string) => `I har svaret »${label}« på alt. Så kan testen ikke sige noget.`,
  caption: 'Resultat pr. område, 0 til 100',
  /** Beside the area that a case led here with (RQ-52). */
  marked: '(fra casen)',
  area: 'Område',
  number: 'Tal',
  band: 'Trin',
  answered: 'Besvaret',
  answeredOf: (answered: number, asked: number) => `${answered} af ${asked}`,
  tooFew: (answered: number, asked: number) => `For få svar til et tal (${answered} af ${asked}).`,
  notApplicable: 'Ikke relevant for jer – tæller ikke med.',
  /** How weak areas hold the overall step down; all of them by name (RQ-44). */
  cap: (from: string, areas: readonly string[], below: number, to: string) =>
    `I alt ville I ligge på ${from}, men ${lists.format(areas)} er under ${below}. Derfor viser vi ${to}.`,
  dontKnow: (label: string, count: number) => `I har svaret »${label.toLowerCase()}« ${times(count)}.`,
  disclaimer: 'Testen er et samtaleværktøj. Grænserne mellem trinene er valgt for at være lette at læse.',
  advice: 'Det kan I gøre nu',
  noAdvice: 'Hold fast i det, I gør. Aftal, hvornår I ser på det igen.',
  calculation: 'Sådan er tallet beregnet',
  total: 'Samlet',
  points: (label: string, points: string, possible: string) => `${label}: ${points} af ${possible} point`,
  reversed: 'omvendt spørgsmål',
  weight: (weight: string) => `vægt ${weight}`,
  notCounted: (label: string) => `${label}: tæller ikke med`,
  missing: (label: string) => `${label}: giver ikke noget tal og tæller som et manglende svar`,
  unanswered: 'Ikke besvaret',
  needed: (percent: string) => `Der skal være svar på mindst ${percent} % for at give et tal.`,
  shownAs: (number: number) => `vises som ${number}`,
  editAnswers: 'Ret svar',
  restart: 'Begynd forfra',
  restartQuestion: 'Vil du slette svarene og begynde forfra?',
  restartYes: 'Ja, begynd forfra',
  restartNo: 'Nej, behold svarene',
  /** What the figure is called; `said` compares lowest and highest, or is empty. */
  figure: (said: string) => `Figur: ${said} Alle tal står i tabellen.`.replace('  ', ' '),
  /** How other organisations stand (RQ-65). */
  others: (count: number) => `Andre (${count} organisationer)`,
  othersMark: 'Stregen på hver søjle viser, hvor andre ligger.',
  othersOverall: (mean: number) => `Samlet ligger andre på ${mean} af 100.`,
  othersTooFew: (least: number) => `For få organisationer til en sammenligning (mindst ${least}).`,
  tooFewShort: 'for få svar',
  cases: 'Det har andre gjort:',
  events: 'Det kan I være med til:',
  eventAt: (day: string, time: string) => `${day} kl. ${time}`,
  caseStatus: {
    reported: 'Gennemført',
    planned: 'Planlagt – ingen resultater endnu',
    teaser: 'Kort omtale',
    illustration: 'Tænkt eksempel',
  },
};

/** What is said in its place to one person, where the quiz is asked of each by themselves. */
const personal = (): Partial<typeof words> => ({
  heading: 'Dit billede lige nu',
  overall: (number, band) => `Samlet ligger du på ${number} af 100: ${band}.`,
  allNotApplicable: (label) => `Du har svaret »${label}« på alt. Så kan testen ikke sige noget.`,
  notApplicable: 'Ikke relevant for dig – tæller ikke med.',
  cap: (from, areas, below, to) =>
    `I alt ville du ligge på ${from}, men ${lists.format(areas)} er under ${below}. Derfor viser vi ${to}.`,
  dontKnow: (label, count) => `Du har svaret »${label.toLowerCase()}« ${times(count)}.`,
  advice: 'Det kan du gøre nu',
  noAdvice: 'Hold fast i det, du gør. Vælg en dag, hvor du ser på det igen.',
  events: 'Det kan du være med til:',
});

/** Danish words of the result of the readiness quiz. */
export const messages = { ...words, personal };
