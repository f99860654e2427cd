/** Danish words of a team of the readiness quiz: its codes and its picture. */
export const messages = {
  collect: 'Saml svar fra flere',
  explain: 'Indsæt de koder eller links, I hver især har fået. Så tegner vi ét fælles billede – her i browseren.',
  visible: 'Den, der samler koderne, kan se de enkelte svar.',
  codes: 'Koder eller links',
  codesHint: 'Én pr. linje.',
  group: (number: number) => `Gruppe ${number}`,
  groupName: 'Gruppens navn',
  /** Those inside and outside, where the quiz has no names for them; as they stand inside a sentence. */
  sides: ['folk indefra', 'folk udefra'],
  divide: 'Del op i grupper',
  addGroup: 'Tilføj en gruppe',
  removeGroup: 'Fjern gruppen',
  gapHint: 'Vi sammenligner de to første grupper.',
  show: 'Vis det fælles billede',
  back: 'Tilbage',
  change: 'Ret koderne',
  none: 'Indsæt mindst én kode.',
  read: (read: number, bad: number) => {
    const codes = (count: number) => (count === 1 ? '1 kode' : `${count} koder`);
    return bad === 0 ? `${codes(read)} læst` : `${codes(read)} læst, ${bad} kunne ikke læses`;
  },
  badLine: (line: number, text: string, reason: string) => `Linje ${line} (»${text}«): ${reason}`,
  otherEdition: (version: string) =>
    `Koden er lavet med udgave ${version} af testen. Tallene kan ikke sammenlignes med de andres.`,
  cut: 'Vi læser højst 500 koder. Resten er ikke talt med.',
  line: (line: number, group: string) => (group ? `linje ${line} hos ${group}` : `linje ${line}`),
  repeated: (lines: readonly string[]) =>
    `Koderne på ${lines.slice(0, -1).join(', ')} og ${lines.at(-1)} er ens. De tæller som én person.`,
  several: (count: number) => (count === 2 ? 'Ja, det er to personer' : `Ja, det er ${count} personer`),
  heading: 'Jeres fælles billede',
  otherQuiz:
    'Holdet har svaret på en anden test eller en anden udgave af testen end den, der er her nu. Derfor kan vi ikke tegne billedet.',
  answered: (count: number) => `${count} har svaret.`,
  fewer: (count: number, least: number) => `${count} af mindst ${least} har svaret.`,
  fewerWhy: (least: number) => `Billedet kommer, når der er svar fra mindst ${least}. Så kan ingen genkendes.`,
  lead: {
    disagree: (area: string) => `I er mest uenige om ${area}. Begynd der.`,
    some: (area: string) => `I ser lidt forskelligt på det, mest på ${area}.`,
    agree: () => 'I er stort set enige på alle områder.',
  },
  mean: (number: number) => `Lægger man alle svar sammen, er gennemsnittet ${number} af 100.`,
  advice: 'Det kan I gøre nu',
  areas: 'Område for område',
  caption: 'Størst uenighed først, 0 til 100',
  columns: {
    area: 'Område',
    agreement: 'Enighed',
    mean: 'Gennemsnit',
    median: 'Midterste',
    half: 'Halvdelen ligger',
    respondents: 'Svar',
  },
  agreement: {
    agree: 'I er stort set enige',
    some: 'I ser lidt forskelligt på det',
    disagree: 'I er meget uenige – begynd her',
  },
  polarised: 'Delt: nogle svarer meget lavt, andre meget højt.',
  between: (low: number, high: number) => `${low} til ${high}`,
  extremes: (low: number, high: number) => `yderst ${low} og ${high}`,
  tooFew: 'For få svar',
  gap: 'Set fra hver sin side',
  gapCaption: 'Gennemsnit for to grupper, størst forskel først',
  gapLead: (inside: string, points: number, outside: string, area: string) => {
    const way = points > 0 ? 'højere' : 'lavere';
    return `${inside} ligger ${Math.abs(points)} point ${way} end ${outside} på ${area}.`;
  },
  difference: 'Forskel',
  alike: 'I ser det ens.',
  gapSize: { same: 'I ser det ens', some: 'lidt forskelligt', much: 'meget forskelligt' },
  roles: 'Set fra hver rolle',
  rolesCaption: 'Gennemsnit pr. område for hver rolle',
  role: (name: string, count: number) => `${name} (${count} svar)`,
  rolesHidden: (count: number) =>
    `${count} svar kommer fra roller med for få svar til at stå alene. De er talt med i det fælles billede.`,
  tooSmall: (least: number) => `Der skal være mindst ${least} i hver gruppe.`,
};
