const longWord = 'Kommunalbestyrelsesmedlemskandidatforberedelsesarrangement';

const answers = ['Slet ikke', `Ved ${longWord.toLowerCase()}`, 'Altid'].map((label, weight) => ({
  code: `${weight}`,
  label,
  weight,
}));

/** A quiz with the longest words and questions an editor could have written, for the stories that show them. */
export const longWordQuiz = {
  contract: 'samspil-quiz/1',
  id: 'lange-ord',
  url: 'urn:samspil:quiz:lange-ord',
  version: '1.0.0',
  status: 'active',
  languages: ['da'],
  title: `${longWord} og andre ord, der ikke vil være på en linje i en smal spalte`,
  description: `Arbejdsmarkedsuddannelsesfondsbestyrelsen og ${longWord.toLowerCase()} mødes om sundhedsfremmeaktiviteter.`,
  nonSubstantive: [
    { code: 'dk', kind: 'dontKnow', label: 'Ved ikke' },
    { code: 'na', kind: 'notApplicable', label: 'Ikke relevant for arbejdsmarkedsuddannelsesfondsbestyrelsen' },
  ],
  dimensions: [
    { id: 'lokal', title: 'Lokalsamfundsinddragelsesforberedelse' },
    { id: 'naer', title: 'Nærdemokratiudviklingsprojektledelse' },
  ],
  items: ['lokal', 'naer'].map((dimension) => ({
    linkId: `om-${dimension}`,
    text: `I hvor høj grad har ${longWord.toLowerCase()} eller sundhedsfremmeaktivitetssekretariatet mulighed for at begynde, selv om ingen endnu kan sige, hvor forløbet ender, og hvem der betaler for kaffen?`,
    help: `Svar ud fra ${longWord.toLowerCase()}, som det er i dag.`,
    answerOption: answers,
    scores: [{ dimension }],
  })),
  scoring: {
    range: [0, 100],
    method: 'weightedMean',
    missing: 'availableItems',
    minCoverage: 0.5,
    rounding: { digits: 0, mode: 'halfUp', bandOn: 'rounded' },
    overall: { method: 'weightedMean', minCoverage: 0.5 },
  },
  bands: [
    { id: 'foerst', min: 0, max: 50, title: 'Begynd med forberedelsessamtalen' },
    { id: 'sidst', min: 50, max: 100, title: 'Lokalsamfundsinddragelsesparat' },
  ],
};
