import { expectAccessible } from '../../helpers/axe.ts';
import { type CalendarPage, eventBackend, placeCalendar, showCalendar } from './calendar-page.ts';

describe('the audit of the event calendar [QA-30] [EC-98]', () => {
  const places: [where: string, attributes: Record<string, string>, go?: (shown: CalendarPage) => Promise<void>][] = [
    ['the agenda', {}],
    ['the month', { view: 'month' }],
    ['an opened event', { 'event-id': 'tirsdagsforedrag' }],
    ['an opened day of the month', { view: 'month', 'event-id': 'zebraby-dialog' }],
    [
      'a choice without hits',
      {},
      async ({ page }) => {
        await page.type('Søg', 'kvantefysik', 'searchbox');
        await page.until(() => page.text.includes('Ingen arrangementer'), 'the search is done');
      },
    ],
    ['titles that are links', { details: 'page', 'event-url': '#{id}' }],
  ];
  for (const [where, attributes, go] of places)
    it(`finds nothing in ${where}`, async () => {
      const shown = await showCalendar({ attributes });
      await go?.(shown);
      await shown.page.settle();
      await expectAccessible(shown.page.stage);
    });

  it('finds nothing in the narrow month', async () => {
    const { page } = await showCalendar({ attributes: { view: 'month' }, width: 300 });
    await expectAccessible(page.stage);
  });

  it('finds nothing when the source does not answer', async () => {
    const { page } = await placeCalendar({ backend: eventBackend().failing('unreachable') });
    await page.until(() => page.has('button', 'Prøv igen'), 'it has failed');
    await expectAccessible(page.stage);
  });
});
