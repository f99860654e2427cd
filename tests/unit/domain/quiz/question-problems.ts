import { condition } from './broken-definitions.ts';
import { options, type ProblemRows, question, replace, scored, shownIf } from './smallest-definition.ts';

const apart = [{ code: 'dk', kind: 'dontKnow', label: 'Ved ikke' }];
const whenPath = '/items/3/enableWhen/0';
const never = ['ja', 'nej'].flatMap((code) => condition('vej', '=', code));
const gates = Array.from({ length: 15 }, (_, at) => question(`vej${at}`));
const chapters = gates.map(({ linkId }, at) => ({
  linkId: `del${at}`,
  type: 'group',
  text: 'Del',
  enableWhen: condition(linkId, '=', 'ja'),
}));

/** What can be wrong between questions, answers and conditions (RQ-25): at least one row a code, with what is said word for word. */
export const questionProblems = {
  'duplicate-id': [
    {
      change: { 'items.2.linkId': 'ord' },
      path: '/items/2/linkId',
      danish: '»ord« bruges to gange (også i /items/1/linkId).',
      english: '"ord" is used twice (also at /items/1/linkId).',
    },
  ],
  'duplicate-code': [
    {
      change: { 'items.0.answerOption.1.code': 'nej' },
      path: '/items/0/answerOption/1/code',
      danish: 'Svaret »nej« findes to gange i spørgsmålet.',
      english: 'The answer "nej" occurs twice in the question.',
    },
  ],
  'code-clash': [
    {
      change: { nonSubstantive: apart, 'items.1.answerOption.1.code': 'dk' },
      path: '/items/1/answerOption/1/code',
      danish: 'Koden »dk« er også koden for »Ved ikke«.',
      english: 'The code "dk" is also the code of "Ved ikke".',
      fix: replace('/items/1/answerOption/1/code', 'dk-2'),
    },
  ],
  'unknown-question': [
    {
      change: shownIf('vij', '=', 'ja'),
      path: `${whenPath}/question`,
      danish: 'Betingelsen nævner »vij«, som ikke findes. Mente du »vej«?',
      english: 'The condition names "vij", which does not exist. Did you mean "vej"?',
      suggestion: 'vej',
      fix: replace(`${whenPath}/question`, 'vej'),
    },
  ],
  'condition-forward': [
    {
      change: { 'items.0.enableWhen': condition('ord', '=', 'ja') },
      path: '/items/0/enableWhen/0/question',
      danish: 'Betingelsen peger på »ord«, som først kommer senere (eller er spørgsmålet selv).',
      english: 'The condition points to "ord", which comes later (or is the question itself).',
      fix: { op: 'move', from: '/items/1', path: '/items/0' },
    },
  ],
  'answer-not-an-option': [
    {
      change: shownIf('ord', '=', 'jo'),
      path: `${whenPath}/answer`,
      danish: '»jo« er ikke et svar på »ord«. Mente du »ja«?',
      english: '"jo" is not an answer to "ord". Did you mean "ja"?',
      suggestion: 'ja',
      fix: replace(`${whenPath}/answer`, 'ja'),
    },
  ],
  'operator-does-not-fit': [
    {
      change: shownIf('vej', '>', 'ja'),
      path: `${whenPath}/operator`,
      danish: '»>« passer ikke her: exists kræver true eller false, og størrelser kræver svarkoder, der er tal.',
      english: '">" does not fit: exists needs true or false, and sizes need answer codes that are numbers.',
      fix: replace(`${whenPath}/operator`, '='),
    },
  ],
  'unknown-scale': [
    {
      change: { scales: { grad: { options: options() } }, 'items.0': { linkId: 'vej', text: 'Om vej', scale: 'grat' } },
      path: '/items/0/scale',
      danish: 'Skalaen »grat« findes ikke. Mente du »grad«?',
      english: 'The scale "grat" does not exist. Did you mean "grad"?',
      suggestion: 'grad',
      fix: replace('/items/0/scale', 'grad'),
    },
  ],
  'multiple-scored': [
    {
      change: { 'items.3': { ...scored('mere'), isMultiple: true } },
      path: '/items/3/isMultiple',
      danish: 'Et spørgsmål med flere svar kan ikke tælle med.',
      english: 'A question with several answers cannot count.',
      fix: { op: 'remove', path: '/items/3/scores' },
    },
  ],
  'reversed-unscored': [
    {
      change: { 'items.0.isReversed': true },
      path: '/items/0/isReversed',
      danish: 'Spørgsmålet er vendt om, men tæller ikke med.',
      english: 'The question is reversed but does not count.',
      fix: { op: 'remove', path: '/items/0/isReversed' },
      isWarning: true,
    },
  ],
  'never-shown': [
    {
      change: {
        'items.3': { ...question('aldrig'), enableWhen: never },
      },
      path: '/items/3',
      danish: 'Ingen kan nogensinde få spørgsmål 4.',
      english: 'Nobody can ever see question 4.',
    },
    {
      change: {
        'items.3': { ...scored('aldrig'), enableWhen: never },
      },
      path: '/items/3',
      danish: 'Ingen kan nogensinde få spørgsmål 4, og det er påkrævet.',
      english: 'Nobody can ever see question 4, and it is required.',
    },
  ],
  'branches-too-many': [
    {
      change: { items: [...gates, ...chapters, scored('ord'), scored('tid')] },
      path: '/items',
      danish: 'Der er for mange veje gennem testen til at undersøge dem alle.',
      english: 'There are too many ways through the quiz to examine them all.',
      isWarning: true,
    },
  ],
} satisfies ProblemRows;
