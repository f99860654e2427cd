import { expect } from 'chai';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { Occurrence } from '../../../src/contract/occurrence.ts';
import { toJsonLdText } from '../../../src/domain/calendar/json-ld.ts';
import { printing } from '../../helpers/papers.ts';
import { elementsIn } from '../../helpers/shadow-roots.ts';
import { type CalendarPage, eventOn, showCalendar } from './calendar-page.ts';
import { keptFiles, unfold } from './kept-files.ts';
// Fetched at the press; here it comes before the tests.
import '../../../src/elements/event-calendar/poster-part.ts';

const hit = 'globalThis.isHit = true';
const text = `<img src="x:" onerror="${hit}"><script>${hit}</script>\r\nBEGIN:VEVENT\r\nSUMMARY:\${isHit}{{isHit}}\u202e😀`;
const rich = { html: `<p onclick="${hit}">${text}</p><svg onload="${hit}"></svg><iframe srcdoc="x"></iframe>` };
const capacity = { maximum: 9, remaining: 2, display: 'exact' as const, asOf: '2026-11-24T14:05:00+01:00' };

/** An event with markup, a line of a calendar file, templates and marks of direction in every text it has. */
const hostile = (changes: Partial<CalendarEvent> = {}): CalendarEvent =>
  eventOn(1, {
    title: text,
    summary: text,
    description: rich,
    statusText: text,
    status: 'moved',
    previousStartsAt: '2026-12-03T17:00:00+01:00',
    previousPlaceName: text,
    uid: text,
    place: { name: text, room: text, address: text, city: text, directions: text },
    access: [
      { feature: 'stepFree', value: 'partly', note: text },
      { feature: text, value: 'yes', label: text, note: text },
    ],
    price: { kind: 'paid', text, amounts: [{ minor: 6000, label: text }] },
    organisations: [{ name: text, url: 'https://sundby.example/' }],
    contact: { name: text, role: text, phone: '+4512345678' },
    categories: [{ id: text, label: text }],
    audiences: [{ id: text, label: text }],
    links: [{ url: 'https://sundby.example/mere', label: text }],
    image: { url: 'https://sundby.example/billede.png', alt: text },
    registration: { mode: 'contact' },
    capacity,
    needs: [{ opportunityId: text, kind: 'other', task: text, capacity }],
    url: 'https://sundby.example/foredrag',
    ...changes,
  });
const series = hostile({
  recurrence: {
    rules: ['FREQ=WEEKLY;COUNT=4'],
    excluded: [{ startsAt: '2026-12-08T17:00:00+01:00', reason: text }],
  },
  overrides: [{ originalStartsAt: '2026-12-15T17:00:00+01:00', title: text, status: 'cancelled', statusText: text }],
});
const dangerous = 'img[onerror], script, iframe[srcdoc], svg[onload], [onerror], [onclick], [onload]';

/** Nothing of what was written is an element, or ran. */
function expectHarmless(elements: Iterable<Element>) {
  const all = [...elements];
  expect(all.length).to.be.above(5);
  expect(all.filter((element) => element.matches(dangerous))).to.deep.equal([]);
  expect(Reflect.get(globalThis, 'isHit')).to.equal(undefined);
}
const show = (attributes: Record<string, string>) => showCalendar({ events: [series], attributes });
const wordsOf = ({ calendar }: CalendarPage) => calendar.shadowRoot?.textContent ?? '';

describe('an event whose every text is hostile [QA-100] [EC-35] [EC-84]', () => {
  for (const [where, attributes] of [
    ['agenda and filters', { filters: 'category area audience organisation accessibility' }],
    ['an opened event', { 'event-id': 'e1' }],
    ['week', { view: 'week', date: '2026-12-01' }],
    ['month', { view: 'month', date: '2026-12-01' }],
    ['titles that are links', { details: 'page' }],
  ] as const)
    it(`is shown as it stands in ${where}: nothing of it runs or is an element`, async () => {
      const shown = await show(attributes);
      expectHarmless(elementsIn(shown.page.stage));
      expect(wordsOf(shown)).to.contain(`<script>${hit}`);
    });

  it('is on paper and on both posters as it stands', () =>
    printing(false, async (papers) => {
      const shown = await show({ 'event-id': 'e1' });
      for (const button of ['Udskriv opslag', 'Udskriv opslag med listen']) {
        await shown.page.press('button', button);
        await shown.page.until(() => papers.length > 0, 'it is printed');
        const paper = papers.pop();
        expectHarmless(paper?.querySelectorAll('*') ?? []);
        expect(paper?.textContent).to.contain(`<script>${hit}`);
      }
      dispatchEvent(new Event('beforeprint'));
      await shown.page.settle();
      expectHarmless(shown.calendar.shadowRoot?.querySelectorAll('.print-sheet *') ?? []);
      dispatchEvent(new Event('afterprint'));
      await shown.page.settle();
    }));

  it('is one event in a file of its date, and its series with its one changed date in another', async () => {
    const shown = await show({ 'event-id': 'e1' });
    const files = keptFiles();
    await unfold(shown, 'Føj til kalender');
    await shown.page.press('button', 'Denne dato (.ics)');
    await shown.page.press('button', 'Hele rækken (.ics)');
    const counts = await Promise.all(
      files.map(async (file) => (await file.text()).match(/^BEGIN:VEVENT\r$/gm)?.length),
    );
    expect(counts).to.deep.equal([1, 2]);
    for (const { name } of files) expect(name).to.match(/^[\p{L}\d-]+\.ics$/u);
  });

  it('is one script element as data of its page [QA-66]', () => {
    const occurrence = { ...hostile(), eventId: 'e1' } as Occurrence;
    const data = toJsonLdText(occurrence, { url: 'https://sundby.example/1', now: Date.now() });
    const page = `<body><script type="application/ld+json">${data}</script></body>`;
    const { scripts, images } = new DOMParser().parseFromString(page, 'text/html');
    expect([scripts.length, images.length]).to.deep.equal([1, 0]);
    expect(JSON.parse(scripts[0]?.textContent ?? '').name).to.contain(`<script>${hit}`);
  });
});
