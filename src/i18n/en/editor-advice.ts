import type { EditorAdviceMessages } from '../messages.ts';

/** English words for who wrote an opportunity, shown in check mode only (SU-84). */
export const messages: EditorAdviceMessages = {
  noCertificate: 'The task is regular and with children under 15. Remember the child protection certificate.',
  consentAsAcceptance: 'A consent is used as acceptance. Remove the box.',
  forbiddenQuestion: {
    birthDate: 'Do not ask for the date of birth. Use age groups.',
    cpr: 'Do not ask for the CPR number. It is not needed here.',
    address: 'Do not ask for the address. A postcode is enough.',
    illness: 'Do not ask about illness. Ask what you should provide for.',
  },
  nobodyAnswers: 'Write who answers, and when.',
  manyQuestions: (count) => `${count} questions. Each one more costs sign-ups.`,
  bothAddresses: 'Many older people have a phone only. Let one be enough.',
  guardianOfAdults: (minimumAge, below) =>
    `One must be ${minimumAge}, but a guardian is asked for below ${below}. Remove one of the two.`,
  shortHold: (extensions) =>
    `The place is held but can be extended ${extensions} times only. It must be possible at least 10 times.`,
  questionFault: (what) => `The question is not followed as it is written: ${what}.`,
  longRetention: (days) => `Details are deleted after ${days} days. Is that necessary?`,
  inQuestion: (question) => `“${question}”`,
};
