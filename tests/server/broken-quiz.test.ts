import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import quiz from '../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import { checkQuizzes } from '../../demo/server/answering/check-quizzes.ts';
import { documents } from '../../demo/server/schema.ts';
import { breakQuiz, openTeam, post, responseWith, teamWish } from '../helpers/quiz-answers.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

onEachDatabase('quizzes when the server starts [RQ-23]', (kind) => {
  const backend = useBackend(kind);
  const idsOf = async () => {
    const { body } = await backend.json<{ items: { id: string }[] }>('quizzes');
    return body.items.map(({ id }) => id);
  };
  const check = async () => {
    const told: string[] = [];
    await checkQuizzes(backend.database.sql, (line) => told.push(line));
    return told;
  };

  it('are all there, and nothing is said, where nothing is wrong', async () => {
    expect(await check()).to.deep.equal([]);
    expect(await idsOf()).to.deep.equal([quiz.id, 'zebraby-evaluering', 'bliver-du-hoert']);
  });

  it('are told apart: one with errors is left out with its reasons, and back once it is mended', async () => {
    const { id: teamId } = await openTeam(backend);
    await breakQuiz(backend.database.sql, quiz.id);
    for (let start = 0; start < 2; start += 1)
      expect(await check()).to.deep.equal([
        [
          `The quiz ${quiz.id} is left out until its definition is mended:`,
          '  /bands The member "bands" is missing. [missing-member]',
        ].join('\n'),
      ]);
    expect(await idsOf()).to.deep.equal(['zebraby-evaluering', 'bliver-du-hoert']);
    await expectProblem(await backend.call(`quizzes/${quiz.id}`), 'not-found');
    await expectProblem(await post(backend, `quizzes/${quiz.id}/teams`, teamWish()), 'not-found');
    // A team that was begun keeps the definition it was begun with.
    expect((await post(backend, `teams/${teamId}/responses`, responseWith('3'))).status).to.equal(201);
    expect((await backend.call('quizzes/zebraby-evaluering')).status).to.equal(200);

    const { demo: _, ...data } = quiz;
    await backend.database.sql.update(documents).set({ data }).where(eq(documents.id, quiz.id));
    expect(await check()).to.deep.equal([]);
    expect(await idsOf()).to.include(quiz.id);
    expect((await backend.call(`quizzes/${quiz.id}`)).status).to.equal(200);
  });
});
