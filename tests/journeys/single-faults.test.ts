import { expect } from 'chai';
import type { Backend, Call } from '../../src/backend/backend.ts';
import { BackendError } from '../../src/backend/backend-error.ts';
import { environmentWith } from '../../src/backend/environment.ts';
import { restBackend } from '../../src/backend/rest/rest-backend.ts';
import { effects, type Fault, FaultProxy } from '../helpers/fault-proxy.ts';
import { randomNumbers } from '../helpers/seed.ts';
import { useServedBackend } from '../helpers/served-backend.ts';
import { cookRequest, roomy } from '../helpers/sign-up-requests.ts';

const call = (): Call => ({ signal: new AbortController().signal, isFresh: true });
const unknownRef = 'a6f5b9a2-6f0b-4b8e-9d5b-0f6f6d3a9b11';

/** Every call that a widget makes, by the widget and what it is for. */
const calls: Readonly<Record<string, (backend: Backend) => Promise<unknown> | undefined>> = {
  'the list of opportunities': (backend) => backend.opportunities?.({}, call()),
  'an opportunity': (backend) => backend.opportunity?.('faellesspisning', call()),
  'the times of an opportunity': (backend) => backend.slots?.('faellesspisning', {}, call()),
  'the list of events': (backend) => backend.events?.({}, call()),
  'the list of cases': (backend) => backend.cases?.({}, call()),
  'the list of quizzes': (backend) => backend.quizzes?.(call()),
  'the outcome of an attempt': (backend) => backend.attempt?.(unknownRef, call()),
};

const hard = new Set<Fault['effect']>(['down', 'timeout', 'reset', 'limitedData']);
/** So many times the same fault: no read and no write tries that often. */
const throughout = 8;

describe('one thing that goes wrong with one call [QA-110] [QA-88] [CT-38]', () => {
  const served = useServedBackend({ content: roomy });
  let proxy: FaultProxy;
  let scale = 1;
  let backend: Backend;
  before(async () => {
    proxy = await FaultProxy.open(served.port, randomNumbers());
    const environment = environmentWith({
      fetch: (input, init = {}) =>
        fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), connection: 'close' } }),
      isOnline: () => true,
      wait: (milliseconds, signal) =>
        new Promise((resolve, reject) => {
          const timer = setTimeout(resolve, milliseconds * scale);
          signal.addEventListener('abort', () => {
            clearTimeout(timer);
            reject(signal.reason);
          });
        }),
    });
    backend = await restBackend({ source: `http://127.0.0.1:${proxy.port}/api/` }, environment);
  });
  after(() => proxy.close());

  const faultOf = (effect: Fault['effect'], direction: Fault['direction']): Fault => ({
    effect,
    direction,
    afterBytes: 0,
    amount: effect === 'latency' || effect === 'slowClose' ? 20 : 500,
    jitter: 10,
  });

  /** What a call comes to while every connection is struck: nothing wrong, or the kind of the failure. */
  async function strike(fault: Fault, work: () => Promise<unknown> | undefined): Promise<string> {
    scale = hard.has(fault.effect) ? 0.01 : 1;
    proxy.faults = Array.from({ length: throughout }, () => fault);
    try {
      await work();
      return 'well';
    } catch (error) {
      expect(error).to.be.instanceOf(BackendError);
      const { kind, outcome } = error as BackendError;
      return `${kind}, ${outcome}`;
    } finally {
      proxy.faults = [];
      scale = 1;
    }
  }

  for (const effect of effects) {
    for (const direction of ['up', 'down'] as const) {
      it(`is named or mended for every read: ${effect}, ${direction}`, async () => {
        for (const [what, work] of Object.entries(calls)) {
          const ending = await strike(faultOf(effect, direction), () => work(backend));
          const expected = hard.has(effect) ? ['unreachable, refused', 'timeout, refused'] : ['well'];
          expect(expected, what).to.include(ending);
          // Once the network is good again the same call is answered.
          await work(backend);
        }
      });

      it(`leaves a sign-up received or unknown, never refused: ${effect}, ${direction}`, async () => {
        const { clientRef, ...request } = cookRequest();
        const send = () =>
          backend.signUp?.(
            { kind: 'opportunity', id: 'faellesspisning' },
            { ...request, clientRef },
            { ...call(), clientRef },
          );
        const ending = await strike(faultOf(effect, direction), send);
        expect(hard.has(effect) ? ['unreachable, unknown', 'timeout, unknown'] : ['well']).to.include(ending);
        const first = await send();
        expect(await send()).to.deep.equal(first);
      });
    }
  }
});
