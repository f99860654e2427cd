import { expect } from 'chai';
import { html } from 'lit';
import type { Backend } from '../../src/backend/backend.ts';
import { memoryBackend } from '../../src/backend/memory/memory-backend.ts';
import type { CaseStory } from '../../src/contract/case-story.ts';
import { BackendElement } from '../../src/elements/backend/backend.ts';
import { clock, realWait } from '../helpers/fixed-clock.ts';
import { type Page, showPage } from '../helpers/page.ts';
import { type ScriptedBackend, scriptedBackend } from '../helpers/scripted-backend.ts';
import '../../src/elements/backend/define.ts';
import '../../src/elements/case-list/define.ts';
import '../../src/elements/volunteer-sign-up/define.ts';
// Fetched when the source has failed; here they come before the tests.
import '../../src/controllers/aftercare.ts';
import '../../src/theme/contrast.ts';

const story = (id: string): CaseStory => ({
  id,
  status: 'reported',
  title: `Case ${id}`,
  updatedAt: '2026-11-01T10:00:00Z',
});
const seconds = (count: number) => count * 1000;

const showList = (backend: ScriptedBackend) =>
  showPage(
    html`<samspil-case-list .backend=${backend} filters="none"><a href="/cases">Se alle cases</a></samspil-case-list>`,
  );

/** Gives an answer to the oldest call that still waits and lets the page come to rest. */
async function answered(page: Page, backend: ScriptedBackend, how: 'fail' | readonly CaseStory[]) {
  const next = await page.until(() => {
    const asked = backend.waiting.shift();
    return asked?.call.signal.aborted ? undefined : asked;
  }, 'the widget asks');
  if (how === 'fail') next.fail('unreachable');
  else next.answer([...how]);
  await page.settle();
}

describe('a source that does not answer', () => {
  it('leaves the page its own content, says so, and hides both when the answer comes [EM-25] [EM-27]', async () => {
    const backend = scriptedBackend();
    const page = await showList(backend);
    expect(page.text).to.contain('Se alle cases');
    await answered(page, backend, 'fail');
    expect(page.text).to.contain('Vi kan ikke hente nyt lige nu.').and.to.contain('Se alle cases');
    await page.press('button', 'Prøv igen');
    await answered(page, backend, [story('1')]);
    expect(page.text).to.contain('Case 1').and.not.to.contain('Se alle cases');
    expect(page.text).not.to.contain('Vi kan ikke');
  });

  it('keeps the last good answer with its time [CT-17] [EM-28] [QA-118]', async () => {
    const backend = scriptedBackend();
    const page = await showList(backend);
    await answered(page, backend, [story('1')]);
    clock.set('2026-11-24T14:20:00+01:00');
    await page.until(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      return backend.waiting.length > 0;
    }, 'the page that is seen again is fresh');
    await answered(page, backend, 'fail');
    expect(page.text).to.contain('Case 1').and.not.to.contain('Se alle cases');
    await page.until(
      () => page.text.includes('Vi kan ikke hente nyt lige nu. Sidst opdateret kl. 14.10.'),
      'it says so',
    );
  });

  it('is asked again by itself after 30 and 60 seconds, and nothing has to be pressed [CT-17]', async () => {
    clock.holdTimers();
    const backend = scriptedBackend();
    const page = await showList(backend);
    await answered(page, backend, 'fail');
    await page.until(() => clock.waiting > 0, 'the widget plans to ask again');
    await clock.tick(seconds(26));
    expect(backend.asked).to.equal(1);
    await clock.tick(seconds(8));
    expect(backend.asked).to.equal(2);
    await answered(page, backend, 'fail');
    await clock.tick(seconds(53));
    expect(backend.asked).to.equal(2);
    await clock.tick(seconds(14));
    expect(backend.asked).to.equal(3);
    await answered(page, backend, [story('1')]);
    expect(page.text).to.contain('Case 1');
    await clock.tick(seconds(600));
    expect(backend.asked).to.equal(3);
  });

  it('tells the page once for each episode [EM-64]', async () => {
    const kinds: string[] = [];
    const note = (event: Event) => kinds.push((event as CustomEvent).detail.kind);
    document.addEventListener('samspil-error', note);
    const backend = scriptedBackend();
    const page = await showList(backend);
    await answered(page, backend, 'fail');
    await page.press('button', 'Prøv igen');
    await answered(page, backend, 'fail');
    await page.press('button', 'Prøv igen');
    await answered(page, backend, [story('1')]);
    document.removeEventListener('samspil-error', note);
    expect(kinds).to.deep.equal(['unreachable']);
  });
});

describe('a page that is seen again', () => {
  /** A backend that counts how often its lists are asked for. */
  function countingBackend() {
    const memory = memoryBackend({ opportunities: [], cases: [], config: { features: ['opportunities', 'cases'] } });
    const asked = { opportunities: 0, cases: 0 };
    const count = (name: keyof typeof asked): Partial<Backend> => ({
      [name]: (...args: never[]) => {
        asked[name] += 1;
        return (memory[name] as unknown as (...given: never[]) => unknown)(...args);
      },
    });
    return { asked, backend: { ...memory, ...count('opportunities'), ...count('cases') } };
  }

  it('asks for numbers of places that are older than a minute, and for lists only after five [CT-15]', async () => {
    const { asked, backend } = countingBackend();
    const page = await showPage(html`
      <samspil-case-list .backend=${backend} filters="none"></samspil-case-list>
      <samspil-volunteer-sign-up .backend=${backend} filters="none"></samspil-volunteer-sign-up>
    `);
    for (const widget of page.stage.querySelectorAll('*')) if ('ready' in widget) await (widget.ready as Promise<void>);
    await page.settle();
    const seenAt = async (time: string) => {
      clock.set(time);
      document.dispatchEvent(new Event('visibilitychange'));
      await page.settle();
      return { ...asked };
    };
    expect(asked).to.deep.equal({ opportunities: 1, cases: 1 });
    expect(await seenAt('2026-11-24T14:10:50+01:00')).to.deep.equal({ opportunities: 1, cases: 1 });
    expect(await seenAt('2026-11-24T14:11:10+01:00')).to.deep.equal({ opportunities: 2, cases: 1 });
    expect(await seenAt('2026-11-24T14:16:00+01:00')).to.deep.equal({ opportunities: 3, cases: 2 });
  });
});

describe('what is set in code while the source is asked', () => {
  it('stays, whatever the source answers later, and gives way when it is taken away [CT-18]', async () => {
    const backend = scriptedBackend();
    const page = await showList(backend);
    const list = page.stage.querySelector('samspil-case-list') as HTMLElement & { stories?: readonly CaseStory[] };
    list.stories = [story('from-code')];
    await page.settle();
    expect(backend.waiting.splice(0).map(({ call }) => call.signal.aborted)).to.deep.equal([true]);
    expect(page.text).to.contain('Case from-code');
    list.stories = undefined;
    await answered(page, backend, [story('from-source')]);
    expect(page.text).to.contain('Case from-source').and.not.to.contain('from-code');
  });
});

describe('a widget that leaves the page', () => {
  it('aborts what it asked, and asks again when it comes back [CT-41] [EM-8]', async () => {
    const backend = scriptedBackend();
    const page = await showList(backend);
    const [first] = backend.waiting;
    const list = page.stage.querySelector('samspil-case-list') as HTMLElement;
    list.remove();
    expect(first?.call.signal.aborted).to.equal(true);
    page.stage.append(list);
    backend.waiting.shift();
    await answered(page, backend, [story('1')]);
    expect(list.shadowRoot?.textContent).to.contain('Case 1');
  });
});

describe('a late answer', () => {
  it('is dropped when a newer one has been asked for [CT-18]', async () => {
    const [slow, quick] = [scriptedBackend(), scriptedBackend()];
    const page = await showList(slow);
    const old = await page.until(() => slow.waiting.shift(), 'the first source is asked');
    await page.show(html`<samspil-case-list .backend=${quick} filters="none"></samspil-case-list>`);
    await answered(page, quick, [story('new')]);
    old.answer([story('old')]);
    await page.settle();
    expect(page.text).to.contain('Case new').and.not.to.contain('Case old');
  });
});

describe('a provider', () => {
  it('gives its backend to widgets that were there before it was defined [EM-4]', async () => {
    const backend = scriptedBackend();
    const page = await showPage(
      html`<late-provider .backend=${backend}><samspil-case-list filters="none"></samspil-case-list></late-provider>`,
    );
    await realWait(50);
    expect(backend.waiting).to.be.empty;
    customElements.define('late-provider', class extends BackendElement {});
    await answered(page, backend, [story('1')]);
    expect(page.text).to.contain('Case 1');
  });
});
