import { expect } from 'chai';
import type { Backend } from '../../../src/backend/backend.ts';
import { RequestController } from '../../../src/controllers/request-controller.ts';
import { atLevel } from '../../helpers/seed.ts';

const most = atLevel(5, 6, 6);

/** Lets every promise go on that waits for nothing but another, or for the page to have its turn. */
async function settlePromises(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await undefined;
  await globalThis.scheduler?.yield?.();
  for (let turn = 0; turn < 20; turn += 1) await undefined;
}

/** Every order of so many things, counted from 0. */
function ordersOf(count: number): number[][] {
  if (count === 0) return [[]];
  return ordersOf(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => order.toSpliced(at, 0, count - 1)),
  );
}

/** Asks for one thing after the other, as a person does who types or presses on, and lets the answers come in an order. */
async function askInTurn(order: readonly number[], failing: (number: number) => boolean): Promise<unknown[]> {
  const answers: (() => void)[] = [];
  const shown: unknown[] = [];
  let asked = 0;
  const host = Object.assign(new EventTarget(), {
    isConnected: true,
    addController: () => undefined,
    requestUpdate: () => void ('value' in request.state && shown.push(request.state.value)),
  });
  const backend = { describe: async () => ({ languages: ['da'] }) } as unknown as Backend;
  const link = { open: async () => backend };
  const request = new RequestController<string>(
    host as never,
    {
      source: { link },
      locale: { wordsCome: Promise.resolve(), sourceLanguage: 'da' },
    },
    {
      args: () => [asked],
      run: (_, [number]) =>
        new Promise((settle, reject) => {
          answers[number as number] = () =>
            failing(number as number)
              ? reject(new TypeError('planted'))
              : settle({ value: `answer ${number}`, skipped: [] });
        }),
    },
  );
  for (asked = 0; asked < order.length; asked += 1) {
    request.hostUpdate();
    await settlePromises();
  }
  for (const number of order) {
    answers[number]?.();
    await settlePromises();
  }
  return [...shown, request.state.status];
}

describe('answers that overtake one another [QA-89] [CT-18]', () => {
  for (let count = 1; count <= most; count += 1) {
    it(`show what was asked last, in every order of ${count}`, async () => {
      for (const order of ordersOf(count)) {
        const shown = await askInTurn(order, () => false);
        expect(new Set(shown), String(order)).to.deep.equal(new Set([`answer ${count - 1}`, 'ready']));
      }
    });
  }

  it('show nothing of those before where the last one fails', async () => {
    for (const order of ordersOf(3)) {
      expect(await askInTurn(order, (number) => number === 2), String(order)).to.deep.equal(['failed']);
      const shown = await askInTurn(order, (number) => number < 2);
      expect(new Set(shown), String(order)).to.deep.equal(new Set(['answer 2', 'ready']));
    }
  });
});
