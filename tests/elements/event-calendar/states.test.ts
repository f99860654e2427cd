import { expect } from 'chai';
import { html } from 'lit';
import content from '../../../demo/content/events.json' with { type: 'json' };
import { clock, ticking } from '../../helpers/fixed-clock.ts';
import { demoEvents, eventBackend, eventOn, placeCalendar, showCalendar, titlesOn } from './calendar-page.ts';

describe('the states of the calendar [EC-78]', () => {
  it('show quiet bars while it fetches, and say so', async () => {
    const { page } = await placeCalendar({ backend: eventBackend().slow(Number.POSITIVE_INFINITY) });
    expect(page.text).to.contain('Henter arrangementer …');
    expect(page.findAll('list')).to.have.length(0);
  });

  it('leave the page its own content until the events have come [EM-25]', async () => {
    clock.holdTimers();
    const shown = await placeCalendar({ backend: eventBackend().slow(300), fallback: 'Se programmet i Kulturcentret' });
    expect(shown.page.text).to.contain('Se programmet i Kulturcentret').and.not.to.contain('Henter');
    await clock.tick(300);
    await ticking(shown.calendar.ready);
    await shown.page.settle();
    expect(shown.page.text).not.to.contain('Se programmet i Kulturcentret');
    expect(titlesOn(shown).length).to.be.greaterThan(0);
  });

  it('say when there is nothing to come, in the editor’s words where there are some [EC-68]', async () => {
    const { page, calendar } = await showCalendar({ backend: eventBackend().empty() });
    expect(page.text).to.contain('Der er ingen kommende arrangementer.');
    const own = Object.assign(document.createElement('p'), { slot: 'empty', textContent: 'Vi holder ferie.' });
    calendar.append(own);
    await page.settle();
    expect(page.text).to.contain('Vi holder ferie.').and.not.to.contain('ingen kommende');
  });

  it('say that the source does not answer, keep the page’s own content, and recover by one button [EM-27]', async () => {
    const shown = await placeCalendar({ backend: eventBackend().failing('unreachable', 1), fallback: 'Ring til os' });
    const { page, heard } = shown;
    await page.until(() => page.has('button', 'Prøv igen'), 'it has failed');
    expect(page.text).to.contain('Vi kan ikke hente nyt lige nu.').and.to.contain('Ring til os');
    expect(heard).to.deep.equal([['error', { widget: 'samspil-event-calendar', kind: 'unreachable', sourceHost: '' }]]);
    await page.press('button', 'Prøv igen');
    await page.until(() => titlesOn(shown).length > 0, 'the events are there');
    expect(page.text).not.to.contain('Ring til os');
    expect(page.has('button', 'Prøv igen')).to.equal(false);
  });

  it('bring the page’s own content back where another source does not answer [EC-78] [CT-17]', async () => {
    const { page, calendar } = await showCalendar({ fallback: 'Ring til os' });
    expect(page.text).not.to.contain('Ring til os');
    calendar.backend = eventBackend().failing('unreachable', 9);
    await page.until(() => page.has('button', 'Prøv igen'), 'it has failed');
    expect(page.text).to.contain('Ring til os').and.not.to.contain('Foredrag');
  });

  it('take what the page gives to a slot of its own for no content in its place [EM-25] [EM-27]', async () => {
    const beside = html`<h2 slot="heading">Hvad sker der?</h2><p slot="footer">Ring til os</p>`;
    const { page } = await placeCalendar({ backend: eventBackend().slow(Number.POSITIVE_INFINITY), beside });
    expect(page.text).to.contain('Henter arrangementer …').and.to.contain('Hvad sker der?');
    const failed = await placeCalendar({ backend: eventBackend().failing('unreachable', 9), beside });
    await failed.page.until(() => failed.page.has('button', 'Prøv igen'), 'it has failed');
    expect(failed.page.text).to.contain('Indholdet kan ikke vises lige nu.').and.to.contain('Ring til os');
  });

  it('keep the last good copy when a refresh fails, with its time, and an open event open [CT-17] [EC-81]', async () => {
    const backend = eventBackend();
    const shown = await showCalendar({ backend, attributes: { 'event-id': 'faellesspisning', filters: 'none' } });
    const { page, calendar } = shown;
    const titles = titlesOn(shown);
    backend.failing('unreachable', 1);
    calendar.reload();
    await page.until(
      () => page.text.includes('Vi kan ikke hente nyt lige nu. Sidst opdateret kl. 14.10.'),
      'it is stale',
    );
    expect(titlesOn(shown)).to.deep.equal(titles);
    expect(page.has('button', 'Luk')).to.equal(true);
    await page.press('button', 'Prøv igen');
    await page.until(() => !page.text.includes('Vi kan ikke hente nyt'), 'it is fresh again');
    expect(page.has('button', 'Luk')).to.equal(true);
  });

  it('lose one malformed event of forty, not the list [CT-27]', async () => {
    const items: unknown[] = Array.from({ length: 40 }, (_, index) =>
      eventOn(1 + (index % 28), { id: `e${index}`, title: `Møde ${index}` }),
    );
    items[7] = { id: 'e7', title: 'Ødelagt', startsAt: 'i morgen' };
    const shown = await showCalendar({
      backend: eventBackend({ items, next: null, asOf: '2026-11-24T14:05:00+01:00' }),
      attributes: { limit: '100', filters: 'none' },
    });
    expect(titlesOn(shown)).to.have.length(39);
    expect(shown.page.text).not.to.contain('Ødelagt');
    const report = shown.calendar.inspect();
    expect(report.skipped.map(({ id, code }) => [id, code])).to.deep.equal([['e7', 'bad-start']]);
    expect([report.status, report.count]).to.deep.equal(['ready', 39]);
  });

  it('tell when the source was heard [EC-78]', async () => {
    const { page } = await showCalendar();
    expect(page.text).to.contain('Sidst opdateret kl. 14.10');
  });

  it('keep rows by their date when fresh events come: focus stays where it was [EC-81]', async () => {
    const shown = await showCalendar({ events: [eventOn(3), eventOn(5)], attributes: { filters: 'none' } });
    shown.page.find('button', /^Møde 5/).focus();
    shown.calendar.events = [eventOn(2), eventOn(3), eventOn(4), eventOn(5)];
    await shown.page.until(() => titlesOn(shown).length === 4, 'the new events are there');
    expect(shown.page.focused).to.match(/^button "Møde 5/);
  });

  it('never let an older answer overwrite a newer one [CT-18]', async () => {
    const backend = eventBackend();
    const shown = await showCalendar({ backend, attributes: { filters: 'none' } });
    const answers: ((items: unknown[]) => void)[] = [];
    backend.events = () =>
      new Promise((resolve) => {
        answers.push((items) =>
          resolve({ value: { items: items as never, next: null, asOf: content.asOf }, skipped: [] }),
        );
      });
    shown.calendar.reload();
    await shown.page.until(() => answers.length === 1, 'it has asked');
    shown.calendar.reload();
    await shown.page.until(() => answers.length === 2, 'it has asked again');
    answers[1]?.([eventOn(4)]);
    await shown.page.until(() => titlesOn(shown).join() === 'Møde 4', 'the newer answer is shown');
    answers[0]?.([eventOn(3)]);
    await shown.page.settle();
    expect(titlesOn(shown)).to.deep.equal(['Møde 4']);
  });

  it('stop asking when the calendar leaves the page', async () => {
    const backend = eventBackend().slow(Number.POSITIVE_INFINITY);
    const signals: AbortSignal[] = [];
    const { events } = backend;
    backend.events = (query, call) => {
      signals.push(call.signal);
      return events(query, call);
    };
    const { calendar, page } = await placeCalendar({ backend });
    await page.until(() => signals.length > 0 || page.settle(), 'it has asked').catch(() => undefined);
    calendar.remove();
    expect(signals.every(({ aborted }) => aborted)).to.equal(true);
  });

  it('store nothing, write no address, and hold no search text in an event [EM-63]', async () => {
    const { page, heard } = await showCalendar({ events: demoEvents });
    await page.type('Søg', 'kanarie', 'searchbox');
    await page.until(() => heard.length > 0, 'the search is done');
    expect(JSON.stringify(heard)).not.to.contain('kanarie');
    expect([localStorage.length, sessionStorage.length, location.hash]).to.deep.equal([0, 0, '']);
  });
});
