import { expect } from 'chai';
import { openByKeys, pressByKeys, tabTo } from './by-keys.ts';
import { exampleFive, showQuiz, tableOf } from './quiz-page.ts';
import { code } from './result-page.ts';
import { countOf, showOn, teamOn } from './session-page.ts';
import { rowsOf, seven } from './team-page.ts';

const own = { ...exampleFive, led1: '4', led3: '4' };
const compared = 'Ændring siden sidst, pr. område';

describe('further ways through the quiz, by the keyboard [QA-32] [QA-33]', () => {
  it('open an earlier result by its code, answer again, and see what has moved [RQ-51] [RQ-66]', async () => {
    const shown = await showQuiz();
    const { page } = shown;
    await openByKeys(page, 'Har du en kode?', 'Kode eller link');
    const stops = page.followFocus();
    await page.type('Kode eller link', code.slice(0, -1));
    await page.key('Enter');
    expect(page.text).to.contain('Koden er ikke hel.');
    await page.type('Kode eller link', code);
    await page.key('Enter');
    await page.until(() => page.has('table'), 'the earlier result is shown');
    expect(tableOf(page)[1]?.slice(0, 2)).to.deep.equal(['Ledelse og mandat', '13']);
    await pressByKeys(page, 'Svar igen og sammenlign');
    await pressByKeys(page, 'Start');
    await shown.answer(own);
    expect(rowsOf(page.find('table', compared))[1]).to.deep.equal(['Ledelse og mandat', '13', '75', '+62']);
    expect(stops.filter((stop) => /^heading "(?!Spørgsmål|Om jer)/.test(stop))).to.deep.equal([
      'heading "Svar fra et link"',
      'heading "Er jeres organisation klar til samskabelse?"',
      'heading "Jeres billede lige nu"',
    ]);
    expect(page.liveLog).to.deep.equal([]);
  });

  it('put an earlier code beside the own result [RQ-51] [RQ-66]', async () => {
    const shown = await showQuiz();
    const { page } = shown;
    await page.press('button', 'Start');
    await shown.answer(own);
    await page.until(() => page.has('button', 'Sammenlign med tidligere svar'), 'a code may be typed');
    await openByKeys(page, 'Sammenlign med tidligere svar', 'Kode eller link');
    await page.key('Enter');
    expect(page.focused).to.equal('textbox "Kode eller link"');
    expect(page.text).to.contain('Indsæt en kode eller et link.');
    await page.type('Kode eller link', code);
    await page.key('Enter');
    expect(page.focused).to.equal('heading "Siden sidst"');
    expect(rowsOf(page.find('table', compared))[1]?.at(-1)).to.equal('+62');
    expect(page.liveLog).to.deep.equal([]);
  });

  it('put the codes of a team together, mend a torn one, and come back [RQ-37] [RQ-55] [RQ-63]', async () => {
    const { page } = await showQuiz();
    await openByKeys(page, 'Har du en kode?', 'Kode eller link');
    await pressByKeys(page, 'Saml koder fra flere');
    await page.until(() => page.focused === 'heading "Saml svar fra flere"', 'the page of the codes is there');
    await tabTo(page, 'textbox "Koder eller links"');
    await page.type('Koder eller links', [...seven.slice(1), seven[0]?.slice(1)].join('\n'));
    await pressByKeys(page, 'Vis det fælles billede');
    expect(page.focused).to.equal('textbox "Koder eller links"');
    await page.type('Koder eller links', seven.join('\n'));
    await pressByKeys(page, 'Vis det fælles billede');
    expect(page.focused).to.equal('heading "Jeres fælles billede"');
    const said = ['polite: 6 koder læst, 1 kunne ikke læses', 'polite: 7 koder læst'];
    await page.until(() => page.liveLog.length === said.length, 'both are said');
    expect(page.liveLog).to.deep.equal(said);
    await pressByKeys(page, 'Ret koderne');
    expect(page.focused).to.equal('heading "Saml svar fra flere"');
    expect(page.find<HTMLTextAreaElement>('textbox', 'Koder eller links').value).to.equal(seven.join('\n'));
    await pressByKeys(page, 'Tilbage');
    expect(page.focused).to.equal('heading "Er jeres organisation klar til samskabelse?"');
  });

  it('answer for a team on the backend as the fifth, see its picture, and come back to the own result [RQ-60] [RQ-61]', async () => {
    const { backend, teamId } = await teamOn(4);
    const shown = await showOn(backend, teamId);
    const { page } = shown;
    await page.until(() => page.text.includes('4 af 5 har svaret.'), 'the team is there');
    await pressByKeys(page, 'Start');
    await shown.answer(exampleFive);
    await page.until(() => page.has('button', 'Send mine svar'), 'it may be sent');
    await pressByKeys(page, 'Send mine svar');
    await page.until(() => page.focused === 'heading "Holdet Rådhuset"', 'its heading has the focus');
    const said = ['polite: Sender …', 'polite: Dine svar er sendt. Dit eget resultat står her stadig.'];
    await page.until(() => page.liveLog.length === said.length, 'both are said');
    expect(page.liveLog).to.deep.equal(said);
    expect(await countOf(backend, teamId)).to.equal(5);
    await page.until(() => page.has('button', 'Se holdets billede'), 'the picture may be seen');
    await pressByKeys(page, 'Se holdets billede');
    await page.until(() => page.focused === 'heading "Jeres fælles billede"', 'the picture is there');
    await pressByKeys(page, 'Tilbage');
    expect(page.focused).to.equal('heading "Jeres billede lige nu"');
    expect(page.liveLog).to.deep.equal(said);
  });
});
