import { expect } from 'chai';
import { keys } from '../../../stories/widgets/volunteer-sign-up.keys.ts';
import { manageKeys } from './manage-keys.ts';
import { openDetails, startForm, type Visit, visitList } from './visit.ts';

/** On the page about the person, where a press of the button finds two errors. */
async function aboutPerson(): Promise<Visit> {
  const visited = await visitList();
  await startForm(visited, 'Bliv medlem af et opgaveudvalg');
  return visited;
}

/** On the page with a text area and a reason to fold out. */
async function atQuestions(): Promise<Visit> {
  const visited = await aboutPerson();
  const { page } = visited;
  await page.type('Navn', 'Mette');
  await page.type('Telefon', '34412345');
  await page.press('radio', '18 eller over');
  await page.press('button', 'Næste');
  return visited;
}

/** What each key does, by the key and the place of the documented rows. */
const tests: Readonly<Record<string, () => Promise<void>>> = {
  'Tab everywhere': async () => {
    const { page } = await aboutPerson();
    page.find('textbox', 'Telefon').focus();
    await page.key('Tab');
    expect(page.focused).to.equal('radio "Under 15"');
    await page.key('Tab');
    expect(page.focused).to.equal('button "Næste"');
  },
  'Shift+Tab everywhere': async () => {
    const { page } = await aboutPerson();
    page.find('button', 'Næste').focus();
    await page.key('Shift+Tab');
    await page.key('Shift+Tab');
    expect(page.focused).to.equal('textbox "Telefon"');
  },
  'Enter on a title of the list': async () => {
    const { page } = await visitList();
    page.find('button', 'Hent en nabo til foredraget').focus();
    await page.key('Enter');
    await page.until(() => page.focused === 'heading "Om opgaven"', 'the details have the focus');
  },
  'Enter on a link of the error summary': async () => {
    const { page } = await aboutPerson();
    await page.press('button', 'Næste');
    page.find('link', 'Skriv dit navn.').focus();
    await page.key('Enter');
    expect(page.focused).to.equal('textbox "Navn"');
    expect(location.hash).to.equal('');
  },
  'Enter in a field of one line': async () => {
    const { page } = await aboutPerson();
    page.find('textbox', 'Navn').focus();
    await page.key('Enter');
    expect(page.text).to.contain('Der er et problem');
  },
  'Enter in a text area': async () => {
    const { page } = await atQuestions();
    const area = page.find<HTMLTextAreaElement>('textbox', /^Hvad håber du/);
    area.focus();
    await page.key('Enter');
    expect(area.value).to.equal('\n');
    expect(page.text).not.to.contain('Der er et problem');
  },
  'Space on a checkbox': async () => {
    const { page } = await atQuestions();
    const box = page.find<HTMLInputElement>('checkbox', 'Jeg bor her');
    box.focus();
    await page.key('Space');
    expect(box.checked).to.equal(true);
    await page.key('Space');
    expect(box.checked).to.equal(false);
  },
  'Space on a button': async () => {
    const { page } = await aboutPerson();
    page.find('button', 'Næste').focus();
    await page.key('Space');
    expect(page.text).to.contain('Der er et problem');
  },
  'ArrowDown in a radio group': async () => {
    const { page, sent } = await aboutPerson();
    await page.press('radio', 'Under 15');
    await page.key('ArrowDown');
    expect(page.find<HTMLInputElement>('radio', '15–17').checked).to.equal(true);
    expect(page.has('heading', /^Trin 1/)).to.equal(true);
    expect(sent).to.deep.equal([]);
  },
  'Escape in the details': async () => {
    const visited = await visitList();
    await openDetails(visited, 'Hent en nabo til foredraget');
    await visited.page.key('Escape');
    expect(visited.page.focused).to.equal('button "Hent en nabo til foredraget"');
  },
  'Escape in «Hvorfor spørger vi?»': async () => {
    const { page, widget } = await atQuestions();
    const summary = widget.shadowRoot?.querySelector<HTMLElement>('.why summary');
    summary?.click();
    summary?.focus();
    expect(summary?.closest('details')?.open).to.equal(true);
    await page.key('Escape');
    expect(summary?.closest('details')?.open).to.equal(false);
    expect(widget.shadowRoot?.activeElement).to.equal(summary);
  },
  'Escape in the search field': async () => {
    const { page } = await visitList();
    await page.type('Søg', 'mountainbike', 'searchbox');
    await page.until(() => page.text.includes('1 opgave'), 'the list follows');
    await page.key('Escape');
    expect(page.find<HTMLInputElement>('searchbox', 'Søg').value).to.equal('');
    await page.until(() => page.text.includes('12 opgaver'), 'the list follows');
  },
  'Enter on a filter chip': async () => {
    const { page } = await visitList();
    await page.choose('Emne', 'Ensomhed (3)');
    page.find('button', 'Fjern filter: Ensomhed').focus();
    await page.key('Enter');
    expect(page.text).to.contain('12 opgaver');
    expect(page.focused).to.equal('searchbox "Søg"');
  },
  'Enter on «Nulstil»': async () => {
    const { page } = await visitList();
    await page.choose('Emne', 'Ensomhed (3)');
    page.find('button', 'Nulstil').focus();
    await page.key('Enter');
    expect(page.text).to.contain('12 opgaver');
  },
  'Enter on «Vis flere»': async () => {
    const { page } = await visitList({ limit: '5' });
    page.find('button', 'Vis flere').focus();
    await page.key('Enter');
    expect(page.focused).to.equal('button "Bliv medlem af et opgaveudvalg"');
  },
  ...manageKeys,
};

describe('the keys of the volunteer sign-up [QA-31] [SU-4]', () => {
  const rows = keys.map(({ key, where, does }) => ({ name: `${key} ${where}`, does }));

  it('are documented where they are tested, and tested where they are documented', () => {
    expect(Object.keys(tests)).to.have.members(rows.map(({ name }) => name));
  });

  for (const { name, does } of rows) it(`${name}: ${does}`, async () => tests[name]?.());

  it('hold no letter and no digit', async () => {
    const { page } = await aboutPerson();
    await page.press('radio', 'Under 15');
    const before = page.text;
    for (const key of ['a', 'n', 'z', '1', '9']) await page.key(key);
    expect(page.text).to.equal(before);
    expect(page.focused).to.equal('radio "Under 15"');
  });
});
