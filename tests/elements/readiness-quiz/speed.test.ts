import { expect } from 'chai';
import { render } from 'lit';
import { enabledItems } from '../../../src/domain/quiz/enabled.ts';
import { stepsOf } from '../../../src/domain/quiz/steps.ts';
import { quizStep } from '../../../src/elements/readiness-quiz/quiz-step.ts';
import { quizTexts } from '../../../src/elements/readiness-quiz/quiz-texts.ts';
import { messages as words } from '../../../src/i18n/da/quiz.ts';
import { fastest } from '../../helpers/fastest.ts';
import { bundled } from './quiz-page.ts';

const nothing = () => {};

describe('a page of questions', () => {
  it('takes at most 50 ms, eighteen of them [RQ-92]', () => {
    const scored = bundled.items.filter(({ scores }) => scores).slice(0, 18);
    const items = scored.map(({ enableWhen: _, ...item }) => ({ ...item, scores: [{ dimension: 'ledelse' }] }));
    const definition = { ...bundled, items };
    const answers = new Map();
    const steps = stepsOf(enabledItems(definition, answers), 'section');
    expect(steps.map(({ questions }) => questions.length)).to.deep.equal([18]);
    const state = { status: 'asking', definition, steps, index: 0, missing: [], isEditing: false } as const;
    const view = { state, answers, isSection: true, level: 3, words, text: quizTexts(['da'], 'da') };
    const actions = { answer: nothing, next: nothing, back: nothing, review: nothing };
    let page = document.createElement('div');
    const time = fastest(() => {
      page.remove();
      page = document.createElement('div');
      document.body.append(page);
      render(quizStep(view, actions), page);
      return page.getBoundingClientRect().height;
    });
    expect(page.querySelectorAll('fieldset')).to.have.length(18);
    page.remove();
    expect(time).to.be.below(50);
  });
});
