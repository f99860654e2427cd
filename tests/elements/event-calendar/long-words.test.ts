import { expect } from 'chai';
import { fitsItsPage } from '../../helpers/story-checks.ts';
import { type CalendarOptions, type CalendarPage, eventOn, showCalendar } from './calendar-page.ts';

const compound = 'Kommunalbestyrelsesmedlemskandidatforberedelsesarrangement for alle, ';
const titles: Record<string, string> = {
  words: compound.repeat(3).slice(0, 200),
  'one word': 'Æbleskiver'.repeat(20),
  arabic: 'لقاء مفتوح لجميع سكان المدينة حول المشاركة والتعاون '.repeat(4).slice(0, 200),
};
const events = Object.values(titles).map((title, index) =>
  eventOn(8 + index, {
    title,
    status: 'cancelled',
    statusText: title,
    summary: title,
    place: { name: title, address: title, postcode: '6950', city: 'Ringkøbing', remote: 'possible' },
    organisations: [{ name: title }],
    categories: [{ id: 'a', label: 'Ungdomsuddannelsesvejledningsarrangementer' }],
  }),
);

const places: readonly [where: string, attributes: Record<string, string>][] = [
  ['the agenda', {}],
  ['an agenda of links', { details: 'page', 'event-url': '#{id}' }],
  ['an opened event', { 'event-id': 'e9' }],
  ['the week', { view: 'week', date: '2026-12-08' }],
  ['the month', { view: 'month', date: '2026-12-01' }],
];
const looks: readonly [how: string, options: CalendarOptions & { size: number }][] = [
  ['in a narrow column', { width: 320, size: 16 }],
  ['in a narrow column, in text of 24 px', { width: 320, size: 24 }],
  ['in a narrow column from right to left, in text of 24 px', { width: 320, size: 24, dir: 'rtl' }],
  ['in a wide one from right to left', { width: 780, size: 16, dir: 'rtl' }],
];

/** What a widget's letters are measured by is the size that the person has set, not that of the page around it (LK-3). */
async function scaleTo({ page, calendar }: CalendarPage, size: number) {
  page.stage.style.setProperty('--samspil-scale', `${size / 16}`);
  await page.settle();
  const scaled = calendar.shadowRoot?.querySelector('.scaled') as Element;
  expect(getComputedStyle(scaled).fontSize).to.equal(`${size}px`);
}

/** What of the events' own words is shown. */
const wordsOn = ({ calendar }: CalendarPage) =>
  [...(calendar.shadowRoot?.querySelectorAll('bdi') ?? [])]
    .filter((words) => words.getClientRects().length > 0)
    .map(({ textContent }) => textContent);

describe('titles of 200 characters [EC-86] [QA-35]', () => {
  for (const [where, attributes] of places)
    for (const [how, { size, ...options }] of looks)
      it(`stand whole in ${where}, ${how}`, async () => {
        const shown = await showCalendar({ events, attributes, ...options });
        await scaleTo(shown, size);
        expect(wordsOn(shown)).to.include.members(Object.values(titles));
        expect(fitsItsPage(shown.page, undefined as never, undefined as never)).to.deep.equal([]);
      });
});

describe('short words where there is little room [EC-49] [LK-10]', () => {
  /** On how many lines the letters of an element stand. */
  const linesOf = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  };
  const seenIn = ({ calendar }: CalendarPage, selector: string) =>
    [...(calendar.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])].filter(
      (element) => element.getClientRects().length > 0,
    );

  for (const [lang, size] of [
    ['da', 16],
    ['da', 24],
    ['de', 24],
    ['ar', 16],
    ['ar', 24],
  ] as const)
    it(`names of views and weekdays are not broken, days reach out of no cell: ${lang}, text of ${size} px`, async () => {
      const shown = await showCalendar({ lang, attributes: { view: 'month' }, width: 304 });
      await scaleTo(shown, size);
      const words = [...seenIn(shown, '.views > button'), ...seenIn(shown, 'th > [aria-hidden]')];
      expect(words).to.have.length(10);
      expect(words.filter((word) => linesOf(word) > 1).map(({ textContent }) => textContent)).to.deep.equal([]);
      const headers = seenIn(shown, 'thead th').map((header) => [header.scrollWidth, header.clientWidth]);
      for (const [needed = 0, there = 0] of headers) expect(needed).to.be.at.most(there + 1);
      for (const day of seenIn(shown, '.cell-day')) {
        const cell = day.parentElement as HTMLElement;
        expect(day.offsetWidth).to.be.within(40, cell.offsetWidth);
      }
    });

  for (const theme of ['neutral', 'dark'])
    it(`breaks no word of the ways on and back where there is little room, ${theme}`, async () => {
      const { page } = await showCalendar({ attributes: { view: 'month', theme }, width: 220 });
      const heights = ['Forrige måned', 'I dag', 'Næste måned'].map((name) => page.find('button', name).offsetHeight);
      expect(heights).to.deep.equal([44, 44, 44]);
    });
});
