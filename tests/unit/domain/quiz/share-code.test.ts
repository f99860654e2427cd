import { expect } from 'chai';
import fc from 'fast-check';
import type { Item, QuizDefinition } from '../../../../src/contract/quiz.ts';
import { base64urlOfNumber } from '../../../../src/domain/quiz/base64url.ts';
import { enabledItems } from '../../../../src/domain/quiz/enabled.ts';
import { fnv1a } from '../../../../src/domain/quiz/fnv.ts';
import { type Answers, apartOptionsOf, isScored, optionsOf } from '../../../../src/domain/quiz/item.ts';
import { readCode, shareCode, shortCode } from '../../../../src/domain/quiz/share-code.ts';
import { allAnswered, answersOf, bundled, changed } from './bundled.ts';
import { anyQuiz } from './generated-quizzes.ts';
import { workedExamples } from './worked-examples.ts';
import '../../../helpers/seed.ts';

const answersPart = (code: string) => code.split('.')[3];
const example = (name: string): Answers => {
  const found = workedExamples.find((row) => row.name === name);
  if (!found) throw new TypeError(`no worked example ${name}`);
  return found.answers;
};
const kindOf = (definition: QuizDefinition, code: string) => readCode(definition, code).kind;

describe('the code of the answers [RQ-50]', () => {
  const codes = new Map([
    ['1', 'W22222222wA'],
    ['1b', 'bbbbbbbbbQA'],
    ['2', 'bnJJJJJJJAA'],
    ['3', 'ZJP5JJJJJAA'],
    ['4a', 'ZJFJJJFIlQA'],
    ['4b', 'pJFJJJFIkEA'],
    ['5', 'Tk222m42mwA'],
    ['6', 'bbTSlbTbbQA'],
    ['7', 'ZJ___JJJJAA'],
    ['8', 'ZJ____5JJAA'],
    ['9', 'ZJJJJJNtJAA'],
    ['11', 'AAAAAAAAAAA'],
    ['12', 'dttttttttgA'],
  ]);
  for (const { name, answers } of workedExamples)
    it(`is ${codes.get(name)} in example ${name}`, () => {
      expect(answersPart(shareCode(bundled, answers))).to.equal(codes.get(name));
    });

  it('holds quiz, version and check around the answers', () => {
    expect(shareCode(bundled, example('5'))).to.equal('1.a70u.0-1-0.Tk222m42mwA.PcT');
    expect(shortCode(bundled, example('5'))).to.equal('Tk222m42mwA.PcT');
  });

  it('never holds the role', () => {
    const withRole = new Map([...example('5'), ['rolle', ['leder']]]);
    expect(shareCode(bundled, withRole)).to.equal(shareCode(bundled, example('5')));
  });
});

/** The answers that a page could have given: of the options that each question offers. */
const offeredOnly = (definition: QuizDefinition, answers: Answers): Answers =>
  new Map(
    definition.items.map((item): [string, readonly string[]] => {
      const offered = [...optionsOf(definition, item), ...apartOptionsOf(definition, item)].map(({ code }) => code);
      return [item.linkId, (answers.get(item.linkId) ?? []).filter((code) => offered.includes(code))];
    }),
  );

/** What a code holds of answers: those to questions that are asked, and that count or decide what is asked. */
function held(definition: QuizDefinition, answers: Answers): [string, readonly string[]][] {
  const named = new Set(
    definition.items.flatMap(({ enableWhen }) => enableWhen?.map(({ question }) => question) ?? []),
  );
  return enabledItems(definition, answers)
    .filter((item) => isScored(item) || named.has(item.linkId))
    .map(({ linkId }): [string, readonly string[]] => [linkId, answers.get(linkId) ?? []])
    .filter(([, codes]) => codes.length > 0);
}

describe('reading a code [RQ-50] [RQ-51] [RQ-52]', () => {
  it('gives back the answers of any quiz, without those to questions that are not asked [RQ-19]', () => {
    fc.assert(
      fc.property(anyQuiz, ({ definition, answers: given }) => {
        const answers = offeredOnly(definition, given);
        const code = shareCode(definition, answers);
        const read = readCode(definition, code);
        if (read.kind !== 'read') throw new TypeError(`${code} was not read: ${read.kind}`);
        expect(read.isComparable).to.equal(true);
        expect([...read.answers]).to.deep.equal(held(definition, answers));
        expect(shareCode(definition, read.answers)).to.equal(code);
        expect(readCode(definition, shortCode(definition, answers))).to.deep.equal(read);
      }),
    );
  });

  it('keeps several answers to one question, as many as it has', () => {
    const items: Item[] = [
      {
        linkId: 'steder',
        text: 'Hvor?',
        isMultiple: true,
        answerOption: ['a', 'b', 'c'].map((code) => ({ code, label: code })),
      },
      {
        linkId: 'mere',
        text: 'Mere?',
        answerOption: [{ code: 'x', label: 'x' }],
        enableWhen: [{ question: 'steder', operator: '=', answer: 'c' }],
      },
    ];
    const quiz = changed({ items });
    const read = readCode(quiz, shareCode(quiz, answersOf({ steder: ['a', 'c'] })));
    expect(read.kind === 'read' && [...read.answers]).to.deep.equal([['steder', ['a', 'c']]]);
  });

  const code = shareCode(bundled, example('5'));
  const other = changed({ url: 'urn:samspil:quiz:zebrabyer' });
  const relaid = changed({ version: '0.1.7', items: bundled.items.filter(({ linkId }) => linkId !== 'til2') });
  const cases: [string, string, QuizDefinition, string][] = [
    ['nothing', '', bundled, 'damaged'],
    ['a cut one', code.slice(0, -4), bundled, 'damaged'],
    ['10 kB', `1.a70u.0-1-0.${'A'.repeat(10_000)}.PcT`, bundled, 'damaged'],
    ['a percent-encoded one', code.replaceAll('.', '%2E'), bundled, 'damaged'],
    ['one with blanks', ` ${code}`, bundled, 'damaged'],
    ['one of another layout of codes', code.replace(/^1/, '2'), bundled, 'damaged'],
    ['one of another quiz', code, other, 'other-quiz'],
    ['one of a version with other questions', code, relaid, 'other-questions'],
    ['one of a version with the same questions, but another text', code, changed({ version: '0.1.7' }), 'read'],
  ];
  for (const [what, text, definition, kind] of cases)
    it(`says «${kind}» of ${what}`, () => {
      const read = readCode(definition, text);
      expect(read.kind).to.equal(kind);
      if (read.kind === 'other-questions') expect(read.version).to.equal('0.1.0');
    });

  it('shows answers of another edition without comparing them [RQ-8]', () => {
    const read = readCode(changed({ version: '0.2.0' }), code);
    expect(read).to.deep.include({ kind: 'read', version: '0.1.0', isComparable: false });
    expect(readCode(changed({ version: '0.1.12' }), code)).to.deep.include({ isComparable: true });
  });

  it('refuses a right check around what nobody could have written: bits beyond the end, a number beyond the answers', () => {
    const three = {
      linkId: 'q',
      text: 'q',
      scores: [{ dimension: 'a' }],
      answerOption: ['a', 'b'].map((entry, weight) => ({ code: entry, label: entry, weight })),
    };
    const quiz = changed({ items: [three], nonSubstantive: [] });
    const genuine = shareCode(quiz, answersOf({ q: 'b' }));
    const withCheck = (head: string) => `${head}.${base64urlOfNumber(fnv1a(`${head}|q:a,b`) & 0x3ffff, 3)}`;
    const [head] = genuine.split('.gA.');
    expect(withCheck(`${head}.gA`)).to.equal(genuine);
    for (const answers of ['gB', 'hA', 'wA', 'iA', 'gAA', 'g'])
      expect(kindOf(quiz, withCheck(`${head}.${answers}`)), answers).to.equal('damaged');
  });

  it('keeps an answer behind a closed branch out, so that two spellings of one set of answers cannot stand', () => {
    const open = allAnswered('4');
    const closed = new Map([...open, ['igang', ['nej']], ['lae3b', ['2']]]);
    const read = readCode(bundled, shareCode(bundled, closed));
    expect(read.kind === 'read' && read.answers.has('lae3a')).to.equal(false);
  });
});
