import type { QuizTeamMessages } from '../messages.ts';

/** English words of a team of the readiness quiz. */
export const messages: QuizTeamMessages = {
  collect: 'Collect answers from several people',
  explain: 'Paste the codes or links that each of you was given. We draw one picture of them – here in the browser.',
  visible: 'Whoever collects the codes can see the individual answers.',
  codes: 'Codes or links',
  codesHint: 'One a line.',
  group: (number) => `Group ${number}`,
  groupName: 'Name of the group',
  sides: ['people inside', 'people outside'],
  divide: 'Divide into groups',
  addGroup: 'Add a group',
  removeGroup: 'Remove the group',
  gapHint: 'We compare the first two groups.',
  show: 'Show the picture of all',
  back: 'Back',
  change: 'Change the codes',
  none: 'Paste at least one code.',
  read: (read, bad) => {
    const codes = (count: number) => (count === 1 ? '1 code' : `${count} codes`);
    return bad === 0 ? `${codes(read)} read` : `${codes(read)} read, ${bad} could not be read`;
  },
  badLine: (line, text, reason) => `Line ${line} (“${text}”): ${reason}`,
  otherEdition: (version) =>
    `The code was made with edition ${version} of the quiz. Its numbers cannot be compared with the others.`,
  cut: 'We read 500 codes at most. The rest have not been counted.',
  line: (line, group) => (group ? `line ${line} of ${group}` : `line ${line}`),
  repeated: (lines) =>
    `The codes in ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)} are equal. They count as one person.`,
  several: (count) => (count === 2 ? 'Yes, they are two people' : `Yes, they are ${count} people`),
  heading: 'Your picture together',
  otherQuiz:
    'The team answered another quiz, or another edition of the quiz, than the one that is here now. So we cannot draw its picture.',
  answered: (count) => `${count} have answered.`,
  fewer: (count, least) => `${count} of at least ${least} have answered.`,
  fewerWhy: (least) => `The picture comes when at least ${least} have answered. Then nobody can be recognised.`,
  lead: {
    disagree: (area) => `You disagree most about ${area}. Begin there.`,
    some: (area) => `You see some things a little differently, most of all ${area}.`,
    agree: () => 'You mostly agree in all areas.',
  },
  mean: (number) => `Taking all answers together, the mean is ${number} of 100.`,
  advice: 'What you can do now',
  areas: 'Area by area',
  caption: 'Largest disagreement first, 0 to 100',
  columns: {
    area: 'Area',
    agreement: 'Agreement',
    mean: 'Mean',
    median: 'Middle',
    half: 'Half are at',
    respondents: 'Answers',
  },
  agreement: {
    agree: 'You mostly agree',
    some: 'You see it a little differently',
    disagree: 'You disagree a lot – begin here',
  },
  polarised: 'Divided: some answer very low, others very high.',
  between: (low, high) => `${low} to ${high}`,
  extremes: (low, high) => `at the ends ${low} and ${high}`,
  tooFew: 'Too few answers',
  gap: 'Seen from each side',
  gapCaption: 'Means of two groups, largest difference first',
  gapLead: (inside, points, outside, area) =>
    `${inside}: ${Math.abs(points)} points ${points > 0 ? 'higher' : 'lower'} than ${outside} on ${area}.`,
  difference: 'Difference',
  alike: 'You see it alike.',
  gapSize: { same: 'you see it alike', some: 'a little different', much: 'very different' },
  roles: 'As each role sees it',
  rolesCaption: 'Mean of each area by role',
  role: (name, count) => `${name} (${count} answers)`,
  rolesHidden: (count) =>
    `${count} answers come from roles that are too few to stand by themselves. They count in the shared picture.`,
  tooSmall: (least) => `There must be at least ${least} in each group.`,
};
