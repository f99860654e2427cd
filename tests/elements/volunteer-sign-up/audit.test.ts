import { expectAccessible } from '../../helpers/axe.ts';
import { fillIn, openDetails, sendAndSee, startForm, visitList } from './visit.ts';

describe('the audit of the volunteer sign-up [QA-30]', () => {
  it('finds nothing in the list', async () => {
    const { page } = await visitList();
    await expectAccessible(page.stage);
  });

  it('finds nothing in the details', async () => {
    const visited = await visitList();
    await openDetails(visited, 'Hent en nabo til foredraget');
    await expectAccessible(visited.page.stage);
  });

  it('finds nothing in any step, right or wrong, nor in the review and the receipt', async () => {
    const visited = await visitList();
    const { page } = visited;
    await startForm(visited, 'Lav mad før foredraget');
    await expectAccessible(page.stage);
    await page.press('button', 'Næste');
    await expectAccessible(page.stage);
    await page.press('checkbox', /^tirsdag 15\. december/);
    await page.press('button', 'Næste');
    await expectAccessible(page.stage);
    await page.press('button', 'Næste');
    await expectAccessible(page.stage);
    await page.type('Navn', 'Mette Sørensen');
    await page.type('Telefon', '34 41 23 45');
    await page.press('button', 'Næste');
    await expectAccessible(page.stage);
    await page.press('button', 'Næste');
    await expectAccessible(page.stage);
    await sendAndSee(visited, 'Du er tilmeldt');
    await expectAccessible(page.stage);
  });

  it('finds nothing in a conflict', async () => {
    const visited = await visitList();
    await fillIn(visited);
    visited.backend.filling('fs-2026-12-15', 0);
    await sendAndSee(visited, 'Der er ikke flere pladser');
    await expectAccessible(visited.page.stage);
  });

  it('finds nothing while the outcome is not known', async () => {
    const visited = await visitList();
    await fillIn(visited);
    visited.backend.losingAnswers(1);
    await sendAndSee(visited, 'Vi ved ikke, om din tilmelding kom igennem');
    await expectAccessible(visited.page.stage);
    await visited.page.press('button', 'Prøv igen');
    await visited.page.until(() => visited.page.has('heading', 'Du er tilmeldt'), 'the receipt is there');
  });

  it('finds nothing in questions of every kind, with a number that looks like a CPR number', async () => {
    const visited = await visitList();
    const { page } = visited;
    await startForm(visited, 'Bliv medlem af et opgaveudvalg');
    await page.type('Navn', 'Mette 2512489996');
    await page.press('button', 'Næste');
    await expectAccessible(page.stage);
  });
});
