import { expect } from 'chai';
import { html } from 'lit';
import { BackendError } from '../../../src/backend/backend-error.ts';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import { showPage } from '../../helpers/page.ts';
import { bundled, heardOn, quizOn } from './quiz-page.ts';

const title = 'Er jeres organisation klar til samskabelse?';

/** A source that says at once what its quiz is, and whose rules are checked when the test lets them. */
async function showUnchecked() {
  const backend = memoryBackend({ quizzes: [bundled] });
  const { promise: checked, resolve, reject } = Promise.withResolvers<{ value: QuizDefinition; skipped: [] }>();
  const { quiz } = backend;
  backend.quiz = async (_, { onSummary }) => {
    await onSummary?.(bundled);
    backend.quiz = quiz;
    return checked;
  };
  const page = await showPage(html`<p></p>`);
  const heard = heardOn(page);
  await page.show(html`<samspil-readiness-quiz .backend=${backend}><p>Skriv til os</p></samspil-readiness-quiz>`);
  await page.until(() => page.has('heading', title), 'the quiz is there');
  return { page, heard, pass: () => resolve({ value: bundled, skipped: [] }), refuse: reject };
}

describe('a quiz whose rules are still being checked [RQ-3] [RQ-91]', () => {
  const malformed = (issues: BackendError['issues']) =>
    new BackendError({ kind: 'malformed', request: 'quizzes/x', outcome: 'refused', issues });

  it('is introduced, in the words that stay', async () => {
    const { page, pass } = await showUnchecked();
    const introduced = page.text;
    expect(introduced).to.contain('Det tager ca. 6 minutter.').and.not.to.contain('Skriv til os');
    expect(quizOn(page).quiz.inspect().status).to.equal('loading');
    pass();
    await page.until(() => quizOn(page).quiz.inspect().status === 'ready', 'it is checked');
    await page.settle();
    expect(page.text).to.equal(introduced);
  });

  it('that is begun says that it comes, and asks its first question when it has passed', async () => {
    const { page, heard, pass } = await showUnchecked();
    const stops = page.followFocus();
    await page.press('button', 'Start');
    expect(stops.at(-1)).to.contain('Henter …');
    expect(page.has('radio')).to.equal(false);
    expect(heard.map(([name]) => name)).to.deep.equal(['start']);
    pass();
    await page.until(() => page.has('radio', 'Leder'), 'the first question is there');
    await page.settle();
    expect(page.focused).to.equal('heading "Om jer: Hvilken rolle svarer du ud fra? (frivilligt)"');
    expect(heard.map(([name]) => name)).to.deep.equal(['start', 'step']);
  });

  it('is never asked when it has an error, and takes who began it to the sentence that says so', async () => {
    const { page, heard, refuse } = await showUnchecked();
    await page.press('button', 'Start');
    refuse(malformed([{ path: '/bands/1/min', code: 'bands-gap', message: '' }]));
    await page.until(() => page.text.includes('Testen kan ikke vises lige nu.'), 'it says so');
    await page.settle();
    expect(page.focused).to.contain('Testen kan ikke vises lige nu.');
    expect(page.text).to.contain('Skriv til os');
    expect([page.has('radio'), page.has('button')]).to.deep.equal([false, false]);
    expect(heard.map(([name]) => name)).to.deep.equal(['start', 'error']);
  });

  it('can be asked for again when the check did not come, without losing the press', async () => {
    const { page, refuse } = await showUnchecked();
    await page.press('button', 'Start');
    refuse(new BackendError({ kind: 'unreachable', request: 'quizzes/x' }));
    await page.until(() => !page.text.includes('Henter …'), 'it says that it did not come');
    await page.press('button', 'Prøv igen');
    await page.until(() => page.has('radio', 'Leder'), 'the first question is there');
    await page.settle();
    expect(page.focused).to.match(/^heading "Om jer/);
  });

  it('waits for its first question when the page begins it, with no event and no focus taken [RQ-21]', async () => {
    const { page, heard, pass } = await showUnchecked();
    quizOn(page).quiz.start();
    await page.settle();
    expect(page.text).to.contain('Henter …');
    pass();
    await page.until(() => page.has('radio', 'Leder'), 'the first question is there');
    expect([heard, page.focused]).to.deep.equal([[], 'nothing']);
  });
});
