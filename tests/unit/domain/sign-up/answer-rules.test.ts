import { expect } from 'chai';
import type { Question } from '../../../../src/contract/question-set.ts';
import type { Answers } from '../../../../src/contract/sign-up.ts';
import { readAnswer, type TypedAnswer } from '../../../../src/domain/sign-up/answer-reading.ts';
import { judgeAnswer, schemaFaults } from '../../../../src/domain/sign-up/answer-rules.ts';

type Outcome = { value: Answers[string] } | string;

const options = ['car', 'bike', 'bus'].map((value) => ({ value, label: value }));
const question = (type: Question['type'], more: Partial<Question> = {}): Question => ({
  id: 'asked',
  type,
  label: 'Asked',
  ...more,
});
const date = (day: string, month: string, year: string) => ({ day, month, year });

function read(asked: Question, typed: TypedAnswer | undefined): Outcome {
  const reading = readAnswer(asked, typed);
  if (reading.kind === 'value') return { value: reading.value };
  return reading.kind === 'error' ? reading.error.code : 'nothing';
}

describe('what a person answers [SU-19] [SU-26]', () => {
  const exclusive = [...options, { value: 'any', label: 'Any', isExclusive: true }];
  const table: readonly [Question, typed: TypedAnswer | undefined, Outcome][] = [
    [question('text'), '  hej  ', { value: 'hej' }],
    [question('text'), 'e\u0301', { value: 'é' }],
    [question('text'), ' \u200B', 'nothing'],
    [question('text'), undefined, 'nothing'],
    [question('text', { isRequired: true }), ' ', 'required'],
    [question('text'), 'x'.repeat(200), { value: 'x'.repeat(200) }],
    [question('text'), 'x'.repeat(201), 'too-long'],
    [question('text'), '😀'.repeat(200), { value: '😀'.repeat(200) }],
    [question('text', { schema: { maxLength: 3 } }), '😀😀😀', { value: '😀😀😀' }],
    [question('text', { schema: { maxLength: 3 } }), '😀😀😀😀', 'too-long'],
    [question('text', { schema: { minLength: 2 } }), '😀', 'too-short'],
    [question('text', { schema: { pattern: '^[A-Z]+$' } }), 'ABC', { value: 'ABC' }],
    [question('text', { schema: { pattern: '^[A-Z]+$' } }), 'abc', 'pattern'],
    [question('text', { schema: { pattern: 'b' } }), 'abc', { value: 'abc' }],
    [question('text', { schema: { pattern: '(a+)+$' } }), 'b', { value: 'b' }],
    [question('text', { schema: { enum: ['a', 'b'] } }), 'c', 'not-an-option'],
    [question('longText'), 'x'.repeat(2_000), { value: 'x'.repeat(2_000) }],
    [question('longText'), 'x'.repeat(2_001), 'too-long'],
    [question('number'), '1,5', { value: 1.5 }],
    [question('number'), '1.5', { value: 1.5 }],
    [question('number'), ' 1 500 ', { value: 1500 }],
    [question('number'), '1.500', { value: 1500 }],
    [question('number'), '1.500,5', { value: 1500.5 }],
    [question('number'), '\u22123', { value: -3 }],
    [question('number'), '１２', { value: 12 }],
    [question('number'), '1e3', 'not-a-number'],
    [question('number'), '1,5,2', 'not-a-number'],
    [question('number'), 'tre', 'not-a-number'],
    [question('number'), '9'.repeat(16), 'not-a-number'],
    [question('number', { schema: { minimum: 1, maximum: 8 } }), '0', 'too-small'],
    [question('number', { schema: { minimum: 1, maximum: 8 } }), '9', 'too-large'],
    [question('number', { schema: { minimum: 1, maximum: 8 } }), '8', { value: 8 }],
    [question('number', { schema: { multipleOf: 1 } }), '1,5', 'pattern'],
    [question('number', { schema: { multipleOf: 0.1 } }), '0,3', { value: 0.3 }],
    [question('boolean'), 'true', { value: true }],
    [question('boolean'), 'false', { value: false }],
    [question('boolean', { isRequired: true }), undefined, 'required'],
    [question('choice', { options }), 'bike', { value: 'bike' }],
    [question('choice', { options }), 'plane', 'not-an-option'],
    [question('choice', { options }), 'other:plane', 'not-an-option'],
    [question('choice', { options, hasOther: true }), 'other: en ven ', { value: 'other:en ven' }],
    [question('choice', { options, hasOther: true }), 'other:', 'required'],
    [question('choice', { options, hasOther: true }), `other:${'x'.repeat(201)}`, 'too-long'],
    [question('scale', { options }), 'car', { value: 'car' }],
    [question('choices', { options }), ['bus', 'car', 'bus'], { value: ['car', 'bus'] }],
    [question('choices', { options }), [], 'nothing'],
    [question('choices', { options, isRequired: true }), [], 'required'],
    [question('choices', { options }), ['car', 'plane'], 'not-an-option'],
    [question('choices', { options, schema: { minItems: 2 } }), ['car'], 'too-few'],
    [question('choices', { options, schema: { maxItems: 1 } }), ['car', 'bus'], 'too-many'],
    [question('choices', { options: exclusive }), ['any'], { value: ['any'] }],
    [question('choices', { options: exclusive }), ['any', 'car'], 'too-many'],
    [question('choices', { options, hasOther: true }), ['other:en ven', 'car'], { value: ['car', 'other:en ven'] }],
    [question('weekdays'), ['sun', 'mon'], { value: ['mon', 'sun'] }],
    [question('weekdays'), ['someday'], 'not-an-option'],
    [question('times'), ['evening', 'morning'], { value: ['morning', 'evening'] }],
    [question('date'), date('8', '12', '2026'), { value: '2026-12-08' }],
    [question('date'), date(' 08. ', '12', '2026'), { value: '2026-12-08' }],
    [question('date'), date('29', '2', '2028'), { value: '2028-02-29' }],
    [question('date'), date('29', '2', '2026'), 'not-a-date'],
    [question('date'), date('8', '', '2026'), 'not-a-date'],
    [question('date'), date('8', '12', '26'), 'not-a-date'],
    [question('date'), date('', '', ''), 'nothing'],
    [question('date', { schema: { minimum: '2026-12-01' } }), date('30', '11', '2026'), 'too-small'],
    [question('date', { schema: { maximum: '2026-12-01' } }), date('2', '12', '2026'), 'too-large'],
    [question('postcode'), '0800', { value: '0800' }],
    [question('postcode'), '800', 'not-a-postcode'],
  ];
  for (const [asked, typed, outcome] of table) {
    const rules = [asked.isRequired && 'required', asked.schema && JSON.stringify(asked.schema)]
      .filter(Boolean)
      .join(' ');
    const shown = JSON.stringify(typed) ?? 'nothing';
    it(`gives ${JSON.stringify(outcome).slice(0, 40)} for ${shown.slice(0, 40)} in ${asked.type} ${rules}`, () => {
      expect(read(asked, typed)).to.deep.equal(outcome);
    });
  }
});

describe('a value on the wire [SU-19]', () => {
  const table: readonly [Question, value: unknown, code: string | undefined][] = [
    [question('text'), 3, 'pattern'],
    [question('number'), '3', 'not-a-number'],
    [question('number'), Number.NaN, 'not-a-number'],
    [question('boolean'), 'true', 'not-an-option'],
    [question('choice', { options }), ['car'], 'not-an-option'],
    [question('choices', { options }), 'car', 'not-an-option'],
    [question('choices', { options }), ['car', 'car'], 'too-many'],
    [question('date'), '2026-02-30', 'not-a-date'],
    [question('date'), '8/12/2026', 'not-a-date'],
    [question('postcode'), '4 000', 'not-a-postcode'],
    [question('postcode'), 4000, 'not-a-postcode'],
    [question('info'), 'x', 'unknown-member'],
    [question('hologram' as Question['type']), 'x', 'unknown-member'],
    [question('choice', { options, hasOther: true }), 'other: ', 'not-an-option'],
    [question('choice', { options, hasOther: true }), 'other:plane', undefined],
    [question('choice', { options: [{ value: 'other:x', label: 'X' }] }), 'other:x', undefined],
  ];
  for (const [asked, value, code] of table) {
    it(`${code ? `breaks ${code}` : 'is right'}: ${JSON.stringify(value)} in ${asked.type}`, () => {
      expect(judgeAnswer(asked, value as Answers[string])?.code).to.equal(code);
    });
  }
});

describe('a schema [SU-19] [SU-20]', () => {
  it('names the keywords that nobody judges', () => {
    const schema = { maxLength: 5, format: 'email', pattern: '(a)\\1' };
    expect(schemaFaults(question('text', { schema }))).to.deep.equal(['format', 'pattern']);
  });

  it('reports nothing it understands', () => {
    const schema = {
      minLength: 1,
      maxLength: 5,
      pattern: '^a',
      minimum: 1,
      maximum: 2,
      multipleOf: 1,
      minItems: 1,
      maxItems: 2,
      enum: [],
    };
    expect(schemaFaults(question('text', { schema }))).to.deep.equal([]);
  });

  it('ignores rules that are not of their kind', () => {
    const schema = { maxLength: '3', minLength: null, pattern: 7, minimum: {}, enum: 'abc' };
    expect(read(question('text', { schema }), 'abcdef')).to.deep.equal({ value: 'abcdef' });
  });
});
