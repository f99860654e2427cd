import { expect } from 'chai';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import { bundled, exampleFive, showQuiz } from './quiz-page.ts';

const begun = async (options: Parameters<typeof showQuiz>[0] = {}) => {
  const shown = await showQuiz(options);
  await shown.page.press('button', 'Start');
  return shown;
};

describe('the introduction [RQ-30] [RQ-39]', () => {
  it('says what it is, how long it takes and that nothing is stored', async () => {
    const { page } = await showQuiz();
    expect(page.has('heading', 'Er jeres organisation klar til samskabelse?')).to.equal(true);
    expect(page.text).to.contain('18 spørgsmål, ca. 6 minutter.');
    expect(page.text).to.contain(
      'Det tager ca. 6 minutter. Vi gemmer ikke dine svar. De ligger kun i din browser, til du lukker siden – eller vælger »Gem på denne enhed«.',
    );
  });

  it('is where the first step leads back to, answers kept [RQ-36]', async () => {
    const { page, choose } = await begun();
    await choose('Politiker');
    await page.press('button', 'Tilbage');
    expect(page.focused).to.equal('heading "Er jeres organisation klar til samskabelse?"');
    await page.press('button', 'Start');
    expect(page.find<HTMLInputElement>('radio', 'Politiker').checked).to.equal(true);
  });

  it('has no start in a quiz that is retired [RQ-31]', async () => {
    const { page } = await showQuiz({ definition: { ...bundled, status: 'retired' } });
    expect(page.text).to.contain('Denne test er afløst af en nyere.');
    expect(page.has('button', 'Start')).to.equal(false);
  });
});

describe('a question [RQ-32] [RQ-34]', () => {
  it('is a group of native radios in a form, with its words as a heading', async () => {
    const { page, answer } = await begun();
    await answer(exampleFive, '3', 'mag1');
    const group = page.find<HTMLFieldSetElement>('radiogroup');
    expect(group.localName).to.equal('fieldset');
    expect(group.form?.noValidate).to.equal(true);
    expect(group.querySelector('legend')?.textContent).to.contain('Hvem har det sidste ord');
    const help = group.getAttribute('aria-describedby');
    expect(group.querySelector(`[id="${help}"]`)?.textContent).to.contain('Nogle afgørelser skal myndigheden træffe');
    expect(page.findAll('radio').map((radio) => radio.closest('label')?.textContent?.trim())).to.deep.equal([
      'Kommunen alene',
      'Kommunen, når den har hørt de andre',
      'Kommunen – men den skal begrunde, hvis den går imod de andre',
      'Aktørerne sammen, inden for en ramme kommunen har sat',
      'Aktørerne sammen – også om rammen',
      'Ved ikke',
      'Ikke relevant for os',
    ]);
  });

  it('is numbered among those that count; before them stands «Om jer»', async () => {
    const { page, answer } = await begun();
    expect(page.focused).to.equal('heading "Om jer: Hvilken rolle svarer du ud fra? (frivilligt)"');
    await answer(exampleFive, '3', 'led1');
    expect(page.focused).to.match(/^heading "Spørgsmål 1 af 18: I hvor høj grad må medarbejdere/);
    await answer(exampleFive, '3', 'lae3a');
    expect(page.focused).to.match(/^heading "Spørgsmål 18 af 18: Hvor ofte stopper I op/);
  });

  it('never moves on by itself', async () => {
    const { page, choose } = await begun();
    const stops = page.followFocus();
    await choose('Leder');
    await choose('Andet');
    expect(page.has('radio', 'Leder')).to.equal(true);
    expect(page.focused).to.equal('heading "Om jer: Hvilken rolle svarer du ud fra? (frivilligt)"');
    expect(stops).to.be.empty;
  });

  it('that nobody has to answer can be passed', async () => {
    const { page } = await begun();
    await page.press('button', 'Næste');
    expect(page.focused).to.match(/Er I allerede i gang/);
  });

  it('takes several answers where it says so, none of them counted', async () => {
    const items = bundled.items.map((item) => (item.linkId === 'rolle' ? { ...item, isMultiple: true } : item));
    const { page } = await begun({ definition: { ...bundled, items } });
    expect(page.text).to.contain('Vælg gerne flere.');
    expect(page.findAll('checkbox')).to.have.length(5);
    await page.press('checkbox', 'Leder');
    await page.press('checkbox', 'Politiker');
    await page.press('checkbox', 'Leder');
    const checked = page.findAll<HTMLInputElement>('checkbox').map(({ checked }) => checked);
    expect(checked).to.deep.equal([false, false, true, false, false]);
  });
});

describe('a question without a demanded answer [RQ-35]', () => {
  const refused = async () => {
    const shown = await begun();
    await shown.answer(exampleFive, '3', 'led1');
    await shown.page.press('button', 'Næste');
    return shown;
  };

  it('stays, and the error summary has the focus', async () => {
    const { page, quiz } = await refused();
    expect(quiz.shadowRoot?.activeElement?.id).to.equal('error-summary');
    expect(page.find('alert').textContent)
      .to.contain('Der er et problem')
      .and.to.contain('Vælg et svar, eller vælg »Ved ikke«.');
    const group = page.find('radiogroup');
    expect(group.getAttribute('aria-invalid')).to.equal('true');
    const error = group.querySelector(`[id="${group.getAttribute('aria-describedby')}"]`);
    expect(error?.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Fejl: Vælg et svar, eller vælg »Ved ikke«.');
  });

  it('is found by the link, which leaves the address alone', async () => {
    const { page } = await refused();
    const address = location.href;
    await page.press('link', 'Vælg et svar, eller vælg »Ved ikke«.');
    expect(page.focused).to.equal('radio "Slet ikke"');
    expect(location.href).to.equal(address);
  });

  it('is in order again as soon as an answer is chosen', async () => {
    const { page, choose } = await refused();
    await choose('Ved ikke');
    expect(page.has('alert')).to.equal(false);
    expect(page.find('radiogroup').hasAttribute('aria-invalid')).to.equal(false);
    await page.press('button', 'Næste');
    expect(page.focused).to.match(/^heading "Spørgsmål 2 af 18/);
  });

  it('is asked for on each step of them, and a way out is always there', async () => {
    const { page, choose, answer } = await begun();
    await answer({ igang: 'ja' }, '3', 'led1');
    const asked: string[] = [];
    while (!page.has('table') && asked.length < 30) {
      asked.push(/Spørgsmål \d+ af 18/.exec(page.focused ?? '')?.[0] ?? `${page.focused}`);
      const last = page.has('button', 'Vis resultat');
      const wayOn = last ? 'Vis resultat' : 'Næste';
      await page.press('button', wayOn);
      expect(page.find('alert').textContent).to.contain('Vælg et svar, eller vælg »Ved ikke«.');
      await choose('Ved ikke');
      await page.press('button', wayOn);
      if (last) await page.until(() => page.has('heading', 'Jeres billede lige nu'), 'the result is there');
    }
    expect(asked).to.deep.equal(Array.from({ length: 18 }, (_, index) => `Spørgsmål ${index + 1} af 18`));
    expect(page.text).to.contain('Der er for få svar til et billede.');
  });

  it('is asked for an answer only, where there is nothing else to choose', async () => {
    const { page } = await begun();
    await page.press('button', 'Næste');
    await page.press('button', 'Næste');
    expect(page.find('alert').textContent).to.contain('Vælg et svar.').and.not.to.contain('Ved ikke');
  });
});

describe('the way back and on [RQ-11] [RQ-36]', () => {
  it('leads back step by step with the answers kept and the heading in focus', async () => {
    const { page, answer } = await begun();
    await answer(exampleFive, '3', 'led3');
    await page.press('button', 'Tilbage');
    expect(page.focused).to.match(/^heading "Spørgsmål 2 af 18/);
    expect(page.find<HTMLInputElement>('radio', 'Ikke relevant for os').checked).to.equal(true);
  });

  it('asks the other branch when the answer that opens it changes', async () => {
    const { page, answer } = await begun();
    await answer({ ...exampleFive, igang: 'nej' }, '3', 'lae3b');
    expect(page.focused).to.match(/^heading "Spørgsmål 18 af 18: I hvor høj grad har I valgt et afgrænset emne/);
  });

  it('says when an answer changes a number of questions that has been shown [RQ-34]', async () => {
    const items = bundled.items.map((item) =>
      item.linkId === 'til1'
        ? { ...item, enableWhen: [{ question: 'led1', operator: '=' as const, answer: '1' }] }
        : item,
    );
    const { page, answer, choose } = await begun({ definition: { ...bundled, items } as QuizDefinition });
    await answer(exampleFive, '3', 'led1');
    expect(page.focused).to.match(/Spørgsmål 1 af 17/);
    await choose('Slet ikke');
    await page.until(() => page.liveLog.length > 0, 'the status says so');
    await choose('I lav grad');
    await page.until(() => page.liveLog.length > 1, 'the status says so again');
    expect(page.liveLog).to.deep.equal([
      'polite: Dit svar har ændret antallet af spørgsmål til 18.',
      'polite: Dit svar har ændret antallet af spørgsmål til 17.',
    ]);
  });
});
