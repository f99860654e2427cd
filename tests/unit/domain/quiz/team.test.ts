import { expect } from 'chai';
import { scoreTeam, teamPicture } from '../../../../src/domain/quiz/team.ts';
import { agreementOf, figureOf, isPolarised, quantile, spreadOf } from '../../../../src/domain/quiz/team-figure.ts';
import { allAnswered, bundled, changed } from './bundled.ts';

const people = (codes: readonly string[], others: Readonly<Record<string, string>> = {}) =>
  scoreTeam(
    bundled,
    codes.map((code) => allAnswered(code, others)),
  );

describe('the figures of a team [RQ-56]', () => {
  const cases = [
    {
      numbers: [25, 50, 75, 75, 100],
      mean: 65,
      median: 75,
      quartiles: [50, 75],
      spread: 22,
      agreement: 'disagree',
      isPolarised: false,
    },
    {
      numbers: [60, 62, 58, 65, 60],
      mean: 61,
      median: 60,
      quartiles: [60, 62],
      spread: 2,
      agreement: 'agree',
      isPolarised: false,
    },
    {
      numbers: [0, 25, 50, 75, 100],
      mean: 50,
      median: 50,
      quartiles: [25, 75],
      spread: 30,
      agreement: 'disagree',
      isPolarised: true,
    },
  ];
  for (const { numbers, quartiles, ...expected } of cases)
    it(`are those of ${numbers.join(' ')}`, () => {
      const [lowerQuartile, upperQuartile] = quartiles;
      expect(figureOf(bundled, numbers)).to.deep.equal({ respondents: 5, ...expected, lowerQuartile, upperQuartile });
    });

  it('are type-7 quantiles for one to twelve numbers', () => {
    const quarters = Array.from({ length: 12 }, (_, index) => {
      const sorted = Array.from({ length: index + 1 }, (_none, place) => place * 8);
      return [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
    });
    expect(quarters).to.deep.equal(Array.from({ length: 12 }, (_, index) => [2 * index, 4 * index, 6 * index]));
    expect(quantile([1, 2, 4, 8], 0.25)).to.equal(1.75);
    expect(quantile([1, 2, 4, 8], 0.75)).to.equal(5);
  });

  it('count a spread of exactly 10 as some difference and of exactly 20 as disagreement', () => {
    expect(spreadOf([40, 60])).to.equal(10);
    expect(agreementOf(bundled, [40, 60])).to.equal('some');
    expect(agreementOf(bundled, [40.1, 59.9])).to.equal('agree');
    expect(agreementOf(bundled, [30, 70])).to.equal('disagree');
    expect(agreementOf(bundled, [30.1, 69.9])).to.equal('some');
    expect(agreementOf(bundled, [100 / 3, 160 / 3])).to.equal('some');
  });

  it('call a team divided from three in ten at either end', () => {
    const middle = (count: number) => Array.from({ length: count }, () => 50);
    expect(isPolarised(bundled, [25, 25, 25, ...middle(4), 75, 75, 75])).to.equal(true);
    expect(isPolarised(bundled, [25, 25, 26, ...middle(4), 75, 75, 75])).to.equal(false);
    expect(isPolarised(bundled, [])).to.equal(false);
  });

  it('tell the lowest and the highest only from ten people on', () => {
    const numbers = [10, 20, 30, 40, 50, 60, 70, 80, 90];
    expect(figureOf(bundled, numbers)).to.not.have.any.keys('lowest', 'highest');
    expect(figureOf(bundled, [...numbers, 100])).to.include({ lowest: 10, highest: 100 });
  });

  it('are none for fewer than five, whatever the quiz wants [RQ-57]', () => {
    expect(figureOf(bundled, [10, 20, 30, 40])).to.equal(null);
    const eager = changed({ team: { ...changed({}).team, minRespondents: 2 } as typeof bundled.team });
    expect(figureOf(eager, [10, 20, 30, 40])).to.equal(null);
    const shy = changed({ team: { ...changed({}).team, minRespondents: 7 } as typeof bundled.team });
    expect(figureOf(shy, [10, 20, 30, 40, 50, 60])).to.equal(null);
  });
});

describe('the picture of a team [RQ-55] [RQ-57]', () => {
  it('begins with the dimension that people disagree about most', () => {
    const power = (code: string): Record<string, string> => ({ mag1: code, mag2: code, mag3: code });
    const trust = (code: string): Record<string, string> => ({ til1: code, til2: code, til3: code });
    const answers = ['1', '1', '3', '5', '5'].map((code, index) =>
      allAnswered('3', { ...power(code), ...trust(index < 2 ? '2' : '3') }),
    );
    const { dimensions, overall, respondents } = teamPicture(bundled, scoreTeam(bundled, answers));
    expect(dimensions?.map(({ dimension }) => dimension)).to.deep.equal([
      'magt',
      'tillid',
      'ledelse',
      'aabenhed',
      'paatvaers',
      'laering',
    ]);
    expect(dimensions?.[0]).to.include({ spread: 40, agreement: 'disagree', isPolarised: true, mean: 50 });
    expect({ mean: overall?.mean, respondents }).to.deep.equal({ mean: 48, respondents: 5 });
  });

  it('names the questions that people answered very differently, and no others', () => {
    const answers = ['1', '1', '3', '5', '5'].map((code) =>
      allAnswered('3', { mag2: code, til1: code === '5' ? '4' : '3' }),
    );
    expect(teamPicture(bundled, scoreTeam(bundled, answers)).splitItems).to.deep.equal(['mag2']);
  });

  it('is the count and nothing else for fewer than five', () => {
    expect(teamPicture(bundled, people(['1', '2', '3', '4']))).to.deep.equal({ respondents: 4 });
  });

  it('leaves out a dimension that fewer than five have a number in', () => {
    const unsure = { mag1: 'dk', mag2: 'dk', mag3: 'dk' };
    const team = [...people(['3', '4', '4', '2']), ...people(['3'], unsure)];
    const { dimensions } = teamPicture(bundled, team);
    expect(dimensions?.map(({ dimension }) => dimension)).to.not.include('magt');
    expect(dimensions).to.have.length(5);
  });

  it('counts how much nobody knows over all of them [RQ-46]', () => {
    const unsure = Object.fromEntries(['mag1', 'mag2', 'mag3', 'til1', 'til2', 'til3'].map((id) => [id, 'dk']));
    const team = [...people(['3', '4', '4']), ...people(['3', '3', '3'], unsure)];
    expect(teamPicture(bundled, team).dontKnowShare).to.be.closeTo(18 / 108, 1e-12);
  });

  it('is flat for equal answers, however many [RQ-19]', () => {
    for (const { spread, agreement, isPolarised: isSplit } of teamPicture(bundled, people(Array(9).fill('4')))
      .dimensions ?? [])
      expect({ spread, agreement, isSplit }).to.deep.equal({ spread: 0, agreement: 'agree', isSplit: false });
  });
});
