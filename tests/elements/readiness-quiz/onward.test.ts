import { expect } from 'chai';
import ICAL from 'ical.js';
import { heardOn, type QuizPage, showQuiz } from './quiz-page.ts';

const code = '1.a70u.0-1-0.Tk222m42mwA.PcT';

async function resultOf(attributes: Readonly<Record<string, string>> = {}): Promise<QuizPage> {
  const shown = await showQuiz();
  for (const [name, value] of Object.entries(attributes)) shown.quiz.setAttribute(name, value);
  await shown.page.press('button', 'Start');
  await shown.answer({
    igang: 'ja',
    rolle: 'leder',
    led1: '1',
    led2: 'na',
    led3: '2',
    mag1: '2',
    paa1: '4',
    lae1: '2',
  });
  return shown;
}

/** What a browser is handed when a person takes a file along. */
function catchFiles(): { files: { name: string; text: Promise<string> }[]; stop: () => void } {
  const files: { name: string; text: Promise<string> }[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let last: Blob | undefined;
  URL.createObjectURL = (blob: Blob) => {
    last = blob;
    return 'blob:caught';
  };
  HTMLAnchorElement.prototype.click = function () {
    files.push({ name: this.download, text: last?.text() ?? Promise.resolve('') });
  };
  return {
    files,
    stop: () => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    },
  };
}

const clipboard = (write: (text: string) => Promise<void>) =>
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });
const restoreClipboard = () => Reflect.deleteProperty(navigator, 'clipboard');

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
    page.stage.addEventListener('samspil-quiz-download', (event) => heard.push((event as CustomEvent).detail));
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

describe('handing the result on [RQ-52]', () => {
  afterEach(restoreClipboard);

  it('copies a link that holds the code and the month, and says so', async () => {
    const copied: string[] = [];
    clipboard(async (text) => void copied.push(text));
    const { page } = await resultOf();
    const heard: unknown[] = [];
    page.stage.addEventListener('samspil-quiz-share', (event) => heard.push((event as CustomEvent).detail));
    const before = location.href;
    await page.press('button', 'Kopiér link til resultatet');
    await page.until(() => page.liveLog.includes('polite: Linket er kopieret'), 'it is said');
    const own = location.href.replace(/#.*/, '');
    expect(copied).to.deep.equal([`${own}#samspil-parathed.code=${code}&samspil-parathed.month=2026-11`]);
    expect(page.find<HTMLTextAreaElement>('textbox', 'Link til resultatet').value).to.equal(copied[0]);
    expect(heard).to.deep.equal([{ method: 'copy' }]);
    expect(location.href).to.equal(before);
    expect(page.text).to.contain('Kort kode til papir: Tk222m42mwA.PcT');
    expect(page.text).to.contain('Den, der får linket, kan se svarene.');
  });

  it('lets a person copy it where the clipboard is refused', async () => {
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const { page } = await resultOf();
    await page.press('button', 'Kopiér link til resultatet');
    await page.until(() => page.text.includes('Kopiér linket herfra.'), 'it is said how');
    const field = page.find<HTMLTextAreaElement>('textbox', 'Link til resultatet');
    expect(page.focused).to.equal('textbox "Link til resultatet"');
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
  });

  it('leads to the page that the editor named, by the name it has in the fragment', async () => {
    const { page } = await resultOf({ 'share-url': '/klar/?a=1#x', 'deep-link': 'test' });
    expect(page.find<HTMLTextAreaElement>('textbox', 'Link til resultatet').value).to.equal(
      `${location.origin}/klar/?a=1#samspil-test.code=${code}&samspil-test.month=2026-11`,
    );
  });

  it('is left out where the editor wants it so', async () => {
    const { page } = await resultOf({ 'no-share': '' });
    expect(page.has('heading', 'Del resultatet')).to.equal(false);
    expect(page.text).to.not.contain(code);
  });
});

describe('the answers as a file [RQ-72]', () => {
  async function fileOf(button: string, isWithRole = false) {
    const { page } = await resultOf();
    const heard: unknown[] = [];
    page.stage.addEventListener('samspil-quiz-download', (event) => heard.push((event as CustomEvent).detail));
    const { files, stop } = catchFiles();
    try {
      if (isWithRole) page.find<HTMLInputElement>('checkbox', 'Tag rollen med').click();
      await page.press('button', button);
      await page.until(() => files.length > 0, 'the file is there');
      await page.until(() => page.liveLog.includes('polite: Filen er hentet.'), 'it is said');
    } finally {
      stop();
    }
    return { name: files[0]?.name, text: (await files[0]?.text) ?? '', heard };
  }

  it('is a list for spreadsheets without the role', async () => {
    const { name, text, heard } = await fileOf('Regneark (CSV)');
    expect(name).to.equal('svar.csv');
    expect(text).to.contain('"led1";"ledelse";').and.to.not.contain('"rolle"');
    expect(heard).to.deep.equal([{ format: 'csv' }]);
  });

  it('holds the role when a person ticks it, and then only', async () => {
    expect(JSON.parse((await fileOf('Samspil (JSON)', true)).text).answers[0]).to.include({ linkId: 'rolle' });
    expect(JSON.parse((await fileOf('Samspil (JSON)')).text).answers[0]).to.include({ linkId: 'igang' });
  });

  it('has the shape of FHIR', async () => {
    const { name, text } = await fileOf('FHIR-form (JSON)');
    expect(name).to.equal('svar.fhir.json');
    expect(JSON.parse(text)).to.include({ resourceType: 'QuestionnaireResponse', status: 'completed' });
  });
});
