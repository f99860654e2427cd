import { collectCodes } from '../../src/domain/quiz/collected-codes.ts';
import { shortCode } from '../../src/domain/quiz/share-code.ts';
import { scoreTeam, teamPicture } from '../../src/domain/quiz/team.ts';
import { allAnswered, bundled } from '../unit/domain/quiz/bundled.ts';
import { type Figure, race } from './figure.ts';

/** What takes time in a team's result, beside the longest it may take (RQ-92); nobody else does the same. */
export function quizFigures(): Figure[] {
  const people = Array.from({ length: 500 }, (_, index) => allAnswered(`${1 + (index % 5)}`, { mag1: 'dk' }));
  const codes = Array.from({ length: 1000 }, (_, index) =>
    shortCode(bundled, allAnswered(`${1 + (index % 5)}`, { led1: `${1 + (index % 4)}` })),
  ).join('\n');
  return [
    within(20, '500 people scored', () => teamPicture(bundled, scoreTeam(bundled, people)).respondents),
    within(50, '1,000 pasted codes, 500 of them read', () => collectCodes(bundled, [codes]).people),
  ];
}

function within(limit: number, title: string, run: () => number): Figure {
  const [ours = { ms: Number.NaN }] = race([{ name: 'samspil', run }]);
  const ratio = limit / ours.ms;
  return { title, ours: `${ours.ms.toFixed(1)} ms`, peer: 'at most', theirs: `${limit} ms`, ratio, atLeast: 1 };
}
