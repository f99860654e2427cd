// The hard dates (V13): what the server sends as data, as a calendar file, on the page without JavaScript and in a mail is
// the same moment, and reads as the clock on the wall there.

import { expect } from 'chai';
import { and, eq } from 'drizzle-orm';
import { documents } from '../../demo/server/schema.ts';
import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import { parseIcs } from '../../src/domain/calendar/ics-reader.ts';
import { icalDates } from '../helpers/ical-dates.ts';
import { sentMails } from '../helpers/managed-sign-ups.ts';
import { pglite, useBackend } from '../helpers/server-databases.ts';
import { replyOf, requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';

const [copenhagen, faroe, nuuk] = ['Europe/Copenhagen', 'Atlantic/Faroe', 'America/Nuuk'];
const target = 'faellesspisning';

/** What is hard about it, the moment, where, and how a Dane says it there. */
const moments: [what: string, startsAt: string, timeZone: string | undefined, day: string, clock: string][] = [
  ['before the gap of 2026', '2026-03-29T01:59:00+01:00', copenhagen, 'søndag 29. marts 2026', '1.59'],
  ['after the gap of 2026', '2026-03-29T03:00:00+02:00', copenhagen, 'søndag 29. marts 2026', '3.00'],
  ['before the gap of 2027', '2027-03-28T01:59:00+01:00', copenhagen, 'søndag 28. marts 2027', '1.59'],
  ['after the gap of 2027', '2027-03-28T03:00:00+02:00', copenhagen, 'søndag 28. marts 2027', '3.00'],
  [
    'half past two for the first time, 2026',
    '2026-10-25T02:30:00+02:00',
    copenhagen,
    'søndag 25. oktober 2026',
    '2.30',
  ],
  ['half past two once more, 2026', '2026-10-25T02:30:00+01:00', copenhagen, 'søndag 25. oktober 2026', '2.30'],
  [
    'half past two for the first time, 2027',
    '2027-10-31T02:30:00+02:00',
    copenhagen,
    'søndag 31. oktober 2027',
    '2.30',
  ],
  ['half past two once more, 2027', '2027-10-31T02:30:00+01:00', copenhagen, 'søndag 31. oktober 2027', '2.30'],
  ['a leap day', '2028-02-29T10:00:00+01:00', copenhagen, 'tirsdag 29. februar 2028', '10.00'],
  ['the first day of week 53', '2026-12-28T09:00:00+01:00', copenhagen, 'mandag 28. december 2026', '9.00'],
  ['the last day of week 53', '2027-01-03T20:00:00+01:00', copenhagen, 'søndag 3. januar 2027', '20.00'],
  ['the last minute of a year', '2026-12-31T23:59:00+01:00', copenhagen, 'torsdag 31. december 2026', '23.59'],
  ['the first of a year', '2027-01-01T00:00:00+01:00', copenhagen, 'fredag 1. januar 2027', '0.00'],
  ['a midnight in summer', '2026-06-15T00:00:00+02:00', copenhagen, 'mandag 15. juni 2026', '0.00'],
  ['a moment that is told in UTC', '2026-06-14T22:30:00Z', copenhagen, 'mandag 15. juni 2026', '0.30'],
  ['before the gap in the Faroe Islands', '2026-03-29T00:59:00+00:00', faroe, 'søndag 29. marts 2026', '0.59'],
  ['after the gap in the Faroe Islands', '2026-03-29T02:00:00+01:00', faroe, 'søndag 29. marts 2026', '2.00'],
  ['half past one for the first time there', '2026-10-25T01:30:00+01:00', faroe, 'søndag 25. oktober 2026', '1.30'],
  ['half past one once more there', '2026-10-25T01:30:00+00:00', faroe, 'søndag 25. oktober 2026', '1.30'],
  ['before the gap in Nuuk', '2026-03-28T22:59:00-02:00', nuuk, 'lørdag 28. marts 2026', '22.59'],
  ['after the gap in Nuuk', '2026-03-29T00:00:00-01:00', nuuk, 'søndag 29. marts 2026', '0.00'],
  [
    'half past eleven for the first time in Nuuk',
    '2026-10-24T23:30:00-01:00',
    nuuk,
    'lørdag 24. oktober 2026',
    '23.30',
  ],
  ['half past eleven once more in Nuuk', '2026-10-24T23:30:00-02:00', nuuk, 'lørdag 24. oktober 2026', '23.30'],
  ['New Year in Nuuk', '2027-01-01T00:00:00-02:00', nuuk, 'fredag 1. januar 2027', '0.00'],
];

for (const host of ['Europe/Copenhagen', 'America/New_York', 'Pacific/Apia'])
  describe(`the hard dates on a server in ${host} [QA-97]`, () => {
    const backend = useBackend(pglite);
    const { TZ } = process.env;
    before(async () => {
      process.env.TZ = host;
      backend.setNow(new Date('2026-01-02T12:00:00+01:00'));
      const isTarget = and(eq(documents.collection, 'opportunities'), eq(documents.id, target));
      const { sql } = backend.database;
      const [kept] = await sql.select().from(documents).where(isTarget);
      const opportunity = kept?.data as unknown as Opportunity;
      const [sample] = opportunity.slots;
      const slots = moments.map(([, startsAt, timeZone], number) => {
        const endsAt = new Date(Date.parse(startsAt) + 5_400_000).toISOString();
        const capacity = { maximum: 8, remaining: 8, display: 'exact', asOf: startsAt };
        return { ...sample, id: `hard-${number}`, startsAt, endsAt, timeZone, capacity };
      });
      await sql
        .update(documents)
        .set({ data: { ...opportunity, slots } as never })
        .where(isTarget);
      for (const [number, { id, startsAt, endsAt, timeZone }] of slots.entries()) {
        const event = {
          id,
          title: id,
          startsAt,
          endsAt,
          timeZone,
          status: 'scheduled',
          updatedAt: '2026-01-01T12:00:00Z',
        };
        const row = { collection: 'events' as const, id, position: 1000 + number, updatedAt: backend.now() };
        await sql.insert(documents).values({ ...row, data: event });
      }
    });
    after(() => {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    });

    for (const [number, [what, startsAt, , day, clock]] of moments.entries()) {
      it(`${what} is one moment, as data, as a file, on the page and in a mail`, async () => {
        const instant = Date.parse(startsAt);
        const id = `hard-${number}`;
        const { body: event } = await backend.json<CalendarEvent>(`events/${id}`);
        const { body: opportunity } = await backend.json<Opportunity>(`opportunities/${target}`);
        const slot = opportunity.slots.find((one) => one.id === id);
        expect([Date.parse(event.startsAt ?? ''), Date.parse(slot?.startsAt ?? '')]).to.deep.equal([instant, instant]);

        const file = await (await backend.call(`events/${id}.ics`)).text();
        const [read] = parseIcs(file, { defaultZone: 'Europe/Copenhagen' }).events;
        expect([Date.parse(read?.startsAt ?? ''), Date.parse(read?.endsAt ?? '')]).to.deep.equal([
          instant,
          instant + 5_400_000,
        ]);
        // ical.js takes the second of two equal times on the wall, where RFC 5545 (3.3.5) means the first.
        if (!what.includes('for the first time'))
          expect(icalDates(file, ['2026-01-01T00:00:00Z', '2029-01-01T00:00:00Z'])).to.deep.equal([instant]);

        const page = await (await backend.call(`forms/opportunities/${target}`)).text();
        const [, label = ''] = new RegExp(`value="${id}"[^>]*>([\\s\\S]*?)</label>`).exec(page) ?? [];
        expect(label.replaceAll('\u00a0', ' '))
          .to.include(day.replace(/ \d{4}$/, ''))
          .and.to.include(`kl. ${clock}–`);

        const email = `hard-${number}@example.org`;
        const request = await requestFor(backend, target, { slotIds: [id], contact: { name: 'Anna Bang', email } });
        await replyOf(await send(backend, request, { path: signUpPath(target) }), 201);
        const mail = (await sentMails(backend)).find(({ to }) => to === email);
        expect(mail?.text.replaceAll('\u00a0', ' ')).to.include(`${day} kl. ${clock}`);
      });
    }
  });
