import { expect } from 'chai';
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
      const [code, modules] = [paper?.querySelector('svg'), qrCode(talk.url ?? '')?.flat() ?? []];
      const dark = code?.querySelector('path')?.getAttribute('d')?.match(/M/g);
      expect(dark).to.have.length(modules.filter(Boolean).length);
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
