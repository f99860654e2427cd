import { expect } from 'chai';
import quiz from '../../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import type { BackendError } from '../../../src/backend/backend-error.ts';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { QuizResponse } from '../../../src/contract/quiz-response.ts';
import type { TeamRequest } from '../../../src/contract/quiz-team.ts';
import { allAnswered, bundled } from '../domain/quiz/bundled.ts';

const start = Date.parse('2026-11-24T14:10:00+01:00');
const { signal } = new AbortController();
const call = { signal };
const { url, version } = bundled;
const definition = { url, version };

/** A quiz whose answers are taken in memory, with a clock of its own. */
function answering() {
  let now = start;
  const backend = memoryBackend({ quizzes: [quiz], environment: { now: () => now } });
  const keyed = () => ({ signal, clientRef: crypto.randomUUID() });
  const response = (code: string, others: Partial<QuizResponse> = {}): QuizResponse => ({
    clientRef: '',
    definition,
    answers: [...allAnswered(code)]
      .filter(([id]) => id !== 'lae3b')
      .map(([linkId, codes]) => ({ linkId, codes: [...codes] })),
    ...others,
  });
  const team = (others: Partial<TeamRequest> = {}) =>
    backend.teams.create(
      quiz.id,
      { clientRef: '', definition, name: 'Byrådet', invited: 5, closesAt: '2026-12-01T12:00:00+01:00', ...others },
      keyed(),
    );
  const answer = (teamId: string, code = '3') => backend.teams.respond(teamId, response(code), keyed());
  const resultOf = async (teamId: string) => (await backend.teams.result(teamId, call)).value;
  const pass = (days: number) => {
    now += days * 86_400_000;
  };
  return { ...backend, response, keyed, team, answer, resultOf, pass };
}

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ problem }: BackendError) => problem,
  );

describe('a team in memory [RQ-60] [BE-34]', () => {
  it('tells only how many have answered, until all have', async () => {
    const { team, answer, resultOf } = answering();
    const { id } = await team();
    for (const code of ['1', '2', '3', '4']) await answer(id, code);
    const before = await resultOf(id);
    expect([before.status, before.respondents, before.overall, before.dimensions]).to.deep.equal([
      'collecting',
      4,
      undefined,
      undefined,
    ]);
    await answer(id, '5');
    const after = await resultOf(id);
    expect([after.status, after.respondents, after.dimensions?.length]).to.deep.equal(['published', 5, 6]);
    expect(await problemOf(answer(id))).to.equal('team-closed');
    expect(await resultOf(id)).to.deep.equal(after);
  });

  it('says at its closing time that too few came, and takes nobody any more', async () => {
    const { team, answer, resultOf, pass } = answering();
    const { id } = await team();
    for (let count = 0; count < 4; count += 1) await answer(id);
    pass(7);
    const { status, respondents, dimensions, asOf } = await resultOf(id);
    expect([status, respondents, dimensions]).to.deep.equal(['tooFew', 4, undefined]);
    expect(asOf).to.equal('2026-12-01T11:00:00.000Z');
    expect(await problemOf(answer(id))).to.equal('team-closed');
  });

  it('knows the rounds before it, of its own quiz only [RQ-62]', async () => {
    const { team, answer, resultOf } = answering();
    const first = await team({ name: 'Start' });
    for (let count = 0; count < 5; count += 1) await answer(first.id, '2');
    const second = await team({ name: 'Et halvt år', previousTeamId: first.id });
    for (let count = 0; count < 5; count += 1) await answer(second.id, '4');
    const { rounds } = await resultOf(second.id);
    expect(rounds?.map(({ name, closedOn }) => [name, closedOn])).to.deep.equal([['Start', '2026-11-24']]);
    expect(rounds?.[0]?.dimensions).to.deep.equal((await resultOf(first.id)).dimensions);
    expect(await problemOf(team({ previousTeamId: 'nobody' }))).to.equal('validation');
  });
});

describe('answers in memory [RQ-80] [BE-34]', () => {
  it('are stored once for one key, and known as an attempt', async () => {
    const { responses, response, keyed, attempt } = answering();
    const call = keyed();
    const receipt = await responses.respond(quiz.id, response('3'), call);
    expect(receipt).to.deep.equal({ status: 'received', deletedOn: '2027-05-23' });
    expect(await responses.respond(quiz.id, response('3'), call)).to.deep.equal(receipt);
    expect(await attempt(call.clientRef, call)).to.deep.equal({ status: 'done', kind: 'response', reply: receipt });
    expect(await problemOf(responses.respond(quiz.id, response('4'), call))).to.equal('idempotency-key-reused');
  });

  it('of another quiz or edition, or to no question of it, are refused', async () => {
    const { responses, response, keyed } = answering();
    const send = (others: Partial<QuizResponse>) =>
      problemOf(responses.respond(quiz.id, response('3', others), keyed()));
    expect(await send({ definition: { url, version: '9.0.0' } })).to.equal('quiz-changed');
    expect(await send({ definition: { url: 'urn:other', version } })).to.equal('validation');
    expect(await send({ answers: [{ linkId: 'led9', codes: ['1'] }] })).to.equal('validation');
    expect(await problemOf(responses.respond('none', response('3'), keyed()))).to.equal('not-found');
  });

  it('of five organisations with five people each are compared, and of four are not [RQ-65]', async () => {
    const { responses, response, keyed, benchmark } = answering();
    const compare = async () => (await benchmark(quiz.id, call)).value;
    for (const organisation of ['a', 'b', 'c', 'd', 'e']) {
      const { organisations, dimensions } = await compare();
      expect([organisations, dimensions]).to.deep.equal(['abcde'.indexOf(organisation), []]);
      for (let count = 0; count < 5; count += 1)
        await responses.respond(quiz.id, response('3', { organisation }), keyed());
    }
    expect((await compare()).dimensions[0]).to.deep.equal({ dimension: 'ledelse', organisations: 5, mean: 50 });
  });
});
