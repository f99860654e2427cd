import { expect } from 'chai';
import { html } from 'lit';
import cases from '../../demo/content/cases.json' with { type: 'json' };
import events from '../../demo/content/events.json' with { type: 'json' };
import opportunities from '../../demo/content/opportunities.json' with { type: 'json' };
import quiz from '../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import { memoryBackend } from '../../src/backend/memory/memory-backend.ts';
import '../../src/define.ts';
import { type Page, showPage } from '../helpers/page.ts';
import { elementsIn } from '../helpers/shadow-roots.ts';
import { unsafeLinksIn } from '../helpers/story-checks.ts';
import { unsafeBackend } from '../helpers/unsafe-addresses.ts';

const broken = {
  id: 'ugyldig-regel',
  title: 'En regel, ingen kan regne ud',
  url: 'https://sundby.example/',
  startsAt: '2026-11-24T17:00:00+01:00',
  timeZone: 'Europe/Copenhagen',
  recurrence: { rules: ['FREQ=FORTNIGHTLY'] },
};
const content = {
  opportunities,
  events: { ...events, items: [...events.items, broken] },
  cases,
  quizzes: [quiz],
};
const unsafe = 'javascript:alert(1)';

/** Each widget with what its page gives it, and the words that are there once all of it is. */
const shown: readonly [what: string, attributes: Record<string, string>, there: string][] = [
  ['event-calendar', { limit: '3', 'more-url': unsafe, 'subscribe-url': unsafe, 'event-url': unsafe }, broken.title],
  ['event-calendar', { 'event-id': 'tirsdagsforedrag', 'event-url': unsafe }, 'Føj til kalender'],
  ['event-calendar', { 'event-id': 'zebraby-dialog' }, 'Føj til kalender'],
  ['volunteer-sign-up', { limit: '3', 'more-url': unsafe }, 'Vis flere'],
  ['volunteer-sign-up', { 'opportunity-id': 'faellesspisning' }, 'Jeg vil gerne være med'],
  ['case-list', { 'case-href': unsafe, 'opportunity-href': unsafe }, 'cases'],
  ['case-card', { 'case-id': 'roskilde-zebrabyer', view: 'full', 'quiz-href': unsafe, 'event-href': unsafe }, 'Kilde'],
  ['readiness-quiz', { 'case-href': unsafe, 'event-href': unsafe, 'share-url': unsafe }, 'Start'],
];

/** Shows a widget on a backend whose every address is unsafe. */
async function showUnsafe(tag: string, attributes: Record<string, string>): Promise<Page> {
  const page = await showPage(html``);
  const widget = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  Object.assign(widget, { backend: unsafeBackend(memoryBackend(content as never)) });
  page.stage.append(widget);
  await page.settle();
  return page;
}

describe('an address that nobody may be led to, from a backend of the page or an attribute [QA-62] [CT-23]', () => {
  for (const [what, attributes, there] of shown) {
    it(`is no link in ${what} with ${Object.keys(attributes).join(', ')}, and what it belongs to is shown`, async () => {
      const page = await showUnsafe(`samspil-${what}`, attributes);
      await page.until(() => page.text.includes(there), 'all is there');
      expect([...elementsIn(page.stage)].length).to.be.above(10);
      expect(unsafeLinksIn(page.stage)).to.deep.equal([]);
    });
  }
});
