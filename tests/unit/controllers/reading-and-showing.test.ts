import { expect } from 'chai';
import type { Backend } from '../../../src/backend/backend.ts';
import { RequestController } from '../../../src/controllers/request-controller.ts';

const settlePromises = async () => {
  for (let turn = 0; turn < 20; turn += 1) await undefined;
};

/** Acts on a page that gives others their turn in this way, if in any. */
async function onPage(scheduler: { yield: () => Promise<void> } | undefined, act: () => Promise<void>) {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
  Object.defineProperty(globalThis, 'scheduler', { value: scheduler, configurable: true });
  try {
    await act();
  } finally {
    if (before) Object.defineProperty(globalThis, 'scheduler', before);
    else Reflect.deleteProperty(globalThis, 'scheduler');
  }
}

/** A request that has read its answer. */
async function haveRead() {
  const host = Object.assign(new EventTarget(), { addController: () => undefined, requestUpdate: () => undefined });
  const backend = { describe: async () => ({ languages: ['da'] }) } as unknown as Backend;
  const widget = {
    source: { link: { open: async () => backend } },
    locale: { wordsCome: Promise.resolve(), sourceLanguage: 'da' },
  };
  const run = async () => ({ value: 'answer', skipped: [] });
  const request = new RequestController<string>(host as never, widget, { args: () => [], run });
  request.hostUpdate();
  await settlePromises();
  return request;
}

/** A turn that others have until it is over. */
function heldTurn() {
  let giveBack = () => {};
  const turn = new Promise<void>((resolve) => {
    giveBack = resolve;
  });
  return { scheduler: { yield: () => turn }, giveBack };
}

describe('an answer [QA-134]', () => {
  it('is shown when the page has had its turn after it was read', async () => {
    const { scheduler, giveBack } = heldTurn();
    await onPage(scheduler, async () => {
      const request = await haveRead();
      expect(request.state.status).to.equal('loading');
      giveBack();
      await settlePromises();
      expect(request.state.status).to.equal('ready');
    });
  });

  it('is shown at once where a page gives no turns', async () => {
    await onPage(undefined, async () => {
      expect((await haveRead()).state.status).to.equal('ready');
    });
  });

  it('is not shown when the widget has left meanwhile', async () => {
    const { scheduler, giveBack } = heldTurn();
    await onPage(scheduler, async () => {
      const request = await haveRead();
      request.hostDisconnected();
      giveBack();
      await settlePromises();
      expect(request.state.status).to.equal('loading');
    });
  });
});
