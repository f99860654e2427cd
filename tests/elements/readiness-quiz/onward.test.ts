import { expect } from 'chai';
import ICAL from 'ical.js';
import { heardOn } from './quiz-page.ts';
import { catchFiles, code, resultOf } from './result-page.ts';

describe('what to talk about [RQ-48]', () => {
  it('is an agenda about the lowest area, with its lowest questions', async () => {
    const { page } = await resultOf();
    const agenda = page.find('heading', 'Dagsorden til 20 minutter').parentElement?.textContent?.replace(/\s+/g, ' ');
    expect(agenda).to.contain('2 min. Læs spørgsmålene om Ledelse højt.');
    expect(agenda).to.contain('I hvor høj grad må medarbejdere gå i gang');
    expect(agenda?.match(/\d min\./g)).to.deep.equal(['2 min.', '6 min.', '6 min.', '6 min.']);
  });

  it('keeps what people agree out of storage, events and the address', async () => {
    const { page } = await resultOf();
    const heard = heardOn(page);
    await page.type('Ét skridt (valgfrit)', 'Kanariefugl');
    await page.type(/^Hvem tager det/, 'Direktøren');
    expect(
      JSON.stringify(heard) + location.href + JSON.stringify(localStorage) + JSON.stringify(sessionStorage),
    ).to.not.match(/Kanariefugl|Direktøren/);
    expect(page.find<HTMLInputElement>('textbox', 'Ét skridt (valgfrit)').value).to.equal('Kanariefugl');
  });
});

describe('the dates to come back [RQ-49]', () => {
  it('are said in words and handed over as a calendar file', async () => {
    const { page } = await resultOf();
    expect(page.text).to.contain('24. maj 2027');
    const heard: unknown[] = [];
    page.stage.addEventListener('samspil-quiz-download', (event) => heard.push(event.detail));
    const { files, stop } = catchFiles();
    try {
      await page.type('Ét skridt (valgfrit)', 'Hold et åbent møde');
      const date = page.find<HTMLInputElement>('textbox', /^Hvornår ser I på det/);
      date.value = '2027-01-12';
      date.dispatchEvent(new Event('input', { bubbles: true }));
      await page.press('button', 'Læg opfølgning i kalenderen (.ics)');
      await page.until(() => files.length > 0, 'the file is there');
    } finally {
      stop();
    }
    expect(files.map(({ name }) => name)).to.deep.equal(['opfoelgning.ics']);
    const text = (await files[0]?.text) ?? '';
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((part) => new ICAL.Event(part));
    expect(events.map(({ startDate, summary }) => [startDate?.toString(), summary])).to.deep.equal([
      ['2027-01-12', 'Hold et åbent møde'],
      ['2027-05-24', 'Tag testen igen: Er jeres organisation klar til samskabelse?'],
      ['2027-11-24', 'Tag testen igen: Er jeres organisation klar til samskabelse?'],
      ['2028-05-24', 'Tag testen igen: Er jeres organisation klar til samskabelse?'],
    ]);
    expect(text).to.not.contain(code);
    expect(heard).to.deep.equal([{ format: 'ics' }]);
    await page.until(() => page.liveLog.includes('polite: Kalenderfilen er hentet.'), 'it is said');
  });

  it('hold the link with the answers only when a person ticks it', async () => {
    const { page } = await resultOf();
    const box = page.find<HTMLInputElement>('checkbox', 'Læg linket med svarene ved');
    expect(box.checked).to.equal(false);
    const { files, stop } = catchFiles();
    try {
      box.click();
      await page.press('button', 'Læg opfølgning i kalenderen (.ics)');
      await page.until(() => files.length > 0, 'the file is there');
    } finally {
      stop();
    }
    expect((await files[0]?.text)?.replace(/\r\n /g, '')).to.contain(code);
  });
});
