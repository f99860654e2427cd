import type { QuizMessages } from '../messages.ts';
import { messages as shared } from './shared.ts';

/** English words of the readiness quiz up to its result. */
export const messages: QuizMessages = {
  ...shared,
  unusable: 'The quiz cannot be shown right now.',
  retired: 'This quiz has been replaced by a newer one.',
  minutes: (minutes) => (minutes === 1 ? 'It takes about 1 minute.' : `It takes about ${minutes} minutes.`),
  privacy: 'We do not store your answers. They stay in your browser until you close the page.',
  privacyUnlessSaved:
    'We do not store your answers. They stay in your browser until you close the page – or choose “Save on this device”.',
  start: 'Start',
  paper: 'Print as a paper form',
  askCode: 'Do you have a code?',
  back: 'Back',
  next: 'Next',
  finish: 'Show result',
  review: 'Review answers',
  about: 'About you',
  aboutPerson: 'About you',
  question: (number, total) => `Question ${number} of ${total}`,
  part: (number, total) => `Part ${number} of ${total}`,
  totalChanged: (total) => `Your answer has changed the number of questions to ${total}.`,
  quizChanged: 'The quiz has changed. We have kept your answers to the questions that are the same.',
  several: 'You may choose more than one.',
  problem: 'There is a problem',
  choose: 'Choose an answer.',
  chooseOr: (label) => `Choose an answer, or choose “${label}”.`,
  error: 'Error:',
  edit: 'Change',
  unanswered: 'Not answered',
};
