import { expect } from 'chai';
// Before the first test: what is fetched late would let the fake time run on.
import '../../../src/backend/ask-again.ts';
import '../../../src/backend/http-failure.ts';
import '../../../src/backend/icalendar/icalendar-backend.ts';
import '../../../src/backend/reading/event-filter.ts';
import '../../../src/backend/static/event-files.ts';
import '../../../src/contract/calendar-event.ts';
import content from '../../../demo/content/events.json' with { type: 'json' };
import { createBackend } from '../../../src/backend/create-backend.ts';
import { type FakeReply, fakeWorld } from '../../../src/conformance/fake-environment.ts';
import { fiveSources } from '../../../stories/widgets/five-sources.ts';
import { type CalendarPage, showCalendar, titlesOn } from './calendar-page.ts';

const showFive = (attributes: Record<string, string> = {}) =>
  showCalendar({ backend: fiveSources(content as never), attributes: { limit: '6', ...attributes } });

/** What the quiet lines of the rows end with. */
const sourcesOn = ({ calendar }: CalendarPage) =>
  [...(calendar.shadowRoot?.querySelectorAll('.event-meta') ?? [])].map(
    ({ lastElementChild }) => lastElementChild?.textContent,
  );

describe('a calendar of five municipalities [EC-40] [EC-42]', () => {
  it('shows the rest and no error when one is down and one has a broken event, and tells an editor why', async () => {
    const shown = await showFive();
    expect(titlesOn(shown).slice(0, 3)).to.deep.equal([
      'Fællesspisning før foredraget',
      'Foredrag: Fra kunde til medborger',
      'Dialogmøde om ZebraBy',
    ]);
    expect(shown.page.text).not.to.contain('Vi kan ikke hente nyt');
    expect(shown.heard).to.deep.equal([]);
    const { skipped, status } = shown.calendar.inspect();
    expect(status).to.equal('ready');
    expect(skipped.map(({ code, id }) => `${code} ${id}`)).to.deep.equal(['no-start uden-tid', 'source-failed 4']);
    expect(skipped[1]?.message).to.match(/^østerby\.example: unreachable since 2026-11-24/);
  });

  it('names the source of each row, in the words of the editor where there are some', async () => {
    expect(sourcesOn(await showFive()).slice(0, 3)).to.deep.equal(['Nordby', 'Sundby', 'Vesterby']);
    const named = await showFive({ 'source-names': 'By, Nord' });
    expect(sourcesOn(named).slice(0, 3)).to.deep.equal(['Nord', 'By', 'Vesterby']);
  });

  it('shows an event of two sources once, and says in its details who else has it [EC-41]', async () => {
    const { page } = await showFive({ 'event-id': '1~tirsdagsforedrag' });
    expect(page.findAll('button', /^Foredrag: Fra kunde til medborger, I?.*24\. november/)).to.have.length(1);
    expect(page.text).to.contain('Vises også hos Nordby');
  });
});

describe('five feeds, one slow, one dead, one HTML, one with a newer cancellation listed last [EC-41] [EC-42] [BE-71]', () => {
  const gardenDay = { uid: 'x@a', title: 'Havedag', startsAt: '2026-12-08T17:00:00+01:00' };
  const feed =
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x@a\r\nSEQUENCE:0\r\nDTSTART:20261208T160000Z\r\nSUMMARY:Havedag\r\nEND:VEVENT\r\nEND:VCALENDAR';
  const named = (shown: CalendarPage) => shown.calendar.inspect().skipped.map(({ code, id }) => `${code} ${id}`);

  async function showFeeds() {
    let answer: (reply: Response) => void = () => {};
    const late = new Promise<Response>((resolve) => {
      answer = resolve;
    });
    const replies: Record<string, () => FakeReply | Promise<FakeReply>> = {
      'https://nordby.example/a.ics': () => new Response(feed, { headers: { 'Content-Type': 'text/calendar' } }),
      'https://sundby.example/b.json': () => late,
      'https://vesterby.example/c.ics': () => new Response('', { status: 404 }),
      'https://oesterby.example/d.ics': () =>
        new Response('<!doctype html><title>Log ind</title>', { headers: { 'Content-Type': 'text/html' } }),
      'https://midtby.example/e.json': () =>
        Response.json([{ ...gardenDay, id: 'h', sequence: 1, status: 'cancelled' }]),
    };
    const source = Object.keys(replies).join(' ');
    const { environment, settle } = fakeWorld(({ url }) => replies[url]?.() ?? 'fails');
    const backend = await settle(createBackend({ source }, environment));
    const shown = await settle(showCalendar({ backend, attributes: { filters: 'none', 'event-id': '5~h' } }));
    return { ...shown, answer, settle };
  }

  it('are one list, in which what is cancelled is so, without an error for citizens', async () => {
    const shown = await showFeeds();
    expect(titlesOn(shown)).to.deep.equal(['Havedag']);
    expect(shown.page.has('button', /^Aflyst: Havedag, tirsdag 8\. december/)).to.equal(true);
    expect(shown.page.text).to.contain('Vises også hos nordby.example').and.not.to.contain('hente');
    expect(shown.page.has('button', 'Prøv igen')).to.equal(false);
    expect(shown.heard.filter(([name]) => name === 'error')).to.deep.equal([]);
  });

  it('are all named to an editor, with why', async () => {
    const shown = await showFeeds();
    expect(named(shown)).to.deep.equal(['source-late 2', 'source-failed 3', 'source-failed 4']);
    const [late, dead, html] = shown.calendar.inspect().skipped.map(({ message }) => message);
    expect(late).to.match(/^sundby\.example: late/);
    expect(dead).to.match(/^vesterby\.example: not-found since 2026-11-24/);
    expect(html).to.match(/^oesterby\.example: malformed, html-instead-of-data since 2026-11-24/);
  });

  it('take in the slow one when it comes', async () => {
    const shown = await showFeeds();
    shown.answer(Response.json([{ id: 'z', title: 'Sangaften', startsAt: '2026-12-09T19:00:00+01:00' }]));
    await shown.settle(shown.page.until(() => titlesOn(shown).length === 2, 'it has come'));
    expect(titlesOn(shown)).to.deep.equal(['Havedag', 'Sangaften']);
    expect(named(shown)).to.deep.equal(['source-failed 3', 'source-failed 4']);
  });
});
