import { type ProblemRows, replace } from './smallest-definition.ts';

/** What can be wrong with a member by itself (RQ-25): at least one row a code, with what is said word for word. */
export const memberProblems = {
  'wrong-contract': [
    {
      change: { contract: 'samspil-quiz/2' },
      path: '/contract',
      danish: 'Det her er ikke en quiz af formen samspil-quiz/1.',
      english: 'This is not a quiz of the form samspil-quiz/1.',
      fix: replace('/contract', 'samspil-quiz/1'),
    },
  ],
  'too-large': [
    {
      change: { title: 'x'.repeat(1001) },
      path: '/title',
      danish: 'For mange tegn: 1001, højst 1000.',
      english: 'Too many characters: 1001, at most 1000.',
    },
    {
      change: { 'items.0.answerOption': Array.from({ length: 12 }, (_, at) => ({ code: `${at}`, label: 'Svar' })) },
      path: '/items/0/answerOption',
      danish: 'For mange svar: 12, højst 11.',
      english: 'Too many answers: 12, at most 11.',
    },
  ],
  'missing-member': [
    {
      change: { title: undefined },
      path: '/title',
      danish: 'Feltet »title« mangler.',
      english: 'The member "title" is missing.',
      fix: { op: 'add', path: '/title', value: '' },
      isLeftToWrite: true,
    },
  ],
  'wrong-type': [
    {
      change: { 'items.1.isReversed': 'ja' },
      path: '/items/1/isReversed',
      danish: '»isReversed« skal være true eller false.',
      english: '"isReversed" must be true or false.',
    },
    {
      change: { version: '1.0' },
      path: '/version',
      danish: '»version« skal være en version som 1.0.0.',
      english: '"version" must be a version such as 1.0.0.',
    },
  ],
  'unknown-member': [
    {
      change: { 'items.2.enableWen': [] },
      path: '/items/2/enableWen',
      danish: '»enableWen« kendes ikke. Mente du »enableWhen«?',
      english: '"enableWen" is unknown. Did you mean "enableWhen"?',
      suggestion: 'enableWhen',
      fix: { op: 'move', from: '/items/2/enableWen', path: '/items/2/enableWhen' },
    },
    {
      change: { 'items.2.farve': 'rød' },
      path: '/items/2/farve',
      danish: '»farve« kendes ikke.',
      english: '"farve" is unknown.',
      isWarning: true,
    },
  ],
  'old-name': [
    {
      change: { 'items.1.required': true },
      path: '/items/1/required',
      danish: '»required« hedder nu »isRequired«.',
      english: '"required" is now called "isRequired".',
      suggestion: 'isRequired',
      fix: { op: 'move', from: '/items/1/required', path: '/items/1/isRequired' },
      isWarning: true,
    },
    {
      change: { nonSubstantive: [{ code: 'dk', kind: 'dont-know', label: 'Ved ikke' }] },
      path: '/nonSubstantive/0/kind',
      danish: '»dont-know« hedder nu »dontKnow«.',
      english: '"dont-know" is now called "dontKnow".',
      suggestion: 'dontKnow',
      fix: replace('/nonSubstantive/0/kind', 'dontKnow'),
      isWarning: true,
    },
  ],
  'bad-id': [
    {
      change: { 'items.1.linkId': 'Ord & tid' },
      path: '/items/1/linkId',
      danish: '»Ord & tid« kan ikke være et id: begynd med et lille bogstav, brug a–z, tal, - og _.',
      english: '"Ord & tid" cannot be an id: begin with a small letter, use a–z, digits, - and _.',
      suggestion: 'ordtid',
      fix: replace('/items/1/linkId', 'ordtid'),
    },
  ],
  'number-out-of-range': [
    {
      change: { 'scoring.minCoverage': 1.5 },
      path: '/scoring/minCoverage',
      danish: '1.5 er uden for 0–1.',
      english: '1.5 is outside 0–1.',
      fix: replace('/scoring/minCoverage', 1),
    },
    {
      change: { benchmark: { minOrganisations: 4 } },
      path: '/benchmark/minOrganisations',
      danish: '4 er uden for 5–1000.',
      english: '4 is outside 5–1000.',
      fix: replace('/benchmark/minOrganisations', 5),
    },
  ],
  'not-supported': [
    {
      change: { 'items.0.enableBehavior': 'al' },
      path: '/items/0/enableBehavior',
      danish: '»al« understøttes ikke. Brug »all, any«.',
      english: '"al" is not supported. Use "all, any".',
      fix: replace('/items/0/enableBehavior', 'all'),
    },
  ],
  'translation-missing': [
    {
      change: { title: { en: 'A small quiz' } },
      path: '/title',
      danish: 'Teksten mangler på da.',
      english: 'The text is missing in da.',
      fix: { op: 'add', path: '/title/da', value: '' },
      isLeftToWrite: true,
    },
    {
      change: { languages: ['da', 'en'], title: { da: 'En lille quiz' } },
      path: '/title',
      danish: 'Teksten mangler på en.',
      english: 'The text is missing in en.',
      fix: { op: 'add', path: '/title/en', value: '' },
      isWarning: true,
      isLeftToWrite: true,
    },
  ],
  'html-in-text': [
    {
      change: { title: 'En <b>lille</b> quiz' },
      path: '/title',
      danish: 'Teksten indeholder HTML. Den vises, som den står.',
      english: 'The text contains HTML. It is shown as it stands.',
      fix: replace('/title', 'En lille quiz'),
      isWarning: true,
    },
  ],
} satisfies ProblemRows;
