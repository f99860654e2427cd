import { expect } from 'chai';
import { usePage } from '../helpers/node-page.ts';

const ownNavigator = globalThis.navigator;

describe('a page on Node', () => {
  describe('in the block that asks for one', () => {
    usePage();

    it('is there', () => {
      expect(document.baseURI).to.equal('https://sundby.example/');
      expect(navigator).to.deep.equal({ onLine: true });
    });
  });

  it('is gone for the other files of the process', () => {
    expect(typeof document).to.equal('undefined');
    expect(navigator).to.equal(ownNavigator);
    expect(typeof BroadcastChannel).to.equal('function');
  });
});
