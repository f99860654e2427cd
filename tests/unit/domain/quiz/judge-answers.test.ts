import { expect } from 'chai';
import { judgeAnswers } from '../../../../src/domain/quiz/judge-answers.ts';
import { judgeTeamRequest } from '../../../../src/domain/quiz/team-request.ts';
import { allAnswered, bundled, changed } from './bundled.ts';

const sent = (others: Record<string, string> = {}) =>
  [...allAnswered('3', others)]
    .filter(([id]) => id !== 'lae3b')
    .map(([linkId, codes]) => ({ linkId, codes: [...codes] }));
const choice = bundled.items.find(({ linkId }) => linkId === 'rolle');

describe('answers as they are sent [RQ-80]', () => {
  it('are taken when each is one that was asked for', () => {
    expect(judgeAnswers(bundled, sent({ rolle: 'leder', led1: 'dk', led2: 'na' }))).to.deep.equal([]);
    expect(judgeAnswers(bundled, [{ linkId: 'led1', codes: ['1'] }])).to.deep.equal([]);
  });

  const wrong: [what: string, answers: { linkId: string; codes: string[] }[], pointer: string, code: string][] = [
    ['an unknown question', [{ linkId: 'led9', codes: ['1'] }], '#/answers/0/linkId', 'not-an-option'],
    ['a name of the language', [{ linkId: 'constructor', codes: ['1'] }], '#/answers/0/linkId', 'not-an-option'],
    ['an unknown code', [{ linkId: 'led1', codes: ['6'] }], '#/answers/0/codes/0', 'not-an-option'],
    ['two codes where one is allowed', [{ linkId: 'led1', codes: ['1', '2'] }], '#/answers/0/codes', 'too-many'],
    [
      'the same question twice',
      [
        { linkId: 'led1', codes: ['1'] },
        { linkId: 'led1', codes: ['2'] },
      ],
      '#/answers/1/linkId',
      'not-an-option',
    ],
    [
      'a question that is not asked',
      [...sent(), { linkId: 'lae3b', codes: ['2'] }],
      '#/answers/19/linkId',
      'not-an-option',
    ],
    ['nothing', [], '#/answers', 'required'],
    ['empty answers', [{ linkId: 'led1', codes: [] }], '#/answers', 'required'],
  ];
  for (const [what, answers, pointer, code] of wrong) {
    it(`are refused with ${what}`, () => {
      expect(judgeAnswers(bundled, answers)).to.deep.equal([{ pointer, code }]);
    });
  }

  it('may be several where the question takes several, each once', () => {
    const quiz = changed({
      items: bundled.items.map((item) => (item.linkId === choice?.linkId ? { ...item, isMultiple: true } : item)),
    });
    const roles = (...codes: string[]) => judgeAnswers(quiz, [{ linkId: 'rolle', codes }]);
    expect(roles('leder', 'civil')).to.deep.equal([]);
    expect(roles('leder', 'leder')).to.deep.equal([{ pointer: '#/answers/0/codes/1', code: 'not-an-option' }]);
  });
});

describe('the wish for a team [RQ-60]', () => {
  const now = Date.parse('2026-11-24T13:10:00Z');
  const wish = {
    clientRef: '',
    definition: bundled,
    name: 'Byrådet',
    invited: 5,
    closesAt: '2026-12-01T12:00:00+01:00',
  };
  const judge = (others: Partial<typeof wish>) =>
    judgeTeamRequest(bundled, { ...wish, ...others }, now).map(({ pointer, code }) => `${pointer} ${code}`);

  it('is for 5 to 500 people and at most 90 days', () => {
    expect(judge({})).to.deep.equal([]);
    expect(judge({ invited: 500, closesAt: '2027-02-22T14:10:00+01:00' })).to.deep.equal([]);
    expect(judge({ invited: 4 })).to.deep.equal(['#/invited too-small']);
    expect(judge({ invited: 501 })).to.deep.equal(['#/invited too-large']);
    expect(judge({ closesAt: '2026-11-24T14:10:00+01:00' })).to.deep.equal(['#/closesAt too-small']);
    expect(judge({ closesAt: '2027-02-22T14:10:01+01:00' })).to.deep.equal(['#/closesAt too-large']);
  });

  it('is for as many as must answer before anything is told', () => {
    const quiz = changed({ team: { minRespondents: 8 } as NonNullable<typeof bundled.team> });
    expect(judgeTeamRequest(quiz, { ...wish, invited: 7 }, now)).to.deep.equal([
      { pointer: '#/invited', code: 'too-small' },
    ]);
  });
});
