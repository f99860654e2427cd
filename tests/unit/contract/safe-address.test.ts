import { expect } from 'chai';
import fc from 'fast-check';
import { caseStorySchema } from '../../../src/contract/case-story.ts';
import { readItem } from '../../../src/contract/read-item.ts';
import { safeAddress } from '../../../src/contract/safe-address.ts';
import '../../helpers/seed.ts';

const base = 'https://api.sundby.example/v1/cases';

/** What comes out as a link and as a request; `-` is refused. One word: the same for both. */
const table: [given: unknown, link: string, request?: string][] = [
  ['https://a.example/', 'https://a.example/'],
  ['https://a.example', 'https://a.example/'],
  ['HTTPS://A.Example/B', 'https://a.example/B'],
  ['hTtP://a.example/', 'http://a.example/', '-'],
  ['http://a.example/', 'http://a.example/', '-'],
  ['http://localhost:8080/x', 'http://localhost:8080/x'],
  ['http://localhost.example/x', 'http://localhost.example/x', '-'],
  ['http://127.0.0.1/x', 'http://127.0.0.1/x', '-'],
  ['/en', 'https://api.sundby.example/en'],
  ['en', 'https://api.sundby.example/v1/en'],
  ['./en', 'https://api.sundby.example/v1/en'],
  ['../en', 'https://api.sundby.example/en'],
  ['../../../../en', 'https://api.sundby.example/en'],
  ['?a=1', 'https://api.sundby.example/v1/cases?a=1'],
  ['#a', 'https://api.sundby.example/v1/cases#a'],
  ['', 'https://api.sundby.example/v1/cases'],
  ['/a b', 'https://api.sundby.example/a%20b'],
  ['/æ', 'https://api.sundby.example/%C3%A6'],
  ['https://rødgrød.example/', 'https://xn--rdgrd-vuad.example/'],
  ['https://xn--rdgrd-vuad.example/', 'https://xn--rdgrd-vuad.example/'],
  ['https://a.example:8443/', 'https://a.example:8443/'],
  ['https://a.example:443/', 'https://a.example/'],
  ['https://[2001:db8::1]/', 'https://[2001:db8::1]/'],
  ['https://192.0.2.1/', 'https://192.0.2.1/'],
  ['https://a.example/?q=javascript:alert(1)', 'https://a.example/?q=javascript:alert(1)'],
  ['https://a.example/%0d%0a', 'https://a.example/%0d%0a'],
  ['mailto:a@b.example', 'mailto:a@b.example', '-'],
  ['MAILTO:a@b.example', 'mailto:a@b.example', '-'],
  ['tel:+4534412345', 'tel:+4534412345', '-'],
  ['Tel:34412345', 'tel:34412345', '-'],
  ['javascript:alert(1)', '-'],
  ['JaVaScRiPt:alert(1)', '-'],
  ['javascript://a.example/%0aalert(1)', '-'],
  [' javascript:alert(1)', '-'],
  ['java\tscript:alert(1)', '-'],
  ['java\nscript:alert(1)', '-'],
  ['\u0001javascript:alert(1)', '-'],
  ['data:text/html,<script>alert(1)</script>', '-'],
  ['DATA:image/svg+xml,<svg/>', '-'],
  ['vbscript:msgbox', '-'],
  ['blob:https://a.example/1', '-'],
  ['file:///etc/passwd', '-'],
  ['ftp://a.example/', '-'],
  ['ws://a.example/', '-'],
  ['about:blank', '-'],
  ['view-source:https://a.example', '-'],
  ['intent://a.example#Intent;end', '-'],
  ['webcal://a.example/x.ics', '-'],
  ['sms:34412345', '-'],
  ['xhttps://a.example/', '-'],
  ['httpsx://a.example/', '-'],
  ['xmailto:a@b.example', '-'],
  ['mailtox:a@b.example', '-'],
  ['xtel:34412345', '-'],
  ['telx:34412345', '-'],
  ['//a.example/x', '-'],
  ['///a.example/x', '-'],
  ['\\\\a.example\\x', '-'],
  ['/\\a.example', '-'],
  ['https:\\\\a.example', '-'],
  ['https://a.example\\@b.example', '-'],
  ['https://user@a.example/', '-'],
  ['https://user:secret@a.example/', '-'],
  ['https://:secret@a.example/', '-'],
  ['https://a.example@b.example/', '-'],
  ['https://', '-'],
  ['https://?', '-'],
  ['http://', '-'],
  ['https://a b.example/', '-'],
  ['https://a.example:99999/', '-'],
  ['https://[::1', '-'],
  ['https://a.example/\n', '-'],
  ['https://a.example/ ', '-'],
  ['\u00a0https://a.example/', '-'],
  ['https://a.example/\u0000', '-'],
  ['https://a.example/\u0085', '-'],
  ['https://a.example/\u001f', '-'],
  ['https://a.example/\r', '-'],
  [`https://a.example/${'x'.repeat(2030)}`, `https://a.example/${'x'.repeat(2030)}`],
  [`https://a.example/${'x'.repeat(2031)}`, '-'],
  [`/${'æ'.repeat(500)}`, '-'],
  [7, '-'],
  [null, '-'],
  [undefined, '-'],
  [{ toString: () => 'https://a.example/' }, '-'],
  [['https://a.example/'], '-'],
  [true, '-'],
];

describe('a safe address [CT-23]', () => {
  it('is judged for links and for requests', () => {
    expect(table.length).to.be.at.least(60);
    for (const [given, link, request = link] of table) {
      expect(safeAddress(given, base, 'link') ?? '-', `link ${given}`).to.equal(link);
      expect(safeAddress(given, base, 'request') ?? '-', `request ${given}`).to.equal(request);
    }
  });

  it('is refused in every member of an item just as alone, and costs that member only', () => {
    for (const [given, link] of table) {
      const { value, skipped } = readItem(
        caseStorySchema,
        {
          id: 'a',
          title: 'A',
          status: 'teaser',
          updatedAt: '2026-11-24T14:05:00Z',
          organisation: { name: 'O', url: given },
          contact: { email: 'a@b.example', url: given },
          source: { title: 'S', url: given },
          links: [{ rel: 'source', title: 'L', url: given }],
          evaluations: [{ afterMonths: 6, state: 'done', url: given }],
        },
        { base },
      );
      const found = [
        value?.organisation?.url,
        value?.contact?.url,
        value?.source?.url,
        value?.links?.[0]?.url,
        value?.evaluations?.[0]?.url,
      ];
      for (const url of found) expect(url ?? '-', String(given)).to.equal(link);
      const isMissing = given === null || given === undefined;
      expect(skipped.filter(({ code }) => code === 'bad-address')).to.have.length(link === '-' && !isMissing ? 5 : 0);
    }
  });

  it('lets http requests pass from an http page', () => {
    expect(safeAddress('http://a.example/', 'http://b.example/', 'request')).to.equal('http://a.example/');
    expect(safeAddress('http://a.example/', undefined, 'request')).to.equal('http://a.example/');
  });

  it('needs a base for what is relative', () => {
    expect(safeAddress('/x', undefined, 'link')).to.equal(undefined);
    expect(safeAddress('https://a.example/x', undefined, 'link')).to.equal('https://a.example/x');
  });

  it('is one of four protocols, or nothing, whatever text comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string()), (text) => {
        const address = safeAddress(text, base, 'link');
        if (address === undefined) return;
        const url = new URL(address);
        expect(['http:', 'https:', 'mailto:', 'tel:']).to.include(url.protocol);
        expect(url.username + url.password).to.equal('');
        expect(safeAddress(address, base, 'link')).to.equal(address);
      }),
    );
  });
});
