import { expect } from 'chai';
import fc from 'fast-check';
import { nationalPhone } from '../../demo/server/organiser/national-phone.ts';
import { exportLog } from '../../demo/server/schema-people.ts';
import { csvCell, csvOf } from '../../src/domain/text/csv.ts';
import { everyFeature } from '../helpers/managed-sign-ups.ts';
import { readCsv } from '../helpers/read-csv.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, roomy, send } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const formula = /^[\p{Zs}\p{Default_Ignorable_Code_Point}]*[=+\-@|\t\r\n\0]/u;

describe('a cell of an export [SU-82] [QA-65]', () => {
  const disguises = [
    '=1+1',
    '+45',
    '-1',
    '@SUM(A1)',
    '|cmd',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    ' =1',
    '\u200b=1',
    '\u00a0\u2060=1',
  ];
  const wide = ['＝1+1', '＋45', '－1', '＠SUM', '｜cmd', '\ufeff＝1', '\u00ad=1', '﹦1', '﹢1'];
  for (const text of [...disguises, ...wide]) {
    it(`that begins with ${JSON.stringify(text)} is words, not a formula`, () => {
      expect(csvCell(text)).to.match(/^"'/);
    });
  }

  it('keeps numbers numbers, with the comma that people here write', () => {
    expect([csvCell(-3), csvCell(1.5), csvCell(undefined)]).to.deep.equal(['"-3"', '"1,5"', '""']);
  });

  it('says phones as people write them', () => {
    expect(['+4534412345', '+46812345', undefined].map(nationalPhone)).to.deep.equal([
      '34 41 23 45',
      '0046812345',
      undefined,
    ]);
  });

  it('leaves ordinary words alone, and doubles quotes', () => {
    expect(csvCell('Jens "Ø"; Møller')).to.equal('"Jens ""Ø""; Møller"');
    expect(csvCell('én\r\nto')).to.equal('"én to"');
  });

  it('of 10,000 characters is one cell, with all of them', () => {
    const long = 'a=";\n '.repeat(1_666).concat('+45!');
    expect(long).to.have.length(10_000);
    expect(readCsv(csvOf([['før', long, 'efter']]))).to.deep.equal([['før', long.replaceAll('\n', ' '), 'efter']]);
  });

  it('never begins a formula nor another row, whatever is in it [QA-117]', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 4 }), (texts) => {
        const rows = readCsv(csvOf([texts]));
        expect(rows).to.have.length(1);
        expect(rows[0]).to.have.length(texts.length);
        for (const cell of rows[0] ?? []) expect(formula.test(cell.normalize('NFKC'))).to.equal(false);
      }),
    );
  });
});

const token = 'organiser-token-of-mette';

onEachDatabase('the list for an organiser [SU-82]', (kind) => {
  const backend = useBackend(kind, { content: roomy, config: everyFeature, organisers: { Mette: token } });
  const path = 'organiser/opportunities/faellesspisning/sign-ups.csv';
  const ask = (authorization = `Bearer ${token}`) => backend.call(path, { headers: { authorization } });

  it('has a row for each time, only what was asked for, and is logged with who took it', async () => {
    const contact = { name: '=HYPERLINK("x")', email: 'ea@example.org', phone: '+4534412345' };
    const answers = { opgaver: ['handle', 'lave'] };
    await replyOf(
      await send(backend, cookRequest({ contact, answers, slotIds: ['fs-2026-12-15', 'fs-2027-01-05'] })),
      201,
    );
    const reply = await ask();
    expect(reply.headers.get('content-type')).to.equal('text/csv; charset=utf-8');
    expect(reply.headers.get('cache-control')).to.equal('no-store');
    expect(reply.headers.get('content-disposition')).to.match(/^attachment/);
    const text = Buffer.from(await reply.arrayBuffer()).toString('utf8');
    expect(text.startsWith('\uFEFF"Tid";"Status"')).to.equal(true);
    const [titles = [], ...rows] = readCsv(text);
    expect(titles).to.include.members(['Navn', 'Mail', 'Telefon', 'Antal']).and.not.include('Postnummer');
    expect(rows.map((row) => row[titles.indexOf('Tid')])).to.deep.equal(['2026-12-15 15:00', '2027-01-05 15:00']);
    expect(rows.map((row) => row[titles.indexOf('Navn')])).to.deep.equal(Array(2).fill(`'=HYPERLINK("x")`));
    expect(rows[0]?.[titles.indexOf('Telefon')]).to.equal('34 41 23 45');
    const [logged] = await backend.database.sql.select().from(exportLog);
    expect(logged).to.deep.include({ by: 'Mette', at: fixedNow, targetId: 'faellesspisning', rows: 2 });
  });

  it('is for who has the token; nobody else learns anything [CT-45]', async () => {
    for (const header of ['', 'Bearer', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, `Basic ${token}`]) {
      await expectProblem(await ask(header), 'session-expired');
    }
    await expectProblem(await backend.call(path), 'session-expired');
    expect(await backend.database.sql.select().from(exportLog)).to.have.length(1);
    expect(backend.lines.join('\n')).to.not.include(token);
  });
});
