import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { fourSnippets, fourWidgets, keptFallbacks, useAllFour } from '../helpers/four-widgets.ts';
import { type LoaderPage, script, startLoaderPages } from '../helpers/loader-page.ts';
import { forbidding, type PolicyPlace, policies } from '../helpers/policies.ts';
import type { WatchedPage } from '../helpers/watched-page.ts';

let pages: Awaited<ReturnType<typeof startLoaderPages>>;
before(async () => {
  pages = await startLoaderPages();
});
after(() => pages.close());

/** So long may something take to be there; a machine that is busy with other things is no finding. */
const patience = 60_000;
const nonce = 'cmFuZG9t';
const anotherBackend = 'https://api.example';
const anyOrigin = { 'access-control-allow-origin': '*' };
const ownLit = '<script type="module" src="/page.js"></script>';
const litOfThePage = readFileSync(fileURLToPath(import.meta.resolve('lit-html')), 'utf8');
const drawnByIt = 'Tegnet af sidens egen Lit';

/** A policy that names the files of the backend, and no other, as what may be fetched. */
const header = (policy: (place: PolicyPlace) => string, backend = `${pages.url}data/`) => ({
  'content-security-policy': policy({ nonce, backend }),
});

/** Gives the page a Lit of its own, which draws before ours comes. */
async function bringLit(page: Page): Promise<void> {
  const files: Record<string, string> = {
    'page.js': `import { html, render } from './lit.js'; render(html\`<p>${drawnByIt}</p>\`, document.querySelector('h1'));`,
    'lit.js': litOfThePage,
  };
  for (const [name, body] of Object.entries(files))
    await page.route(`**/${name}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
}

/** Answers another host's requests with the backend's files. */
async function answerElsewhere(page: Page): Promise<void> {
  await page.route(`${anotherBackend}/**`, async (route) => {
    const file = await route.fetch({ url: route.request().url().replace(anotherBackend, pages.url.slice(0, -1)) });
    await route.fulfill({ response: file, headers: { ...file.headers(), ...anyOrigin } });
  });
}

/** What a browser says about a policy, whoever broke it. */
const reportsOf = ({ complaints }: WatchedPage) =>
  complaints.filter((line) => /Content Security Policy|Trusted ?Type|TrustedHTML|TrustedScript/i.test(line));

async function open(page: LoaderPage): Promise<WatchedPage> {
  const watched = await pages.open(page);
  watched.page.setDefaultTimeout(patience);
  return watched;
}

describe('a page whose policy leaves the widgets what they need [QA-14] [QA-102] [QA-68] [EM-44]', {
  concurrency: true,
}, () => {
  const kinds: Readonly<Record<string, () => LoaderPage>> = {
    strict: () => ({ body: fourSnippets(), head: script, headers: header(policies.strict) }),
    'by nonce': () => ({
      body: fourSnippets(),
      head: script.replace('<script', `<script nonce="${nonce}"`),
      headers: header(policies['by nonce']),
    }),
    'with another Lit beside ours [EM-43]': () => ({
      body: fourSnippets(),
      head: ownLit + script,
      headers: header(policies['with another Lit beside ours']),
      prepare: bringLit,
    }),
    'with a backend elsewhere, and no other': () => ({
      body: fourSnippets(anotherBackend),
      head: script.replace('data-samspil-loader', `data-samspil-loader data-allow="${anotherBackend}"`),
      headers: header(policies.strict, anotherBackend),
      prepare: answerElsewhere,
    }),
    'without styles': () => ({ body: fourSnippets(), head: script, headers: header(policies['without styles']) }),
  };

  for (const [kind, build] of Object.entries(kinds)) {
    it(`has working widgets that break no rule of it: ${kind}`, async () => {
      const watched = await open(build());
      await useAllFour(watched.page);
      expect(watched.complaints).to.deep.equal([]);
      if (kind.includes('another Lit')) await watched.page.getByText(drawnByIt).waitFor();
    });
  }

  it('has working widgets in a frame that may run scripts and send forms and nothing else [EM-69]', async () => {
    const frame = '<iframe src="/frame.html" sandbox="allow-scripts allow-forms" title="Ramme"></iframe>';
    const inFrame = `<!doctype html><html lang="da"><head><title>Ramme</title>${script}</head><body>${fourSnippets()}</body></html>`;
    const prepare = async (page: Page) => {
      await page.route(/\/(?:samspil|data)\//, async (route) => {
        const file = await route.fetch();
        await route.fulfill({ response: file, headers: { ...file.headers(), ...anyOrigin } });
      });
      await page.route('**/frame.html', (route) => route.fulfill({ contentType: 'text/html', body: inFrame }));
    };
    const { page, complaints } = await open({ body: frame, prepare });
    await useAllFour(page.frameLocator('iframe'));
    expect(await page.frames()[1]?.evaluate(() => origin)).to.equal('null');
    expect(complaints).to.deep.equal([]);
  });
});

describe('a page whose policy forbids what no widget can do without [QA-14] [QA-102] [EM-47]', {
  concurrency: true,
}, () => {
  it('keeps its own words and offers another try: the backend', async () => {
    const watched = await open({ body: fourSnippets(), head: script, headers: header(forbidding['the backend']) });
    for (const { tag } of fourWidgets)
      await watched.page.locator(`samspil-${tag}`).getByRole('button', { name: 'Prøv igen' }).waitFor();
    await expectToHaveEndedWell(watched);
  });

  for (const what of ['every policy of Trusted Types', 'a second Lit, and the page has its own'] as const) {
    it(`keeps its own words, and tells in one line what to write: ${what} [EM-9] [EM-43]`, async () => {
      const hasLit = what === 'a second Lit, and the page has its own';
      const watched = await open({
        body: fourSnippets(),
        head: (hasLit ? ownLit : '') + script,
        headers: header(forbidding[what]),
        ...(hasLit && { prepare: bringLit }),
      });
      const warnings = () => watched.complaints.filter((line) => line.startsWith('warning: Samspil'));
      for (const end = performance.now() + patience; warnings().length === 0 && performance.now() < end; )
        await watched.page.waitForTimeout(20);
      await watched.page.waitForLoadState('networkidle');
      expect(warnings()).to.have.length(1);
      expect(warnings()[0]).to.include("Bed IT skrive: trusted-types lit-html 'allow-duplicates'");
      await expectToHaveEndedWell(watched);
    });
  }
});

/** The browser has told what the policy stopped, nothing was thrown at the page, and its own words can be read. */
async function expectToHaveEndedWell(watched: WatchedPage): Promise<void> {
  expect(await keptFallbacks(watched.page)).to.equal(fourWidgets.length);
  expect(reportsOf(watched), 'the detector is blind: nothing was stopped').to.not.be.empty;
  expect(watched.complaints.filter((line) => line.startsWith('uncaught'))).to.deep.equal([]);
}
