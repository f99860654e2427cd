import { expect } from 'chai';
import decode from 'qr/decode.js';
import { type QrCode, qrCode } from '../../../../src/domain/text/qr-code.ts';
import '../../../helpers/seed.ts';

const QUIET = 4;
const DOTS = 4;

/** The code as a camera sees it, with what is spoilt painted white. */
function picture(code: QrCode, isSpoilt: (row: number, column: number) => boolean = () => false) {
  const width = (code.length + 2 * QUIET) * DOTS;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [row, line] of code.entries())
    for (const [column, isDark] of line.entries())
      for (let dot = 0; dot < DOTS * DOTS && isDark && !isSpoilt(row, column); dot++) {
        const y = (row + QUIET) * DOTS + Math.floor(dot / DOTS);
        const x = (column + QUIET) * DOTS + (dot % DOTS);
        data.set([0, 0, 0], (y * width + x) * 4);
      }
  return { data, width, height: width };
}

const address = (length: number) => 'https://sundby.example/arrangementer/'.repeat(6).slice(0, length);

describe('a QR code [EC-84]', () => {
  // The longest text of each version from 1 to 10, and the shortest of the next.
  for (const longest of [14, 26, 42, 62, 84, 106, 122, 152, 180, 213]) {
    it(`of ${longest} bytes is read back by a library that reads them`, () => {
      const code = qrCode(address(longest)) as QrCode;
      expect(decode(picture(code))).to.equal(address(longest));
      const [size, next] = [code.length, qrCode(address(longest + 1))?.length];
      expect(next).to.equal(longest === 213 ? undefined : size + 4);
    });
  }

  it('is read back with a stain on it', () => {
    const code = qrCode(address(100)) as QrCode;
    expect(decode(picture(code, (row, column) => row > 14 && row < 19 && column > 14 && column < 22))).to.equal(
      address(100),
    );
    const isRead = () => decode(picture(code, (row, column) => row > 9 && row < 33 && column > 9 && column < 33));
    expect(isRead).to.throw();
  });

  it('keeps letters that are more than a byte', () => {
    expect(decode(picture(qrCode('https://blåbær.example/søndag') as QrCode))).to.equal(
      'https://blåbær.example/søndag',
    );
  });
});
