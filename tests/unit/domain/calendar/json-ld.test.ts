import { expect } from 'chai';
import type { Occurrence } from '../../../../src/contract/occurrence.ts';
import { type JsonLd, toJsonLd, toJsonLdText } from '../../../../src/domain/calendar/json-ld.ts';
import { choir, expandBetween, instantOf, occurrence } from '../../../helpers/calendar-samples.ts';

const now = instantOf('2026-11-24T14:10:00+01:00');
const options = { url: 'https://sundby.example/e/dialog', now, host: 'sundby.example' };
const describeDate = (changes: Partial<Occurrence> = {}, more = {}) =>
  toJsonLd(occurrence(changes), { ...options, ...more });

describe('a date as data of schema.org [EC-39] [EC-8]', () => {
  it('says what, when, where and for whom', () => {
    const data = describeDate({
      title: { da: 'Dialogmøde', en: 'Dialogue meeting' },
      description: { html: '<p>Kom og vær med.</p>' },
      place: { name: 'Kulturcentret', room: 'Salen', address: 'Skolegade 4', postcode: '4999', city: 'Sundby' },
      organisations: [{ name: 'Kulturcentrets Venner', url: 'https://venner.example/' }],
      categories: [{ id: 'dialog', label: 'Dialog' }],
      audiences: [{ id: 'alle', label: 'Alle' }],
      ages: { from: 15 },
      languages: ['da'],
    });
    expect(data).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'Event',
      identifier: 'dialog@sundby.example',
      version: 0,
      name: 'Dialogmøde',
      description: 'Kom og vær med.',
      inLanguage: ['da'],
      startDate: '2026-12-08T17:00:00+01:00',
      endDate: '2026-12-08T18:30:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'Kulturcentret, Salen',
          address: {
            '@type': 'PostalAddress',
            streetAddress: 'Skolegade 4',
            postalCode: '4999',
            addressLocality: 'Sundby',
          },
        },
      ],
      organizer: [{ '@type': 'Organization', name: 'Kulturcentrets Venner', url: 'https://venner.example/' }],
      keywords: ['Dialog'],
      audience: [{ '@type': 'Audience', audienceType: 'Alle' }],
      typicalAgeRange: '15-',
      url: options.url,
    });
    expect(describeDate({ title: { da: 'Møde', en: 'Meeting' } }, { language: 'en' }).name).to.equal('Meeting');
  });

  const states: [string, Partial<Occurrence>, Record<string, unknown>][] = [
    ['cancelled', { status: 'cancelled' }, { eventStatus: 'https://schema.org/EventCancelled', offers: undefined }],
    ['postponed', { status: 'postponed' }, { eventStatus: 'https://schema.org/EventPostponed' }],
    [
      'moved',
      { status: 'moved', previousStartsAt: '2026-12-07T17:00:00+01:00' },
      { eventStatus: 'https://schema.org/EventRescheduled', previousStartDate: '2026-12-07T17:00:00+01:00' },
    ],
    ['free', { price: { kind: 'free' } }, { isAccessibleForFree: true }],
    ['of unknown price', { price: { kind: 'unknown' } }, { isAccessibleForFree: undefined, offers: undefined }],
    ['on whole days', { startsOn: '2026-12-05', endsBefore: '2026-12-07' }, { endDate: '2026-12-06' }],
    [
      'online',
      { place: { remote: 'only' }, onlineUrl: 'https://video.example/1' },
      {
        eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
        location: [{ '@type': 'VirtualLocation', url: 'https://video.example/1' }],
      },
    ],
  ];
  for (const [name, changes, expected] of states) {
    it(`tells that it is ${name}`, () => {
      const data = describeDate(changes);
      for (const [member, value] of Object.entries(expected)) expect(data[member], member).to.deep.equal(value);
    });
  }

  it('offers what there is: price in kroner, sold out, few left [EC-53]', () => {
    const capacity = { maximum: 40, remaining: 0, display: 'exact', asOf: '2026-11-24T14:08:00+01:00' } as const;
    const price = { kind: 'paid', currency: 'DKK', amounts: [{ minor: 7550, label: 'Voksen' }] } as const;
    const offers = (changes: Partial<Occurrence>) => (describeDate(changes).offers as Record<string, unknown>[])[0];
    expect(offers({ capacity, price: { ...price, amounts: [...price.amounts] } })).to.deep.equal({
      '@type': 'Offer',
      url: options.url,
      availability: 'https://schema.org/SoldOut',
      priceCurrency: 'DKK',
      price: 75.5,
      name: 'Voksen',
    });
    expect(offers({ capacity: { ...capacity, remaining: 2 } })).to.include({
      availability: 'https://schema.org/LimitedAvailability',
    });
    expect(offers({ availability: 'waitingList' })).to.include({ availability: 'https://schema.org/SoldOut' });
  });

  it('states access as the event does, over that of the place, and nothing that nobody stated [EC-56]', () => {
    const place = { name: 'Hallen', access: [{ feature: 'stepFree', value: 'no' as const }] };
    const [location] = describeDate({
      place,
      access: [{ feature: 'stepFree', value: 'partly', label: 'Trinfri adgang', note: 'Rampe ved bagdøren' }],
    }).location as Record<string, unknown>[];
    expect(location?.amenityFeature).to.deep.equal([
      {
        '@type': 'LocationFeatureSpecification',
        name: 'Trinfri adgang',
        value: 'partly',
        description: 'Rampe ved bagdøren',
      },
    ]);
  });

  it('takes the codes of a place for what it has, and the event for who knows better [EC-6]', () => {
    const accessibility = ['stepFree', 'lift'].map((id) => ({ id, label: id }));
    const access = [{ feature: 'lift', value: 'no' as const }];
    const [location] = describeDate({ place: { name: 'Hallen', accessibility }, access }).location as [JsonLd];
    const features = location.amenityFeature as readonly JsonLd[];
    expect(features.map(({ name, value }) => [name, value])).to.deep.equal([
      ['stepFree', true],
      ['lift', false],
    ]);
  });

  it('names whom to turn to, under the first who holds it or alone [EC-8]', () => {
    const contact = { name: 'Bo Lund', role: 'Formand', phone: '+4534412345', email: 'bo@venner.example' };
    const contactPoint = {
      '@type': 'ContactPoint',
      name: 'Bo Lund',
      contactType: 'Formand',
      telephone: '+4534412345',
      email: 'bo@venner.example',
    };
    const organisations = ['Venner', 'Naboer'].map((name) => ({ name }));
    expect(describeDate({ contact, organisations }).organizer).to.deep.equal([
      { '@type': 'Organization', name: 'Venner', contactPoint },
      { '@type': 'Organization', name: 'Naboer' },
    ]);
    expect(describeDate({ contact }).organizer).to.deep.equal([
      { '@type': 'Organization', name: 'Bo Lund', contactPoint },
    ]);
    expect(describeDate()).to.not.have.property('organizer');
  });

  it('tells the number of places left while it is fresh, and no ages where none are said [CT-17]', () => {
    const left = (asOf: string) =>
      describeDate({ capacity: { maximum: 40, remaining: 12, display: 'exact', asOf } }).remainingAttendeeCapacity;
    expect(left('2026-11-24T14:08:00+01:00')).to.equal(12);
    expect(left('2026-11-24T13:08:00+01:00')).to.equal(undefined);
    expect(describeDate({ ages: {} })).to.not.have.property('typicalAgeRange');
  });

  it('points from a date to its series', () => {
    const [date] = expandBetween(choir(), ['2026-09-10', '2026-09-11']).occurrences;
    const data = date && toJsonLd(date.occurrence, options);
    expect(data?.identifier).to.equal('kor@sundby.example#kor.20260910T160000Z');
    expect(data?.superEvent).to.deep.equal({ '@type': 'EventSeries', identifier: 'kor@sundby.example' });
  });

  // V9 of QA-100: what ends a script element or a comment in it, or a line of a script.
  const breakers = [
    ...['</script>', '</SCRIPT>', '</script ', '</script/x>', '</ script>', '<script>', '<!--', '<!--<script>', '-->'],
    ...['--!>', ']]>', '&lt;/script&gt;', '&amp;', '\u2028', '\u2029', '\\u003c/script>', '\\</script>', '"</script>'],
  ];
  for (const title of breakers) {
    it(`as text cannot end the script element it stands in: ${JSON.stringify(title)} [QA-66]`, () => {
      const text = toJsonLdText(occurrence({ title: `a${title}b`, summary: title }), options);
      expect(text).to.not.match(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text).name).to.equal(`a${title}b`);
    });
  }
});
