import { expect } from 'chai';
import { messages as da } from '../../../src/i18n/da/calendar.ts';
import { messages as de } from '../../../src/i18n/de/calendar.ts';
import { messages as en } from '../../../src/i18n/en/calendar.ts';

describe('the city of a zone with a clock of its own [EC-13]', () => {
  const said = ({ ownTime }: Pick<typeof da, 'ownTime'>) =>
    ['New York', 'Copenhagen', 'Lisbon', 'London', 'Faroe'].map((city) => ownTime('12.00', city)).join('; ');

  it('has its name in each language', () => {
    expect(said(da)).to.equal(
      'kl. 12.00 i New York; kl. 12.00 i København; kl. 12.00 i Lissabon; kl. 12.00 i London; kl. 12.00 i Tórshavn',
    );
    expect(said(en)).to.equal(
      '12.00 in New York; 12.00 in Copenhagen; 12.00 in Lisbon; 12.00 in London; 12.00 in Tórshavn',
    );
    expect(said(de)).to.equal(
      '12.00 Uhr in New York; 12.00 Uhr in Kopenhagen; 12.00 Uhr in Lissabon; 12.00 Uhr in London; 12.00 Uhr in Tórshavn',
    );
  });
});
