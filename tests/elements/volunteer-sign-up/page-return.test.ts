import { expect } from 'chai';
import type { Call } from '../../../src/backend/backend.ts';
import { attemptKey, expectAnswersKept, filled } from './sent-visit.ts';
import { sendAndSee, type Visit } from './visit.ts';

describe('a page that is gone back to as it was left [SU-65] [QA-118]', () => {
  /** Leaves the page and goes back to it, as a browser that has kept it tells of it. */
  async function leaveAndReturn({ page }: Visit) {
    for (const type of ['pagehide', 'pageshow']) dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    await page.settle();
  }

  it('while sending asks what became of it, and shows the receipt of what came through', async () => {
    // The answer of a request that stood still with its page never comes.
    const standsStill = ({ signal }: Call) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    let isKept = false;
    const visited = await filled({
      through: (backend) => ({
        ...backend,
        signUp: async (target, request, call) => {
          await backend.signUp?.(target, request, call);
          isKept = true;
          return await standsStill(call);
        },
      }),
    });
    const { page, sent } = visited;
    await page.press('button', 'Send tilmelding');
    await page.until(() => isKept, 'it has come through');
    expect(sessionStorage.getItem(attemptKey)).to.contain(sent[0]?.clientRef);
    await leaveAndReturn(visited);
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'the receipt is there');
    expect(page.focused).to.equal('heading "Du er tilmeldt"');
    expect(sent).to.have.length(1);
    expect(sessionStorage.getItem(attemptKey)).to.equal(null);
  });

  it('after a receipt shows it still, and while filling in keeps all', async () => {
    const visited = await filled();
    await leaveAndReturn(visited);
    await expectAnswersKept(visited);
    await sendAndSee(visited, 'Du er tilmeldt');
    await leaveAndReturn(visited);
    expect(visited.page.has('heading', 'Du er tilmeldt')).to.equal(true);
    expect(visited.sent).to.have.length(1);
  });

  it('hears the other tabs again, and not while it is away', async () => {
    const visited = await filled();
    const { page } = visited;
    const other = new BroadcastChannel('samspil:sign-up:opportunity:faellesspisning');
    await leaveAndReturn(visited);
    other.postMessage({ state: 'sending' });
    await page.until(() => page.has('heading', 'Du er i gang i en anden fane'), 'it says so');
    other.close();
  });
});
