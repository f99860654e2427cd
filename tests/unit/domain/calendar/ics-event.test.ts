import { expect } from 'chai';
import { splitTitle, statusMeaning } from '../../../../src/domain/calendar/status-words.ts';
import { eventOf, fileOf, parse } from '../../../helpers/ics-samples.ts';

describe('what an event says [EC-33] [BE-19]', () => {
  const START = 'DTSTART;TZID=Europe/Copenhagen:20261124T180000';

  const titles: [title: string, shown: string, status: object][] = [
    ['Aflyst: Dialogmøde', 'Dialogmøde', { status: 'cancelled' }],
    ['UDSKUDT – Koncert', 'Koncert', { status: 'postponed' }],
    ['Flyttet - Generalforsamling', 'Generalforsamling', { status: 'moved' }],
    ['Udsolgt: Samtaleaften: De otte spørgsmål', 'Samtaleaften: De otte spørgsmål', { availability: 'soldOut' }],
    ['Cancelled: Choir', 'Choir', { status: 'cancelled' }],
    ['Dialog: Flyttet sammen', 'Dialog: Flyttet sammen', {}],
    ['Tentative: Choir', 'Tentative: Choir', {}],
  ];
  for (const [title, shown, status] of titles)
    it(`in its title: ${title}`, () => {
      const { title: rest, meaning = {} } = splitTitle(title);
      expect([rest, meaning]).to.deep.equal([shown, status]);
    });

  it('in STATUS, where the word before the title is more exact than CANCELLED', () => {
    expect(eventOf(START, 'STATUS:CONFIRMED')?.status).to.equal(undefined);
    expect(eventOf(START, 'STATUS:TENTATIVE')?.status).to.equal('tentative');
    expect(eventOf(START, 'STATUS:NEEDS-ACTION')?.status).to.equal('changed');
    expect(eventOf(START, 'SUMMARY:x', 'STATUS:CANCELLED')?.status).to.equal('cancelled');
    expect(
      parse(fileOf(START, 'STATUS:CANCELLED').replace('SUMMARY:', 'SUMMARY:Udskudt: ')).events[0]?.status,
    ).to.equal('postponed');
    expect(statusMeaning('Fuldt booket')).to.deep.equal({ availability: 'soldOut' });
  });

  it('about its place: postcode and town are the last part; online alone is no place', () => {
    const placeOf = (...lines: string[]) => eventOf(START, ...lines)?.place;
    expect(
      placeOf('LOCATION:Salen\\, 4000 Sundby (også online)', 'CONFERENCE;VALUE=URI:https://live.example/1'),
    ).to.deep.equal({ name: 'Salen', postcode: '4000', city: 'Sundby', remote: 'possible' });
    expect(placeOf('LOCATION:Online', 'CONFERENCE;VALUE=URI:https://live.example/1')).to.deep.equal({ remote: 'only' });
    expect(placeOf('LOCATION:Salen', 'X-GOOGLE-CONFERENCE:https://meet.example/1')).to.deep.equal({ name: 'Salen' });
    expect(placeOf('LOCATION:Salen\\nAlgade 5\\, 4000 Sundby\\, Danmark')).to.deep.equal({
      name: 'Salen, Algade 5',
      postcode: '4000',
      city: 'Sundby',
    });
    expect(placeOf('LOCATION:Danmark')).to.deep.equal({ name: 'Danmark' });
    expect(placeOf('GEO:55.64;12.08')).to.deep.equal({ latitude: 55.64, longitude: 12.08 });
    expect(placeOf('LOCATION:')).to.equal(undefined);
  });

  it('with its language, categories, organiser, image and addresses', () => {
    const event = eventOf(
      START,
      'CATEGORIES;LANGUAGE=da:Mad\\, fest,Børn og unge,Børn og unge',
      'ORGANIZER;CN=Folkehuset:mailto:post@folkehus.example',
      'URL:https://folkehus.example/1',
      'ATTACH;FMTTYPE=image/png:https://folkehus.example/1.png',
      'DESCRIPTION:Kom\\nsom du er',
    );
    expect(event).to.deep.include({
      categories: [
        { id: 'mad-fest', label: { da: 'Mad, fest' } },
        { id: 'boern-og-unge', label: { da: 'Børn og unge' } },
      ],
      organisations: [{ name: 'Folkehuset' }],
      url: 'https://folkehus.example/1',
      image: { url: 'https://folkehus.example/1.png', alt: '', isDecorative: true },
      description: 'Kom\nsom du er',
    });
  });

  it('as markup only where there is no plain text', () => {
    const html = 'X-ALT-DESC;FMTTYPE=text/html:<p>Kom</p>';
    expect(eventOf(START, html)?.description).to.deep.equal({ html: '<p>Kom</p>' });
    expect(eventOf(START, html, 'DESCRIPTION:Kom')?.description).to.equal('Kom');
  });

  it('as markup where the plain text holds some, with its line breaks', () => {
    const descriptionOf = (text: string) => eventOf(START, `DESCRIPTION:${text}`)?.description;
    expect(descriptionOf('Kom <b>nu</b>\\nTag mad med')).to.deep.equal({ html: 'Kom <b>nu</b><br>Tag mad med' });
    expect(descriptionOf('<p>Kom</p>\\n<p>nu</p>')).to.deep.equal({ html: '<p>Kom</p>\n<p>nu</p>' });
    expect(descriptionOf('Børn <b år\\n<3 <script>')).to.equal('Børn <b år\n<3 <script>');
  });

  it('never about persons: attendees, contacts, comments and mail addresses are not read [BE-25]', () => {
    const text = fileOf(
      START,
      'ATTENDEE;CN=Ida Kanarie:mailto:ida@kanarie.example',
      'CONTACT:Ida Kanarie',
      'COMMENT:Ida Kanarie',
      'ORGANIZER;CN=ida@kanarie.example:mailto:ida@kanarie.example',
      'BEGIN:VALARM',
      'DESCRIPTION:kanarie',
      'END:VALARM',
    );
    expect(JSON.stringify(parse(text)).toLowerCase()).to.not.contain('kanarie');
  });

  it('not at all when it is private: only its id is told [BE-26]', () => {
    const text = fileOf(START, 'CLASS:CONFIDENTIAL');
    expect(parse(text)).to.deep.include({
      events: [],
      issues: [{ path: 'linje 2', id: '1@x.example', code: 'private', message: '' }],
    });
  });

  it('without addresses that are not safe [CT-23]', () => {
    const text = fileOf(START, 'URL:javascript:alert(1)');
    expect(parse(text).events[0]).to.not.have.property('url');
    expect(parse(text).issues).to.deep.equal([
      { path: 'linje 6', id: '1@x.example', code: 'bad-address', message: 'javascript:alert(1)' },
    ]);
  });
});
