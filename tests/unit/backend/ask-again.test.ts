import { expect } from 'chai';
// What is fetched late is here before the first test: the fake time would run on while a page waits for a file.
import '../../../src/backend/http-failure.ts';
import { askAgain } from '../../../src/backend/ask-again.ts';
import { BackendError } from '../../../src/backend/backend-error.ts';
import { fakeWorld } from '../../../src/conformance/fake-environment.ts';

const request = { url: 'https://api.sundby.example/api/sign-ups', method: 'POST' as const, body: '{"a":1}' };

interface Later {
  isOnline?: () => boolean;
  answer?: () => Response;
}

const created = () => new Response('{}', { status: 201 });

/** What a second to fourth try of a write ends in, after a first one whose outcome is known or not. */
async function endingAfter(outcome: 'unknown' | 'refused', later: Later): Promise<unknown> {
  const failure = new BackendError({ kind: 'unreachable', request: 'POST', outcome });
  const { isOnline = () => true, answer = created } = later;
  const { environment, settle } = fakeWorld(answer, { isOnline });
  const { signal } = new AbortController();
  return await settle(
    askAgain(environment, request, { tries: 4, signal, failure }).then(
      ({ status }) => status,
      (error: BackendError) => [error.kind, error.outcome],
    ),
  );
}

describe('a read of a source that is down [CT-17] [CT-38] [QA-90]', () => {
  const read = { url: 'https://api.sundby.example/api/cases' };
  const asking = () => {
    let isUp = false;
    let asked = 0;
    const { environment, settle } = fakeWorld(() => {
      asked += 1;
      return isUp ? new Response('{}') : new Response('', { status: 503 });
    });
    const once = async () => {
      const before = asked;
      const { signal } = new AbortController();
      const failure = new BackendError({ kind: 'server', status: 503, request: 'GET', outcome: 'refused' });
      await settle(askAgain(environment, read, { tries: 3, signal, failure }).catch(() => undefined));
      return asked - before;
    };
    return { environment, settle, once, comesBack: () => (isUp = true) };
  };

  it('is tried again and again the first time, then once at a time, until it has been left alone for a while', async () => {
    const { once, comesBack, environment, settle } = asking();
    expect(await once()).to.equal(2);
    expect(await once()).to.equal(0);
    comesBack();
    await settle(environment.wait(7 * 60_000, new AbortController().signal));
    expect(await once()).to.equal(1);
  });
});

describe('a write that may have left, and a network that is gone at the next try [SU-64] [CT-40]', () => {
  it('stays unknown and is never called unsent', async () => {
    expect(await endingAfter('unknown', { isOnline: () => false })).to.deep.equal(['unreachable', 'unknown']);
  });

  it('comes through when the network is back before the last try', async () => {
    let asked = 0;
    expect(await endingAfter('unknown', { isOnline: () => ++asked > 2 })).to.equal(201);
  });

  it('is unsent when nothing had left before either', async () => {
    expect(await endingAfter('refused', { isOnline: () => false })).to.deep.equal(['offline', 'not-sent']);
  });
});

describe('a write that may have left, and a refusal at the next try [SU-61] [CT-38] [CT-40]', () => {
  const gateway = () => new Response('<title>Not here</title>', { status: 404 });
  const problem = (status: number, name: string) => () =>
    Response.json({ type: `urn:samspil:problem:${name}`, title: name, status }, { status });

  it('stays unknown when somebody between says no, who knows nothing of what was received', async () => {
    expect(await endingAfter('unknown', { answer: gateway })).to.deep.equal(['unreachable', 'unknown']);
    expect(await endingAfter('refused', { answer: gateway })).to.deep.equal(['not-found', 'refused']);
  });

  it('ends as the backend itself says, which would have given the first answer again', async () => {
    const answer = problem(409, 'capacity-full');
    expect(await endingAfter('unknown', { answer })).to.deep.equal(['conflict', 'refused']);
  });

  it('waits for the person where too much was sent, whoever says so: nothing is lost by that', async () => {
    const answer = () => new Response('', { status: 429 });
    expect(await endingAfter('unknown', { answer })).to.deep.equal(['limited', 'refused']);
  });

  it('is asked for until somebody answers who knows', async () => {
    const answers = [gateway, created];
    expect(await endingAfter('unknown', { answer: () => (answers.shift() ?? gateway)() })).to.equal(201);
  });
});
