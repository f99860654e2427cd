import { expect } from 'chai';
import { isAllowedSource } from '../../../src/context/source-policy.ts';

const page = 'https://www.sundby.example/kalender/';
const entries = ['https://api.sundby.example', 'https://kultur.sundby.example/feeds/'];

describe('the source policy [EM-20]', () => {
  for (const address of [
    '/data/events.json',
    'events.json',
    'https://www.sundby.example/api/',
    'https://api.sundby.example/v1/',
    'https://API.sundby.example/v1',
    'webcal://api.sundby.example/a.ics',
    'https://kultur.sundby.example/feeds/a.ics',
    'https://kultur.sundby.example/x/../feeds/a.ics',
  ]) {
    it(`lets ${address} be asked`, () => expect(isAllowedSource(address, page, entries)).to.equal(true));
  }
  for (const address of [
    'https://evil-sundby.example/',
    'https://api.sundby.example.evil.example/',
    'https://api.sundby.example:8443/',
    'http://api.sundby.example/',
    'https://user:pass@api.sundby.example/',
    'https://kultur.sundby.example/',
    'https://kultur.sundby.example/feedsx/a.ics',
    'https://kultur.sundby.example/feeds/../x.ics',
    'https://kultur.sundby.example/feeds/%2e%2e/x.ics',
    'https://kultur.sundby.example/feeds/%2fx.ics',
    'https://kultur.sundby.example/feeds/%5cx.ics',
    '//api.evil.example/',
    'javascript:alert(1)',
    'data:text/calendar,x',
    'blob:https://www.sundby.example/1',
    'https://',
  ]) {
    it(`refuses ${address}`, () => expect(isAllowedSource(address, page, entries)).to.equal(false));
  }

  it('allows no address that others on the way can change, though the template names it', () => {
    expect(isAllowedSource('http://api.sundby.example/', page, ['http://api.sundby.example/'])).to.equal(false);
    expect(isAllowedSource('gopher://https:/', page, ['gopher://https:/'])).to.equal(false);
  });

  it('takes an address without a slash at its end for a file, which allows nothing', () => {
    for (const address of ['https://api.sundby.example/data', 'https://api.sundby.example/database'])
      expect(isAllowedSource(address, page, ['https://api.sundby.example/data']), address).to.equal(false);
  });

  it('passes over what is no address in the template', () => {
    expect(isAllowedSource('https://api.sundby.example/', page, ['https://', '', ...entries])).to.equal(true);
  });

  it('allows a whole origin, whatever the path is written like', () => {
    expect(isAllowedSource('https://api.sundby.example/a%2fb', page, entries)).to.equal(true);
  });

  it('allows the own origin of a page without https', () => {
    expect(isAllowedSource('/a.json', 'http://intranet.sundby.example/')).to.equal(true);
  });

  it('allows the own origin only when nothing is set', () => {
    expect(isAllowedSource('/a.json', page)).to.equal(true);
    expect(isAllowedSource('https://api.sundby.example/', page)).to.equal(false);
  });

  it('allows http on this machine for those who develop', () => {
    expect(isAllowedSource('http://localhost:3000/', 'http://localhost:5173/', ['http://localhost:3000'])).to.equal(
      true,
    );
  });
});
