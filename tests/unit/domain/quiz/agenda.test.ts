import { expect } from 'chai';
import { agendaOf, teamAgenda } from '../../../../src/domain/quiz/agenda.ts';
import { recommendTeam } from '../../../../src/domain/quiz/recommend.ts';
import { score } from '../../../../src/domain/quiz/score.ts';
import { scoreTeam, teamPicture } from '../../../../src/domain/quiz/team.ts';
import { allAnswered, answersOf, bundled } from './bundled.ts';

const own = (others: Readonly<Record<string, string>>, code = '4') => {
  const answers = allAnswered(code, others);
  const agenda = agendaOf(bundled, answers, score(bundled, answers));
  return agenda && { dimension: agenda.dimension, questions: agenda.questions.map(({ linkId }) => linkId) };
};
const team = (answers: readonly Readonly<Record<string, string>>[]) =>
  teamPicture(
    bundled,
    scoreTeam(
      bundled,
      answers.map((others) => allAnswered('3', others)),
    ),
  );

describe('what to talk about first [RQ-48]', () => {
  it('is the lowest dimension, with its one or two lowest questions', () => {
    expect(own({ mag1: '2', mag2: '1', mag3: '3' })).to.deep.equal({ dimension: 'magt', questions: ['mag2', 'mag1'] });
  });

  it('reads a reversed question by what it is worth', () => {
    // «Aldrig» on a question that is turned round is the best answer.
    expect(own({ aab1: '1', aab2: '1', aab3: '2' })).to.deep.equal({
      dimension: 'aabenhed',
      questions: ['aab1', 'aab3'],
    });
  });

  it('never quotes what was not answered, or not asked', () => {
    expect(own({ mag1: '1', mag2: '1', mag3: 'dk' })?.questions).to.deep.equal(['mag1', 'mag2']);
    expect(own({ igang: 'nej', lae1: '1', lae2: '1', lae3a: '1', lae3b: '2' })?.questions).to.not.include('lae3a');
  });

  it('is nothing without a number', () => {
    const answers = answersOf({});
    expect(agendaOf(bundled, answers, score(bundled, answers))).to.equal(null);
  });

  it('is, for a team, where it disagrees most, with the questions it is split over', () => {
    const answers = ['1', '1', '3', '5', '5'].map((code) => ({ mag2: code, til1: code === '5' ? '4' : '3' }));
    const agenda = teamAgenda(bundled, team(answers));
    expect(agenda?.dimension).to.equal('magt');
    expect(agenda?.questions.map(({ linkId }) => linkId)).to.deep.equal(['mag2']);
    expect(teamAgenda(bundled, { respondents: 4 })).to.equal(null);
  });
});

describe('advice for a team [RQ-46] [RQ-55]', () => {
  const ids = (answers: readonly Readonly<Record<string, string>>[]) =>
    recommendTeam(bundled, team(answers)).map(({ id }) => id);
  const power = (code: string) => ({ mag1: code, mag2: code, mag3: code });

  it('puts talking about the disagreement before all else', () => {
    expect(ids(['1', '1', '3', '5', '5'].map(power))).to.deep.equal(['r-spredning', 'r-led', 'r-aab']);
  });

  it('says nothing of disagreement in a team that agrees, and gives the lowest dimension first', () => {
    expect(ids(Array(5).fill(power('2')))).to.deep.equal(['r-mag', 'r-led', 'r-aab']);
  });

  it('asks who nobody asked when many do not know', () => {
    const unsure = { ...power('dk'), til1: 'dk', til2: 'dk', til3: 'dk' };
    expect(ids(Array(5).fill(unsure))[0]).to.equal('r-vedikke');
  });

  it('is none below the fewest people', () => {
    expect(ids([power('1'), power('1')])).to.deep.equal([]);
  });
});
