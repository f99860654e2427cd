import { expect } from 'chai';

/** The tags of the package, by the names the architecture gives them. */
const tags = [
  'samspil-backend',
  'samspil-case-card',
  'samspil-case-list',
  'samspil-event-calendar',
  'samspil-readiness-quiz',
  'samspil-volunteer-sign-up',
];

const registered = () => tags.filter((tag) => customElements.get(tag) !== undefined);

describe('the doors of the package', () => {
  it('register nothing by src/index.ts and every tag by src/define.ts', async () => {
    await import('../../../src/index.ts');
    expect(registered()).to.deep.equal([]);
    await import('../../../src/define.ts');
    expect(registered()).to.deep.equal(tags);
  });
});
