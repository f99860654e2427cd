import { expect } from 'chai';
import fc from 'fast-check';
import type { Item } from '../../../../src/contract/quiz.ts';
import type { Answers } from '../../../../src/domain/quiz/item.ts';
import { scoreTeam, teamPicture } from '../../../../src/domain/quiz/team.ts';
import { gapBetween, gapSize, groupFigures } from '../../../../src/domain/quiz/team-groups.ts';
import { thousandRuns } from '../../../helpers/seed.ts';
import { allAnswered, bundled, changed } from './bundled.ts';
import { firstDerivable } from './derivable.ts';

const times = (count: number, code: string, role: string): Answers[] =>
  Array.from({ length: count }, () => allAnswered(code, { rolle: role }));

describe('the town hall and its partners [RQ-59]', () => {
  const team = scoreTeam(bundled, [
    ...times(6, '5', 'medarbejder'),
    ...times(5, '4', 'leder'),
    ...times(5, '2', 'civil'),
    ...times(5, '3', ''),
  ]);

  it('are compared by their shown means, the largest difference first', () => {
    const { gap } = groupFigures(bundled, team);
    expect(gap?.map(({ dimension }) => dimension)).to.deep.equal([
      'ledelse',
      'tillid',
      'magt',
      'laering',
      'aabenhed',
      'paatvaers',
    ]);
    expect(gap?.[0]).to.deep.equal({ dimension: 'ledelse', inside: 89, outside: 25 });
  });

  it('are not compared when either has fewer than five', () => {
    const few = scoreTeam(bundled, [...times(6, '5', 'medarbejder'), ...times(4, '2', 'civil')]);
    expect(groupFigures(bundled, few).gap).to.equal(undefined);
    const none = { inside: few, outside: [], rest: [] };
    expect(gapBetween(bundled, none)).to.equal(undefined);
  });

  it('see it alike below 10, a little differently below 20, then very differently', () => {
    const sizes = [9, 10, 19, 20].map((size) => gapSize({ inside: 40, outside: 40 + size }));
    expect(sizes).to.deep.equal(['same', 'some', 'some', 'much']);
  });
});

describe('a team by roles [RQ-58] [RQ-81]', () => {
  const roles = ['leder', 'medarbejder', 'politiker', 'civil', 'andet', ''];
  const inside = ['leder', 'medarbejder', 'politiker'];
  /** Some of the people of a role have no number about power. */
  const teamOf = (sizes: readonly number[], unsure: readonly number[]) =>
    scoreTeam(
      bundled,
      sizes.flatMap((size, index) => {
        const silent = { mag1: 'dk', mag2: 'dk', mag3: 'dk' };
        const without = Math.min(size, unsure[index] ?? 0);
        const answers = times(size, '4', roles[index] ?? '');
        return answers.map((given, at) =>
          at < without
            ? new Map([...given, ...Object.entries(silent).map(([id, code]): [string, string[]] => [id, [code]])])
            : given,
        );
      }),
    );
  const row = (codes: readonly string[]) => roles.map((code) => (codes.includes(code) ? 1 : 0));

  it('never lets anybody work out fewer than five people, in any dimension, with the two sides at hand as well', () => {
    const sizesOfSix = fc.array(fc.nat(12), { minLength: 6, maxLength: 6 });
    let shownRoles = 0;
    let shownGaps = 0;
    fc.assert(
      fc.property(sizesOfSix, fc.array(fc.nat(6), { minLength: 6, maxLength: 6 }), (sizes, unsure) => {
        const team = teamOf(sizes, unsure);
        const { roles: shown = [], gap } = groupFigures(bundled, team);
        if (team.length < 5) expect(shown).to.deep.equal([]);
        shownRoles += shown.length;
        shownGaps += gap ? 1 : 0;
        for (const dimension of team.length < 5 ? [] : ['ledelse', 'magt']) {
          const counts = sizes.map(
            (size, index) => size - (dimension === 'magt' ? Math.min(size, unsure[index] ?? 0) : 0),
          );
          if (!teamPicture(bundled, team).dimensions?.some((figure) => figure.dimension === dimension)) continue;
          const known = [
            row(roles),
            ...shown
              .filter((role) => role.dimensions.some((figure) => figure.dimension === dimension))
              .map(({ code }) => row([code])),
            ...(gap?.some((entry) => entry.dimension === dimension) ? [row(inside), row(['civil'])] : []),
          ];
          expect(firstDerivable(known, counts, 5), `${dimension} ${counts}`).to.equal(undefined);
        }
      }),
      { numRuns: thousandRuns },
    );
    expect(shownRoles).to.be.greaterThan(thousandRuns / 2);
    expect(shownGaps).to.be.greaterThan(thousandRuns / 10);
  });

  it('tells of the hidden roles how many they are together', () => {
    const team = teamOf([12, 8, 0, 3, 0, 0], []);
    const { roles: shown, suppressed } = groupFigures(bundled, team);
    expect(shown?.map(({ code, respondents }) => [code, respondents])).to.deep.equal([['leder', 12]]);
    expect(suppressed).to.deep.equal({ groups: 2, respondents: 11 });
  });

  it('is nothing where the quiz asks no role, or too few answered', () => {
    const { rolle: _, ...rest } = Object.fromEntries(bundled.items.map((item) => [item.linkId, item])) as Record<
      string,
      Item
    >;
    const without = { ...changed({ items: Object.values(rest) }), team: undefined };
    expect(groupFigures(without, teamOf([6, 6, 0, 0, 0, 0], []))).to.deep.equal({});
    expect(groupFigures(bundled, teamOf([4, 0, 0, 0, 0, 0], []))).to.deep.equal({});
  });
});
