import { expect } from 'chai';
import { attemptKey, expectAnswersKept, filled } from './sent-visit.ts';
import { openDetails, sendAndSee, type Visit, visitList } from './visit.ts';

describe('being without a network [QA-118] [SU-64]', () => {
  function setOnline(isOnline: boolean) {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
    window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  }

  it('is told before anything is sent, and back on the network the person presses', async () => {
    const visited = await filled();
    const { page, sent } = visited;
    setOnline(false);
    await page.press('button', 'Send tilmelding');
    await page.until(() => page.text.includes('Du er ikke på nettet. Dine svar er her stadig.'), 'it says so');
    expect(page.focused).to.equal('button "Send tilmelding"');
    expect(sent).to.deep.equal([]);
    expect(sessionStorage.getItem(attemptKey)).to.equal(null);
    setOnline(true);
    await page.until(() => page.text.includes('Du er på nettet igen. Vil du sende nu?'), 'it says so');
    expect(sent).to.deep.equal([]);
    await sendAndSee(visited, 'Du er tilmeldt');
    Reflect.deleteProperty(navigator, 'onLine');
  });
});

describe('an element that moves or leaves while sending [SU-65]', () => {
  it('keeps everything when it is only moved', async () => {
    const visited = await filled();
    const { page, widget, sent } = visited;
    const place = document.createElement('section');
    page.stage.append(place);
    place.append(widget);
    await page.settle();
    await expectAnswersKept(visited);
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(sent).to.have.length(1);
  });

  it('asks what became of it when it is back', async () => {
    const visited = await filled();
    const { page, widget, backend } = visited;
    backend.slow(Number.POSITIVE_INFINITY);
    await page.press('button', 'Send tilmelding');
    await page.until(() => page.text.includes('Sender …'), 'it is being sent');
    widget.remove();
    await page.settle();
    page.stage.append(widget);
    await page.until(() => page.has('heading', /^Vi ser efter/), 'it is looked up');
    sessionStorage.clear();
  });
});

describe('an element that has left [SU-65]', () => {
  /** Takes the widget away, and lets its page end. */
  async function leave({ widget, page }: Visit) {
    widget.remove();
    await page.settle();
  }

  it('sends nothing when it left while the browser was asked for the lock of sending', async () => {
    const visited = await filled();
    const { page, sent } = visited;
    const { locks } = navigator;
    let grant = () => {};
    const granted = new Promise<void>((resolve) => {
      grant = resolve;
    });
    const late = { request: (_: string, __: LockOptions, work: () => Promise<void>) => granted.then(work) };
    const { request } = locks;
    locks.request = late.request as never;
    await page.press('button', 'Send tilmelding');
    await page.until(() => sessionStorage.getItem(attemptKey), 'it is being sent');
    await leave(visited);
    sessionStorage.clear();
    grant();
    await page.settle();
    expect(sent).to.deep.equal([]);
    locks.request = request;
  });

  it('sends nothing when its proof of work is found, or given up, after it left; back again it looks for one', async () => {
    let asked = 0;
    let answer: (puzzle: undefined) => void = () => {};
    const visited = await filled({
      config: { challenge: { type: 'sha256Proof', url: 'https://sundby.example/api/challenge' } },
      through: (backend) => ({
        ...backend,
        puzzle: () => {
          asked += 1;
          return new Promise((_, reject) => {
            answer = reject;
          });
        },
      }),
    });
    const { page, widget, sent } = visited;
    await page.press('button', 'Send tilmelding');
    await page.until(() => page.text.includes('robot'), 'it is looked for');
    await leave(visited);
    answer(undefined);
    await page.settle();
    expect(sent).to.deep.equal([]);
    expect(sessionStorage.getItem(attemptKey)).to.equal(null);
    expect(asked).to.equal(1);
    page.stage.append(widget);
    await page.until(() => asked === 2, 'it is looked for once more');
    answer(undefined);
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'the receipt is there');
    expect(sent.map(({ challenge }) => challenge)).to.deep.equal(['unavailable']);
  });
});

describe('two tabs [SU-63]', () => {
  it('know of each other, and nothing about whom', async () => {
    const visited = await filled();
    const { page, sent } = visited;
    const heard: unknown[] = [];
    const other = new BroadcastChannel('samspil:sign-up:opportunity:faellesspisning');
    other.onmessage = ({ data }) => heard.push(data);
    other.postMessage({ state: 'sending' });
    await page.until(() => page.has('heading', 'Du er i gang i en anden fane'), 'it says so');
    await page.press('button', 'Vis her alligevel');
    await sendAndSee(visited, 'Du er tilmeldt');
    await page.until(() => heard.length === 2, 'the other tab hears it');
    const clientRef = sent[0]?.clientRef;
    expect(heard).to.deep.equal([
      { state: 'sending', clientRef },
      { state: 'done', clientRef },
    ]);
    other.close();
  });

  it('the second shows the text of the receipt when the first is done, and can go on all the same', async () => {
    const first = await filled();
    await sendAndSee(first, 'Du er tilmeldt');
    const { clientRef } = first.sent[0] ?? {};
    const visited = await filled({ through: () => first.backend });
    const { page } = visited;
    const other = new BroadcastChannel('samspil:sign-up:opportunity:faellesspisning');
    other.postMessage({ state: 'sending', clientRef });
    await page.until(() => page.has('heading', 'Du er i gang i en anden fane'), 'it says so');
    other.postMessage({ state: 'done', clientRef });
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'the receipt is there');
    expect(page.text)
      .to.contain('Du har tilmeldt dig i en anden fane.')
      .and.to.match(/Kvitteringsnummer ?: ?\S{4}-/);
    await page.press('button', 'Vis her alligevel');
    await expectAnswersKept(visited);
    other.close();
  });

  it('see it too when the second one is opened while the first is sending', async () => {
    let sent = () => {};
    const isSending = new Promise<void>((resolve) => {
      sent = resolve;
    });
    const name = 'samspil:sign-up:opportunity:faellesspisning';
    const first = navigator.locks.request(name, () => isSending);
    const visited = await visitList();
    await openDetails(visited, 'Lav mad før foredraget');
    const { page } = visited;
    await page.press('button', 'Jeg vil gerne være med');
    await page.until(() => page.has('heading', 'Du er i gang i en anden fane'), 'it says so');
    sent();
    await first;
    await page.press('button', 'Vis her alligevel');
    expect(page.focused).to.match(/^heading "Trin 1 af/);
  });
});
