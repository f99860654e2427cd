import { expect } from 'chai';
import { exampleFive, showQuiz } from './quiz-page.ts';

const ended = async (codes: Readonly<Record<string, string>> = exampleFive) => {
  const shown = await showQuiz();
  await shown.page.press('button', 'Start');
  await shown.answer(codes);
  return shown;
};

describe('the review of the answers [RQ-30]', () => {
  it('lists every question that is asked, with its answer', async () => {
    const { page } = await ended({ igang: 'nej', led1: 'dk' });
    await page.press('button', 'Ret svar');
    expect(page.focused).to.equal('heading "Gennemse svar"');
    const items = page
      .findAll('listitem')
      .map((item) => [...item.querySelectorAll('p')].map((text) => text.textContent?.trim()));
    expect(items).to.have.length(20);
    expect(items[2]).to.deep.equal([
      'I hvor høj grad må medarbejdere gå i gang, selv om ingen endnu kan sige, hvor forløbet ender?',
      'Ved ikke',
    ]);
    expect(items.at(-1)?.[0]).to.contain('afgrænset emne');
  });

  it('leads to a question and back to itself', async () => {
    const { page, choose } = await ended();
    await page.press('button', 'Ret svar');
    await page.press('button', /^Ret: I hvor høj grad må medarbejdere/);
    expect(page.focused).to.match(/^heading "Spørgsmål 1 af 18/);
    await choose('I meget høj grad');
    await page.press('button', 'Gennemse svar');
    await page.until(() => page.focused === 'heading "Gennemse svar"', 'the review is there');
    await page.press('button', 'Vis resultat');
    await page.until(() => page.has('table'), 'the result is there');
    expect(page.text).to.contain('Samlet ligger I på 48 af 100');
  });

  it('stops on the way to the result at a question that has come into being', async () => {
    const { page, choose } = await ended();
    await page.press('button', 'Ret svar');
    await page.press('button', /^Ret: Er I allerede i gang/);
    await choose('Nej, ikke endnu');
    await page.press('button', 'Gennemse svar');
    await page.until(() => page.has('button', 'Vis resultat'), 'the review is there');
    expect(page.text).to.contain('Ikke besvaret');
    await page.press('button', 'Vis resultat');
    await page.until(() => page.has('alert'), 'the question waits');
    expect(page.find('radiogroup').getAttribute('aria-invalid')).to.equal('true');
    expect(page.find('radiogroup').textContent).to.contain('afgrænset emne');
  });

  it('can be looked at before the result', async () => {
    const shown = await showQuiz();
    await shown.page.press('button', 'Start');
    await shown.answer(exampleFive, '3', 'lae3a');
    await shown.choose('Ofte');
    await shown.page.press('button', 'Gennemse svar');
    await shown.page.until(() => shown.page.focused === 'heading "Gennemse svar"', 'the review is there');
    await shown.page.press('button', 'Tilbage');
    expect(shown.page.focused).to.match(/^heading "Spørgsmål 18 af 18/);
  });
});

describe('beginning again [RQ-30]', () => {
  it('asks first, and leaves all as it was when told to', async () => {
    const { page } = await ended();
    await page.press('button', 'Begynd forfra');
    expect(page.text).to.contain('Vil du slette svarene og begynde forfra?');
    await page.press('button', 'Nej, behold svarene');
    expect(page.focused).to.equal('button "Begynd forfra"');
    expect(page.text).to.contain('Samlet ligger I på 40 af 100');
  });

  it('forgets every answer when told to', async () => {
    const { page } = await ended();
    await page.press('button', 'Begynd forfra');
    await page.press('button', 'Ja, begynd forfra');
    expect(page.focused).to.equal('heading "Er jeres organisation klar til samskabelse?"');
    await page.press('button', 'Start');
    expect(page.findAll<HTMLInputElement>('radio').some(({ checked }) => checked)).to.equal(false);
  });
});
