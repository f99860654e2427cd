import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  type CprVerdict,
  findCprNumbers,
  isSplitCprNumber,
  withMaskedCprNumbers,
  withoutCprNumber,
} from '../../../../src/domain/sign-up/cpr-guard.ts';
import { expectBelow } from '../../../helpers/fastest.ts';

const today = '2026-11-24';
const seed = 20261124;

// The digits written wide, with joiners, soft hyphens and every hyphen there is, are still the same number.
const table: readonly [text: string, verdict: CprVerdict | 'none', why: string][] = [
  ['251248-9996', 'block', 'the usual form'],
  ['25.12.1948-9996', 'block', 'the date written out'],
  ['cpr2512489996', 'block', 'named right before'],
  ['2512489996', 'ask', 'ten digits with a birthday in them'],
  ['ordre 251248-9996', 'ask', 'named an order, written as a CPR number'],
  ['faktura 2512489996', 'none', 'an invoice'],
  ['720380-1235', 'ask', 'a substitute number'],
  ['cpr 720380-1235', 'block', 'a substitute number, named'],
  ['+4525124899', 'none', 'a phone number'],
  ['251248-9996-12', 'none', 'longer than a CPR number'],
  ['290281-1234', 'none', '1981 had no 29 February'],
  ['tlf. 34 41 23 45', 'none', 'a phone number in pairs'],
  ['24/12 kl. 10-12', 'none', 'a date and hours'],
  ['251248\u20109996', 'block', 'hyphen U+2010'],
  ['251248\u20119996', 'block', 'no-break hyphen'],
  ['251248\u20139996', 'block', 'en dash'],
  ['251248\u20149996', 'block', 'em dash'],
  ['251248\u22129996', 'block', 'minus'],
  ['251248\uFE639996', 'block', 'small hyphen'],
  ['251248\uFF0D9996', 'block', 'wide hyphen'],
  ['251248 - 9996', 'block', 'blanks round the hyphen'],
  ['251248\u00A0-\u20099996', 'block', 'other blanks round the hyphen'],
  ['25\u200B1248\u2060-99\uFEFF96', 'block', 'zero-width characters inside'],
  ['2512\u00AD48-9996', 'block', 'a soft hyphen inside'],
  ['２５１２４８－９９９６', 'block', 'wide digits'],
  ['²⁵¹²⁴⁸-9996', 'block', 'raised digits'],
  ['251248/9996', 'ask', 'a slash for the hyphen'],
  ['251248.9996', 'ask', 'a dot for the hyphen'],
  ['251248 9996', 'ask', 'a blank for the hyphen'],
  ['25 12 48 9996', 'ask', 'the date in pairs'],
  ['25/12/48-9996', 'block', 'the date with slashes'],
  ['25-12-48-9996', 'block', 'the date with hyphens'],
  ['25.12.48 9996', 'ask', 'the date with dots'],
  ['cpr: 251248 9996', 'block', 'named before'],
  ['251248 9996 er mit cpr', 'block', 'named after'],
  ['Mit personnummer er 2512489996', 'block', 'the old name'],
  ['fødselsnr. 251248.9996', 'block', 'named by birth'],
  ['civil registration 2512489996', 'block', 'named in English'],
  ['social security 2512489996', 'block', 'named as abroad'],
  ['nr2512489996', 'ask', 'letters that end in nr'],
  ['personnummer2512489996', 'block', 'letters that end in nummer'],
  ['sag2512489996', 'none', 'other letters right before'],
  ['x251248-9996', 'none', 'a letter right before'],
  ['1-251248-9996', 'none', 'part of a longer number'],
  ['12512489996', 'none', 'eleven digits'],
  ['25124899961', 'none', 'eleven digits, too long at the end'],
  ['251248-99961', 'none', 'five digits at the end'],
  ['konto 2512489996', 'none', 'an account'],
  ['reg.nr. 2512489996', 'none', 'a registration number'],
  ['P-nummer 2512489996', 'none', 'a production unit'],
  ['CVR 25124899', 'none', 'a company'],
  ['EAN 5790002512489', 'none', 'thirteen digits'],
  ['isbn 2512489996', 'none', 'a book'],
  ['konto 2512489996; husk dertil mit cpr 251248-9996', 'block', 'only the second is a CPR number'],
  ['321248-9996', 'none', 'no month has 32 days'],
  ['251348-9996', 'none', 'no thirteenth month'],
  ['000000-0000', 'none', 'no day 0'],
  ['241126-4000', 'block', 'born today'],
  ['251126-4000', 'none', 'born tomorrow'],
  ['290200-4123', 'block', '2000 had a 29 February'],
  ['290200-1123', 'none', '1900 had none'],
  ['010158-5123', 'block', 'seventh digit 5: 1858'],
  ['01.01.1858-5123', 'block', 'born 1858, written out'],
  ['01.01.2058-5123', 'none', 'born 2058'],
  ['0101019999', 'block', '1 January, where modulus 11 often fails'],
  ['610101-1234', 'ask', 'the lowest day of a substitute number'],
  ['910101-1234', 'ask', 'the highest day of a substitute number'],
  ['920101-1234', 'none', 'past the highest day'],
  ['7203801235', 'none', 'a substitute number without hyphen or name'],
  ['251248\n9996', 'none', 'parts on two lines'],
  ['', 'none', 'nothing'],
];

/** The Danish health sector's test persons, none of which passes modulus 11. */
const officialTestPersons = [
  ...['0104909995', '0104909989', '0107729995', '0108589995', '0108629996', '0201609995', '0201609996', '0201919990'],
  ...['0201919995', '0201919996', '0211223989', '0212159995', '0504909989', '0504909995', '0506889996', '1007059995'],
  ...['1110109996', '1310169995', '1310169996', '1502779995', '1502799995', '1502829995', '1509819996', '2103009996'],
  ...['2311143995', '2509479989', '2512489996', '2911829996', '3001749995', '3103979995'],
];

const verdictsOf = (text: string) => findCprNumbers(text, today).map(({ verdict }) => verdict);

describe('the CPR guard [SU-33]', () => {
  for (const [text, verdict, why] of table) {
    it(`says ${verdict} to ${JSON.stringify(text)}: ${why}`, () => {
      expect(verdictsOf(text)).to.deep.equal(verdict === 'none' ? [] : [verdict]);
    });
  }

  it('does not ask that a number passes modulus 11, for since 2007 some do not', () => {
    expect(findCprNumbers('251248-9991', today)).to.have.length(1);
  });

  it('catches every official test person, in each way their number is written', () => {
    for (const number of officialTestPersons) {
      const [birth, serial] = [number.slice(0, 6), number.slice(6)];
      const dotted = `${birth.match(/../g)?.join('.')}-${serial}`;
      for (const text of [`${birth}-${serial}`, dotted, `cpr ${number}`])
        expect(verdictsOf(text), text).to.deep.equal(['block']);
      for (const text of [number, `${birth} ${serial}`]) expect(verdictsOf(text), text).to.deep.equal(['ask']);
    }
  });

  it('finds each of several numbers', () => {
    expect(findCprNumbers('251248-9996 og 010190-1234.', today)).to.have.length(2);
  });

  it('cuts the number out of the text as it was typed [SU-34]', () => {
    const text = 'Jeg er ２５\u200B１２４８－9996, ring bare';
    const [hit] = findCprNumbers(text, today);
    expect(hit && withoutCprNumber(text, hit)).to.equal('Jeg er , ring bare');
  });

  it('makes dots of each number, and leaves the rest as typed [SU-34]', () => {
    const text = 'Mødt 2512489996 og ２５１２４８－９９９６, tlf. 34 41 23 45';
    expect(withMaskedCprNumbers(text, today)).to.equal('Mødt ••••••-•••• og ••••••-••••, tlf. 34 41 23 45');
  });

  it('leaves no number behind once every hit is cut, whatever stands around it', () => {
    const noise = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !/[\p{N}\p{L}+\-./]/u.test(text));
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        const text = `${before};251248-9996;${after}`;
        const hits = findCprNumbers(text, today);
        expect(hits.map((hit) => text.slice(hit.from, hit.to))).to.deep.equal(['251248-9996']);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('never throws and gives spans in order inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const hit of findCprNumbers(text, today)) {
          expect(hit.from).to.be.at.least(end);
          expect(hit.to).to.be.above(hit.from).and.at.most(text.length);
          end = hit.to;
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  it('blocks at most 0.6 % and asks at most 3.5 % of random ten-digit numbers in neutral text [SU-34]', () => {
    const digits = fc.sample(fc.stringMatching(/^\d{10}$/), { seed, numRuns: 20_000 });
    const verdicts = digits.flatMap((number) => findCprNumbers(`Vi mødes ved ${number}.`, today));
    expect(verdicts.filter(({ verdict }) => verdict === 'block').length / digits.length).to.be.at.most(0.006);
    expect(verdicts.filter(({ verdict }) => verdict === 'ask').length / digits.length).to.be.at.most(0.035);
  });

  it('reads 100,000 characters of the worst kind in linear time', () => {
    const text = '25.12.48 '.repeat(11_000);
    expectBelow(500, () => findCprNumbers(text, today));
  });
});

describe('a number split over two short answers [SU-33]', () => {
  for (const [first, second, isSplit] of [
    ['251248', '9996', true],
    [' 251248 ', '99\u200B96', true],
    ['321248', '9996', false],
    ['25124', '9996', false],
    ['251248', '99961', false],
    ['251248x', '9996', false],
  ] as const) {
    it(`is ${isSplit ? 'seen' : 'not seen'} in ${JSON.stringify(first)} and ${JSON.stringify(second)}`, () => {
      expect(isSplitCprNumber(first, second, today)).to.equal(isSplit);
    });
  }
});
