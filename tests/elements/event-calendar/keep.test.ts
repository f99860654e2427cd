import { expect } from 'chai';
import { createBackend } from '../../../src/backend/create-backend.ts';
import { fakeWorld } from '../../../src/conformance/fake-environment.ts';
import { subscriptionOf } from '../../../src/controllers/calendar-keep.ts';
import { parseIcs } from '../../../src/domain/calendar/ics-reader.ts';
import { type CalendarOptions, type CalendarPage, eventBackend, eventOn, showCalendar } from './calendar-page.ts';
import { keptFiles, unfold } from './kept-files.ts';

const openEvent = async (id: string, options: CalendarOptions = {}) => {
  const shown = await showCalendar({ ...options, attributes: { 'event-id': id, ...options.attributes } });
  const heard: unknown[] = [];
  shown.calendar.addEventListener('samspil-calendar-add', (event) => heard.push(event.detail));
  return { ...shown, added: heard };
};

describe('taking a date along [EC-37] [EC-91]', () => {
  it('gives one date as a file with an identity of its own, and tells the page', async () => {
    const files = keptFiles();
    const shown = await openEvent('faellesspisning');
    await unfold(shown, 'Føj til kalender');
    await shown.page.press('button', 'Denne dato (.ics)');
    expect(files.map(({ name }) => name)).to.deep.equal(['faellesspisning-foer-foredraget-2026-11-24.ics']);
    const { events } = parseIcs((await files[0]?.text()) ?? '', { defaultZone: 'Europe/Copenhagen' });
    expect(events.map(({ uid, startsAt, recurrence }) => [uid, startsAt, recurrence])).to.deep.equal([
      ['20261124T163000Z-faellesspisning@samspil.example', '2026-11-24T17:30:00+01:00', undefined],
    ]);
    expect(shown.added).to.deep.equal([{ occurrenceId: 'faellesspisning.20261124T163000Z', target: 'ics' }]);
  });

  it('gives a whole series with what is cancelled in it [EC-29]', async () => {
    const files = keptFiles();
    const shown = await openEvent('faellesspisning');
    await unfold(shown, 'Føj til kalender');
    await shown.page.press('button', 'Hele rækken (.ics)');
    const text = (await files[0]?.text()) ?? '';
    expect(files[0]?.name).to.equal('faellesspisning-foer-foredraget.ics');
    expect(text).to.contain('UID:faellesspisning@samspil.example').and.to.contain('RRULE:FREQ=WEEKLY');
    expect(text).to.contain('SUMMARY:Aflyst: Fællesspisning').and.to.contain('STATUS:CANCELLED');
  });

  it('links to calendars on the web, which hear nothing before a press, unless the editor wants none', async () => {
    const shown = await openEvent('e3', { events: [eventOn(3)] });
    await unfold(shown, 'Føj til kalender');
    const links = shown.page.findAll<HTMLAnchorElement>('link', /åbner i nyt vindue/);
    expect(links.map(({ textContent, hostname, target, rel }) => [textContent, hostname, target, rel])).to.deep.equal([
      ['Google Kalender (åbner i nyt vindue)', 'calendar.google.com', '_blank', 'noopener noreferrer'],
      ['Outlook.com (åbner i nyt vindue)', 'outlook.live.com', '_blank', 'noopener noreferrer'],
      ['Outlook (arbejde eller skole) (åbner i nyt vindue)', 'outlook.office.com', '_blank', 'noopener noreferrer'],
    ]);
    const without = await openEvent('e3', { events: [eventOn(3)], attributes: { 'no-external-calendars': '' } });
    await unfold(without, 'Føj til kalender');
    expect(without.page.has('link', /nyt vindue/)).to.equal(false);
    expect(without.page.has('button', 'Denne dato (.ics)')).to.equal(true);
  });

  it('says why a postponed date cannot be taken yet, and links a cancelled one nowhere', async () => {
    const events = [eventOn(3, { status: 'postponed' }), eventOn(4, { status: 'cancelled' })];
    const postponed = await openEvent('e3', { events });
    expect(postponed.page.text).to.contain('Den kan føjes til din kalender, når den nye dato er kendt.');
    expect(postponed.page.text).not.to.contain('Føj til kalender');
    const cancelled = await openEvent('e4', { events });
    await unfold(cancelled, 'Føj til kalender');
    expect(cancelled.page.has('link', /nyt vindue/)).to.equal(false);
  });

  it('is left out where the editor wants no export', async () => {
    const { page } = await openEvent('e3', {
      events: [eventOn(3)],
      attributes: { 'no-export': '', 'subscribe-url': '/e.ics' },
    });
    expect(page.text).not.to.contain('Føj til kalender').and.not.to.contain('Abonnér');
  });
});

describe('subscribing to a calendar [EC-38]', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  const subscriptionText = ({ calendar }: CalendarPage) =>
    calendar.shadowRoot?.querySelector('.subscription')?.textContent ?? '';
  const withFeed = () => {
    const backend = eventBackend();
    const { describe: tell } = backend;
    return Object.assign(backend, {
      describe: async (call: Parameters<typeof tell>[0]) => {
        const description = await tell(call);
        return {
          ...description,
          features: [...description.features, 'event-feed' as const],
          filters: { events: ['category', 'isFree'] },
        };
      },
      eventFeedUrl: (query: Record<string, unknown>) =>
        `https://sundby.example/api/events.ics?${new URLSearchParams(query as Record<string, string>)}`,
    });
  };

  it('offers the feed of the backend with the filter that is chosen, and copies its address', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    const shown = await showCalendar({ backend: withFeed(), attributes: { category: 'netvaerk' } });
    const { page } = shown;
    await unfold(shown, 'Abonnér');
    expect(page.find<HTMLAnchorElement>('link', 'Åbn i kalenderprogram').getAttribute('href')).to.equal(
      'webcal://sundby.example/api/events.ics?category=netvaerk',
    );
    expect(page.text).to.contain('Se altid her, om et arrangement er aflyst.').and.not.to.contain('filtreret fra her');
    await page.press('button', 'Kopiér adresse');
    expect(copied).to.deep.equal(['https://sundby.example/api/events.ics?category=netvaerk']);
    await page.until(() => page.liveLog.includes('polite: Adressen er kopieret'), 'the status says so');
    expect(subscriptionText(shown)).to.contain('Adressen er kopieret');
    await page.press('checkbox', /^Gratis/);
    await page.until(() => !subscriptionText(shown).includes('kopieret'), 'it is not said of another address');
  });

  it('says beside the address what to do where the browser lets nothing be copied', async () => {
    const writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const shown = await showCalendar({ backend: withFeed() });
    await unfold(shown, 'Abonnér');
    await shown.page.press('button', 'Kopiér adresse');
    const told = 'Adressen kunne ikke kopieres. Markér den og kopiér den selv.';
    await shown.page.until(() => subscriptionText(shown).includes(told), 'it is seen');
    expect(shown.page.liveLog).to.include(`polite: ${told}`);
  });

  it('says when the feed holds more than is shown', async () => {
    const shown = await showCalendar({ backend: withFeed() });
    await shown.page.press('button', /^I weekenden/);
    await unfold(shown, 'Abonnér');
    expect(shown.page.text).to.contain('Abonnementet viser også arrangementer, du har filtreret fra her.');
  });

  it('offers no feed at an address that CT-23 refuses, and one beside the page at its whole address', () => {
    const feedAt = (address: string) =>
      subscriptionOf({ ...withFeed(), eventFeedUrl: () => address }, { given: '', filter: {}, known: [] })?.address;
    expect(feedAt('javascript:alert(1)')).to.equal(undefined);
    expect(feedAt('/alt.ics')).to.equal(new URL('/alt.ics', location.href).href);
  });

  it('takes the address of the editor, and never that of the source', async () => {
    const named = await showCalendar({
      attributes: { 'subscribe-url': 'https://sundby.example/alt.ics', category: 'mad' },
    });
    await unfold(named, 'Abonnér');
    expect(named.page.text).to.contain('https://sundby.example/alt.ics?category=mad');
    expect((await showCalendar()).page.text).not.to.contain('Abonnér');
  });

  it('tells nobody the address of a calendar file it reads, for that may be secret', async () => {
    const feed =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261208T160000Z\r\nSUMMARY:Havedag\r\nEND:VEVENT\r\nEND:VCALENDAR';
    const { environment, settle } = fakeWorld(
      () => new Response(feed, { headers: { 'Content-Type': 'text/calendar' } }),
    );
    const source = 'https://sundby.example/hemmelig-9f3a/basic.ics';
    const backend = await settle(createBackend({ source }, environment));
    const files = keptFiles();
    const shown = await settle(openEvent('a', { backend }));
    expect(shown.page.text).to.contain('Havedag').and.not.to.contain('Abonnér');
    shown.calendar.subscribeUrl = 'https://sundby.example/alt.ics';
    await shown.page.settle();
    await unfold(shown, 'Abonnér');
    await unfold(shown, 'Føj til kalender');
    await shown.page.press('button', 'Denne dato (.ics)');
    const told = [shown.calendar.shadowRoot?.innerHTML, await files[0]?.text(), JSON.stringify(shown.added)];
    expect(told.join()).to.contain('SUMMARY:Havedag').and.to.contain('alt.ics').and.not.to.contain('hemmelig');
  });
});
