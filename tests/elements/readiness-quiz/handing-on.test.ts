import { expect } from 'chai';
import { catchFiles, code, resultOf } from './result-page.ts';

const clipboard = (write: (text: string) => Promise<void>) =>
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });
const restoreClipboard = () => Reflect.deleteProperty(navigator, 'clipboard');

describe('handing the result on [RQ-52]', () => {
  afterEach(restoreClipboard);

  it('copies a link that holds the code and the month, and says so', async () => {
    const copied: string[] = [];
    clipboard(async (text) => void copied.push(text));
    const { page } = await resultOf();
    const heard: unknown[] = [];
    page.stage.addEventListener('samspil-quiz-share', (event) => heard.push(event.detail));
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

  it('opens what the system shares by, where it has that', async () => {
    const shared: unknown[] = [];
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: async (what: unknown) => shared.push(what),
    });
    try {
      const { page } = await resultOf();
      await page.press('button', 'Del …');
      expect(shared).to.deep.equal([{ url: page.find<HTMLTextAreaElement>('textbox', 'Link til resultatet').value }]);
    } finally {
      Reflect.deleteProperty(navigator, 'share');
    }
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
    page.stage.addEventListener('samspil-quiz-download', (event) => heard.push(event.detail));
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
