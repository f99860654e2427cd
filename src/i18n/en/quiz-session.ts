import type { QuizSessionMessages } from '../messages.ts';

/** English words of a team on the backend. */
export const messages: QuizSessionMessages = {
  privacy: (team, host) =>
    `Your answers are sent to the team ${team} at ${host} when you press “Send my answers”. Nobody can see what you answered. Once they are sent they cannot be taken back, because we do not know who answered.`,
  missing: 'We cannot find the team. Ask for the link again.',
  noTeamNow: 'We cannot fetch the team right now.',
  retry: 'Try again',
  heading: (team) => `The team ${team}`,
  collecting: (count, invited, day, least) =>
    `${count} of ${invited} have answered. The result comes when all have answered, or on ${day} – if at least ${least} have.`,
  tooFew: (count, least) =>
    `There were ${count} answers. At least ${least} are needed, so that nobody can be recognised.`,
  published: 'The picture of the team is ready.',
  show: 'See the picture of the team',
  send: 'Send my answers',
  sending: 'Sending …',
  sent: 'Your answers have been sent. Your own result is still here.',
  closed: 'The team is closed. Your answers have not been sent. Your own result is still here.',
  changed: 'The quiz has changed since you answered. Your answers have not been sent.',
  unknown: 'We do not know whether your answers arrived. Press again – they count only once.',
  failed: 'Your answers have not been sent. Try again.',
  open: 'Pass the answers on',
  openWhy: (name) =>
    `Pass the answers on to ${name} without your name. They are used only to compare many answers, and cannot be taken back.`,
  openSend: (name) => `Pass the answers on anonymously to ${name}`,
  openSent: 'Thank you. The answers have been passed on without a name.',
  start: 'Start a team',
  startWhy:
    'You get a link to send round. The result comes all at once, when everybody has answered or the time is up.',
  name: 'Name of the team',
  invited: (least) => `How many are invited? (${least}–500)`,
  closes: 'Last day to answer (at most 90 days ahead)',
  previous: 'Link to the team last time (optional)',
  compared: 'Include the team’s average when organisations are compared. None is named.',
  wrong: {
    name: 'Write a name.',
    invited: (least) => `Write a number from ${least} to 500.`,
    closes: 'Choose a day from tomorrow on, at most 90 days ahead.',
    previous: 'The link cannot be read. Paste the whole link, or leave the field empty.',
  },
  error: 'Error:',
  link: 'Link to the team',
  linkHint: 'Send it to everybody who is to answer. Keep it for the next time.',
  notBegun: 'The team could not be started. Try again.',
  begun: 'The team has been started.',
  rounds: 'Since last time',
  round: (name, month) => `${name} (${month})`,
  roundsCaption: 'Mean of each area in each round',
  movement: (last, first) => (last === first ? 'unchanged' : last > first ? `+${last - first}` : `−${first - last}`),
  change: 'Change',
};
