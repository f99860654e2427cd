import { expect } from 'chai';
import type { Item } from '../../../../src/contract/quiz.ts';
import { enabledItems } from '../../../../src/domain/quiz/enabled.ts';
import { keptAnswers } from '../../../../src/domain/quiz/keep-answers.ts';
import { missingIn, progressAt, type QuizStep, stepsOf } from '../../../../src/domain/quiz/steps.ts';
import { allAnswered, answersOf, bundled, changed } from './bundled.ts';

const item = (linkId: string, members: Partial<Item> = {}): Item => ({ linkId, text: linkId, ...members });
const scored = (linkId: string, dimension: string, members: Partial<Item> = {}) =>
  item(linkId, { scores: [{ dimension }], ...members });
const shape = ({ questions, notes, group, dimension }: QuizStep) => ({
  questions: questions.map(({ linkId }) => linkId),
  notes: [...notes].map(([before, texts]) => [before, ...texts.map(({ linkId }) => linkId)]),
  group: group?.linkId ?? null,
  dimension,
});

const mixed = [
  item('velkommen', { type: 'display' }),
  item('rolle'),
  item('gruppe', { type: 'group' }),
  scored('a1', 'a', { parent: 'gruppe' }),
  scored('b1', 'b', { parent: 'gruppe' }),
  scored('b2', 'b'),
  scored('b3', 'b'),
  item('tak', { type: 'display' }),
];

describe('the steps of a quiz [RQ-33]', () => {
  it('hold one question each, with the texts that stand before it', () => {
    expect(stepsOf(mixed, 'question').map(shape)).to.deep.equal([
      { questions: ['rolle'], notes: [['rolle', 'velkommen']], group: null, dimension: null },
      { questions: ['a1'], notes: [['a1', 'gruppe']], group: 'gruppe', dimension: 'a' },
      { questions: ['b1'], notes: [], group: 'gruppe', dimension: 'b' },
      { questions: ['b2'], notes: [], group: null, dimension: 'b' },
      { questions: ['b3'], notes: [['', 'tak']], group: null, dimension: 'b' },
    ]);
  });

  it('hold what has the same group, else the same first dimension, in sections', () => {
    expect(stepsOf(mixed, 'section').map(shape)).to.deep.equal([
      { questions: ['rolle'], notes: [['rolle', 'velkommen']], group: null, dimension: null },
      { questions: ['a1', 'b1'], notes: [['a1', 'gruppe']], group: 'gruppe', dimension: 'a' },
      { questions: ['b2', 'b3'], notes: [['', 'tak']], group: null, dimension: 'b' },
    ]);
  });

  it('are none where nothing is asked', () => {
    expect(stepsOf([item('velkommen', { type: 'display' })], 'question')).to.deep.equal([]);
  });
});

describe('the progress [RQ-34]', () => {
  it('counts questions that count, and before the first of them nothing', () => {
    const steps = stepsOf(mixed, 'question');
    expect(steps.map((_, index) => progressAt(steps, index, 'question'))).to.deep.equal(
      [0, 1, 2, 3, 4].map((number) => ({ number, total: 4 })),
    );
  });

  it('counts parts in sections', () => {
    const steps = stepsOf(mixed, 'section');
    expect(steps.map((_, index) => progressAt(steps, index, 'section'))).to.deep.equal(
      [0, 1, 2].map((number) => ({ number, total: 2 })),
    );
  });

  it('has 18 on every scored step of the bundled quiz, whichever way', () => {
    for (const igang of ['ja', 'nej', 'vedikke']) {
      const steps = stepsOf(enabledItems(bundled, answersOf({ igang })), 'question');
      expect(steps.map((_, index) => progressAt(steps, index, 'question').total)).to.deep.equal(Array(20).fill(18));
    }
  });
});

describe('what is missing on a step [RQ-4] [RQ-35]', () => {
  const [step] = stepsOf([scored('a1', 'a'), scored('a2', 'a', { isRequired: false }), scored('a3', 'a')], 'section');
  const missing = (answers: Record<string, string | string[]>) => step && missingIn(step, answersOf(answers));

  it('is each demanded answer that is not there; scored questions demand one', () => {
    expect(missing({ a3: '1' })).to.deep.equal(['a1']);
    expect(missing({ a1: 'dk', a3: [] })).to.deep.equal(['a3']);
    expect(missing({ a1: '1', a3: '1' })).to.deep.equal([]);
  });
});

describe('answers to a definition that is replaced', () => {
  const answers = allAnswered('3');

  it('stay where the question and its answers are the same', () => {
    const items = bundled.items.map((entry) =>
      entry.linkId === 'led1' ? { ...entry, text: 'Et nyt spørgsmål' } : entry,
    );
    const kept = keptAnswers(bundled, changed({ items }), answers);
    expect([kept.size, kept.has('led1'), kept.get('led2')]).to.deep.equal([answers.size - 1, false, ['3']]);
  });

  it('go with a scale that has changed', () => {
    const scales = {
      ...bundled.scales,
      grad: {
        options: [
          { code: '1', label: 'Nej', weight: 0 },
          { code: '3', label: 'Ja', weight: 1 },
        ],
      },
    };
    const kept = keptAnswers(bundled, changed({ scales }), answers);
    expect([kept.has('led1'), kept.has('led2'), kept.has('til1')]).to.deep.equal([false, true, true]);
  });
});
