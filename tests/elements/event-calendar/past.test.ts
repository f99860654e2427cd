import { expect } from 'chai';
import { eventBackend, eventOn, showCalendar, titlesOn } from './calendar-page.ts';

const at = (id: string, date: string) =>
  eventOn(1, { id, title: id, startsAt: `${date}T18:00:00+01:00`, endsAt: `${date}T19:00:00+01:00` });
/** Today is Tuesday 24 November 2026. */
const events = [
  at('september', '2026-09-30'),
  at('oktober', '2026-10-30'),
  at('november', '2026-11-10'),
  at('igaar', '2026-11-23'),
  at('december', '2026-12-01'),
];

describe('what is over [EC-45]', () => {
  it('is not shown, nor offered, unless the editor asks for it', async () => {
    const shown = await showCalendar({ events });
    expect(titlesOn(shown)).to.deep.equal(['december']);
    expect(shown.page.has('button', 'Vis tidligere')).to.equal(false);
  });

  for (const [source, given] of [
    ['of a backend', { backend: eventBackend({ items: events }) }],
    ['from code', { events }],
  ] as const)
    it(`comes 30 days a press, above what is to come, with the focus left where it is: ${source}`, async () => {
      const shown = await showCalendar({ ...given, attributes: { past: '' } });
      const { page } = shown;
      await page.until(() => page.has('button', 'Vis tidligere'), 'it is offered');
      expect(titlesOn(shown)).to.deep.equal(['december']);
      await page.press('button', 'Vis tidligere');
      await page.until(() => titlesOn(shown).length === 4, 'a month has come');
      expect(titlesOn(shown)).to.deep.equal(['oktober', 'november', 'igaar', 'december']);
      expect(page.focused).to.equal('button "Vis tidligere"');
      await page.press('button', 'Vis tidligere');
      await page.until(() => titlesOn(shown).length === 5, 'another month has come');
      expect(titlesOn(shown)[0]).to.equal('september');
    });

  it('tells how much there was and since when, also where there was nothing, and keeps the focus to the end', async () => {
    const shown = await showCalendar({ events, attributes: { past: '' } });
    const { page } = shown;
    await page.until(() => page.has('button', 'Vis tidligere'), 'it is offered');
    await page.press('button', 'Vis tidligere');
    const first = '3 tidligere arrangementer siden den 25. oktober 2026.';
    await page.until(() => page.liveLog.includes(`polite: ${first}`), 'it is said');
    expect(page.text).to.contain(first);
    await page.type('Søg', 'findes ikke', 'searchbox');
    await page.until(() => page.text.includes('Ingen arrangementer siden den 25. oktober 2026.'), 'the search holds');
    for (let press = 2; press <= 13; press += 1) await page.press('button', 'Vis tidligere');
    expect(page.has('button', 'Vis tidligere')).to.equal(false);
    expect(page.focused).to.contain('Ingen arrangementer siden');
  });

  it('is offered where nothing is to come too', async () => {
    const over = events.filter(({ id }) => id !== 'december');
    const shown = await showCalendar({ backend: eventBackend({ items: over }), attributes: { past: '' } });
    const { page } = shown;
    await page.until(() => page.has('button', 'Vis tidligere'), 'it is offered');
    expect(page.text).to.contain('Der er ingen kommende arrangementer.');
    await page.press('button', 'Vis tidligere');
    await page.until(() => titlesOn(shown).length === 3, 'a month has come');
    await page.press('button', /^igaar/);
    await page.until(() => page.has('button', 'Luk'), 'it is open');
    expect(page.text).to.contain('Der er ingen kommende arrangementer.');
  });

  it('is on paper too, above what is to come, once it has been asked for [EC-83]', async () => {
    const shown = await showCalendar({ backend: eventBackend({ items: events }), attributes: { past: '' } });
    const { page, calendar } = shown;
    const printed = async () => {
      dispatchEvent(new Event('beforeprint'));
      await page.settle();
      const titles = [...(calendar.shadowRoot?.querySelectorAll('.print-sheet strong bdi') ?? [])].map(
        ({ textContent }) => textContent,
      );
      dispatchEvent(new Event('afterprint'));
      await page.settle();
      return titles;
    };
    await page.until(() => page.has('button', 'Vis tidligere'), 'it is offered');
    expect(await printed()).to.deep.equal(['december']);
    await page.press('button', 'Vis tidligere');
    await page.until(() => titlesOn(shown).length === 4, 'a month has come');
    expect(await printed()).to.deep.equal(['oktober', 'november', 'igaar', 'december']);
    calendar.view = 'month';
    await page.until(() => page.has('table'), 'the month is there');
    expect(await printed()).to.deep.equal(['november', 'igaar']);
  });

  it('is opened and closed like any other, and follows the filters', async () => {
    const shown = await showCalendar({ backend: eventBackend({ items: events }), attributes: { past: '' } });
    const { page } = shown;
    await page.until(() => page.has('button', 'Vis tidligere'), 'it is offered');
    await page.press('button', 'Vis tidligere');
    await page.until(() => titlesOn(shown).length === 4, 'a month has come');
    await page.press('button', /^oktober/);
    await page.until(() => page.text.includes('fredag 30. oktober kl. 18.00–19.00'), 'it is open');
    await page.press('button', /^Luk/);
    await page.until(() => /^button "oktober/.test(page.focused), 'the focus is back on its title');
    await page.type('Søg', 'november', 'searchbox');
    await page.until(() => titlesOn(shown).length === 1, 'the search holds for it too');
    expect(titlesOn(shown)).to.deep.equal(['november']);
  });

  it('says so when it cannot be had, and asks again at a press', async () => {
    const backend = eventBackend({ items: events });
    let isDown = false;
    const flaky = {
      ...backend,
      events: (...all: Parameters<NonNullable<typeof backend.events>>) => {
        if (isDown) throw new TypeError('down');
        return (backend as Required<typeof backend>).events(...all);
      },
    };
    const shown = await showCalendar({ backend: flaky, attributes: { past: '' } });
    const { page } = shown;
    await page.until(() => page.has('button', 'Vis tidligere'), 'it is offered');
    isDown = true;
    await page.press('button', 'Vis tidligere');
    await page.until(() => page.text.includes('Vi kan ikke hente tidligere arrangementer lige nu.'), 'it is said');
    // This month had come already.
    expect(titlesOn(shown)).to.deep.equal(['november', 'igaar', 'december']);
    isDown = false;
    await page.press('button', 'Prøv igen');
    await page.until(() => titlesOn(shown).length === 4, 'a month has come');
  });
});
