import { expect } from 'chai';
import fc from 'fast-check';
import { toIcs } from '../../../../src/domain/calendar/ics-writer.ts';
import { plainTitle } from '../../../../src/domain/text/plain-title.ts';
import { occurrence } from '../../../helpers/calendar-samples.ts';
import { linesOf, writing as options, parse, valuesOf, write } from '../../../helpers/ics-samples.ts';
import '../../../helpers/seed.ts';

describe('words in a calendar file [EC-35]', () => {
  it('come back as they were, whatever they are', () => {
    // Read back, white space is folded and markup is gone; a title may not look like either, nor like a status.
    const word = fc.stringMatching(/^[a-zæøåA-Z0-9,;:\\"'()!?^=%😀ß€-]{1,30}$/u).filter((text) => !/[:–—-]/.test(text));
    const title = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(title, title, (name, description) => {
        const file = write(occurrence({ title: name, description, status: 'cancelled' }));
        const [read] = parse(file).events;
        expect(read).to.include({ title: name.normalize('NFC'), description, status: 'cancelled' });
        expect(valuesOf(file, 'BEGIN')).to.have.length(2 + valuesOf(file, 'TZOFFSETTO').length + 1);
      }),
    );
  });

  it('cannot end their line and begin another property', () => {
    const evil = 'Fest\r\nATTENDEE:mailto:x@example.org\u2028BEGIN:VALARM\u0000\u001b';
    const file = write(
      occurrence({
        title: evil,
        description: evil,
        uid: evil,
        place: { name: evil },
        categories: [{ id: 'x', label: evil }],
      }),
    );
    expect(linesOf(file).filter((line) => /^(ATTENDEE|BEGIN:VALARM)/.test(line))).to.deep.equal([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
    expect(file.replaceAll('\r\n', '')).to.not.match(/[\u0000-\u0008\u000a-\u001f\u2028]/);
  });

  it('tell what it is about and for whom, each once [EC-8]', () => {
    const [food, families] = [
      { id: 'mad', label: { da: 'Mad, fest', en: 'Food' } },
      { id: 'familier', label: 'Familier' },
    ];
    const event = occurrence({ categories: [food, families], audiences: [families, { id: 'alle', label: 'Alle' }] });
    expect(valuesOf(write(event), 'CATEGORIES')).to.deep.equal([':Mad\\, fest,Familier,Alle']);
  });

  it('of markup are plain lines', () => {
    const description = { html: '<p>Tag <strong>kage</strong> med.</p><ul><li>Te</li><li>Kaffe</li></ul>' };
    expect(valuesOf(write(occurrence({ description })), 'DESCRIPTION')).to.deep.equal([
      ':Tag kage med.\\n- Te\\n- Kaffe',
    ]);
  });

  it('for access, price and contact are lines after the description, in the language asked for', () => {
    const file = toIcs([occurrence({ title: { da: 'Kor', en: 'Choir' }, description: 'Syng med.' })], {
      ...options,
      language: 'en',
      name: 'Sang',
      notes: ({ title }) => [`Free: ${plainTitle(title)}`],
    });
    expect(valuesOf(file, 'SUMMARY')).to.deep.equal([':Choir']);
    expect(valuesOf(file, 'DESCRIPTION')).to.deep.equal([':Syng med.\\n\\nFree: Kor']);
    expect(valuesOf(file, 'X-WR-CALNAME')).to.deep.equal([':Sang']);
  });
});
