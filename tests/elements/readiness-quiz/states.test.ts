import { expect } from 'chai';
import { html } from 'lit';
import type { Backend } from '../../../src/backend/backend.ts';
import { BackendError } from '../../../src/backend/backend-error.ts';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import { type Page, showPage } from '../../helpers/page.ts';
import { bundled, exampleFive, quizOn, showQuiz } from './quiz-page.ts';

const title = 'Er jeres organisation klar til samskabelse?';
const showFrom = (backend: Backend, fallback = '') =>
  showPage(
    html`<samspil-readiness-quiz .backend=${backend}>${fallback ? html`<p>${fallback}</p>` : ''}</samspil-readiness-quiz>`,
  );
const untilShown = (page: Page) => page.until(() => page.has('heading', title), 'the quiz is there');

/** Events of the quiz that the page hears, with what they tell. */
function heardOn(page: Page): [string, unknown][] {
  const heard: [string, unknown][] = [];
  for (const name of ['start', 'step', 'complete']) {
    page.stage.addEventListener(`samspil-quiz-${name}`, (event) => heard.push([name, (event as CustomEvent).detail]));
  }
  page.stage.addEventListener('samspil-error', (event) => heard.push(['error', (event as CustomEvent).detail.kind]));
  return heard;
}

describe('a quiz from a backend [RQ-30]', () => {
  it('is the only one of the source, or the one that is named', async () => {
    const other = { ...bundled, id: 'anden', title: 'En anden test' };
    const page = await showFrom(memoryBackend({ quizzes: [bundled] }));
    await untilShown(page);
    await page.show(
      html`<samspil-readiness-quiz .backend=${memoryBackend({ quizzes: [bundled, other] })} quiz-id="anden"></samspil-readiness-quiz>`,
    );
    await page.until(() => page.has('heading', 'En anden test'), 'the other one is there');
  });

  it('leaves the page its own content while it comes and when it does not [EM-25] [EM-27]', async () => {
    const page = await showFrom(memoryBackend({ quizzes: [bundled] }).failing('unreachable', 1), 'Skriv til os');
    await page.until(() => page.has('button', 'Prøv igen'), 'it has failed');
    expect(page.text).to.contain('Skriv til os').and.to.contain('Vi kan ikke hente nyt lige nu.');
    await page.press('button', 'Prøv igen');
    await untilShown(page);
    expect(page.text).not.to.contain('Skriv til os');
  });

  it('that cannot be used says so, beside what the page has of its own [RQ-3]', async () => {
    const malformed = memoryBackend({ quizzes: [bundled] });
    const issues = [{ path: '/bands/1/min', code: 'bands-gap', message: '' }];
    malformed.quiz = async () => {
      throw new BackendError({ kind: 'malformed', request: 'quizzes/x', outcome: 'refused', issues });
    };
    const page = await showFrom(malformed, 'Skriv til os');
    await page.until(() => page.text.includes('Testen kan ikke vises lige nu.'), 'it says so');
    expect(page.text).to.contain('Skriv til os');
    expect(page.has('button', 'Prøv igen')).to.equal(false);
    expect(quizOn(page).quiz.inspect().notes).to.deep.equal(['bands-gap /bands/1/min']);
  });
});

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
  await untilShown(page);
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
    await page.press('button', 'Start');
    expect(page.focusLog.at(-1)).to.contain('Henter …');
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

describe('a quiz from the page’s own code [RQ-3] [RQ-20]', () => {
  it('that cannot be used says so, once to the page, and why to its editor [EM-31] [EM-64]', async () => {
    const page = await showPage(html`<p></p>`);
    const heard = heardOn(page);
    const broken = {
      ...bundled,
      items: [...bundled.items, { ...bundled.items[2], enableWen: [] }],
    } as unknown as QuizDefinition;
    await page.show(html`<samspil-readiness-quiz .definition=${broken}></samspil-readiness-quiz>`);
    expect(page.text).to.contain('Testen kan ikke vises lige nu.');
    expect(quizOn(page).quiz.inspect().notes).to.deep.equal([
      'unknown-member /items/21/enableWen',
      'duplicate-id /items/21/linkId',
    ]);
    expect(heard).to.deep.equal([['error', 'malformed']]);
  });

  it('can be started and begun again by the page, with no event [RQ-21]', async () => {
    const { page, quiz } = await showQuiz();
    const heard = heardOn(page);
    quiz.start();
    await page.settle();
    expect(page.has('radio', 'Leder')).to.equal(true);
    quiz.restart();
    await page.settle();
    expect(page.has('button', 'Start')).to.equal(true);
    expect(heard).to.deep.equal([]);
  });

  it('that is replaced while it is answered keeps the answers to what stays the same, and says so', async () => {
    const { page, quiz, answer } = await showQuiz();
    await page.press('button', 'Start');
    await answer(exampleFive, '3', 'aab1');
    const items = bundled.items.map((item) => (item.linkId === 'led2' ? { ...item, text: 'Et nyt spørgsmål?' } : item));
    quiz.definition = { ...bundled, items };
    await page.settle();
    await page.until(() => page.liveLog.length > 0, 'the status says so');
    expect(page.liveLog).to.deep.equal([
      'polite: Testen er ændret. Vi har beholdt dine svar på de spørgsmål, der er de samme.',
    ]);
    await page.press('button', 'Tilbage');
    expect(page.find<HTMLInputElement>('radio', 'I lav grad').checked).to.equal(true);
    await page.press('button', 'Tilbage');
    expect(page.has('heading', /Et nyt spørgsmål\?$/)).to.equal(true);
    expect(page.findAll<HTMLInputElement>('radio').some(({ checked }) => checked)).to.equal(false);
  });
});

describe('a quiz that is being answered', () => {
  it('tells the page that it goes on, never what was answered [RQ-21]', async () => {
    const { page, answer } = await showQuiz();
    const heard = heardOn(page);
    await page.press('button', 'Start');
    await answer({ ...exampleFive, aab1: 'dk' });
    const version = '0.1.0';
    const quizId = 'klar-til-samskabelse';
    const steps = Array.from({ length: 20 }, (_, index) => ['step', { step: index + 1, total: index < 2 ? 19 : 20 }]);
    expect(heard).to.deep.equal([
      ['start', { quizId, version }],
      ...steps,
      ['complete', { quizId, version, answered: 16, total: 18 }],
    ]);
  });

  it('stores nothing and keeps its answers when it is moved on the page [RQ-39]', async () => {
    const { page, quiz, answer } = await showQuiz();
    await page.press('button', 'Start');
    await answer(exampleFive, '3', 'led3');
    quiz.remove();
    await page.settle();
    page.stage.append(quiz);
    await page.settle();
    await page.press('button', 'Tilbage');
    expect(page.find<HTMLInputElement>('radio', 'Ikke relevant for os').checked).to.equal(true);
    expect([localStorage.length, sessionStorage.length, location.hash]).to.deep.equal([0, 0, '']);
  });

  it('that is begun before its questions have come says so, and takes the focus to the first when they have', async () => {
    const page = await showPage(html``);
    const quiz = document.createElement('samspil-readiness-quiz');
    quiz.definition = bundled;
    page.stage.append(quiz);
    while (!page.has('button', 'Start')) await Promise.resolve();
    page.find('button', 'Start').click();
    await quiz.updateComplete;
    expect(page.text).to.contain('Henter …');
    await page.until(() => page.has('radio', 'Leder'), 'the first question is there');
    await page.settle();
    expect(page.focused).to.equal('heading "Om jer: Hvilken rolle svarer du ud fra? (frivilligt)"');
  });

  it('asks section by section where the page wants it [RQ-33]', async () => {
    const { page, answer } = await showQuiz({ view: 'section' });
    await page.press('button', 'Start');
    expect(page.focused).to.equal('heading "Om jer"');
    await answer(exampleFive, '3', 'led1');
    expect(page.focused).to.equal('heading "Del 1 af 6: Ledelse og mandat"');
    expect(page.findAll('radiogroup')).to.have.length(3);
    await page.press('button', 'Næste');
    expect(page.find('alert').querySelectorAll('a')).to.have.length(3);
    await answer(exampleFive, '3');
    expect(page.text).to.contain('Samlet ligger I på 40 af 100: På vej.');
  });

  it('speaks English and German, and marks what the quiz does not have in them [CT-19]', async () => {
    const { page } = await showQuiz({ lang: 'de' });
    await page.until(() => page.has('button', 'Starten'), 'the German words are there');
    const [heading] = page.findAll('heading', title);
    expect(heading?.querySelector('[lang]')?.getAttribute('lang')).to.equal('da');
  });
});
