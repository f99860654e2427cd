import { expect } from 'chai';
import { atTestEnd } from '../../helpers/page-guard.ts';
import { exampleFive, showQuiz } from './quiz-page.ts';

/** What a widget may not change about the page it stands on. */
const around = () => ({ title: document.title, address: location.href, pages: history.length, scrolled: scrollY });

/** Puts something as high as that before or after the quiz for the rest of the test. */
function leaveRoom(height: string, where: 'append' | 'prepend') {
  const room = document.createElement('div');
  room.style.height = height;
  document.body[where](room);
  atTestEnd(() => {
    room.remove();
    scrollTo(0, 0);
  });
}

describe('the page around a quiz [RQ-36]', () => {
  it('keeps its title, address, history and place while a person answers, goes back, mends and sees the result', async () => {
    const shown = await showQuiz();
    const { page } = shown;
    leaveRoom('9000px', 'append');
    const before = around();
    await page.press('button', 'Start');
    expect(around()).to.deep.equal(before);
    await page.press('button', 'Næste');
    await page.press('button', 'Næste');
    expect(page.has('alert')).to.equal(true);
    expect(around()).to.deep.equal(before);
    await shown.answer(exampleFive, '3', 'led3');
    await page.press('button', 'Tilbage');
    expect(around()).to.deep.equal(before);
    await shown.answer(exampleFive);
    await page.press('button', 'Ret svar');
    await page.press('button', /^Ret: I hvor høj grad må medarbejdere/);
    await page.press('button', 'Gennemse svar');
    await page.press('button', 'Vis resultat');
    await page.until(() => page.has('table'), 'the result is there');
    expect(around()).to.deep.equal(before);
  });

  it('is moved to the next heading only where that is out of sight', async () => {
    const shown = await showQuiz();
    const { page, quiz } = shown;
    leaveRoom('3000px', 'prepend');
    await page.press('button', 'Start');
    const heading = quiz.shadowRoot?.activeElement;
    const { top = -1, bottom = -1 } = heading?.getBoundingClientRect() ?? {};
    expect(heading?.id).to.equal('step');
    expect(top >= 0 && bottom <= innerHeight, `${top}–${bottom} of ${innerHeight}`).to.equal(true);
  });
});
