import { expect } from 'chai';
import { type Mood, storyBackend } from '../../stories/config/story-backend.ts';
import { can } from '../helpers/engine-limits.ts';
import { clock } from '../helpers/fixed-clock.ts';
import { atTestEnd } from '../helpers/page-guard.ts';
import { atLevel, level } from '../helpers/seed.ts';
import { countObjects } from '../helpers/server-commands.ts';
import '../../src/elements/case-list/define.ts';
import '../../src/elements/event-calendar/define.ts';
import '../../src/elements/readiness-quiz/define.ts';
import '../../src/elements/volunteer-sign-up/define.ts';

const tags = ['volunteer-sign-up', 'event-calendar', 'readiness-quiz', 'case-list'] as const;
const hasDisclosures = new Set<string>(['volunteer-sign-up', 'event-calendar']);
/** So many widgets come at once, in so many rounds between two counts. */
const together = atLevel(4, 10, 10);
const rounds = atLevel(3, 34, 100);
/** What is fetched, compiled and cached on the way counts as grown too, but not for ever: so often is counted at most. */
const mostCounts = 10;
/** What a heap may have grown by after two collections, in bytes; a short run shows the compiler at work instead. */
const mostGrowth = 100_000;

const elsewhere = document.createElement('button');

type Widget = HTMLElement & { backend: unknown };

let asked = 0;
let answered = 0;
/** Data that come at once, after the widget has gone, and never; each call is counted until it is answered. */
const backends = (['ready', 'slow', 'failing'] satisfies Mood[]).map((mood) => {
  const backend = storyBackend(mood);
  const counted = Object.entries(backend).map(([name, method]) => {
    if (typeof method !== 'function') return [name, method];
    const call = (...given: unknown[]) => {
      const answer: unknown = Reflect.apply(method, backend, given);
      if (answer instanceof Promise) {
        asked += 1;
        const note = () => void (answered += 1);
        answer.then(note, note);
      }
      return answer;
    };
    return [name, call];
  });
  return Object.fromEntries(counted);
});

/** Widgets go at once, before they have drawn what they know, when they wait for their data, and when these are there. */
const stays = [0, 1, 8];

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await clock.tick(1);
};

function mount(tag: string, index: number): Widget {
  const widget = document.createElement(tag) as Widget;
  widget.backend = backends[index % backends.length];
  document.body.append(widget);
  widget.setAttribute('refresh-minutes', '5');
  return widget;
}

/** What a widget opens in place, opened and closed. */
async function openAll(widget: Widget): Promise<number> {
  const openers = [...(widget.shadowRoot?.querySelectorAll('[aria-expanded="false"], summary') ?? [])].slice(0, 2);
  for (const opener of openers) {
    for (const _ of ['open', 'close']) {
      (opener as HTMLElement).click();
      await turns(2);
    }
  }
  return openers.length;
}

/** Widgets come, several at a time, and go; `gone` are the last of them. */
async function comeAndGo(tag: string, count: number) {
  let gone: WeakRef<Widget>[] = [];
  let opened = 0;
  for (let round = 0; round < count; round += 1) {
    const widgets = Array.from({ length: together }, (_, index) => mount(tag, index));
    const stay = stays[round % stays.length] as number;
    await turns(stay);
    if (stay > 1) opened += await openAll(widgets[0] as Widget);
    for (const widget of widgets) widget.remove();
    gone = widgets.map((widget) => new WeakRef(widget));
  }
  await turns(10);
  // A page remembers where the focus was last.
  document.body.append(elsewhere);
  elsewhere.focus();
  elsewhere.remove();
  // Frames that were asked for come in real time, and what is done in one may ask for the next.
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  return { gone, opened };
}

/** What is there after widgets have come and gone. */
async function counted(tag: string) {
  const waiting = clock.waiting;
  const { gone, opened } = await comeAndGo(tag, rounds);
  const timers = clock.waiting - waiting;
  const objects = can('live-objects') ? await countObjects() : { nodes: 0, listeners: 0, heap: 0 };
  const instances = can('live-objects') ? gone.filter((widget) => widget.deref()).length : 0;
  return { ...objects, instances, timers, opened };
}

/** What grows each time that widgets come and go: of what no longer does, nothing is left. */
async function leftBy(tag: string, most = mostCounts) {
  clock.holdTimers();
  let before = await counted(tag);
  let { timers } = before;
  for (let count = 2; ; count += 1) {
    const after = await counted(tag);
    timers += after.timers;
    const left = {
      // What a collection took along late is no leak: only what grows is one.
      nodes: Math.max(0, after.nodes - before.nodes),
      listeners: Math.max(0, after.listeners - before.listeners),
      bytes: level > 1 ? Math.max(0, after.heap - before.heap - mostGrowth) : 0,
      instances: after.instances,
      timers: Math.max(0, timers),
      requests: asked - answered,
    };
    before = after;
    if (count === most || Object.values(left).every((number) => number === 0)) return { left, ...after };
  }
}

describe('widgets that come and go [QA-115] [QA-92]', () => {
  for (const tag of tags) {
    it(`leave nothing behind: ${tag}`, async () => {
      const { left, opened } = await leftBy(`samspil-${tag}`);
      for (const [what, count] of Object.entries(left)) expect(count, what).to.equal(0);
      expect(asked).to.be.greaterThan(0);
      if (hasDisclosures.has(tag)) expect(opened, 'things that were opened').to.be.greaterThan(0);
    });
  }

  it('are seen to leave a listener, an interval and nodes where they do [QA-16]', async () => {
    const planted: (() => void)[] = [];
    atTestEnd(() => {
      for (const dig of planted) dig();
    });
    class LeakingElement extends HTMLElement {
      connectedCallback() {
        const listen = () => this.append('heard');
        addEventListener('resize', listen);
        const timer = setInterval(listen, 60_000);
        planted.push(() => {
          removeEventListener('resize', listen);
          clearInterval(timer);
        });
      }
    }
    customElements.define('planted-leak', LeakingElement);
    const { left } = await leftBy('planted-leak', 2);
    for (const what of [
      'timers',
      ...(can('live-objects') ? (['nodes', 'listeners', 'instances'] as const) : []),
    ] as const)
      expect(left[what], `the detector is blind: ${what}`).to.be.greaterThan(0);
  });
});
