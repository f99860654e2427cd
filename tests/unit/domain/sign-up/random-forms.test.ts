import { expect } from 'chai';
import fc from 'fast-check';
import type { Question, QuestionType } from '../../../../src/contract/question-set.ts';
import { signUpRequestSchema } from '../../../../src/contract/sign-up.ts';
import type { TypedAnswer } from '../../../../src/domain/sign-up/answer-reading.ts';
import { judgeAnswers } from '../../../../src/domain/sign-up/answer-set.ts';
import { buildSignUpRequest } from '../../../../src/domain/sign-up/payload.ts';
import { EMPTY_FORM, readForm, type TypedForm } from '../../../../src/domain/sign-up/sign-up-form.ts';
import '../../../helpers/seed.ts';
import { now, sampleTarget, sampleTerms } from './sample-target.ts';

const types: readonly QuestionType[] = [
  'text',
  'longText',
  'number',
  'boolean',
  'choice',
  'choices',
  'date',
  'postcode',
  'info',
];
const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
const facts = { intent: 'signUp', now, features: ['sign-up'] } as const;

/** A question by its place in the form, asked perhaps only after a certain answer to the one before. */
const questionAt = (index: number): fc.Arbitrary<Question> =>
  fc
    .record({
      type: fc.constantFrom(...types),
      isRequired: fc.boolean(),
      op: fc.constantFrom('eq', 'ne', 'in', 'contains', 'answered', undefined),
      value: fc.constantFrom('a', 'b', 'true', 'x'),
    })
    .map(({ type, isRequired, op, value }) => ({
      id: `q${index}`,
      type,
      label: `Spørgsmål ${index}`,
      ...(type === 'choice' || type === 'choices' ? { options } : {}),
      isRequired,
      ...(op && index > 0
        ? { visibleWhen: [{ question: `q${index - 1}`, op, value: conditionValue(op, value) }] }
        : {}),
    }));

const conditionValue = (op: string, value: string) => (op === 'in' ? [value] : op === 'answered' ? true : value);

/** What somebody may leave in a control, right or wrong for its type. */
const typedAnswer: fc.Arbitrary<TypedAnswer> = fc.oneof(
  fc.constantFrom('a', 'b', 'true', 'false', '4000', '1,5', 'x', '', '  ', '😀'),
  fc.subarray(['a', 'b', 'c']),
  fc.record({ day: fc.constantFrom('8', '31', ''), month: fc.constantFrom('12', '2'), year: fc.constant('2026') }),
);

const form = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    items: fc.tuple(...Array.from({ length: count }, (_, index) => questionAt(index))),
    answers: fc.array(typedAnswer, { minLength: count, maxLength: count }),
    granted: fc.option(fc.boolean(), { nil: undefined }),
  }),
);

describe('a form of any questions and any answers [QA-95] [SU-22] [SU-53]', () => {
  it('sends what validates, no answer to a hidden question, and every consent that was shown, unticked unless ticked', () => {
    let sent = 0;
    let hidden = 0;
    fc.assert(
      fc.property(form, ({ items, answers, granted }) => {
        const consent = { id: 'foto', version: '2', text: 'Må vi bruge billeder?', purpose: 'photo' } as const;
        const { privacy } = sampleTerms();
        const terms = sampleTerms({
          questions: { version: '1', items: [...items] },
          privacy: { ...privacy, consents: [{ ...consent, purpose: { id: consent.purpose } as never }] },
        });
        const target = sampleTarget({ terms, chosenSlotIds: ['slot-8'] });
        const at = '2026-11-24T14:10:00+01:00';
        const typed: TypedForm = {
          ...EMPTY_FORM,
          contact: { name: 'Mette', phone: '34412345' },
          answers: Object.fromEntries(answers.map((answer, index) => [`q${index}`, answer])),
          consents: { foto: { isGranted: granted ?? false, at, version: consent.version } },
        };
        const read = readForm(target, typed, facts);
        const shown = read.questions.map(({ id }) => id);
        hidden += items.length - shown.length;
        expect(Object.keys(read.answers).filter((id) => !shown.includes(id))).to.deep.equal([]);
        if (read.errors.length > 0) return;
        sent += 1;
        const textHashes = { foto: 'f'.repeat(64) };
        const request = buildSignUpRequest(
          { target, typed, form: read },
          {
            clientRef: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
            intent: 'signUp',
            language: 'da',
            elapsedSeconds: 60,
            textHashes,
          },
        );
        expect(signUpRequestSchema.safeParse(request).error).to.equal(undefined);
        expect(judgeAnswers(terms.questions, request.answers)).to.deep.equal([]);
        expect(request.noticeVersion).to.equal(privacy.noticeVersion);
        expect(request.consents).to.deep.equal([
          { id: 'foto', version: '2', isGranted: granted ?? false, textHash: textHashes.foto, at },
        ]);
      }),
    );
    // A property that met no form to send, or none with a hidden question, would show nothing.
    expect(sent).to.be.greaterThan(10);
    expect(hidden).to.be.greaterThan(10);
  });
});
