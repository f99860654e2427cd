import type { QuizPaperMessages } from '../messages.ts';

/** English words of the quiz on paper. */
export const messages: QuizPaperMessages = {
  refused: 'The browser would not print. Use its own print command.',
  howTo: 'Put one cross at each question. Answer by yourselves, and talk about it afterwards.',
  several: 'You may put several crosses.',
  onlyIf: (conditions) => `Answer this only if ${conditions}.`,
  joined: (conditions, isAny) => conditions.join(isAny ? ' or ' : ' and '),
  either: (answers) => answers.join(' or '),
  quoted: (answer) => `“${answer}”`,
  condition: {
    is: (number, answers) => `the answer to question ${number} is ${answers}`,
    isNot: (number, answers) => `the answer to question ${number} is not ${answers}`,
    answered: (number) => `you have answered question ${number}`,
    notAnswered: (number) => `you have not answered question ${number}`,
  },
  key: 'Key: how to add it up',
  keyIntro:
    'Find the points of your crosses and work each area out by itself. What comes out is a number from 0 to 100.',
  apart: {
    dontKnow: (label) => `“${label}” gives no points and counts as a question without an answer.`,
    notApplicable: (label) => `“${label}”: strike the question out. It does not count at all.`,
  },
  skipped: 'A question you were not to answer does not count either.',
  question: 'Question',
  points: 'Points',
  most: 'Most',
  weight: 'Weight',
  even: (divisor, sums) =>
    `Add the points and multiply by 100. Divide by ${divisor} for each answer that counts (${sums.join(', ')} …).`,
  uneven: (isWeighted) =>
    isWeighted
      ? 'Divide the points of each question by the most it gives, and multiply by its weight. Add, multiply by 100, and divide by the sum of the weights.'
      : 'Divide the points of each question by the most it gives. Add, multiply by 100, and divide by how many answers count.',
  sum: 'Round to a whole number.',
  needed: (percent, isWeighted) =>
    isWeighted
      ? `The questions answered must together have at least ${percent}% of the weight to give a number.`
      : `At least ${percent}% of the questions must be answered to give a number.`,
  overall: 'Overall',
  mean: 'Add the numbers of the areas (before rounding) and divide by how many areas have one.',
  weighted: (weights) =>
    `Multiply the number of each area (before rounding) by its weight: ${weights}. Add, and divide by the sum of the weights.`,
  neededAreas: (percent, isWeighted) =>
    `${isWeighted ? `The areas with a number must together have at least ${percent}% of the weight.` : `At least ${percent}% of the areas must have a number.`} An area with every question struck out is left out.`,
  cap: (below, band) => `If an area is below ${below}, the whole is at most “${band}”.`,
};
