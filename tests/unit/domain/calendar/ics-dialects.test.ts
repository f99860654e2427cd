import { expect } from 'chai';
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { plainTitle } from '../../../../src/domain/text/plain-title.ts';
import { appleFeed } from '../../../helpers/apple-feed.ts';
import { expandBetween } from '../../../helpers/calendar-samples.ts';
import { googleFeed } from '../../../helpers/google-feed.ts';
import { ALL, parse, write } from '../../../helpers/ics-samples.ts';
import { nextcloudFeed } from '../../../helpers/nextcloud-feed.ts';

/** Begin, end, title and status of each date. */
const datesOf = (events: readonly CalendarEvent[]) =>
  expandBetween(events, ALL).occurrences.map(({ occurrence: { title, status, ...times } }) =>
    [
      times.startsAt ?? times.startsOn,
      times.endsAt?.slice(11, 16) ?? times.endsBefore ?? '–',
      plainTitle(title),
      status === 'scheduled' ? '' : (status ?? ''),
    ]
      .join(' ')
      .trim(),
  );

interface Dialect {
  feed: string;
  name: string;
  dates: readonly string[];
  /** Members of an event, by its id. */
  content: Record<string, object>;
  /** What an editor is told. */
  issues: readonly string[];
}

const dialects: Record<string, Dialect> = {
  Google: {
    feed: googleFeed,
    name: 'Sundby Borgerhus',
    dates: [
      '2026-10-06T19:00:00+02:00 21:30 Korsang',
      '2026-10-21T18:00:00+02:00 20:30 Korsang',
      '2026-10-24 2026-10-27 Loppemarked; alle stande tentative',
      '2026-10-27T19:00:00+01:00 21:30 Korsang',
      '2026-11-03T19:30:00+01:00 21:30 Korsang (ny tid)',
      '2026-11-10T19:30:00+01:00 21:30 Korsang (ny tid)',
      '2026-11-17T18:30:00Z 20:30 Korsang (ny tid) cancelled',
    ],
    content: {
      '5k2m0korsang': {
        organisations: [{ name: 'Sundby Borgerhus' }],
        onlineUrl: 'https://meet.google.example/abc-defg-hij',
        place: { name: 'Sundby Borgerhus, Nygade 7', postcode: '4000', city: 'Sundby' },
        description: {
          html: '<p>Vi synger <b>nye sange</b>.</p><ul><li>Kom som du er</li><li>Noder: <a href="https://noder.example/1">her</a></li></ul>',
        },
      },
      loppemarked: { description: 'Børn < 12 år & voksne > 18 år\nKaffe 10,-' },
    },
    issues: ['private laege@google.com'],
  },
  Apple: {
    feed: appleFeed,
    name: 'Havegruppen',
    dates: [
      '2026-10-17T10:00:00+02:00 12:00 Løg i jorden, sammen',
      '2026-10-18 2026-10-19 Åben have',
      '2026-10-24T10:00:00+02:00 12:00 Løg i jorden, sammen',
      '2026-10-26 2026-10-27 Åben have og suppe',
      '2026-11-07T10:00:00+01:00 12:00 Løg i jorden, sammen',
      '2026-11-12T18:00:00+01:00 19:30 Årsmøde',
      '2026-11-15 2026-11-16 Åben have',
    ],
    content: {
      '0A1B2C3D-HAVE': {
        place: { name: 'Fælleshaven, Havevej 3', postcode: '4000', city: 'Sundby' },
        description: 'Vi planter løg.\n\nTag handsker med, hvis du har.',
        url: 'https://have.example/loeg',
      },
      '0A1B2C3D-MOEDE': { place: { remote: 'only' }, onlineUrl: 'https://facetime.example/join' },
    },
    issues: [],
  },
  Nextcloud: {
    feed: nextcloudFeed,
    name: 'Frivilligcenter',
    dates: [
      '2026-09-30T17:30:00+02:00 19:30 Spis sammen',
      '2026-10-24 2026-10-26 Kulturweekend',
      '2026-10-28T18:00:00+01:00 20:00 Spis sammen cancelled',
      '2026-11-18T17:30:00+01:00 19:30 Spis sammen',
      '2026-12-09T17:30:00+01:00 19:30 Spis sammen',
      '2027-10-24 2027-10-26 Kulturweekend',
    ],
    content: {
      '6f9c-spis': {
        organisations: [{ name: 'Frivilligcenter Sundby' }],
        categories: [
          { id: 'faellesskab', label: 'Fællesskab' },
          { id: 'mad-fest', label: 'Mad, fest' },
        ],
        place: {
          name: 'Frivilligcenter, Algade 5',
          postcode: '4000',
          city: 'Sundby',
          latitude: 55.64,
          longitude: 12.08,
        },
        description: { html: '<p>Kom og <em>spis</em> med.</p>' },
      },
    },
    issues: ['private 6f9c-privat'],
  },
};

for (const [producer, { feed, name, dates, content, issues }] of Object.entries(dialects))
  describe(`a feed as ${producer} writes it [EC-33]`, () => {
    const read = parse(new TextEncoder().encode(feed.replaceAll('\n', '\r\n')));

    it('has its name, its dates, and what an editor should know', () => {
      expect(read.calendar.name).to.equal(name);
      expect(datesOf(read.events)).to.deep.equal(dates);
      expect(read.issues.map(({ code, id }) => `${code} ${id}`)).to.deep.equal(issues);
    });

    it('says in our members what its events are', () => {
      for (const [id, members] of Object.entries(content))
        expect(
          read.events.find((event) => event.id === id),
          id,
        ).to.deep.include(members);
    });

    it('lets nobody know of guests, alarms, homes, own files and private dates [BE-25] [BE-26]', () => {
      expect(JSON.stringify(read).toLowerCase()).not.to.match(/kanarie|@(?!google\.com)/);
    });

    it('has the same dates after it has been written and read again [EC-35]', () => {
      const instantsOf = (events: readonly CalendarEvent[]) =>
        expandBetween(events, ALL).occurrences.map(({ startsAt, endsAt, occurrence: { title } }) => [
          startsAt,
          endsAt,
          plainTitle(title),
        ]);
      expect(instantsOf(parse(write(...read.events)).events)).to.deep.equal(instantsOf(read.events));
    });
  });
