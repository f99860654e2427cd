import { expect } from 'chai';
import type { QuizDefinition } from '../../../../src/contract/quiz.ts';
import type { Answers } from '../../../../src/domain/quiz/item.ts';
import { readResponseFile, toResponseFile } from '../../../../src/domain/quiz/response-file.ts';
import { toCsv } from '../../../../src/domain/quiz/to-csv.ts';
import { absentReasons, toFhir } from '../../../../src/domain/quiz/to-fhir.ts';
import { readCsv } from '../../../helpers/read-csv.ts';
import { allAnswered, bundled, changed } from './bundled.ts';

const answers = new Map([
  ...allAnswered('4', { led2: 'na', mag1: 'dk', aab2: '5', igang: 'nej', lae3b: '2' }),
  ['rolle', ['leder']] as [string, string[]],
]);
const rowsOf = (given: Answers, definition: QuizDefinition = bundled, hasRole = false) =>
  readCsv(toCsv(definition, given, { hasRole, language: 'da' }));

/** The bundled quiz with one text for every question, answer and area. */
const speaking = (text: string): QuizDefinition => {
  const labelled = <Named extends object>(list: readonly Named[] = []) => list.map((one) => ({ ...one, label: text }));
  return changed({
    dimensions: bundled.dimensions.map((dimension) => ({ ...dimension, title: text })),
    items: bundled.items.map((item) => ({
      ...item,
      text,
      ...(item.answerOption && { answerOption: labelled(item.answerOption) }),
    })),
    scales: Object.fromEntries(
      Object.entries(bundled.scales ?? {}).map(([id, scale]) => [id, { ...scale, options: labelled(scale.options) }]),
    ),
    nonSubstantive: labelled(bundled.nonSubstantive),
  });
};

describe('the answers as a list for spreadsheets [RQ-72]', () => {
  it('has a row for each question that was asked and one for each dimension', () => {
    const [head, ...rows] = rowsOf(answers);
    expect(head).to.deep.equal(['linkId', 'dimension', 'question', 'code', 'answer', 'state', 'points', 'maximum']);
    expect(rows).to.have.length(1 + 18 + 6);
    expect(rows.find(([id]) => id === 'led1')?.slice(3)).to.deep.equal(['4', 'I høj grad', 'answered', '3', '4']);
    expect(rows.find(([id]) => id === 'led2')?.slice(3)).to.deep.equal([
      'na',
      'Ikke relevant for os',
      'notApplicable',
      '',
      '',
    ]);
    expect(rows.find(([id]) => id === 'aab2')?.slice(6)).to.deep.equal(['0', '4']);
    expect(rows.at(-6)).to.deep.equal(['', 'ledelse', 'Ledelse og mandat', '', '', 'scored', '75', '100']);
  });

  it('leaves a missing number empty, never zero [RQ-18]', () => {
    const rows = rowsOf(allAnswered('4', { mag1: 'dk', mag2: 'dk', mag3: 'dk' }));
    expect(rows.find(([, dimension, , code]) => dimension === 'magt' && code === '')?.slice(5)).to.deep.equal([
      'insufficient',
      '',
      '',
    ]);
  });

  it('has no row for a question that was not asked, and the role only when a person wants it [RQ-11]', () => {
    const ids = rowsOf(new Map([...answers, ['lae3a', ['5']]])).map(([id]) => id);
    expect(ids).to.not.include.members(['lae3a']);
    expect(ids).to.not.include('rolle');
    expect(rowsOf(answers, bundled, true).map(([id]) => id)).to.include('rolle');
  });

  it('is read back as it was written, whatever the words hold: one row each, and no formula [QA-65] [SU-82]', () => {
    const words: [string, string][] = [
      ['a;b;"c"', 'a;b;"c"'],
      ['";"\r\n";"', '";" ";"'],
      ['én\nto\r\ntre\u2028fire', 'én to tre fire'],
      ['=HYPERLINK("x");1', `'=HYPERLINK("x");1`],
      ['\n＝1+1', `' ＝1+1`],
    ];
    const [head, ...plain] = rowsOf(answers);
    for (const [text, read] of words) {
      const [titles, ...rows] = rowsOf(answers, speaking(text));
      expect(titles).to.deep.equal(head);
      expect(rows).to.deep.equal(plain.map((row) => row.with(2, read).with(4, row[4] ? read : '')));
    }
  });
});

describe('the answers in the shape of FHIR [RQ-72]', () => {
  const options = { hasRole: false, language: 'da', authored: '2026-11-24T14:10:00+01:00' };
  it('say why there is none by codes of FHIR', () => {
    const response = toFhir(bundled, answers, options);
    const { item, ...head } = response;
    expect(head).to.deep.equal({
      resourceType: 'QuestionnaireResponse',
      questionnaire: 'urn:samspil:quiz:klar-til-samskabelse|0.1.0',
      status: 'completed',
      authored: '2026-11-24T14:10:00+01:00',
    });
    const answerTo = (linkId: string) => item.find((entry) => entry.linkId === linkId)?.answer?.[0]?.valueCoding;
    expect(answerTo('led1')).to.deep.equal({ code: '4', display: 'I høj grad' });
    expect(answerTo('led2')).to.deep.equal({
      system: absentReasons,
      code: 'not-applicable',
      display: 'Ikke relevant for os',
    });
    expect(answerTo('mag1')?.code).to.equal('asked-unknown');
    // The role is not wanted, and "lae3a" was answered before its branch closed.
    expect(item.filter(({ linkId }) => linkId === 'rolle' || linkId === 'lae3a')).to.deep.equal([]);
  });

  it('are in progress while a required question has no answer, and leave its answer out', () => {
    const response = toFhir(bundled, new Map([...answers, ['til1', []]]), options);
    expect(response.status).to.equal('in-progress');
    expect(response.item.find(({ linkId }) => linkId === 'til1')).to.not.have.property('answer');
  });
});

describe('a file of answers [RQ-72] [RQ-73]', () => {
  const file = toResponseFile(bundled, answers, { hasRole: false, answeredOn: '2026-11-24' });
  const stored = () => JSON.parse(JSON.stringify(file));

  it('opens again with the same answers and numbers', () => {
    const read = readResponseFile(bundled, stored());
    if (read.kind !== 'read') throw new TypeError(read.kind);
    expect(read.isRecomputed).to.equal(false);
    expect(toResponseFile(bundled, read.answers, { hasRole: false, answeredOn: '2026-11-24' })).to.deep.equal(file);
    expect(file.result.overall).to.deep.equal({ shown: 65, band: 'proev' });
  });

  it('holds no answer to a question that is not asked, and takes none from another hand [RQ-11]', () => {
    expect(answers.get('lae3a')).to.deep.equal(['4']);
    expect(file.answers.map(({ linkId }) => linkId))
      .to.include('lae3b')
      .and.not.include('lae3a');
    const smuggled = stored();
    smuggled.answers.push({ linkId: 'lae3a', state: 'answered', codes: ['5'] });
    const read = readResponseFile(bundled, smuggled);
    if (read.kind !== 'read') throw new TypeError(read.kind);
    expect(toResponseFile(bundled, read.answers, { hasRole: false, answeredOn: '2026-11-24' })).to.deep.equal(file);
  });

  it('is never believed about its numbers', () => {
    const tampered = stored();
    tampered.result.dimensions[0].shown = 100;
    expect(readResponseFile(bundled, tampered)).to.include({ kind: 'read', isRecomputed: true });
    for (const result of [undefined, null, { overall: file.result.overall, dimensions: 3 }])
      expect(readResponseFile(bundled, { ...stored(), result })).to.include({ kind: 'read', isRecomputed: true });
  });

  it('names the first five questions and answers that the quiz does not have, and scores nothing', () => {
    const strange = stored();
    strange.answers.push(...[1, 2, 3, 4, 5, 6].map((at) => ({ linkId: `x${at}`, state: 'answered', codes: ['1'] })));
    strange.answers[2].codes = ['99'];
    expect(readResponseFile(bundled, strange)).to.deep.equal({
      kind: 'unknown',
      names: [`${strange.answers[2].linkId}: 99`, 'x1', 'x2', 'x3', 'x4'],
    });
  });

  const cases: [string, unknown, string][] = [
    ['nothing', null, 'not-a-response'],
    ['a list', [], 'not-a-response'],
    ['a file without answers', { ...stored(), answers: undefined }, 'not-a-response'],
    ['answers that are no codes', { ...stored(), answers: [{ linkId: 'led1', codes: [4] }] }, 'not-a-response'],
    ['a file of another quiz', { ...stored(), definition: { url: 'urn:x', version: '0.1.0' } }, 'other-quiz'],
    [
      'a file of another edition',
      { ...stored(), definition: { ...file.definition, version: '0.2.0' } },
      'other-edition',
    ],
  ];
  for (const [what, value, kind] of cases)
    it(`says «${kind}» of ${what}`, () => {
      expect(readResponseFile(bundled, value).kind).to.equal(kind);
    });

  it('is harmless with names of every object', () => {
    const evil = JSON.parse(
      '{"__proto__":{"polluted":1},"contract":"samspil-quiz-response/1","answers":[{"linkId":"__proto__","codes":["constructor"]}],"definition":{"url":"urn:samspil:quiz:klar-til-samskabelse","version":"0.1.0"}}',
    );
    expect(readResponseFile(bundled, evil)).to.deep.equal({ kind: 'unknown', names: ['__proto__'] });
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });
});
