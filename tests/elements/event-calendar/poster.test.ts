import { expect } from 'chai';
import { html } from 'lit';
import { qrCode } from '../../../src/domain/text/qr-code.ts';
import { printing } from '../../helpers/papers.ts';
import { type CalendarPage, eventOn, showCalendar } from './calendar-page.ts';
// Fetched at the press; here it comes before the tests.
import '../../../src/elements/event-calendar/poster-part.ts';

const talk = eventOn(1, {
  title: 'Foredrag i Kulturcentret',
  status: 'cancelled',
  description: 'Kom og hør, hvad byen vil.',
  place: { name: 'Kulturcentret', address: 'Skolegade 4', postcode: '4999', city: 'Sundby' },
  access: [{ feature: 'hearingLoop', value: 'yes' }],
  contact: { name: 'Anna Lund', phone: '12 34 56 78' },
  url: 'https://sundby.example/foredrag',
});
const openTalk = (attributes: Record<string, string> = {}) =>
  showCalendar({ events: [talk], attributes: { 'event-id': 'e1', ...attributes } });

/** The code that is drawn, module by module, as a camera reads it; that it says the address is shown in `qr-code.test`. */
function drawnIn(drawing: Element | null | undefined): boolean[][] {
  const [quiet = 0, , size = 0] = drawing?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
  const length = size + 2 * quiet;
  const code = Array.from({ length }, () => new Array<boolean>(length).fill(false));
  for (const [, x, y] of drawing
    ?.querySelector('path')
    ?.getAttribute('d')
    ?.matchAll(/M(\d+) (\d+)h1v1h-1z/g) ?? [])
    (code[Number(y)] as boolean[])[Number(x)] = true;
  return code;
}

async function pressed({ page }: CalendarPage, isDone: () => boolean) {
  await page.press('button', 'Udskriv opslag');
  await page.until(isDone, 'it has been printed or refused');
}

describe('an event as a poster [EC-84]', () => {
  it('stands alone on its paper, with what a passer-by needs and the address as text', () =>
    printing(false, async (papers) => {
      const shown = await openTalk();
      await pressed(shown, () => papers.length > 0);
      const [paper] = papers;
      const words = paper?.textContent?.replace(/\s+/g, ' ') ?? '';
      expect(paper?.querySelector('h1')?.textContent).to.equal('Foredrag i Kulturcentret');
      for (const part of [
        'Aflyst',
        'tirsdag 1. december kl. 17.00–18.30',
        'Skolegade 4',
        'Kom og hør, hvad byen vil.',
        'Teleslynge: ja',
        'Anna Lund',
        '12 34 56 78',
        'https://sundby.example/foredrag',
      ])
        expect(words).to.contain(part);
      const code = paper?.querySelector('svg');
      expect(drawnIn(code)).to.deep.equal(qrCode(talk.url ?? ''));
      expect(code?.getBoundingClientRect().width).to.be.greaterThan(100);
      expect(paper?.querySelector('a, button, input, details')).to.equal(null);
      const { documentElement, title, defaultView } = paper?.ownerDocument ?? document;
      expect([documentElement.lang, title]).to.deep.equal(['da', 'Foredrag i Kulturcentret']);
      const size = Number.parseFloat(
        defaultView?.getComputedStyle(paper?.querySelector('h1') as Element).fontSize ?? '',
      );
      expect(size).to.be.at.least(40);
    }));

  it('is said not to be possible where the browser refuses, with the way there is', () =>
    printing(true, async (papers) => {
      const shown = await openTalk();
      await pressed(shown, () => shown.page.text.includes('Brug browserens udskriv.'));
      expect(papers).to.have.length(0);
      expect(shown.calendar.shadowRoot?.querySelector('iframe')).to.equal(null);
      expect(shown.page.focused).to.equal('button "Udskriv opslag"');
    }));

  it('is left out with everything else that leads away from the page', async () => {
    const { page } = await openTalk({ 'no-export': '' });
    expect(page.has('button', 'Udskriv opslag')).to.equal(false);
  });
});

describe('the list as a poster [EC-84]', () => {
  const contact = { name: 'Anna Lund', phone: '12 34 56 78' };
  const list = [
    eventOn(1, { title: 'Byvandring', status: 'cancelled', contact }),
    eventOn(1, { id: 'e1b', title: 'Sangaften', availability: 'soldOut', price: { kind: 'paid' }, contact }),
    eventOn(3, { title: 'Julemarked', place: { name: 'Torvet', city: 'Sundby' }, contact }),
    eventOn(4, { contact }),
    eventOn(5, { contact }),
  ];
  const more = { limit: '3', 'more-url': 'https://sundby.example/det-sker' };
  const pressList = async ({ page }: CalendarPage, isDone: () => boolean) => {
    await page.until(() => page.has('button', 'Udskriv opslag med listen'), 'it can be printed');
    await page.press('button', 'Udskriv opslag med listen');
    await page.until(isDone, 'it has been printed or refused');
  };
  const wordsOf = (paper: Element | undefined) => paper?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

  it('names the events that are shown day by day, whom to ask and where there is more', () =>
    printing(false, async (papers) => {
      const shown = await showCalendar({ events: list, attributes: more });
      await pressList(shown, () => papers.length > 0);
      const [paper] = papers;
      const of = (selector: string) => [...(paper?.querySelectorAll(selector) ?? [])].map((found) => wordsOf(found));
      expect([of('h1'), of('h2')]).to.deep.equal([['Arrangementer'], ['tirsdag 1. december', 'torsdag 3. december']]);
      expect(of('li')).to.deep.equal([
        '17.00–18.30 Aflyst: Byvandring',
        '17.00–18.30 Sangaften Udsolgt',
        '17.00–18.30 Julemarked Torvet, Sundby',
      ]);
      expect(paper?.querySelector('s')?.textContent).to.equal('17.00–18.30');
      expect(wordsOf(paper)).to.match(
        /Anna Lund · 12 34 56 78 https:\/\/sundby\.example\/det-sker Udskrevet 24\. november 2026$/,
      );
      expect(drawnIn(paper?.querySelector('svg'))).to.deep.equal(qrCode(more['more-url']));
      expect(paper?.querySelector('a, button, input, details')).to.equal(null);
      const { documentElement, title } = paper?.ownerDocument ?? document;
      expect([documentElement.lang, title]).to.deep.equal(['da', 'Arrangementer']);
    }));

  it('is the month that is shown, with what was chosen in words, under the heading of the page', () =>
    printing(false, async (papers) => {
      const attributes = { view: 'month', date: '2026-12-01' };
      const beside = html`<h2 slot="heading">Det sker i Sundby</h2>`;
      const shown = await showCalendar({ attributes, beside });
      await shown.page.choose('Tema', 'Netværk (19)');
      await pressList(shown, () => papers.length > 0);
      const [paper] = papers;
      expect(paper?.querySelector('h1')?.textContent).to.equal('Det sker i Sundby');
      expect(wordsOf(paper?.querySelector('.summary') ?? undefined)).to.match(
        /^December 2026, \d+ arrangementer · Netværk$/,
      );
      const days = [...(paper?.querySelectorAll('h2') ?? [])].map(wordsOf);
      expect(days.length).to.be.greaterThan(0);
      expect(days.every((day) => day.includes('december'))).to.equal(true);
      expect(wordsOf(paper)).to.contain(location.href.replace(/#.*/, '')).and.not.to.contain('Fællesspisning');
    }));

  it('says nothing that is only so on the day it is printed', () =>
    printing(false, async (papers) => {
      const now = { startsAt: '2026-11-24T19:00:00+01:00', endsAt: '2026-11-24T21:00:00+01:00' };
      const shown = await showCalendar({ events: [eventOn(1, { ...now, availability: 'few' })] });
      expect(shown.page.text).to.contain('I dag').and.to.contain('Få pladser');
      await pressList(shown, () => papers.length > 0);
      expect(wordsOf(papers[0])).to.match(/^Arrangementer tirsdag 24\. november 19\.00–21\.00 Møde 1 http/);
    }));

  it('is said not to be possible where the browser refuses, with the way there is', () =>
    printing(true, async (papers) => {
      const shown = await showCalendar({ events: list });
      await pressList(shown, () => shown.page.text.includes('Brug browserens udskriv.'));
      expect(papers).to.have.length(0);
      expect(shown.page.liveLog.at(-1)).to.contain('Opslaget kunne ikke udskrives.');
      expect(shown.page.focused).to.equal('button "Udskriv opslag med listen"');
    }));

  it('is left out with everything else that leads away from the page', async () => {
    const { page } = await showCalendar({ events: list, attributes: { 'no-export': '', 'event-id': 'e3' } });
    expect(page.has('button', 'Udskriv opslag med listen')).to.equal(false);
  });
});
