import { expect } from 'chai';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import { withOrdinarySpaces } from '../../helpers/ordinary-spaces.ts';
import { eventBackend, eventOn, showCalendar } from './calendar-page.ts';

const open = (event: Partial<CalendarEvent>, now?: Record<string, string>) =>
  showCalendar({ events: [eventOn(3, event)], attributes: { 'event-id': 'e3', filters: 'none', ...now } });
const factsOn = (calendar: HTMLElement): Record<string, string> =>
  Object.fromEntries(
    [...(calendar.shadowRoot?.querySelectorAll('.facts > div') ?? [])].map((fact) => [
      fact.querySelector('dt')?.textContent ?? '',
      [...fact.querySelectorAll('dd')].map(({ textContent }) => withOrdinarySpaces(textContent).trim()).join(' | '),
    ]),
  );

describe('an opened event [EC-54] [EC-55]', () => {
  it('follows its row, is told to the page, and closes with focus back on its title', async () => {
    const { page, heard } = await showCalendar({ events: [eventOn(3), eventOn(4)] });
    await page.press('button', /^Møde 3/);
    await page.until(() => page.has('button', 'Luk'), 'the event is open');
    expect(page.find('button', /^Møde 3/).getAttribute('aria-expanded')).to.equal('true');
    expect(page.find('button', 'Luk').closest('li')?.textContent).to.contain('Møde 3');
    await page.press('button', 'Luk');
    await page.until(() => /^button "Møde 3/.test(page.focused), 'its title has the focus');
    const detail = { eventId: 'e3', occurrenceId: 'e3.single' };
    expect(heard).to.deep.equal([
      ['event-open', detail],
      ['event-close', detail],
    ]);
  });

  it('closes when another one is opened', async () => {
    const { page } = await showCalendar({ events: [eventOn(3), eventOn(4)] });
    await page.press('button', /^Møde 3/);
    await page.until(() => page.has('button', 'Luk'), 'the first is open');
    await page.press('button', /^Møde 4/);
    await page.until(
      () => page.find('button', /^Møde 4/).getAttribute('aria-expanded') === 'true',
      'the second is open',
    );
    expect(page.findAll('button', 'Luk')).to.have.length(1);
  });

  it('stays closed where the page takes over', async () => {
    const { page } = await showCalendar({ events: [eventOn(3)] });
    page.stage.addEventListener('samspil-event-open', (event) => event.preventDefault());
    await page.press('button', /^Møde 3/);
    expect(page.has('button', 'Luk')).to.equal(false);
  });

  it('is a link to its page where the editor wants that', async () => {
    const events = [
      eventOn(3, { uid: 'møde 3/@sundby' }),
      eventOn(4, { url: 'https://sundby.example/e4' }),
      eventOn(5, { url: 'javascript:alert(1)' }),
    ];
    const { page } = await showCalendar({
      events,
      attributes: { details: 'page', 'event-url': '/kalender/{id}?dato={date}&uid={uid}&gang={occurrence}' },
    });
    const hrefOf = (name: RegExp) => page.findAll<HTMLAnchorElement>('link', name)[0]?.href;
    expect(hrefOf(/^Møde 3/)).to.equal(
      `${location.origin}/kalender/e3?dato=2026-12-03&uid=m%C3%B8de%203%2F%40sundby&gang=e3.single`,
    );
    expect(hrefOf(/^Møde 4/)).to.equal('https://sundby.example/e4');
    expect(hrefOf(/^Møde 5/)).to.equal(undefined);
  });

  it('says what happens, where, for whom and at which price, in that order', async () => {
    const { calendar, page } = await showCalendar({ attributes: { 'event-id': 'faellesspisning', filters: 'none' } });
    await page.until(() => factsOn(calendar).Hvornår?.includes('Hver tirsdag'), 'the series is in words');
    const facts = factsOn(calendar);
    expect(Object.keys(facts)).to.deep.equal(['Hvornår', 'Hvor', 'Pris', 'For hvem', 'Adgang', 'Arrangør', 'Kontakt']);
    expect(facts.Hvornår).to.equal(
      'tirsdag 24. november kl. 17.30–18.45 | ' +
        'Hver tirsdag kl. 17.30 til 27. april 2027, aflyst 1. december, ikke 22. december (juleferie), ikke 29. december (juleferie) og 3 andre datoer | ' +
        'Næste datoer: tirsdag 24. november, tirsdag 8. december, tirsdag 15. december',
    );
    expect(facts.Hvor).to.equal('Kulturcentret, skolekøkkenet, Skolegade 4, 4000 Sundby');
    expect(facts.Pris).to.equal('30–60 kr. (voksen 60 kr., barn 30 kr.)');
    expect(calendar.shadowRoot?.querySelector('[part="access"] > dt')?.textContent).to.equal('Adgang');
    expect(facts.Adgang).to.equal(
      'Trinfri adgang: ja | Handicaptoilet: ja | ' +
        'Ikke oplyst: teleslynge, tegnsprogstolk, skrivetolk, gratis ledsager og handicapparkering. Spørg Madansvarlig.',
    );
  });

  it('gives the reason of a cancelled date, and no way to register for it [EC-53] [EC-59]', async () => {
    const { page } = await open({
      status: 'cancelled',
      statusText: 'Salen er oversvømmet.',
      registration: { mode: 'external', signUpUrl: 'https://sundby.example/t' },
    });
    expect(page.text).to.contain('Salen er oversvømmet.');
    expect(page.has('heading', 'Tilmelding')).to.equal(false);
  });

  const registrations: [name: string, event: Partial<CalendarEvent>, shown: string][] = [
    ['none', { registration: { mode: 'none' } }, 'Ingen tilmelding. Bare kom.'],
    [
      'elsewhere',
      { registration: { mode: 'external', signUpUrl: 'https://billet.example/1' } },
      'Tilmelding hos billet.example',
    ],
    [
      'by contact',
      { registration: { mode: 'contact' }, contact: { email: 'post@sundby.example' } },
      'Ring eller skriv for at melde dig til',
    ],
    [
      'here, which this source does not take',
      { registration: { mode: 'here' }, url: 'https://sundby.example/e3' },
      'Tilmelding hos sundby.example',
    ],
  ];
  for (const [name, event, words] of registrations)
    it(`says how to register: ${name} [EC-59]`, async () => {
      const { page } = await open(event);
      expect(page.text).to.contain(words);
    });

  const prices: [price: CalendarEvent['price'], words: string][] = [
    [{ kind: 'free' }, 'Gratis'],
    [{ kind: 'donation' }, 'Frivilligt beløb'],
    [{ kind: 'unknown' }, 'Pris ikke oplyst'],
    [undefined, 'Pris ikke oplyst'],
    [{ kind: 'paid', currency: 'DKK', amounts: [{ minor: 7550 }] }, '75,50 kr.'],
    [{ kind: 'paid', amounts: [{ minor: 200_000 }] }, '2.000 kr.'],
    [{ kind: 'paid', text: 'fra 50 kr.' }, 'fra 50 kr.'],
    [{ kind: 'paid', currency: 'EUR', amounts: [{ minor: 1000 }] }, '10 EUR'],
  ];
  for (const [price, words] of prices)
    it(`costs «${words}» [EC-61]`, async () => {
      const { calendar } = await open({ price });
      expect(factsOn(calendar).Pris).to.equal(words);
    });

  it('over midnight names both days [EC-86]', async () => {
    const { calendar } = await open({ startsAt: '2026-12-03T22:00:00+01:00', endsAt: '2026-12-04T02:00:00+01:00' });
    expect(factsOn(calendar).Hvornår).to.equal('torsdag 3. december kl. 22.00 – fredag 4. december kl. 2.00');
  });

  it('shows rich text by our own rules and no unsafe address [CT-23] [CT-24]', async () => {
    const { page, calendar } = await open({
      description: { html: '<p>Kom <b>glad</b><script>alert(1)</script><a href="javascript:alert(1)">her</a></p>' },
      onlineUrl: 'javascript:alert(1)',
      links: [{ url: 'javascript:alert(1)', label: 'Farlig' }],
    });
    expect(page.text).to.contain('glad').and.not.to.contain('alert');
    expect(calendar.shadowRoot?.querySelector('.prose strong')?.textContent).to.equal('glad');
    expect(calendar.shadowRoot?.querySelectorAll('.details a')).to.have.length(0);
    expect(calendar.shadowRoot?.querySelector('script')).to.equal(null);
  });

  it('fetches the rest of a partial item, and says so meanwhile [CT-9] [EC-14]', async () => {
    const whole = eventOn(3, { description: 'Hele beskrivelsen.' });
    const backend = eventBackend({
      items: [{ ...eventOn(3), isPartial: true }],
      next: null,
      asOf: '2026-11-24T14:05:00+01:00',
    });
    const asked: string[] = [];
    backend.event = async (id) => {
      asked.push(id);
      return { value: whole, skipped: [] };
    };
    const { page } = await showCalendar({ backend });
    await page.press('button', /^Møde 3/);
    await page.until(() => page.text.includes('Hele beskrivelsen.'), 'the description is there');
    expect(asked).to.deep.equal(['e3']);
  });

  it('opens by its own id or that of a date, from code [EC-90]', async () => {
    const { page, calendar, heard } = await showCalendar();
    await calendar.open('tirsdagsforedrag.20270112T180000Z');
    await page.until(() => page.has('button', 'Luk'), 'the date is open');
    expect(page.focused).to.match(/^button "Foredrag: Byen, der fandt sine kræfter, tirsdag 12. januar 2027/);
    await calendar.close();
    await page.until(() => !page.has('button', 'Luk'), 'it is closed again');
    await calendar.open('borgermoede');
    await page.until(() => page.text.includes('Flyttet en uge, fordi byrådet har møde'), 'the other one is open');
    expect(heard, 'a page is not told what it does itself').to.deep.equal([]);
  });
});
