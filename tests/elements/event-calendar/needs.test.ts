import { expect } from 'chai';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { EventNeed } from '../../../src/contract/event-content.ts';
import { eventOn, showCalendar } from './calendar-page.ts';
import { begin, opened, send, talk, visit } from './registering.ts';

describe('a hand that an event needs [EC-58]', () => {
  it('is given in the opened event, for the time that is meant', async () => {
    const { page, sent } = await visit(opened(talk));
    expect(page.has('button', /^Foredrag: Fra kunde til medborger.*Mangler hjælp/)).to.equal(true);
    expect(page.text).to.contain('Hent en nabo til foredraget · 2 ledige pladser');
    await begin(page, /^Jeg vil gerne hjælpe: Hent en nabo til foredraget/);
    expect(page.text).to.contain('Om dig');
    await page.type('Navn', 'Mette Sørensen');
    await page.type('Mail', 'mette@sundby.example');
    await page.type('Postnummer', '4000');
    await page.press('radio', '18 eller over');
    await page.press('button', 'Næste');
    await page.press('radio', 'Køre');
    await page.press('button', 'Næste');
    await send(page, 'Vi har modtaget din tilmelding');
    expect(sent.map(({ kind, id, request }) => [kind, id, request.slotIds])).to.deep.equal([
      ['opportunity', 'hent-nabo', ['hn-2026-11-24']],
    ]);
    expect(page.has('button', /Du er tilmeldt/)).to.equal(false);
  });

  const needing = (need: Partial<EventNeed>) => ({
    ...opened(talk),
    changed: ({ overrides, ...event }: CalendarEvent): CalendarEvent => ({
      ...event,
      ...(overrides && {
        overrides: overrides.map((one) => ({
          ...one,
          ...(one.needs && { needs: one.needs.map(({ slotId: _, capacity: __, ...each }) => ({ ...each, ...need })) }),
        })),
      }),
    }),
  });

  it('is given without a time where the task has none: no slot is asked for or sent', async () => {
    const { page, sent } = await visit(needing({ opportunityId: 'kulturbrobygger' }));
    await begin(page, /^Jeg vil gerne hjælpe/);
    expect(page.has('heading', 'Trin 1 af 3: Om dig')).to.equal(true);
    await page.type('Navn', 'Mette Sørensen');
    await page.type('Mail', 'mette@sundby.example');
    await page.press('radio', '18 eller over');
    await page.press('button', 'Næste');
    await page.until(() => page.has('heading', 'Trin 2 af 3: Spørgsmål'), 'the questions are there');
    await page.press('button', 'Næste');
    await send(page, 'Vi har modtaget din tilmelding');
    expect(sent.map(({ kind, id, request }) => [kind, id, request.slotIds ?? []])).to.deep.equal([
      ['opportunity', 'kulturbrobygger', []],
    ]);
  });

  it('asks when, where the time that was meant is gone', async () => {
    const { page } = await visit(needing({ opportunityId: 'hent-nabo', slotId: 'hn-gone' }));
    await begin(page, /^Jeg vil gerne hjælpe/);
    expect(page.has('heading', 'Trin 1 af 4: Hvornår')).to.equal(true);
  });

  it('can be searched for, with how many there are', async () => {
    const { page, calendar, heard } = await visit({ attributes: { filters: 'category hasNeeds', limit: '200' } });
    const rows = () => [...(calendar.shadowRoot?.querySelectorAll('.event') ?? [])];
    const needy = rows().filter((row) => row.querySelector('.badge-needsHelp')).length;
    expect(needy).to.be.greaterThan(0).and.below(rows().length);
    await page.press('checkbox', `Mangler hjælp (${needy})`);
    await page.until(() => rows().length === needy, 'only they are left');
    expect(rows().filter((row) => !row.querySelector('.badge-needsHelp'))).to.deep.equal([]);
    expect(page.has('button', 'Fjern filter: Mangler hjælp')).to.equal(true);
    const detail = { filters: ['hasNeeds'], resultCount: needy };
    expect(heard.filter(([name]) => name === 'filter-change')).to.deep.equal([['filter-change', detail]]);
  });

  it('is not asked for where there are hands enough', async () => {
    const full = { maximum: 6, remaining: 0, display: 'exact' as const, asOf: '2026-11-24T14:05:00+01:00' };
    const { page } = await visit({
      ...opened(talk),
      changed: ({ overrides, ...event }) => ({
        ...event,
        ...(overrides && {
          overrides: overrides.map((one) => ({
            ...one,
            ...(one.needs && { needs: one.needs.map((need) => ({ ...need, capacity: full })) }),
          })),
        }),
      }),
    });
    expect(page.text).to.contain('Hent en nabo til foredraget · Der er hjælpere nok. Tak.');
    expect(page.has('button', /^Jeg vil gerne hjælpe/)).to.equal(false);
    expect(page.has('button', /^Foredrag: Fra kunde til medborger.*Mangler hjælp/)).to.equal(false);
  });

  const counted = (asOf: string) => ({ maximum: 6, remaining: 2, display: 'exact' as const, asOf });
  const looking = (asOf: string, changes: Partial<CalendarEvent> = {}) =>
    showCalendar({
      events: [
        eventOn(1, { needs: [{ opportunityId: 'a', kind: 'lift', task: 'Kør', capacity: counted(asOf) }], ...changes }),
      ],
      attributes: { 'event-id': 'e1', filters: 'none' },
    });

  it('is counted for as long as the number is fresh: ten minutes [CT-17]', async () => {
    const fresh = await looking('2026-11-24T14:00:00+01:00');
    expect(fresh.page.text).to.contain('Kør · 2 ledige pladser');
    const old = await looking('2026-11-24T13:59:00+01:00');
    expect(old.page.text).to.match(/Kør · ledige pladser/i);
  });

  it('may be looked for again where «none left» was said more than ten minutes ago [CT-17]', async () => {
    const none = (asOf: string) => ({ maximum: 6, remaining: 0, display: 'exact' as const, asOf });
    const both = await showCalendar({
      events: ['2026-11-24T14:00:00+01:00', '2026-11-24T13:59:00+01:00'].map((asOf, at) =>
        eventOn(at + 1, {
          title: at === 0 ? 'Nu' : 'For længe siden',
          needs: [{ opportunityId: 'a', kind: 'lift', task: 'Kør', capacity: none(asOf) }],
        }),
      ),
      attributes: { filters: 'hasNeeds' },
    });
    expect(both.page.has('button', /^Nu.*Mangler hjælp/)).to.equal(false);
    expect(both.page.has('button', /^For længe siden.*Mangler hjælp/)).to.equal(true);
    await both.page.press('button', /^Nu,/);
    await both.page.until(() => both.page.text.includes('Der er hjælpere nok. Tak.'), 'the first is open');
    await both.page.press('button', /^For længe siden/);
    await both.page.until(() => both.page.text.includes('Kør · ledige pladser'), 'the second is open');
    await both.page.press('checkbox', 'Mangler hjælp (1)');
    await both.page.until(() => !both.page.has('button', /^Nu,/), 'only the second is left');
  });

  it('is told with whom to ask where it cannot be given here', async () => {
    const { page } = await looking('2026-11-24T14:05:00+01:00', {
      contact: { name: 'Anna Lund', phone: '+4512345678' },
    });
    expect(page.has('button', /^Jeg vil gerne hjælpe/)).to.equal(false);
    expect(page.text).to.contain('Kør · 2 ledige pladser').and.to.contain('Anna Lund');
    expect(page.find<HTMLAnchorElement>('link', '12 34 56 78').href).to.equal('tel:+4512345678');
  });
});
