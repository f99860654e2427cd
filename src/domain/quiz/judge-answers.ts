import type { FieldError } from '../../contract/problem.ts';
import type { QuizDefinition } from '../../contract/quiz.ts';
import type { QuizResponse } from '../../contract/quiz-response.ts';
import { offeredCodes } from './answered-items.ts';
import { enabledItems } from './enabled.ts';
import { type Answers, isQuestion } from './item.ts';

type SentAnswers = QuizResponse['answers'];

/** Sent answers by their question. */
export const answersIn = (sent: SentAnswers): Answers => new Map(sent.map(({ linkId, codes }) => [linkId, codes]));

/**
 * What is wrong with answers as they are sent (RQ-80): a question or code that the quiz does not have, one that is not
 * asked with these answers, the same one twice, or several codes where one is allowed. No answer at all is no response.
 */
export function judgeAnswers(definition: QuizDefinition, sent: SentAnswers): FieldError[] {
  if (!sent.some(({ codes }) => codes.length > 0)) return [{ pointer: '#/answers', code: 'required' }];
  const asked = new Map(enabledItems(definition, answersIn(sent)).map((item) => [item.linkId, item]));
  const seen = new Set<string>();
  return sent.flatMap(({ linkId, codes }, index): FieldError[] => {
    const at = `#/answers/${index}`;
    const item = asked.get(linkId);
    if (!item || !isQuestion(item) || seen.has(linkId)) return [{ pointer: `${at}/linkId`, code: 'not-an-option' }];
    seen.add(linkId);
    const offered = offeredCodes(definition, item, codes);
    const isWrong = (code: string, position: number) => !offered.includes(code) || codes.indexOf(code) < position;
    if (codes.length > 1 && !item.isMultiple) return [{ pointer: `${at}/codes`, code: 'too-many' }];
    return codes.flatMap((code, position): FieldError[] =>
      isWrong(code, position) ? [{ pointer: `${at}/codes/${position}`, code: 'not-an-option' }] : [],
    );
  });
}
