import { expect } from 'chai';
import { count, eq } from 'drizzle-orm';
import { closeDueTeams } from '../../demo/server/answering/close-team.ts';
import { forgetAnswers } from '../../demo/server/answering/forget-answers.ts';
import { responses, teams } from '../../demo/server/schema-answers.ts';
import { idempotencyKeys } from '../../demo/server/schema-keys.ts';
import { workAt } from '../helpers/managed-sign-ups.ts';
import { answer, openTeam, post, responseWith, resultOf, teamWish } from '../helpers/quiz-answers.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const quizPath = 'quizzes/klar-til-samskabelse';
const days = (count: number) => new Date(fixedNow.getTime() + count * 86_400_000);

onEachDatabase('a team [RQ-60]', (kind) => {
  const backend = useBackend(kind);
  const rowsOf = async (teamId: string) => {
    const isTheirs = eq(responses.teamId, teamId);
    const [row] = await backend.database.sql.select({ rows: count() }).from(responses).where(isTheirs);
    return row?.rows;
  };
  beforeEach(() => backend.setNow(fixedNow));

  it('tells how many have answered, and what they say when all have: once, and the same for ever [RQ-81]', async () => {
    const { id } = await openTeam(backend);
    for (const [index, code] of ['1', '3', '4', '5'].entries()) {
      await answer(backend, responseWith(code), id);
      const { team, definition, asOf: _, ...rest } = await resultOf(backend, id);
      expect(rest).to.deep.equal({ status: 'collecting', respondents: index + 1 });
      expect([team.id, definition.version]).to.deep.equal([id, '0.1.0']);
    }
    await answer(backend, responseWith('5'), id);
    const result = await resultOf(backend, id);
    expect([result.status, result.respondents, result.dimensions?.length]).to.deep.equal(['published', 5, 6]);
    expect(result.dimensions?.find(({ dimension }) => dimension === 'ledelse')).to.deep.include({
      mean: 65,
      spread: 32,
    });
    expect(result.asOf).to.equal('2026-11-24T00:00:00+01:00');
    backend.setNow(days(20));
    expect(await resultOf(backend, id)).to.deep.equal(result);
    await expectProblem(await post(backend, `teams/${id}/responses`, responseWith('1')), 'team-closed');
    expect(await rowsOf(id)).to.equal(5);
  });

  it('says at its closing time that too few came, asked for or not, and takes nobody after it [RQ-61]', async () => {
    const [asked, silent] = [await openTeam(backend), await openTeam(backend)];
    for (const { id } of [asked, silent])
      for (const code of ['1', '3', '4', '5']) await answer(backend, responseWith(code), id);
    backend.setNow(days(7));
    await expectProblem(await post(backend, `teams/${asked.id}/responses`, responseWith('1')), 'team-closed');
    expect(await closeDueTeams(backend.database.sql, workAt(backend))).to.equal(2);
    expect(await closeDueTeams(backend.database.sql, workAt(backend))).to.equal(0);
    for (const { id } of [asked, silent]) {
      const { status, respondents, dimensions, overall, asOf } = await resultOf(backend, id);
      expect([status, respondents, dimensions, overall]).to.deep.equal(['tooFew', 4, undefined, undefined]);
      expect(asOf).to.equal('2026-12-01T00:00:00+01:00');
    }
  });

  it('counts an answer once, whose reply was lost, also when it is sent at once again [CT-35]', async () => {
    const { id } = await openTeam(backend, { invited: 6 });
    const response = responseWith('3');
    const replies = await Promise.all([1, 2, 3].map(() => post(backend, `teams/${id}/responses`, response)));
    for (const reply of replies) if (reply.status !== 201) await expectProblem(reply, 'idempotency-in-progress');
    await answer(backend, response, id);
    expect([await rowsOf(id), (await resultOf(backend, id)).respondents]).to.deep.equal([1, 1]);
    const { body } = await backend.json<{ kind: string; status: string }>(`attempts/${response.clientRef}`);
    expect(body).to.deep.include({ status: 'done', kind: 'response' });
  });

  it('takes no more than were asked when many answer at once', async () => {
    const { id } = await openTeam(backend);
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => post(backend, `teams/${id}/responses`, responseWith('4'))),
    );
    expect(replies.filter(({ status }) => status === 201)).to.have.length(5);
    for (const reply of replies) if (reply.status !== 201) await expectProblem(reply, 'team-closed');
    expect([await rowsOf(id), (await resultOf(backend, id)).respondents]).to.deep.equal([5, 5]);
  });

  it('knows its rounds, of the same quiz only [RQ-62]', async () => {
    const first = await openTeam(backend, { name: 'Start' });
    for (let person = 0; person < 5; person += 1) await answer(backend, responseWith('2'), first.id);
    const { dimensions } = await resultOf(backend, first.id);
    const second = await openTeam(backend, { name: 'Et halvt år', previousTeamId: first.id });
    for (let person = 0; person < 5; person += 1) await answer(backend, responseWith('4'), second.id);
    expect((await resultOf(backend, second.id)).rounds).to.deep.equal([
      { name: 'Start', closedOn: '2026-11-24', version: '0.1.0', dimensions },
    ]);
    const { errors } = await expectProblem(
      await post(backend, `${quizPath}/teams`, teamWish({ previousTeamId: 'sNobody' })),
      'validation',
    );
    expect(errors).to.deep.equal([{ pointer: '#/previousTeamId', code: 'not-an-option' }]);
  });

  it('keeps raw answers for thirty days after it closed, and what came out for three years [RQ-82]', async () => {
    const { id } = await openTeam(backend);
    const receipt = await answer(backend, responseWith('2'), id);
    expect(receipt.deletedOn).to.equal('2026-12-31');
    for (let person = 0; person < 4; person += 1) await answer(backend, responseWith('4'), id);
    const result = await resultOf(backend, id);
    await forgetAnswers(backend.database.sql, { ...workAt(backend), now: days(29) });
    expect(await rowsOf(id)).to.equal(5);
    await forgetAnswers(backend.database.sql, { ...workAt(backend), now: days(30) });
    expect(await rowsOf(id)).to.equal(0);
    expect(await resultOf(backend, id)).to.deep.equal(result);
    await forgetAnswers(backend.database.sql, { ...workAt(backend), now: days(3 * 365) });
    await expectProblem(await backend.call(`teams/${id}/result`), 'not-found');
  });

  it('stores nothing that says who answered or when [RQ-82]', async () => {
    const { id } = await openTeam(backend);
    const { clientRef } = responseWith('2');
    await answer(backend, responseWith('2', { clientRef }), id);
    const [row] = await backend.database.sql.select().from(responses).where(eq(responses.teamId, id));
    expect(Object.keys(row ?? {}).sort()).to.deep.equal(
      ['answers', 'deletedOn', 'edition', 'id', 'organisation', 'quizId', 'teamId'].sort(),
    );
    expect(row?.id).to.match(/^s[\w-]{22}$/);
    const [key] = await backend.database.sql.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, clientRef));
    expect(key?.createdAt.toISOString()).to.equal('2026-11-25T00:00:00.000Z');
    expect(Object.keys(key?.reply ?? {})).to.deep.equal(['status', 'deletedOn']);
  });

  it('is refused for too few, too many, too long, or a name that is a CPR number', async () => {
    const refusal = async (others: Parameters<typeof teamWish>[0], problem = 'validation') => {
      const reply = await post(backend, `${quizPath}/teams`, teamWish(others));
      return (await expectProblem(reply, problem)).errors;
    };
    expect(await refusal({ invited: 4 })).to.deep.equal([{ pointer: '#/invited', code: 'too-small' }]);
    expect(await refusal({ invited: 501 })).to.deep.equal([{ pointer: '#/invited', code: 'too-large' }]);
    expect(await refusal({ closesAt: '2026-11-24T14:09:00+01:00' })).to.deep.equal([
      { pointer: '#/closesAt', code: 'too-small' },
    ]);
    expect(await refusal({ name: 'Hold 070761-4285' }, 'cpr-in-text')).to.deep.equal([
      { pointer: '#/name', code: 'cpr-in-text' },
    ]);
    await expectProblem(
      await post(
        backend,
        `${quizPath}/teams`,
        teamWish({ definition: { ...teamWish().definition, version: '9.0.0' } }),
      ),
      'quiz-changed',
    );
    expect(
      await backend.database.sql.select({ id: teams.id }).from(teams).where(eq(teams.name, 'Hold 070761-4285')),
    ).to.deep.equal([]);
  });
});
