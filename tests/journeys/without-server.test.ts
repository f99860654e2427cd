import { expect } from 'chai';
import { DemoSite } from '../helpers/demo-site.ts';

const pages: [path: string, content: string][] = [
  ['index.html', 'ZebraByer i Roskilde Kommune'],
  ['arrangementer.html', 'Foredrag: Fra kunde til medborger'],
  ['er-i-klar.html', '18 spørgsmål, ca. 6 minutter.'],
  ['cases.html', 'Thomas og tømrer Erik'],
  ['bliv-frivillig.html', 'Lav mad før foredraget'],
];

describe('the same pages on plain files [CT-54]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open();
  });
  after(() => site.close());

  for (const [path, content] of pages) {
    it(`show ${path} without a program behind it`, async () => {
      const { page, requests } = await site.visit(`uden-server/${path}`);
      await page.getByText(content).filter({ visible: true }).first().waitFor();
      expect(requests.filter((request) => request.includes('/api/'))).to.deep.equal([]);
      expect(requests.filter((request) => !request.startsWith('GET '))).to.deep.equal([]);
      expect(await site.findings()).to.deep.equal([]);
    });
  }

  it('say whom to write to where a form would need a program [CT-53]', async () => {
    const { page } = await site.visit('uden-server/bliv-frivillig.html');
    await page.getByRole('button', { name: 'Lav mad før foredraget' }).click();
    await page.getByText('Ring eller skriv for at melde dig til.').waitFor();
    await page.getByRole('link', { name: 'mad@faellesbordet.example' }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Jeg vil gerne være med' }).count()).to.equal(0);
    expect(await site.findings()).to.deep.equal([]);
  });
});
