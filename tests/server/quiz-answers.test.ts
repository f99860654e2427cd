import { expect } from 'chai';
import { forgetAnswers } from '../../demo/server/answering/forget-answers.ts';
import { responses } from '../../demo/server/schema-answers.ts';
import type { QuizResponse } from '../../src/contract/quiz-response.ts';
import type { TeamResult } from '../../src/contract/quiz-team.ts';
import { workAt } from '../helpers/managed-sign-ups.ts';
import { answer, answersWith, openTeam, post, responseWith, resultOf } from '../helpers/quiz-answers.ts';
import { fixedNow, pglite, useBackend } from '../helpers/server-databases.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const quizPath = 'quizzes/klar-til-samskabelse';
const days = (count: number) => new Date(fixedNow.getTime() + count * 86_400_000);

describe('answers as they come [RQ-80]', () => {
  const backend = useBackend(pglite);
  const stored = async () => (await backend.database.sql.select().from(responses)).length;
  const wrong: [what: string, sent: object, problem: string][] = [
    ['scores of its own', { result: { overall: 100 } }, 'validation'],
    ['an unknown code', { answers: [{ linkId: 'led1', codes: ['6'] }] }, 'validation'],
    ['an unknown role', { answers: answersWith('3', 'konge') }, 'validation'],
    [
      'a question that is not asked',
      { answers: [...answersWith('3'), { linkId: 'lae3b', codes: ['2'] }] },
      'validation',
    ],
    ['two answers to one', { answers: [{ linkId: 'led1', codes: ['1', '2'] }] }, 'validation'],
    ['no answer', { answers: [] }, 'validation'],
    ['another quiz', { definition: { url: 'urn:other', version: '0.1.0' } }, 'validation'],
    ['another edition', { definition: { ...responseWith('3').definition, version: '0.2.0' } }, 'quiz-changed'],
    ['a name', { name: 'Erna' }, 'validation'],
  ];
  for (const [what, sent, problem] of wrong) {
    it(`are refused with ${what}, and nothing is stored`, async () => {
      const { id } = await openTeam(backend);
      for (const path of [`${quizPath}/responses`, `teams/${id}/responses`]) {
        const body = { ...responseWith('3'), ...sent } as QuizResponse;
        const { version } = await expectProblem(await post(backend, path, body), problem);
        if (problem === 'quiz-changed') expect(version).to.equal('0.1.0');
      }
      expect([await stored(), (await resultOf(backend, id)).respondents]).to.deep.equal([0, 0]);
    });
  }

  it('belong to a team and a quiz that are there', async () => {
    await expectProblem(await post(backend, 'teams/sNobody/responses', responseWith('3')), 'not-found');
    await expectProblem(await post(backend, 'quizzes/none/responses', responseWith('3')), 'not-found');
    await expectProblem(await backend.call('teams/sNobody/result'), 'not-found');
  });

  it('are kept for 180 days without a team [RQ-82]', async () => {
    expect((await answer(backend, responseWith('3'))).deletedOn).to.equal('2027-05-23');
    expect(await stored()).to.equal(1);
    await forgetAnswers(backend.database.sql, { ...workAt(backend), now: days(180) });
    expect(await stored()).to.equal(0);
  });
});

describe('who may ask anything of a team, but sends no answers of their own [RQ-81]', () => {
  const backend = useBackend(pglite);
  const isFigure = (result: TeamResult) => result.dimensions !== undefined || result.overall !== undefined;

  it('learns the same whoever of the team answered what, until it is published, and then only the published', async () => {
    const codes = ['1', '5', '3', '2', '4', '5'];
    const roles = ['leder', 'leder', 'leder', 'leder', 'leder', 'civil'];
    const seen = await Promise.all(
      [codes, codes.toReversed()].map(async (order) => {
        const { id } = await openTeam(backend, { invited: 6 });
        const replies: string[] = [];
        const look = async () => {
          for (const path of [
            `teams/${id}/result`,
            `teams/${id}/responses`,
            `${quizPath}/benchmark`,
            `attempts/${id}`,
            `teams/${id}`,
          ]) {
            const reply = await backend.call(path);
            replies.push(`${reply.status} ${(await reply.text()).replaceAll(id, 'id')}`);
          }
        };
        await look();
        for (const [index, code] of order.entries()) {
          const person = responseWith(code, { answers: answersWith(code, roles[order === codes ? index : 5 - index]) });
          await answer(backend, person, id);
          await answer(backend, person, id);
          await look();
        }
        return { replies, result: await resultOf(backend, id) };
      }),
    );
    expect(seen[0]?.replies).to.deep.equal(seen[1]?.replies);
    const before = seen[0]?.replies.slice(0, 30).join('\n') ?? '';
    expect(before).to.not.match(/"mean"|"median"|"dimensions":\[\{|"splitItems"|"dontKnowShare"/);
    const { result } = seen[0] ?? {};
    expect(result && isFigure(result)).to.equal(true);
    // Five leaders and one partner: neither the one nor, by subtraction, the other may be seen.
    expect([result?.roles, result?.gap]).to.deep.equal([[], undefined]);
    expect(result?.suppressed).to.deep.equal({ groups: 2, respondents: 6 });
    expect(JSON.stringify(result)).to.not.include('lowest');
  });

  it('finds no team by guessing, and nothing of it in the log [RQ-82]', async () => {
    const { id } = await openTeam(backend, { name: 'Hemmelig Afdeling' });
    await answer(backend, responseWith('5', { answers: answersWith('5', 'civil') }), id);
    const otherCase = id.replace(/[a-z]/i, (sign) => (sign < 'a' ? sign.toLowerCase() : sign.toUpperCase()));
    const guesses = [id.slice(0, -1), `${id}x`, otherCase, 'sAAAAAAAAAAAAAAAAAAAAAA', id.slice(1)];
    const replies = await Promise.all(guesses.map((guess) => backend.call(`teams/${guess}/result`)));
    const texts = await Promise.all(replies.map((reply) => reply.text()));
    expect(replies.map(({ status }) => status)).to.deep.equal(guesses.map(() => 404));
    expect(new Set(texts).size).to.equal(1);
    expect(backend.lines.join('\n')).to.not.match(new RegExp(`${id}|Hemmelig|civil|"5"`));
    expect(backend.lines.some((line) => line.includes('teams/{id}/responses'))).to.equal(true);
  });
});
