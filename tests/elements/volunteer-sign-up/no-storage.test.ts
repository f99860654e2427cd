import { expect } from 'chai';
import { filled } from './sent-visit.ts';
import { sendAndSee } from './visit.ts';

const names = ['sessionStorage', 'localStorage'] as const;

/** Lets a page not even look at its storages, as in some frames and private windows; gives the way back. */
function forbidStorage(): () => void {
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(window, name) ?? {}] as const);
  for (const name of names) {
    Object.defineProperty(window, name, {
      configurable: true,
      get: () => {
        throw new DOMException('The page may not store anything', 'SecurityError');
      },
    });
  }
  return () => {
    for (const [name, descriptor] of before) Object.defineProperty(window, name, descriptor);
  };
}

describe('a page that may not store anything at all [SU-62] [SU-69]', () => {
  it('signs up all the same, from the list to the receipt, and offers no draft', async () => {
    const allowAgain = forbidStorage();
    try {
      expect(() => sessionStorage).to.throw('may not store');
      const visited = await filled();
      const { page, sent } = visited;
      expect(page.has('button', 'Gem kladde på denne enhed')).to.equal(false);
      await sendAndSee(visited, 'Du er tilmeldt');
      expect(sent).to.have.length(1);
    } finally {
      allowAgain();
    }
  });
});
