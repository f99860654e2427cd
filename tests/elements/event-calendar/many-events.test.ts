import { expect } from 'chai';
import type { Backend } from '../../../src/backend/backend.ts';
import { environmentWith } from '../../../src/backend/environment.ts';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { mergedBackend } from '../../../src/backend/merged/merged-backend.ts';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import { formatPlainDate } from '../../../src/domain/calendar/date-time.ts';
import { singleOccurrence } from '../../../src/domain/calendar/single-date.ts';
import { elementsIn } from '../../helpers/shadow-roots.ts';
import { type CalendarPage, showCalendar, titlesOn } from './calendar-page.ts';

const most = 5000;
/** 25 November 2026. */
const firstDay = 20_782;

/** So many events a day, in four topics, from the first day on. */
const eventsOf = (count: number, perDay: number) =>
  Array.from({ length: count }, (_, index): CalendarEvent => {
    const hour = String(8 + (index % Math.min(perDay, 14))).padStart(2, '0');
    return {
      id: `e${index}`,
      title: `Møde ${index}`,
      startsAt: `${formatPlainDate(firstDay + Math.floor(index / perDay))}T${hour}:00:00Z`,
      timeZone: 'Europe/Copenhagen',
      place: { name: `Sal ${index % 7}` },
      categories: [{ id: `c${index % 4}`, label: `Tema ${index % 4}` }],
    };
  });
const listOf = (items: readonly unknown[]) => ({ items, next: null, asOf: '2026-11-24T14:05:00+01:00' });
/** Elements, those in the shadow too, as the bench counts them. */
const nodesOf = ({ page }: CalendarPage) => [...elementsIn(page.stage)].length;

describe('a calendar of 5,000 events [EC-96] [EC-45]', () => {
  it('has at most 5,000 elements in each view, and in a page more of the agenda', async () => {
    const shown = await showCalendar({ events: eventsOf(most, 14), attributes: { limit: '60' } });
    const { page, calendar } = shown;
    expect(calendar.inspect().count).to.equal(most);
    const first = titlesOn(shown).length;
    expect(first).to.be.within(60, 120);
    expect(nodesOf(shown)).to.be.within(first, most);
    await page.press('button', 'Vis flere');
    expect(titlesOn(shown).length).to.be.within(first + 60, first + 120);
    expect(page.liveLog.at(-1)).to.contain('5000 i alt');
    expect(nodesOf(shown)).to.be.within(2 * first, most);
    for (const view of ['Måned', 'Uge']) {
      await page.press('button', view);
      await page.until(() => page.has('table'), `${view} is there`);
      expect(nodesOf(shown), view).to.be.within(first, most);
    }
  });
});

describe('a calendar of 5,000 series that nobody can expand [EC-34] [EC-96]', () => {
  it('says it of a hundred, and names them all to an editor', async () => {
    const series = eventsOf(most, 14).map((event) => ({ ...event, recurrence: { rules: ['FREQ=SOMETIMES'] } }));
    const shown = await showCalendar({ events: series, attributes: { filters: 'none' } });
    const { page, calendar } = shown;
    await page.until(() => page.text.includes('Flere datoer, som vi ikke kan vise her.'), 'it is said');
    expect(calendar.shadowRoot?.querySelectorAll('.broken')).to.have.length(100);
    expect(nodesOf(shown)).to.be.below(most);
    expect(calendar.inspect().skipped.filter(({ code }) => code === 'bad-rule')).to.have.length(most);
  });
});

/** A year two years on: beyond what is fetched at first. */
const later = (year: string) => `${Number(year) + 2}`;

describe('a source with more dates than are asked for in one go [CT-11] [CT-13] [EC-45]', () => {
  const asked: string[] = [];
  /** By event, or by date where the source expands; a hundred at a time. */
  function paging(isExpanding: boolean, events = eventsOf(1500, 10)): Backend {
    const { occurrences: _, ...backend } = memoryBackend({ events: listOf(events) }) as Backend;
    const items = events.map(singleOccurrence);
    asked.length = 0;
    const note = ({ from, to }: { from?: string; to?: string }) => asked.push(`${from}/${to}`);
    return {
      ...backend,
      events: (query, call) => {
        note(query);
        return (backend as Required<Backend>).events(query, call);
      },
      ...(isExpanding && {
        occurrences: async ({ cursor = '0', limit = 100, from = '', to = '', ...query }) => {
          note({ from, to, ...query });
          const wanted = items.filter(({ startsAt = '' }) => startsAt >= from && startsAt < to);
          const next = Number(cursor) + limit;
          const page = wanted.slice(Number(cursor), next);
          return {
            value: { ...listOf(page), items: page, next: next < wanted.length ? `${next}` : null },
            skipped: [],
          };
        },
      }),
    };
  }

  for (const isExpanding of [true, false])
    describe(isExpanding ? 'that lists dates' : 'that lists events', () => {
      const show = (view = 'agenda') =>
        showCalendar({ backend: paging(isExpanding), attributes: { limit: '60', view } });

      it('has at least so many, and an editor is told', async () => {
        const { page, calendar } = await show();
        expect(page.text).to.contain('mindst 1000 arrangementer');
        await page.until(() => calendar.inspect().skipped.length > 0, 'the advice is there');
        const { skipped } = calendar.inspect();
        expect(skipped.map(({ code, message }) => `${code} ${message}`)).to.deep.equal(['too-big 1000']);
        await page.press('button', 'Vis flere');
        expect(page.liveLog.at(-1)).to.match(/^polite: \d+ flere vist, mindst 1000 i alt det næste år$/);
      });

      it('says that it has not looked through all when something is searched for', async () => {
        const { page } = await show();
        expect(page.text).not.to.contain('de første 1.000');
        await page.choose('Tema', 'Tema 2 (250)');
        await page.until(() => page.text.includes('mindst 250 arrangementer · filtreret på Tema 2'), 'it is chosen');
        expect(page.text).to.contain('Vi har søgt i de første 1.000 arrangementer.');
      });

      it('says in the month that not all came where no day can be named', async () => {
        const all = eventsOf(1500, 60);
        const { page } = await showCalendar({ backend: paging(isExpanding, all), attributes: { view: 'month' } });
        await page.press('button', 'Næste måned');
        const sentence = isExpanding ? /Fra \S+ \d+\. december er de ikke alle med\./ : /Nogle mangler her\./;
        await page.until(() => sentence.test(page.text), 'the sentence is there');
        if (!isExpanding) expect(page.text).not.to.contain('ikke hentet');
      });

      it('fetches a month of which not all came, and says how many it has', async () => {
        const { page, calendar } = await show('month');
        asked.length = 0;
        await calendar.showDate('2027-04-01');
        await page.until(
          () => page.has('button', /^torsdag 1\. april( 2027)?, 10 arrangementer/),
          'its dates are there',
        );
        expect(new Set(asked)).to.deep.equal(new Set(['2027-04-01/2027-05-07']));
      });
    });

  it('says so too when it is one of several, and an editor is told of it once', async () => {
    const parts = [paging(false), memoryBackend({ events: listOf(eventsOf(1, 1)) })];
    const sources = parts.map((backend, index) => ({
      key: `${index + 1}`,
      host: `${index + 1}.example`,
      open: async () => backend,
    }));
    const { page, calendar } = await showCalendar({ backend: mergedBackend(sources, environmentWith()) });
    expect(page.text).to.contain('mindst 1001 arrangementer');
    await page.until(() => calendar.inspect().skipped.length > 0, 'the advice is there');
    const cut = calendar.inspect().skipped.filter(({ code }) => code === 'too-big');
    expect(cut.map(({ id, message }) => `${id} ${message}`)).to.deep.equal(['1 1000']);
  });

  it('says of a month that it has at least so many, and of one that came whole how many it has', async () => {
    const shown = await showCalendar({ backend: paging(true, eventsOf(3000, 40)), attributes: { view: 'month' } });
    const { page } = shown;
    const told = async (words: string) => {
      await page.press('button', 'Næste måned');
      await page.until(() => page.liveLog.at(-1) === `polite: ${words}`, `it says ${words}`);
    };
    await told('December 2026, mindst 1000 arrangementer');
    await told('Januar 2027, mindst 1000 arrangementer');
    await told('Februar 2027, 280 arrangementer');
    await page.press('button', 'Forrige måned');
    await page.until(() => page.liveLog.length === 4, 'January is told again');
    expect(page.liveLog.at(-1)).to.equal('polite: Januar 2027, mindst 1000 arrangementer');
  });

  it('says from which day on a month is not complete, in a sentence and in its cells', async () => {
    const { page } = await showCalendar({ backend: paging(true, eventsOf(3000, 40)), attributes: { view: 'month' } });
    await page.press('button', 'Næste måned');
    await page.until(() => page.text.includes('Fra fredag 25. december er de ikke alle med.'), 'the sentence is there');
    expect(page.has('button', /^torsdag 24\. december, Juleaftensdag, 40 arrangementer$/)).to.equal(true);
    expect(page.find('button', /^fredag 25\. december, 1\. juledag, 40 arrangementer, ikke alle hentet$/)).to.exist;
    expect(page.has('button', /^lørdag 26\. december, 2\. juledag, ikke hentet$/)).to.equal(true);
    expect(page.find('cell', /^lørdag 26\. december/).textContent).to.contain('2. juledag, ikke hentet');
  });

  it('fetches a week of such a month alone, so that it is complete', async () => {
    const { page, calendar } = await showCalendar({
      backend: paging(true, eventsOf(3000, 40)),
      attributes: { view: 'month', date: '2026-12-28' },
    });
    await page.until(() => page.text.includes('er de ikke alle med'), 'the month is cut');
    asked.length = 0;
    calendar.view = 'week';
    await page.until(() => page.has('rowheader', /^mandag 28\. december, 40 arrangementer/), 'its dates are there');
    expect(new Set(asked)).to.deep.equal(new Set(['2026-12-28/2027-01-04']));
    expect(page.text).not.to.match(/ikke alle|hentet/);
  });

  it('fetches a far month alone once a half-year had more, for its later months would look empty', async () => {
    const far = eventsOf(1500, 10).map((event) => ({ ...event, startsAt: `${event.startsAt}`.replace(/^\d+/, later) }));
    const { page, calendar } = await showCalendar({ backend: paging(true, far), attributes: { view: 'month' } });
    await calendar.showDate('2029-04-01');
    await page.until(() => page.has('button', /^fredag 20\. april 2029, 10 arrangementer/), 'its dates are there');
  });
});
