import { expect } from 'chai';
import type { SignUpPolicy } from '../../../../src/contract/sign-up-terms.ts';
import {
  emailHint,
  oneOfFields,
  readContact,
  readEmail,
  readName,
  readPhone,
  readPostcode,
} from '../../../../src/domain/sign-up/contact-rules.ts';
import type { Reading } from '../../../../src/domain/sign-up/field-error.ts';

const rules: SignUpPolicy['contact'] = { name: 'full', email: 'oneOf', phone: 'oneOf' };

function outcome(reading: Reading<string>): string {
  if (reading.kind === 'value') return reading.value;
  return reading.kind === 'error' ? `error: ${reading.error.code}` : 'nothing';
}

function table(read: (typed: string) => Reading<string>, rows: readonly (readonly [typed: string, outcome: string])[]) {
  for (const [typed, expected] of rows) {
    const shown = typed.length > 60 ? `${typed.length} characters` : JSON.stringify(typed);
    it(`reads ${shown} as ${expected.length > 60 ? 'itself' : expected}`, () => {
      expect(outcome(read(typed))).to.equal(expected);
    });
  }
}

describe('a name [SU-28] [SU-26] [QA-96]', () => {
  table(readName, [
    ['Mette Sørensen', 'Mette Sørensen'],
    ['  Mette\u00A0 ', 'Mette'],
    ['Å', 'Å'],
    ['محمد', 'محمد'],
    ["O'Brien-Nielsen", "O'Brien-Nielsen"],
    ['mette von der ahé', 'mette von der ahé'],
    ['Met\u00ADte\u200B', 'Mette'],
    ['e\u0301va', 'éva'],
    ['Met\u202Ete\u0007 \u2067Sø\u0085\u200Frensen', 'Mette Sørensen'],
    ['', 'nothing'],
    [' \u200B ', 'nothing'],
    ['12345', 'error: pattern'],
    ['--', 'error: pattern'],
    ['å'.repeat(100), 'å'.repeat(100)],
    ['å'.repeat(101), 'error: too-long'],
    [`A${'😀'.repeat(99)}`, `A${'😀'.repeat(99)}`],
    [`A${'😀'.repeat(100)}`, 'error: too-long'],
  ]);
});

describe('an e-mail address [SU-29]', () => {
  table(readEmail, [
    ['mette@sundby.example', 'mette@sundby.example'],
    [' mette@sundby.example\u200B', 'mette@sundby.example'],
    ["o'brien+frivillig@mail.sundby.example", "o'brien+frivillig@mail.sundby.example"],
    ['mette@localhost', 'mette@localhost'],
    ['METTE@Sundby.example', 'METTE@Sundby.example'],
    ['', 'nothing'],
    ['mette', 'error: not-an-email'],
    ['mette@', 'error: not-an-email'],
    ['@sundby.example', 'error: not-an-email'],
    ['mette@sundby..example', 'error: not-an-email'],
    ['mette@-sundby.example', 'error: not-an-email'],
    ['mette sørensen@sundby.example', 'error: not-an-email'],
    ['mette@sundby.example, jens@sundby.example', 'error: not-an-email'],
    [`${'m'.repeat(239)}@sundby.example`, `${'m'.repeat(239)}@sundby.example`],
    [`${'m'.repeat(240)}@sundby.example`, 'error: too-long'],
  ]);

  for (const [email, hint] of [
    ['mette@gmial.com', { kind: 'domain', suggestion: 'mette@gmail.com' }],
    ['mette@gmail.con', { kind: 'domain', suggestion: 'mette@gmail.com' }],
    ['mette@gmai.com', { kind: 'domain', suggestion: 'mette@gmail.com' }],
    ['mette@outlok.dk', { kind: 'domain', suggestion: 'mette@outlook.dk' }],
    ['Mette@Live.dkk', { kind: 'domain', suggestion: 'Mette@live.dk' }],
    ['mette@sundby', { kind: 'noDot' }],
    ['mette@gmail.com', undefined],
    ['mette@GMAIL.com', undefined],
    ['mette@outlook.com', undefined],
    ['mette@sundby.example', undefined],
    ['mette', undefined],
  ] as const) {
    it(`${hint ? 'is doubted' : 'is not doubted'} when it says ${email}`, () => {
      expect(emailHint(email)).to.deep.equal(hint);
    });
  }
});

describe('a phone number [SU-30]', () => {
  table(readPhone, [
    ['34412345', '+4534412345'],
    ['34 41 23 45', '+4534412345'],
    ['(34) 41-23.45', '+4534412345'],
    ['34\u201141\u201323\u00A045', '+4534412345'],
    ['３４４１２３４５', '+4534412345'],
    ['0045 34 41 23 45', '+4534412345'],
    ['45 34 41 23 45', '+4534412345'],
    ['+45 34412345', '+4534412345'],
    ['+299 32 10 00', '+299321000'],
    ['00299 32 10 00', '+299321000'],
    ['+46 70 123 45 67', '+46701234567'],
    ['', 'nothing'],
    ['  ', 'nothing'],
    ['12 34 56 78', 'error: not-a-phone'],
    ['3441234', 'error: not-a-phone'],
    ['344123456', 'error: not-a-phone'],
    ['+45 12 34 56 78', 'error: not-a-phone'],
    ['+45 344123', 'error: not-a-phone'],
    ['+12345', 'error: not-a-phone'],
    ['+1234567890123456', 'error: not-a-phone'],
    ['ring til mig', 'error: not-a-phone'],
  ]);
});

describe('a postcode [SU-31]', () => {
  table(readPostcode, [
    ['4000', '4000'],
    ['0800', '0800'],
    [' 40 00 ', '4000'],
    ['FO-100', 'FO-100'],
    ['fo 100', 'FO-100'],
    ['9999', '9999'],
    ['', 'nothing'],
    ['800', 'error: not-a-postcode'],
    ['40000', 'error: not-a-postcode'],
    ['DK-4000', 'error: not-a-postcode'],
    ['FO-1000', 'error: not-a-postcode'],
  ]);
});

describe('contact details [SU-14]', () => {
  const errors = (typed: Parameters<typeof readContact>[0], given = rules) =>
    readContact(typed, given).errors.map(({ pointer, code }) => `${pointer} ${code}`);

  it('are read into the values to send', () => {
    const { contact } = readContact({ name: ' Mette ', email: 'm@sundby.example ', phone: '34 41 23 45' }, rules);
    expect(contact).to.deep.equal({ name: 'Mette', email: 'm@sundby.example', phone: '+4534412345' });
  });

  it('need only one of e-mail and phone', () => {
    expect(errors({ name: 'Mette', phone: '34412345' })).to.deep.equal([]);
    expect(errors({ name: 'Mette', email: 'm@sundby.example' })).to.deep.equal([]);
    expect(errors({ name: 'Mette' })).to.deep.equal(['#/contact/email required']);
  });

  it('blame the field that is wrong, not the one left out', () => {
    expect(errors({ name: 'Mette', phone: '12' })).to.deep.equal(['#/contact/phone not-a-phone']);
  });

  it('follow the policy', () => {
    const strict: SignUpPolicy['contact'] = {
      name: 'first',
      email: 'required',
      phone: 'optional',
      postcode: 'required',
    };
    expect(errors({ phone: '12' }, strict)).to.deep.equal([
      '#/contact/name required',
      '#/contact/email required',
      '#/contact/phone not-a-phone',
      '#/contact/postcode required',
    ]);
    expect(errors({ name: 'Mette', email: 'm@sundby.example', postcode: '4000' })).to.deep.equal([
      '#/contact/postcode unknown-member',
    ]);
    expect(oneOfFields(strict)).to.deep.equal([]);
  });

  it('say the preferred channel only when there are two to choose from', () => {
    const both = { name: 'Mette', email: 'm@sundby.example', phone: '34412345', preferred: 'sms' };
    expect(readContact(both, rules).contact.preferred).to.equal('sms');
    expect(readContact({ ...both, email: '' }, rules).contact).not.to.have.property('preferred');
    expect(readContact({ ...both, preferred: 'pigeon' }, rules).contact).not.to.have.property('preferred');
  });
});
