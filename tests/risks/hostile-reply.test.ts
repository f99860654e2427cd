import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import cases from '../../demo/content/cases.json' with { type: 'json' };
import events from '../../demo/content/events.json' with { type: 'json' };
import opportunities from '../../demo/content/opportunities.json' with { type: 'json' };
import quiz from '../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import { hostileReplies } from '../helpers/hostile-replies.ts';
import { showPage } from '../helpers/page.ts';
import { atTestEnd } from '../helpers/page-guard.ts';
import { level } from '../helpers/seed.ts';
import { elementsIn } from '../helpers/shadow-roots.ts';
import '../../src/define.ts';

/** So many things a page may at most be made of, whatever was replied. */
const mostNodes = 5000;
const few = <Item>(list: { items: readonly Item[] }) => ({ ...list, items: list.items.slice(0, 3) });

const widgets: readonly [tag: string, right: object, show: (folder: string) => TemplateResult][] = [
  [
    'case list',
    few(cases),
    (folder) => html`<samspil-case-list source="${folder}cases.json"><p>Ring til os.</p></samspil-case-list>`,
  ],
  [
    'event calendar',
    few(events),
    (folder) =>
      html`<samspil-event-calendar source="${folder}events.json"><p>Ring til os.</p></samspil-event-calendar>`,
  ],
  [
    'volunteer sign-up',
    few(opportunities),
    (folder) =>
      html`<samspil-volunteer-sign-up source="${folder}opportunities.json"><p>Ring til os.</p></samspil-volunteer-sign-up>`,
  ],
  [
    'readiness quiz',
    quiz,
    (folder) =>
      html`<samspil-readiness-quiz source="${folder}quizzes/klar.json"><p>Ring til os.</p></samspil-readiness-quiz>`,
  ],
];

interface Inspected extends Element {
  inspect(): { status: string };
}

describe('a backend that replies what no backend should [QA-63] [CT-26] [CT-27] [CT-28]', () => {
  for (const [place, [tag, right, show]] of widgets.entries()) {
    it(`leaves the ${tag} ready, partly ready, empty or failed, with something to read`, async () => {
      const replies = hostileReplies(right);
      expect(replies).to.have.length.at.least(60);
      const statuses: Record<string, number> = {};
      for (const [index, [what, reply]] of replies.entries()) {
        // Every other reply meets one widget at every run, and all meet all before work lands.
        if (level === 1 && index % (2 * widgets.length) !== place) continue;
        replyWith(reply);
        const page = await showPage(show(`/planted/${place}-${index}/`));
        const widget = page.stage.firstElementChild as Inspected;
        const status = await page.until(() => {
          const { status } = widget.inspect();
          return status === 'loading' || status === 'idle' ? undefined : status;
        }, `the ${tag} has read ${what}`);
        statuses[status] = (statuses[status] ?? 0) + 1;
        expect([...elementsIn(page.stage)].length, what).to.be.at.most(mostNodes);
        expect(page.stage.scrollWidth, what).to.be.at.most(page.stage.clientWidth + 1);
        expect(Reflect.get(globalThis, 'isHit'), what).to.equal(undefined);
        // Words of the page's own, or of the widget: never an empty place.
        expect(isReadable(widget), what).to.equal(true);
      }
      // What can be read is, and what cannot is not made up.
      expect(statuses).to.have.all.keys('ready', 'failed');
    });
  }
});

const isReadable = (widget: Element) =>
  [...widget.children, ...(widget.shadowRoot?.querySelectorAll('*') ?? [])].some(
    (element) =>
      element.checkVisibility() && [...element.childNodes].some((node) => node instanceof Text && node.data.trim()),
  );

const realFetch = globalThis.fetch;
function replyWith(reply: () => Response): void {
  globalThis.fetch = (input, init) =>
    String(input).includes('/planted/') ? Promise.resolve(reply()) : realFetch(input, init);
}
atTestEnd(() => {
  globalThis.fetch = realFetch;
});
