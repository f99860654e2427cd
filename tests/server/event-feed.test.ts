import { expect } from 'chai';
import { parseIcs } from '../../src/domain/calendar/ics-reader.ts';
import { withOrdinarySpaces } from '../helpers/ordinary-spaces.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const zone = 'Europe/Copenhagen';

onEachDatabase('events to subscribe to [EC-38]', (kind) => {
  const backend = useBackend(kind);
  const read = async (path: string) => {
    const reply = await backend.call(path);
    const text = await reply.text();
    return { reply, text, ...parseIcs(text, { defaultZone: zone }) };
  };

  /** What each component says, as programs unfold it. */
  const componentsOf = async (path: string) => {
    const { text } = await read(path);
    return withOrdinarySpaces(text.replaceAll('\r\n ', '')).split('BEGIN:VEVENT').slice(1);
  };

  it('are a calendar with a name that programs are asked to read again after six hours', async () => {
    const { reply, text, calendar, events } = await read('events.ics');
    expect(reply.status).to.equal(200);
    expect(reply.headers.get('content-type')).to.equal('text/calendar; charset=utf-8');
    expect(text).to.contain('REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n').and.to.contain('X-PUBLISHED-TTL:PT6H\r\n');
    expect(calendar.name).to.equal('Sundby Kommune');
    const { body } = await backend.json<{ total: number }>('events');
    expect(events).to.have.length(body.total);
  });

  it('hold what is cancelled as such, with the uid and the sequence that the list has [EC-29]', async () => {
    const { text } = await read('events.ics?q=byrumsvandring');
    expect(text).to.contain('UID:byrumsvandring@samspil.example').and.to.contain('STATUS:CANCELLED');
    expect(text).to.contain('SUMMARY:Aflyst: Byrumsvandring');
  });

  it('say in words what is moved, and which date of a series is sold out or online too [EC-8] [EC-53]', async () => {
    const [series, ...dates] = await componentsOf('events/tirsdagsforedrag.ics');
    const dateWith = (title: string) => dates.find((date) => date.replaceAll('\\', '').includes(`SUMMARY:${title}`));
    expect(series).not.to.contain('Flyttet').and.not.to.contain('Optaget');
    expect(dateWith('Foredrag: Julens sange')).to.contain('Optaget');
    expect(dateWith('Foredrag: Byen, der fandt sine kræfter')).to.contain('Både på stedet og online');
    expect(dates.join()).to.contain('Flyttet fra tirsdag 2. marts 2027 kl. 19.00');
    const [meeting] = await componentsOf('events/borgermoede.ics');
    expect(meeting).to.contain('Flyttet fra onsdag 3. marts 2027 kl. 19.00');
  });

  it('are narrowed by the filters of the list [EC-70]', async () => {
    const filters = 'category=netvaerk&isFree=true';
    const { events } = await read(`events.ics?${filters}`);
    const { body } = await backend.json<{ items: { uid: string }[]; total: number }>(`events?${filters}&limit=100`);
    expect(body.total).to.be.greaterThan(1);
    expect(events.map(({ uid }) => uid)).to.have.members(body.items.map(({ uid }) => uid));
  });

  it('have the same bytes until something changes [CT-14]', async () => {
    const first = await read('events.ics');
    const tag = first.reply.headers.get('etag') ?? '';
    const again = await backend.call('events.ics', { headers: { 'if-none-match': tag } });
    expect(again.status).to.equal(304);
  });

  it('can be had one by one, a series whole', async () => {
    const { reply, events } = await read('events/tirsdagsforedrag.ics');
    expect(reply.status).to.equal(200);
    expect(events.map(({ uid }) => uid)).to.deep.equal(['tirsdagsforedrag@samspil.example']);
    expect(events[0]?.recurrence?.rules).to.have.length(1);
    await expectProblem(await backend.call('events/findes-ikke.ics'), 'not-found');
  });

  it('are listed as a feature [CT-7]', async () => {
    const { body } = await backend.json<{ features: string[] }>('config');
    expect(body.features).to.include('event-feed');
  });
});
