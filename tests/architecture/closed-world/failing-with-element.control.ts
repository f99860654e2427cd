import { expect } from 'chai';

it('compares an element, which cannot be told to the runner as it is', () => {
  expect(document.createElement('b')).to.equal(null);
});
