import { expect } from 'chai';
import type { Backend } from '../../../src/backend/backend.ts';
import { refusal } from '../../../src/backend/problem-error.ts';
import type { Puzzle } from '../../../src/contract/puzzle.ts';
import { solvePuzzle } from '../../../src/controllers/proof-of-work.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { clock } from '../../helpers/fixed-clock.ts';
import { filled } from './sent-visit.ts';
import { sendAndSee } from './visit.ts';

const challenge = { type: 'sha256Proof' as const, url: 'https://sundby.example/api/challenge' };
const salt = 'a1b2.1800000000000.';

/** A puzzle whose number is known. */
async function puzzleOf(number: number, maximum = 2_000): Promise<Puzzle> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(salt + number));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { algorithm: 'SHA-256', challenge: hex, salt, signature: 'ours', maximum };
}
const numberIn = (proof: unknown) => JSON.parse(atob(String(proof).replaceAll('-', '+').replaceAll('_', '/'))).number;
const withPuzzle =
  (puzzle: Backend['puzzle']) =>
  (backend: Backend): Backend => ({ ...backend, ...(puzzle && { puzzle }) });

describe('a puzzle [SU-67]', () => {
  const open = new AbortController().signal;

  it('is solved wherever its number lies, and sent with what makes it ours', async () => {
    for (const number of [0, 499, 500, 1_999, 2_000]) {
      const proof = await solvePuzzle(await puzzleOf(number), crypto.subtle, open);
      expect(numberIn(proof)).to.equal(number);
    }
    expect(JSON.parse(atob((await solvePuzzle(await puzzleOf(7), crypto.subtle, open)) ?? ''))).to.deep.include({
      salt,
      signature: 'ours',
    });
  });

  it('that cannot be solved ends', async () => {
    expect(await solvePuzzle(await puzzleOf(900, 800), crypto.subtle, open)).to.equal(undefined);
  });

  it('can be stopped between two slices', async () => {
    const stop = new AbortController();
    let count = 0;
    const counting = {
      digest: (...given: Parameters<SubtleCrypto['digest']>) => {
        count += 1;
        if (count === 700) stop.abort();
        return crypto.subtle.digest(...given);
      },
    };
    expect(await solvePuzzle(await puzzleOf(1_999), counting, stop.signal)).to.equal(undefined);
    expect(count).to.equal(1_000);
  });
});

describe('a backend that asks for proof of work [SU-66] [SU-67]', () => {
  it('has it solved while the person fills in, and sent with the sign-up', async () => {
    const puzzle = await puzzleOf(1_234);
    const visited = await filled({ config: { challenge }, through: withPuzzle(async () => puzzle) });
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(numberIn(visited.sent[0]?.challenge)).to.equal(1_234);
    expect(visited.sent[0]?.website).to.equal(undefined);
  });

  it('is told that there is none where there is no puzzle to be had', async () => {
    const visited = await filled({
      config: { challenge },
      through: withPuzzle(() => Promise.reject(new Error('no puzzle'))),
    });
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(visited.sent[0]?.challenge).to.equal('unavailable');
  });

  it('is told that there is none where the page can count no hashes, and asks for no puzzle', async () => {
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    let asked = 0;
    const visited = await filled({
      config: { challenge },
      through: withPuzzle(() => {
        asked += 1;
        return Promise.reject(new Error('no puzzle'));
      }),
    });
    await sendAndSee(visited, 'Du er tilmeldt');
    Reflect.deleteProperty(crypto, 'subtle');
    expect(asked).to.equal(0);
    expect(visited.sent[0]?.challenge).to.equal('unavailable');
    // The backend hashes what was shown by its version and language then (SU-53).
    expect(visited.sent[0]?.consents?.map(({ textHash }) => textHash)).to.deep.equal([undefined]);
  });

  it('is told that there is none when it takes longer than half a minute', async () => {
    const visited = await filled({
      through: (backend) => ({
        ...backend,
        puzzle: ({ signal }) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
        signUp: async (target, request, call) => {
          if (!request.challenge) throw refusal('challenge-required', 'sign-up', { challengeUrl: challenge.url });
          return (await backend.signUp?.(target, request, call)) as never;
        },
      }),
    });
    const { page, sent } = visited;
    const ticking = (milliseconds: number, isThere: () => boolean) => () => {
      void clock.tick(milliseconds);
      return isThere();
    };
    clock.holdTimers();
    await page.press('button', 'Send tilmelding');
    const checking = 'Vi tjekker, at du ikke er en robot.';
    await page.until(
      ticking(1, () => page.text.includes(checking)),
      'it is being solved',
    );
    await clock.tick(29_000);
    await page.settle();
    expect(page.text).to.contain(checking);
    expect(sent).to.deep.equal([]);
    await page.until(
      ticking(500, () => page.has('heading', 'Du er tilmeldt')),
      'the receipt is there',
    );
    expect(sent.map((request) => request.challenge)).to.deep.equal(['unavailable']);
  });

  it('says what goes on while it is solved, and can be left', async () => {
    let give: (puzzle: Puzzle) => void = () => undefined;
    const late = new Promise<Puzzle>((resolve) => {
      give = resolve;
    });
    const visited = await filled({ config: { challenge }, through: withPuzzle(() => late) });
    const { page, sent } = visited;
    await page.press('button', 'Send tilmelding');
    expect(page.text).to.contain('Vi tjekker, at du ikke er en robot. Du skal ikke gøre noget.');
    expect(page.find('button', 'Send tilmelding').getAttribute('aria-disabled')).to.equal('true');
    await expectAccessible(page.stage);
    await page.press('button', 'Tilbage');
    expect(page.text).not.to.contain('robot');
    give(await puzzleOf(3));
    await page.settle();
    expect(sent).to.deep.equal([]);
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(sent).to.have.length(1);
  });

  it('gets it after a refusal, under the same reference', async () => {
    const puzzle = await puzzleOf(42);
    const refs: string[] = [];
    const visited = await filled({
      config: {},
      through: (backend) => ({
        ...backend,
        puzzle: async () => puzzle,
        signUp: async (target, request, call) => {
          refs.push(call.clientRef);
          if (!request.challenge) throw refusal('challenge-required', 'sign-up', { challengeUrl: challenge.url });
          return (await backend.signUp?.(target, request, call)) as never;
        },
      }),
    });
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(refs).to.have.length(2);
    expect(new Set(refs).size).to.equal(1);
  });
});
