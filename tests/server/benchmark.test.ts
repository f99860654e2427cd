import { expect } from 'chai';
import { compareAll } from '../../demo/server/answering/compare.ts';
import { forgetAnswers } from '../../demo/server/answering/forget-answers.ts';
import type { BackendError } from '../../src/backend/backend-error.ts';
import { environmentWith } from '../../src/backend/environment.ts';
import { restBackend } from '../../src/backend/rest/rest-backend.ts';
import type { Benchmark } from '../../src/contract/quiz-team.ts';
import { workAt } from '../helpers/managed-sign-ups.ts';
import { answer, openTeam, post, responseWith, teamWish } from '../helpers/quiz-answers.ts';
import { fixedNow, onEachDatabase, pglite, useBackend } from '../helpers/server-databases.ts';
import { expectProblem, expectShape } from '../helpers/wire-shape.ts';

const quizId = 'klar-til-samskabelse';
const codes = ['1', '2', '3', '4', '5'];

onEachDatabase('how organisations stand [RQ-83]', (kind) => {
  const backend = useBackend(kind);
  const told = async (): Promise<Benchmark> => {
    const { body, headers } = await backend.json<Benchmark>(`quizzes/${quizId}/benchmark`);
    await expectShape('Benchmark', body);
    expect(headers.get('cache-control')).to.match(/max-age=3600/);
    return body;
  };
  /** Five people of an organisation with the same answers, in a team that takes part or without one. */
  const takePart = async (organisation: string, code: string, isTeam = true) => {
    const team = isTeam ? await openTeam(backend, { organisation, isCompared: true }) : undefined;
    for (let person = 0; person < 5; person += 1)
      await answer(backend, responseWith(code, team ? {} : { organisation }), team?.id);
  };
  const inMonth = async (month: string) => {
    backend.setNow(new Date(`${month}-01T06:00:00+01:00`));
    await compareAll(backend.database.sql, workAt(backend));
    return told();
  };
  const leadership = ({ dimensions }: Benchmark) => dimensions.find(({ dimension }) => dimension === 'ledelse');

  it('is a count below five, and figures of five or more from the first of the next month on', async () => {
    expect((await told()).organisations).to.equal(0);
    for (const [index, code] of codes.slice(0, 4).entries()) await takePart(`org-${index}`, code, index > 0);
    const { dimensions, organisations, overall } = await inMonth('2026-12');
    expect([organisations, dimensions, overall]).to.deep.equal([4, [], undefined]);
    backend.setNow(fixedNow);
    await takePart('org-4', '5');
    expect((await inMonth('2026-12')).organisations).to.equal(4);
    const full = await inMonth('2027-01');
    expect([full.organisations, full.overall?.organisations]).to.deep.equal([5, 5]);
    expect(leadership(full)).to.deep.equal({ dimension: 'ledelse', organisations: 5, mean: 50 });
    expect(full.asOf).to.equal('2027-01-01T06:00:00+01:00');
  });

  it('counts an organisation once, with its newest team, and those who do not take part not at all', async () => {
    backend.setNow(new Date('2027-01-10T12:00:00+01:00'));
    const before = await told();
    const closesAt = '2027-01-20T12:00:00+01:00';
    for (const isCompared of [false, true]) {
      const { id } = await openTeam(backend, { organisation: isCompared ? 'org-0' : 'org-9', isCompared, closesAt });
      for (let person = 0; person < 5; person += 1) await answer(backend, responseWith('5'), id);
    }
    // One vote has changed, so the difference would be about one organisation: the earlier comparison stands.
    expect(await inMonth('2027-02')).to.deep.equal(before);
    backend.setNow(new Date('2027-02-02T12:00:00+01:00'));
    for (const index of [1, 2, 3, 4]) {
      const { id } = await openTeam(backend, {
        organisation: `org-${index}`,
        isCompared: true,
        closesAt: '2027-02-20T12:00:00+01:00',
      });
      for (let person = 0; person < 5; person += 1) await answer(backend, responseWith(index === 3 ? '1' : '4'), id);
    }
    const after = await inMonth('2027-03');
    expect([after.organisations, leadership(after)?.mean]).to.deep.equal([5, 65]);
  });

  it('stands when the raw answers are gone', async () => {
    const before = await told();
    backend.setNow(new Date('2027-12-31T12:00:00+01:00'));
    await forgetAnswers(backend.database.sql, workAt(backend));
    expect(await inMonth('2028-01')).to.deep.equal({ ...before, asOf: '2028-01-01T06:00:00+01:00' });
  });
});

describe('answers, teams and comparisons by the adapter that pages use [BE-32] [RQ-61]', () => {
  const backend = useBackend(pglite, {
    limits: { answers: { calls: 7, seconds: 600 }, teams: { calls: 2, seconds: 3600 } },
  });
  const source = 'http://127.0.0.1:4400/api/';
  const { signal } = new AbortController();
  const keyed = () => ({ signal, clientRef: crypto.randomUUID() });
  const environment = environmentWith({
    now: () => fixedNow.getTime(),
    fetch: (input, init) => {
      const request = new Request(input, init);
      return backend.call(request.url.slice(source.length), request);
    },
  });

  it('are opened, sent, counted and told', async () => {
    const { teams, benchmark } = await restBackend({ source }, environment);
    const team = await teams?.create(quizId, teamWish(), keyed());
    const id = team?.id ?? '';
    expect((await teams?.result(id, { signal }))?.value.respondents).to.equal(0);
    for (const code of codes) await teams?.respond(id, responseWith(code), keyed());
    const { value, skipped } = (await teams?.result(id, { signal })) ?? {};
    expect([value?.status, value?.respondents, skipped]).to.deep.equal(['published', 5, []]);
    const late = await teams?.respond(id, responseWith('1'), keyed()).catch((error: BackendError) => error);
    expect(late).to.deep.include({ kind: 'conflict', problem: 'team-closed', outcome: 'refused' });
    expect((await benchmark?.(quizId, { signal }))?.value.organisations).to.equal(0);
  });

  it('are limited by the address they come from, where a whole room has one [CT-44]', async () => {
    expect((await post(backend, `quizzes/${quizId}/responses`, responseWith('3'))).status).to.equal(201);
    const { retryAfterSeconds } = await expectProblem(
      await post(backend, `quizzes/${quizId}/responses`, responseWith('3')),
      'rate-limited',
    );
    expect(retryAfterSeconds).to.be.within(1, 600);
    expect((await post(backend, `quizzes/${quizId}/teams`, teamWish())).status).to.equal(201);
    await expectProblem(await post(backend, `quizzes/${quizId}/teams`, teamWish()), 'rate-limited');
  });
});
