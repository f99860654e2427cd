import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { DemoSite } from '../helpers/demo-site.ts';

const pages = readdirSync(new URL('../../demo/host-pages', import.meta.url)).filter(
  (file) => file.endsWith('.html') && file !== 'layout.html',
);
const widgets: Readonly<Record<string, string>> = {
  'index.html': 'ZebraByer i Roskilde Kommune',
  'arrangementer.html': 'Foredrag: Fra kunde til medborger',
  'er-i-klar.html': '18 spørgsmål, ca. 6 minutter.',
  'cases.html': 'Thomas og tømrer Erik',
  'bliv-frivillig.html': 'Lav mad før foredraget',
};

/** What no widget may do under a strict policy, and how a browser says so. */
const planting = [
  {
    what: 'a style attribute',
    planted: "document.body.setAttribute('style', 'color: red');",
    told: /inline style.*style-src 'self'/is,
  },
  {
    what: 'code from text',
    planted: "try { new Function('return 1')(); } catch {}",
    told: /'unsafe-eval'|TrustedScript/i,
  },
  {
    what: 'markup from text',
    planted: "try { document.body.lastElementChild.innerHTML = '<b>x</b>'; } catch {}",
    told: /TrustedHTML/i,
  },
];

describe('the site under its own security policy [EM-44]', { concurrency: true }, () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open();
  });
  after(() => site.close());

  for (const path of pages) {
    it(`shows ${path} with a quiet console`, async () => {
      const visit = await site.visit(path);
      const { page } = visit;
      const content = widgets[path] ?? 'Sundby Kommune';
      await page.getByText(content).filter({ visible: true }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const reply = await page.request.get(page.url());
      expect(reply.headers()['content-security-policy']).to.match(/^default-src 'none'; script-src 'self';/);
      expect(await site.findings(undefined, [visit])).to.deep.equal([]);
    });
  }

  it('stops a script that somebody smuggled into a page', async () => {
    const { page, complaints } = await site.visit('kontakt.html');
    await page
      .evaluate(() => {
        const script = document.createElement('script');
        script.append('document.title = "smuggled"');
        document.body.append(script);
      })
      .catch(() => undefined);
    expect(await page.title()).to.not.equal('smuggled');
    expect(complaints.join()).to.match(/Content Security Policy|requires 'TrustedScript'/);
  });

  for (const { what, planted, told } of planting) {
    it(`would tell of ${what} in a widget [QA-16] [QA-68]`, async () => {
      const visit = await site.visit('kontakt.html');
      await visit.page.route('**/samspil.js', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()}\n${planted}` });
      });
      const reported = visit.page.waitForEvent('console', (message) => told.test(message.text()));
      await visit.page.reload();
      await reported;
      expect((await site.findings(undefined, [visit])).join('\n'), 'the detector is blind').to.match(told);
    });
  }

  it('leads from an address that is no page to the front page', async () => {
    const visit = await site.visit('frivilig.html');
    const { page } = visit;
    await page.getByRole('heading', { name: 'Siden findes ikke' }).waitFor();
    await page.getByRole('link', { name: 'Gå til forsiden' }).click();
    await page.getByRole('heading', { name: 'Velkommen til Sundby' }).waitFor();
    const isAddress = (line: string) => line.includes('404');
    expect(await site.findings(isAddress, [visit])).to.deep.equal([]);
  });
});
