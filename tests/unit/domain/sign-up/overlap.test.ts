import { expect } from 'chai';
import { overlappingTimes } from '../../../../src/domain/sign-up/overlap.ts';

const time = (from: string, to?: string) => ({
  startsAt: `2026-12-08T${from}:00+01:00`,
  ...(to && { endsAt: `2026-12-08T${to}:00+01:00` }),
  timeZone: 'Europe/Copenhagen',
});

describe('times that are at once [SU-46]', () => {
  const table: readonly [
    why: string,
    mine: ReturnType<typeof time>,
    other: ReturnType<typeof time>,
    isAtOnce: boolean,
  ][] = [
    ['one within the other', time('17:00', '19:00'), time('17:30', '18:00'), true],
    ['one reaching into the other', time('17:00', '19:00'), time('18:59', '21:00'), true],
    ['one right after the other', time('17:00', '19:00'), time('19:00', '21:00'), false],
    ['two beginnings without an end', time('17:00'), time('17:00'), true],
    ['a beginning after the end', time('17:00', '19:00'), time('20:00'), false],
  ];
  for (const [why, mine, other, isAtOnce] of table) {
    it(`are told for ${why}: ${isAtOnce ? 'yes' : 'no'}`, () => {
      expect(overlappingTimes([mine], [other])).to.have.length(isAtOnce ? 1 : 0);
      expect(overlappingTimes([other], [mine])).to.have.length(isAtOnce ? 1 : 0);
    });
  }
});
