import { parseIcs } from '../../src/domain/calendar/ics-reader.ts';
import { expand } from '../../src/domain/calendar/series.ts';
import { scoreTeam, teamPicture } from '../../src/domain/quiz/team.ts';
import { allAnswered, bundled } from '../unit/domain/quiz/bundled.ts';
import { atMost, type LimitFigure } from './limit-figure.ts';
import { calendarFile, eventOf, ruleSamples } from './samples.ts';

const zone = 'Europe/Copenhagen';

/** How long each takes the first time it is done, on Node (QA-137). */
export function pureFigures(): LimitFigure[] {
  const events = ruleSamples().map(eventOf);
  const range = { from: Date.UTC(2025, 11, 31, 23), to: Date.UTC(2026, 11, 31, 23) };
  const people = Array.from({ length: 500 }, (_, index) => allAnswered(`${1 + (index % 5)}`, { mag1: 'dk' }));
  const file = calendarFile();
  return [
    atMost(
      'Node, first run: 500 rules over a year',
      timeOf(() => expand(events, range, { zone })),
      60,
    ),
    atMost(
      'Node, first run: 2,000 VEVENTs read',
      timeOf(() => parseIcs(file, { defaultZone: zone })),
      100,
    ),
    atMost(
      'Node, first run: a team of 500 scored',
      timeOf(() => teamPicture(bundled, scoreTeam(bundled, people))),
      20,
    ),
  ];
}

/** Milliseconds that the thread itself works: what else the machine does meanwhile is nobody's. */
function timeOf(run: () => unknown): number {
  const from = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(from);
  return (user + system) / 1000;
}
