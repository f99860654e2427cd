import { expect } from 'chai';
import { html } from 'lit';
import type { Backend } from '../../../src/backend/backend.ts';
import { BackendError } from '../../../src/backend/backend-error.ts';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import { type Page, showPage } from '../../helpers/page.ts';
import { bundled, exampleFive, heardOn, quizOn, showQuiz } from './quiz-page.ts';

const title = 'Er jeres organisation klar til samskabelse?';
const showFrom = (backend: Backend, fallback = '') =>
  showPage(
    html`<samspil-readiness-quiz .backend=${backend}>${fallback ? html`<p>${fallback}</p>` : ''}</samspil-readiness-quiz>`,
  );
const untilShown = (page: Page) => page.until(() => page.has('heading', title), 'the quiz is there');

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
    await quiz.ready;
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
