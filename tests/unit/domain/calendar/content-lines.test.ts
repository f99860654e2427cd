import { expect } from 'chai';
import { readContentLines, readText, splitList } from '../../../../src/domain/calendar/content-lines.ts';

const bytes = (...parts: (string | number)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));
const summaryOf = (input: string | Uint8Array) => readContentLines(input).roots[0]?.properties[0]?.value;

describe('the lines of a calendar file [EC-32]', () => {
  const folded: [name: string, input: string | Uint8Array][] = [
    ['CRLF and a blank', 'BEGIN:VEVENT\r\nSUMMARY:Kaffe og\r\n  snak\r\nEND:VEVENT'],
    ['LF and a tab', 'BEGIN:VEVENT\nSUMMARY:Kaffe og\n\t snak\nEND:VEVENT'],
    ['CR', 'BEGIN:VEVENT\rSUMMARY:Kaffe og\r  snak\rEND:VEVENT'],
    ['several folds', 'BEGIN:VEVENT\nSUMMARY:Kaf\n fe o\n g sna\n k\n'],
    ['a byte order mark before it', '\ufeffBEGIN:VEVENT\nSUMMARY:Kaffe og snak\n'],
    ['a NUL in it', 'BEGIN:VEVENT\nSUMMARY:Kaffe\0 og snak\n'],
  ];
  for (const [name, input] of folded)
    it(`are unfolded: ${name}`, () => {
      expect(summaryOf(input)).to.equal('Kaffe og snak');
    });

  it('are unfolded before they are decoded, so a fold may stand inside a letter', () => {
    expect(summaryOf(bytes('BEGIN:VEVENT\r\nSUMMARY:Bl', 0xc3, '\r\n ', 0xa5, 'b\u00e6r'))).to.equal('Blåbær');
  });

  it('are read as Windows-1252 when they are no UTF-8', () => {
    expect(summaryOf(bytes('BEGIN:VEVENT\nSUMMARY:', 0xc6, 'ldre ', 0x96, ' m', 0xf8, 'de'))).to.equal('Ældre – møde');
  });

  it('that are no property continue the value before them', () => {
    expect(readText(summaryOf('BEGIN:VEVENT\nSUMMARY:En\nto linjer\nUID:1') ?? '')).to.equal('En\nto linjer');
  });

  it('have parameters: quoted, in any case, and with the marks of RFC 6868', () => {
    const [property] =
      readContentLines('BEGIN:X\nAttendee;cn="Bo; ^\'Bob^\' : Lund^n^^";role=CHAIR:mailto:x').roots[0]?.properties ??
      [];
    expect(property).to.deep.equal({
      name: 'ATTENDEE',
      parameters: { CN: 'Bo; "Bob" : Lund\n^', ROLE: 'CHAIR' },
      value: 'mailto:x',
      line: 2,
    });
  });

  it('are counted as in the file, also after folds', () => {
    const { roots } = readContentLines('BEGIN:VCALENDAR\nX:1\n 2\n 3\nBEGIN:VEVENT\nUID:1\nEND:VEVENT');
    expect(roots[0]?.components[0]?.line).to.equal(5);
  });

  it('close what stands open: at a wrong END up to its BEGIN, and at the end of the file', () => {
    const { roots } = readContentLines(
      'BEGIN:VCALENDAR\nEND:VTODO\nBEGIN:VEVENT\nBEGIN:VALARM\nEND:VEVENT\nBEGIN:VEVENT\nUID:2',
    );
    expect(roots[0]?.components.map(({ name }) => name)).to.deep.equal(['VEVENT', 'VEVENT']);
  });

  it('stop at the caps and keep what was read', () => {
    const deep = readContentLines('BEGIN:A\n'.repeat(9));
    expect(deep.isCut).to.equal(true);
    const many = readContentLines(`BEGIN:VCALENDAR\n${'BEGIN:E\nEND:E\n'.repeat(50_001)}`);
    expect([many.isCut, many.roots[0]?.components.length]).to.deep.equal([true, 49_999]);
    expect(summaryOf(`BEGIN:VEVENT\nSUMMARY:${'x'.repeat(200_000)}`)).to.have.length(100_000);
  });
});

describe('a text value [EC-32]', () => {
  const cases: [value: string, text: string][] = [
    ['Strik og snak\\, alle', 'Strik og snak, alle'],
    ['a\\;b\\nc\\Nd\\\\e', 'a;b\nc\nd\\e'],
    ['C:\\temp', 'C:\\temp'],
    ['bidi \u202egnp.exe', 'bidi gnp.exe'],
  ];
  for (const [value, text] of cases)
    it(JSON.stringify(value), () => {
      expect(readText(value)).to.equal(text);
    });

  it('is split at commas that are not escaped', () => {
    expect(splitList('Mad\\, fest,Kultur,,x')).to.deep.equal(['Mad\\, fest', 'Kultur', 'x']);
  });
});
