import { expect } from 'chai';
import { html } from 'lit';
import citizensJson from '../../../demo/content/quiz-borger.json' with { type: 'json' };
import evaluationJson from '../../../demo/content/quiz-zebraby.json' with { type: 'json' };
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import { checkDefinition } from '../../../src/domain/quiz/check-definition.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import '../../../src/elements/readiness-quiz/session-part.ts';
import { showPage } from '../../helpers/page.ts';
import { openEntry, quizOn, showQuiz, tableOf } from './quiz-page.ts';
import { rowsOf } from './team-page.ts';

const evaluation = evaluationJson as unknown as QuizDefinition;
const citizens = citizensJson as unknown as QuizDefinition;

describe('quizzes that are nothing like the first [RQ-3] [RQ-33] [RQ-41] [RQ-66]', () => {
  for (const definition of [evaluation, citizens])
    it(`have no problem: ${definition.id}`, () => {
      expect(checkDefinition(definition)).to.deep.equal([]);
    });

  it('may evaluate a town before it begins, section by section', async () => {
    const { page, answer } = await showQuiz({ definition: evaluation, view: 'section' });
    await page.press('button', 'Start');
    await answer({ maaling: 'start', hvem: 'beboer' }, '3', 'fae1');
    expect(page.find('heading', /Del 1 af 4/).textContent).to.contain('Fællesskaberne i området');
    await answer({ maaling: 'start', fae3: '1' }, '3');
    expect(page.text).to.contain('Samlet ligger I på 65 af 100: Det vokser.');
    expect(tableOf(page).map(([area, number]) => [area, number])).to.deep.include(['Fra ord til handling', '67']);
    await expectAccessible(page.stage);
  });

  it('may ask the same town other questions half a year later, and still compare', async () => {
    const shown = await showQuiz({ definition: evaluation });
    const { page, answer } = shown;
    await page.press('button', 'Start');
    await answer({ maaling: 'start', fae3: '3', sam3: '3', tri3: '3' }, '2');
    const code = page.text.match(/Kort kode til papir: (\S+)/)?.[1] ?? '';
    await page.press('button', 'Begynd forfra');
    await page.press('button', 'Ja, begynd forfra');
    await openEntry(shown);
    await page.type('Kode eller link', code);
    await page.press('button', 'Åbn');
    await page.press('button', 'Svar igen og sammenlign');
    await page.press('button', 'Start');
    await answer({ maaling: 'halv', fae3: '1', sam3: '2', tri3: '2', hjalp: 'tid' }, '3');
    const rows = rowsOf(page.find('table', 'Ændring siden sidst, pr. område'));
    expect(rows).to.deep.include(['Fællesskaber', '33', '78', '+45']);
    expect(rows.length).to.equal(6);
  });

  it('may ask citizens five questions about one thing, and compare it with nothing', async () => {
    const { page, answer } = await showQuiz({ definition: citizens });
    await page.press('button', 'Start');
    expect(page.find('heading', /Spørgsmål 1 af 5/).textContent).to.contain('Ved du, hvem du kan gå til');
    await answer({ gaatil: 'ja', spurgt: 'en', svar: 'ja', aendret: 'na', naeste: 'maaske' });
    expect(page.find('heading', 'Dit billede lige nu').matches(':focus')).to.equal(true);
    expect(page.text).to.contain('Samlet ligger du på 75 af 100: Døren står åben.').and.not.contain('lavest');
    expect(tableOf(page).slice(1, 2)).to.deep.equal([['At blive hørt', '75', 'Døren står åben', '4 af 4besvaret']]);
    await expectAccessible(page.stage);
  });

  it('speak to one person where they are asked of one, without an agenda and without teams', async () => {
    const backend = memoryBackend({ quizzes: [citizens] });
    const page = await showPage(html`<samspil-readiness-quiz .backend=${backend}></samspil-readiness-quiz>`);
    const shown = quizOn(page);
    await openEntry(shown);
    expect(page.has('button', 'Saml koder fra flere')).to.equal(false);
    await page.press('button', 'Start');
    await shown.answer({ gaatil: 'nej', spurgt: 'nej', svar: 'nej', aendret: 'nej', naeste: 'nej' });
    await page.until(() => page.text.includes('Giv svarene anonymt videre'), 'what follows has come');
    expect(page.text).to.contain('Det kan du gøre nu').and.contain('Så kan du se, om noget har flyttet sig.');
    expect(page.text).to.not.match(/\b(?:I|jer|Jeres|jeres|hold|Dagsorden|organisationer)\b/);
  });
});
