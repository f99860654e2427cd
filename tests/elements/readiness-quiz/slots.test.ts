import { expect } from 'chai';
import { html } from 'lit';
import { showPage } from '../../helpers/page.ts';
import { bundled, exampleFive, quizOn } from './quiz-page.ts';

describe('what a page adds of its own [RQ-22]', () => {
  it('stands after the description and under the result, and the parts may be styled', async () => {
    const page = await showPage(html`<samspil-readiness-quiz .definition=${bundled}>
      <p slot="intro">Vi mødes den 8. december.</p>
      <p slot="result-footer">Ring til os om resultatet.</p>
    </samspil-readiness-quiz>`);
    const shown = quizOn(page);
    const root = shown.quiz.shadowRoot;
    const wordsIn = (name: string) =>
      root
        ?.querySelector<HTMLSlotElement>(`slot[name="${name}"]`)
        ?.assignedElements()
        .map((one) => one.textContent);
    const partsOf = () =>
      new Set([...(root?.querySelectorAll('[part]') ?? [])].flatMap((element) => [...element.part]));
    await page.until(() => shown.quiz.inspect().status === 'ready', 'its rules are checked');
    expect(wordsIn('intro')).to.deep.equal(['Vi mødes den 8. december.']);
    expect(wordsIn('result-footer')).to.equal(undefined);
    await page.press('button', 'Start');
    expect([...partsOf()]).to.include.members(['progress', 'question', 'option', 'button', 'button-primary']);
    await shown.answer(exampleFive, '3', 'led1');
    expect([...partsOf()]).to.include('option-apart');
    await shown.answer(exampleFive);
    expect([...partsOf()]).to.include.members([
      'root',
      'heading',
      'table',
      'bar',
      'figure',
      'advice',
      'agenda',
      'section',
    ]);
    expect(wordsIn('result-footer')).to.deep.equal(['Ring til os om resultatet.']);
  });
});
