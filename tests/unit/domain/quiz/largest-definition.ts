import type { Item, QuizDefinition } from '../../../../src/contract/quiz.ts';
import type { Answers } from '../../../../src/domain/quiz/item.ts';
import { bundled } from './bundled.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const text = (words: string) => ({ da: words, en: words });
const answerOption = upTo(11).map((weight) => ({ code: `${weight}`, label: text(`Svar ${weight}`), weight }));
const questions = upTo(200).map(
  (index): Item => ({
    linkId: `q${index}`,
    text: text(`Spørgsmål ${index}`),
    scale: 'lang',
    scores: upTo(index % 4 === 0 ? 12 : 1).map((at) => ({ dimension: `d${(index + at) % 12}`, weight: 1 + at })),
    // Each hangs on those just before it, so that what is asked is a chain of two hundred links.
    ...(index >= 8 && {
      enableWhen: upTo(8).map((back) => ({ question: `q${index - 1 - back}`, operator: '>=', answer: '1' })),
    }),
  }),
);
const dimensions = upTo(12).map((index) => ({ id: `d${index}`, title: text(`Område ${index}`), weight: 1 + index }));

/** A definition at every cap of RQ-6: 200 questions with 11 answers and 8 conditions in 12 dimensions, 8 bands, 40 pieces of advice. */
export const largest: QuizDefinition = {
  ...bundled,
  items: questions,
  scales: { lang: { options: answerOption } },
  dimensions,
  bands: upTo(8).map((index) => ({
    id: `b${index}`,
    min: index * 12,
    max: index === 7 ? 100 : index * 12 + 12,
    title: text(`Trin ${index}`),
  })),
  scoring: {
    ...bundled.scoring,
    overall: { ...bundled.scoring.overall, caps: [{ anyDimensionBelow: 40, maxBand: 'b3' }] },
  },
  recommendations: upTo(40).map((index) => ({
    id: `r${index}`,
    text: text(`Råd ${index}`),
    when: { dimension: `d${index % 12}`, below: 100 },
  })),
  team: { ...bundled.team, gap: undefined } as NonNullable<QuizDefinition['team']>,
};

/** An answer to each of its questions. */
export const answersToAll: Answers = new Map(questions.map(({ linkId }, index) => [linkId, [`${1 + (index % 10)}`]]));
