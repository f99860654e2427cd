import { collectCodes } from '../../src/domain/quiz/collected-codes.ts';
import { shortCode } from '../../src/domain/quiz/share-code.ts';
import { scoreTeam, teamPicture } from '../../src/domain/quiz/team.ts';
import { allAnswered, bundled } from '../unit/domain/quiz/bundled.ts';
import { type Figure, race } from './figure.ts';
import { measureQuizPage } from './quiz-page-figure.ts';

/** What takes time in a quiz, beside the longest it may take (RQ-92); nobody else does the same. */
export async function* quizFigures(): AsyncGenerator<Figure> {
  const people = Array.from({ length: 500 }, (_, index) => allAnswered(`${1 + (index % 5)}`, { mag1: 'dk' }));
  const codes = Array.from({ length: 1000 }, (_, index) =>
    shortCode(bundled, allAnswered(`${1 + (index % 5)}`, { led1: `${1 + (index % 4)}` })),
  ).join('\n');
  const timeOf = (run: () => number) => race([{ name: 'samspil', run }])[0]?.ms ?? Number.NaN;
  yield within(
    20,
    '500 people scored',
    timeOf(() => teamPicture(bundled, scoreTeam(bundled, people)).respondents),
  );
  yield within(
    50,
    '1,000 pasted codes, 500 of them read',
    timeOf(() => collectCodes(bundled, [codes]).people),
  );
  yield within(50, '18 questions on one page', await measureQuizPage());
}

function within(limit: number, title: string, ms: number): Figure {
  const ratio = limit / ms;
  return { title, ours: `${ms.toFixed(1)} ms`, peer: 'at most', theirs: `${limit} ms`, ratio, atLeast: 1 };
}
