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
        shown.page.stage.style.fontSize = `${size}px`;
        await shown.page.settle();
        expect(getComputedStyle(shown.calendar).fontSize).to.equal(`${size}px`);
        expect(wordsOn(shown)).to.include.members(Object.values(titles));
        expect(fitsItsPage(shown.page, undefined as never, undefined as never)).to.deep.equal([]);
      });
});
