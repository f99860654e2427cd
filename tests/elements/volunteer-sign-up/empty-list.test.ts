import { expect } from 'chai';
import { opportunitiesWith, type Visit, visitList } from './visit.ts';

const rows = ({ page }: Visit) => page.findAll('listitem').filter((item) => item.querySelector('.row'));

/** The demo, where the committee for tasks only asks who is interested. */
const withInterest = opportunitiesWith('opgaveudvalg-medlem', (item: { signUp?: { policy?: object } }) => {
  Object.assign(item.signUp?.policy ?? {}, { mode: 'interestOnly' });
  return { ...item, slots: [] };
});

/** Chooses a cause and looks for what no task of it speaks of. */
async function narrowToNothing(visited: Visit, words = 'mountainbike') {
  const { page } = visited;
  await page.type('Søg', words, 'searchbox');
  await page.until(() => page.has('button', 'Vis alle'), 'it says so');
}

describe('a list in which nothing fits [SU-10]', () => {
  it('says so, with a button for each filter and one for all', async () => {
    const visited = await visitList();
    const { page } = visited;
    await page.choose('Emne', 'Ensomhed (3)');
    await narrowToNothing(visited);
    expect(page.text).to.contain('Ingen opgaver passer til det, du har valgt.');
    expect(page.has('button', 'Fjern filter: Ensomhed')).to.equal(true);
    await page.press('button', 'Fjern filter: «mountainbike»');
    expect(rows(visited)).to.have.length(3);
    await narrowToNothing(visited);
    await page.press('button', 'Fjern filter: Ensomhed');
    expect(rows(visited)).to.have.length(1);
    await narrowToNothing(visited, 'findes ikke');
    await page.press('button', 'Vis alle');
    expect(rows(visited)).to.have.length(12);
  });

  it('offers the task that only asks who is interested, which opens as any other', async () => {
    const visited = await visitList({ opportunities: withInterest });
    const { page } = visited;
    await narrowToNothing(visited, 'findes ikke');
    expect(rows(visited)).to.have.length(1);
    await page.press('button', 'Bliv medlem af et opgaveudvalg');
    await page.until(() => page.has('heading', 'Om opgaven'), 'the details are there');
  });

  it('never offers the families who look for each other: that is another matter', async () => {
    const visited = await visitList();
    await narrowToNothing(visited, 'findes ikke');
    expect(rows(visited)).to.deep.equal([]);
  });
});
