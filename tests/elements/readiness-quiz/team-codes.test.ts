import { expect } from 'chai';
import { expectAccessible } from '../../helpers/axe.ts';
import { openEntry, showQuiz } from './quiz-page.ts';
import { codeOf, collect, collecting, magt, pictureOf, rowsOf, seven, show } from './team-page.ts';

describe('a team of seven by pasted codes [RQ-55] [RQ-56] [RQ-63]', () => {
  it('sees where it disagrees before it sees any average', async () => {
    const { page } = await pictureOf(seven);
    expect(page.focused).to.equal('heading "Jeres fælles billede"');
    expect(page.liveLog.at(-1)).to.equal('polite: 7 koder læst');
    const { text } = page;
    expect(text).to.contain('I er mest uenige om Magt. Begynd der.').and.to.contain('7 har svaret.');
    const order = ['I er mest uenige om Magt', 'Tal om forskellen', 'Dagsorden til 20 minutter', 'er gennemsnittet'];
    expect(order.map((words) => text.indexOf(words))).to.deep.equal(
      order.map((words) => text.indexOf(words)).toSorted((one, other) => one - other),
    );
    expect(order.filter((words) => !text.includes(words))).to.deep.equal([]);
    expect(text).to.contain('Læs spørgsmålene om Magt højt.');
  });

  it('reads each area with its figures, the largest spread first', async () => {
    const { page } = await pictureOf(seven);
    const table = page.find('table', 'Størst uenighed først, 0 til 100');
    const [head, first] = rowsOf(table);
    expect(head).to.deep.equal(['Område', 'Enighed', 'Gennemsnit', 'Midterste', 'Halvdelen ligger', 'Svar']);
    expect(table.querySelector('tbody th')?.textContent?.trim()).to.equal('Roller, magt og spilleregler');
    expect(table.querySelector('tbody .band')?.textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'I er meget uenige – begynd her Delt: nogle svarer meget lavt, andre meget højt.',
    );
    expect(first?.slice(2)).to.deep.equal(['57', '100', '0 til 100', '7']);
    expect(table.querySelectorAll('tbody tr').length).to.equal(6);
  });

  it('asks about equal codes, and counts them twice only when the person says so', async () => {
    const { page } = await pictureOf([...seven, seven[0] ?? '']);
    expect(page.text).to.contain('Koderne på linje 1 og linje 8 er ens. De tæller som én person.');
    expect(page.text).to.contain('7 har svaret.');
    await page.press('button', 'Ja, det er to personer');
    expect(page.text).to.contain('8 har svaret.').and.not.to.contain('er ens');
  });

  it('keeps what was typed, and says of each bad line what is wrong with it', async () => {
    const shown = await pictureOf([...seven.slice(0, 5), 'hej', seven[5]?.slice(0, -1) ?? '']);
    const { page } = shown;
    const field = page.find<HTMLTextAreaElement>('textbox', 'Koder eller links');
    expect(page.focused).to.equal('textbox "Koder eller links"');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(page.text)
      .to.contain('Linje 6 (»hej«): Koden er ikke hel. Kopiér hele linket igen.')
      .and.to.contain('Linje 7');
    expect(page.liveLog.at(-1)).to.equal('polite: 5 koder læst, 2 kunne ikke læses');
    await page.type('Koder eller links', seven.join('\n'));
    await show(shown);
    await page.press('button', 'Ret koderne');
    expect(page.find<HTMLTextAreaElement>('textbox', 'Koder eller links').value).to.equal(seven.join('\n'));
    await page.press('button', 'Tilbage');
    await collect(shown);
    expect(page.find<HTMLTextAreaElement>('textbox', 'Koder eller links').value).to.equal(seven.join('\n'));
  });

  it('asks for a code where there is none', async () => {
    const { page } = await pictureOf([]);
    expect(page.text).to.contain('Indsæt mindst én kode.');
    expect(page.focused).to.equal('textbox "Koder eller links"');
  });

  it('sends and stores nothing, and says who can see the answers', async () => {
    const { page } = await pictureOf(seven);
    await page.press('button', 'Ret koderne');
    expect(page.text).to.contain('Den, der samler koderne, kan se de enkelte svar.');
    const kept = JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href;
    expect(seven.filter((code) => kept.includes(code))).to.deep.equal([]);
  });
});

describe('fewer people than may be shown [RQ-57]', () => {
  it('are only counted', async () => {
    const { page } = await pictureOf(seven.slice(0, 4));
    expect(page.text).to.contain('4 af mindst 5 har svaret.');
    expect(page.has('table')).to.equal(false);
    expect(page.text).to.not.match(/Magt|gennemsnit|uenig|Dagsorden/);
  });

  it('leave an area without a figure, and say so', async () => {
    const unknown = codeOf('3', magt('dk'));
    const { page } = await pictureOf([...seven.slice(0, 4), unknown]);
    const row = [...page.find('table').querySelectorAll('tr')].find((one) => one.textContent?.includes('Roller, magt'));
    expect(row?.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Roller, magt og spilleregler For få svar ––––');
  });
});

describe('the audit of a team [QA-30] [RQ-63]', () => {
  for (const options of [{}, { width: 320 }])
    it(`finds nothing in its codes and its picture: ${JSON.stringify(options)}`, async () => {
      const shown = await collecting(options);
      await expectAccessible(shown.page.stage);
      await shown.page.press('button', 'Del op i grupper');
      await show(shown);
      await expectAccessible(shown.page.stage);
      shown.page.findAll('button', 'Fjern gruppen').at(-1)?.click();
      await shown.page.settle();
      await shown.page.type('Koder eller links', seven.join('\n'));
      await show(shown);
      await expectAccessible(shown.page.stage);
    });

  it('may be left out', async () => {
    const { page, quiz } = await showQuiz();
    quiz.noTeam = true;
    await openEntry({ page, quiz });
    await page.until(() => page.has('button', 'Åbn'), 'codes may be typed');
    expect(page.has('button', 'Saml koder fra flere')).to.equal(false);
  });
});
