import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import type { EventCalendarElement } from '../../../src/elements/event-calendar/event-calendar.ts';
import '../../../src/elements/event-calendar/define.ts';
import { readFallback } from '../../../src/elements/event-calendar/read-fallback.ts';
import { can } from '../../helpers/engine-limits.ts';
import { showPage } from '../../helpers/page.ts';
import { setViewport } from '../../helpers/server-commands.ts';
import { eventBackend, titlesOn } from './calendar-page.ts';

const list = html`<ul>
  <li data-place="Kulturcentret" data-category="Musik, Børn"><time datetime="2026-12-01T19:00">1. december</time> <a href="/sang">Sangaften</a></li>
  <li data-status="cancelled"><h3><time datetime="2026-12-02">2. december</time> Byvandring</h3></li>
  <li><time datetime="2026-12-04">4.</time>–<time datetime="2026-12-06">6. december</time> Julemarked</li>
  <li>Hver torsdag: åben rådgivning</li>
</ul>`;

async function showList(content: TemplateResult) {
  const page = await showPage(content);
  const calendar = page.stage.querySelector('samspil-event-calendar') as EventCalendarElement;
  return { page, calendar, heard: [] };
}

describe('a list in the page as the source [EC-80]', () => {
  it('is shown by the calendar, in all its views', async () => {
    const shown = await showList(html`<samspil-event-calendar filters="none">${list}</samspil-event-calendar>`);
    const { page, calendar } = shown;
    await calendar.ready;
    await page.settle();
    expect(titlesOn(shown)).to.deep.equal(['Sangaften', 'Byvandring', 'Julemarked']);
    expect(page.has('button', /^Sangaften, tirsdag 1\. december, kl\. 19\.00, Kulturcentret/)).to.equal(true);
    expect(page.has('button', /^Aflyst: Byvandring, onsdag 2\. december, Hele dagen/)).to.equal(true);
    expect(calendar.querySelector('ul')?.getClientRects()).to.have.length(0);
    await calendar.showDate('2028-12-01');
    await page.press('button', 'Måned');
    await page.until(() => page.text.includes('December 2028'), 'a far month is there');
    expect(page.text).not.to.contain('Henter');
    await page.until(() => calendar.inspect().notes.length > 0, 'it can tell what it could not read');
    expect(calendar.inspect().notes).to.deep.equal(['no-time-in-fallback: Hver torsdag: åben rådgivning']);
  });

  it('is shown whole, though the calendar is higher than the list was', async () => {
    const before = { width: innerWidth, height: innerHeight };
    if (can('viewport')) await setViewport({ width: 1280, height: 1700 });
    const days = Array.from({ length: 10 }, (_, index) => index + 10);
    const shown = await showList(
      html`<samspil-event-calendar filters="none"><ul>${days.map(
        (day) =>
          html`<li style="block-size: 4em"><time datetime=${`2026-12-${day}`}>${day}. december</time> Møde ${day}</li>`,
      )}</ul></samspil-event-calendar>`,
    );
    await shown.calendar.ready;
    await shown.page.settle();
    expect(titlesOn(shown)).to.have.length(10);
    expect(shown.page.has('button', /^Vis flere/)).to.equal(false);
    if (can('viewport')) await setViewport(before);
  });

  it('is only what stands there first where there is a source', async () => {
    const shown = await showList(
      html`<samspil-event-calendar filters="none" .backend=${eventBackend()}>${list}</samspil-event-calendar>`,
    );
    await shown.calendar.ready;
    await shown.page.settle();
    expect(titlesOn(shown)).to.include('Dialogmøde om ZebraBy').and.not.to.include('Sangaften');
  });

  it('of one line, as most pages have it, leaves no event out', async () => {
    const shown = await showList(
      html`<samspil-event-calendar filters="none" .backend=${eventBackend()}><a href="/alle">Se alle</a></samspil-event-calendar>`,
    );
    await shown.calendar.ready;
    await shown.page.settle();
    expect(titlesOn(shown)).to.have.length.greaterThan(5);
  });

  it('simply stays where nothing of it can be read', async () => {
    const { page, calendar } = await showList(
      html`<samspil-event-calendar><ul><li>Ring til os</li><li><time datetime="i morgen">i morgen</time> Kaffe</li></ul></samspil-event-calendar>`,
    );
    await page.settle();
    expect(calendar.querySelector('ul')?.getClientRects()).to.have.length.greaterThan(0);
    expect(page.text).to.contain('Ring til os');
  });

  const rows: [what: string, item: TemplateResult, read: object][] = [
    [
      'a time without zone',
      html`<time datetime="2026-07-01 18:30"></time> <a href="/x">A</a>`,
      { startsAt: '2026-07-01T16:30:00.000Z' },
    ],
    [
      'a time with its offset',
      html`<time datetime="2026-12-01T18:30:00+01:00"></time> A`,
      { startsAt: '2026-12-01T18:30:00+01:00' },
    ],
    [
      'an end on the same day',
      html`<time datetime="2026-12-01T18:30"></time>–<time datetime="20:00"></time> A`,
      { endsAt: '2026-12-01T19:00:00.000Z' },
    ],
    [
      'last days as people write them',
      html`<time datetime="2026-12-04"></time>–<time datetime="2026-12-06"></time> A`,
      { startsOn: '2026-12-04', endsBefore: '2026-12-07' },
    ],
  ];
  for (const [what, item, read] of rows)
    it(`has ${what}`, async () => {
      const page = await showPage(html`<div><ul><li>${item}</li></ul></div>`);
      expect(readFallback(page.stage).events[0]).to.include(read);
    });

  it('has its categories and its address', async () => {
    const page = await showPage(html`${list}`);
    const [first] = readFallback(page.stage).events;
    expect(first?.categories).to.deep.equal([
      { id: 'musik', label: 'Musik' },
      { id: 'boern', label: 'Børn' },
    ]);
    expect(first?.url).to.equal(`${location.origin}/sang`);
  });
});
