import { expect } from 'chai';
import { createBackend } from '../../../src/backend/create-backend.ts';
import { fakeWorld } from '../../../src/conformance/fake-environment.ts';
import { showCalendar } from './calendar-page.ts';

/** A feed of one date in January and of more than may be read: what follows its tenth megabyte is not looked at. */
const feed = () =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART:20270112T180000Z',
    'SUMMARY:Havedag',
    'END:VEVENT',
    `X-FILL:${'x'.repeat(10 * 1024 * 1024)}`,
    'END:VCALENDAR',
  ].join('\r\n');

/** Feeds by their address, and how often any of them was asked for. */
async function showFeeds(feeds: Readonly<Record<string, () => string>>) {
  let asked = 0;
  const { environment, settle } = fakeWorld(({ url }) => {
    asked += 1;
    return new Response(feeds[url]?.(), { headers: { 'Content-Type': 'text/calendar' } });
  });
  const backend = await settle(createBackend({ source: Object.keys(feeds).join(' ') }, environment));
  return { ...(await settle(showCalendar({ backend }))), asked: () => asked };
}

const short = () =>
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART:20261203T180000Z\r\nSUMMARY:Sangaften\r\nEND:VEVENT\r\nEND:VCALENDAR';

const sources: [what: string, feeds: Readonly<Record<string, () => string>>, december: string][] = [
  ['alone', { 'https://sundby.example/kalender.ics': feed }, 'ikke alle hentet'],
  [
    'beside another source',
    { 'https://sundby.example/kalender.ics': feed, 'https://nordby.example/kalender.ics': short },
    'mindst 1 arrangement',
  ],
];

describe('a calendar file that is larger than may be read [EC-32] [EC-45] [CT-11]', () => {
  for (const [what, feeds, december] of sources)
    it(`says that some are missing, in the list and in the month, and is not fetched for each month: ${what}`, async () => {
      const { page, calendar, asked } = await showFeeds(feeds);
      await page.until(() => /mindst \d arrangement/.test(page.text), 'the count says so');
      expect(page.text).to.contain('Kalenderen er for lang til, at vi kan læse den helt.');
      const before = asked();
      calendar.view = 'month';
      await page.until(() => page.has('table'), 'the month is there');
      await page.press('button', 'Næste måned');
      await page.until(
        () => page.text.includes('end vi kan hente på én gang. Nogle mangler her.'),
        'the month says so',
      );
      expect(page.liveLog.at(-1)).to.equal(`polite: December 2026, ${december}`);
      await page.press('button', 'Næste måned');
      await page.until(() => page.has('button', /^tirsdag 12\. januar 2027, 1 arrangement/), 'the next one is there');
      expect(asked()).to.equal(before);
    });
});
