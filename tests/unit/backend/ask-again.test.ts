import { expect } from 'chai';
// What is fetched late is here before the first test: the fake time would run on while a page waits for a file.
import '../../../src/backend/http-failure.ts';
import { askAgain } from '../../../src/backend/ask-again.ts';
import { BackendError } from '../../../src/backend/backend-error.ts';
import { fakeWorld } from '../../../src/conformance/fake-environment.ts';

const request = { url: 'https://api.sundby.example/api/sign-ups', method: 'POST' as const, body: '{"a":1}' };

/** What a second to fourth try of a write ends in, after a first one whose outcome is known or not. */
async function endingAfter(outcome: 'unknown' | 'refused', isOnline: () => boolean): Promise<unknown> {
  const failure = new BackendError({ kind: 'unreachable', request: 'POST', outcome });
  const { environment, settle } = fakeWorld(() => new Response('{}', { status: 201 }), { isOnline });
  const { signal } = new AbortController();
  return await settle(
    askAgain(environment, request, { tries: 4, signal, failure }).then(
      ({ status }) => status,
      (error: BackendError) => [error.kind, error.outcome],
    ),
  );
}

describe('a write that may have left, and a network that is gone at the next try [SU-64] [CT-40]', () => {
  it('stays unknown and is never called unsent', async () => {
    expect(await endingAfter('unknown', () => false)).to.deep.equal(['unreachable', 'unknown']);
  });

  it('comes through when the network is back before the last try', async () => {
    let asked = 0;
    expect(await endingAfter('unknown', () => ++asked > 2)).to.equal(201);
  });

  it('is unsent when nothing had left before either', async () => {
    expect(await endingAfter('refused', () => false)).to.deep.equal(['offline', 'not-sent']);
  });
});
