/** Danish words of the quiz on paper. */
export const messages = {
  refused: 'Browseren ville ikke udskrive. Brug browserens egen udskrivning.',
  howTo: 'Sæt ét kryds ved hvert spørgsmål. Svar hver for sig, og tal om det bagefter.',
  several: 'Sæt gerne flere kryds.',
  onlyIf: (conditions: string) => `Svar kun på dette, hvis ${conditions}.`,
  joined: (conditions: readonly string[], isAny: boolean) => conditions.join(isAny ? ' eller ' : ' og '),
  either: (answers: readonly string[]) => answers.join(' eller '),
  quoted: (answer: string) => `»${answer}«`,
  condition: {
    is: (number: number, answers: string) => `svaret på spørgsmål ${number} er ${answers}`,
    isNot: (number: number, answers: string) => `svaret på spørgsmål ${number} ikke er ${answers}`,
    answered: (number: number, _answers: string) => `du har svaret på spørgsmål ${number}`,
    notAnswered: (number: number, _answers: string) => `du ikke har svaret på spørgsmål ${number}`,
  },
  key: 'Nøgle: sådan tælles der sammen',
  keyIntro: 'Find pointene for hvert kryds, og regn hvert område ud for sig. Resultatet er et tal fra 0 til 100.',
  apart: {
    dontKnow: (label: string) => `»${label}« giver ingen point og regnes som et spørgsmål uden svar.`,
    notApplicable: (label: string) => `»${label}«: Stryg spørgsmålet. Det tæller slet ikke med.`,
  },
  skipped: 'Et spørgsmål, du ikke skulle svare på, tæller heller ikke med.',
  question: 'Spørgsmål',
  points: 'Point',
  most: 'Højest',
  weight: 'Vægt',
  even: (divisor: string, sums: readonly string[]) =>
    `Læg pointene sammen, og gang med 100. Del med ${divisor} for hvert svar, der tæller (${sums.join(', ')} …).`,
  uneven: (isWeighted: boolean): string =>
    isWeighted
      ? 'Del hvert spørgsmåls point med det højeste, og gang med vægten. Læg sammen, gang med 100, og del med summen af vægtene.'
      : 'Del hvert spørgsmåls point med det højeste. Læg sammen, gang med 100, og del med antallet af svar, der tæller.',
  sum: 'Rund af til et helt tal.',
  needed: (percent: string, isWeighted: boolean): string =>
    isWeighted
      ? `De spørgsmål, der er svar på, skal tilsammen have mindst ${percent} % af vægten for at give et tal.`
      : `Der skal være svar på mindst ${percent} % af spørgsmålene for at give et tal.`,
  overall: 'Samlet',
  mean: 'Læg områdernes tal sammen (før der rundes af), og del med antallet af områder, der har et tal.',
  weighted: (weights: string) =>
    `Gang hvert områdes tal (før der rundes af) med dets vægt: ${weights}. Læg sammen, og del med summen af vægtene.`,
  neededAreas: (percent: string, isWeighted: boolean) =>
    `${isWeighted ? `Områderne med et tal skal tilsammen have mindst ${percent} % af vægten.` : `Mindst ${percent} % af områderne skal have et tal.`} Et område, hvor alt er strøget, regnes ikke med.`,
  cap: (below: number, band: string) => `Er et område under ${below}, er det samlede trin højst »${band}«.`,
};
