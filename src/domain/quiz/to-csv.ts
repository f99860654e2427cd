import type { QuizDefinition } from '../../contract/quiz.ts';
import { type Cell, csvOf } from '../text/csv.ts';
import { textIn } from '../text/text-in.ts';
import { type AnsweredItem, answeredItems, type ExportChoice } from './answered-items.ts';
import { type Answers, apartOptionsOf, itemValue, optionsOf } from './item.ts';
import { score } from './score.ts';

const columns = ['linkId', 'dimension', 'question', 'code', 'answer', 'state', 'points', 'maximum'];
const highest = 100;

/**
 * Answers and result as a list for spreadsheets (RQ-72): a row for each question and dimension it counts in, then one for
 * each dimension. What has no number is an empty cell, never zero (RQ-18).
 */
export function toCsv(
  definition: QuizDefinition,
  answers: Answers,
  options: ExportChoice & { language: string },
): string {
  const { language } = options;
  const questions = answeredItems(definition, answers, options).flatMap((answered) =>
    rowsOf(definition, answered, language),
  );
  const dimensions = score(definition, answers).dimensions.map(({ id, state, shown }): Cell[] => {
    const title = definition.dimensions.find((dimension) => dimension.id === id)?.title;
    return ['', id, textIn(title, language), '', '', state, shown ?? '', shown === null ? '' : highest];
  });
  return csvOf([columns, ...questions, ...dimensions]);
}

function rowsOf(definition: QuizDefinition, { item, state, codes }: AnsweredItem, language: string): Cell[][] {
  const labels = [...optionsOf(definition, item), ...apartOptionsOf(definition, item)]
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => textIn(label, language));
  const worth = itemValue(definition, item, codes);
  const { linkId, text, scores = [] } = item;
  const dimensions = scores.length > 0 ? scores.map(({ dimension }) => dimension) : [''];
  return dimensions.map((dimension) => [
    linkId,
    dimension,
    textIn(text, language),
    codes.join(' '),
    labels.join(', '),
    state,
    worth?.points ?? '',
    worth?.possible ?? '',
  ]);
}
