import { expect } from 'chai';
import { fillSteps, sendAndSee, startForm, type Visit, visitList } from './visit.ts';

const zalgo = `Z${'\u0351\u0322\u0348\u034B'.repeat(20)}alo`;

/** What is typed, and what is sent and shown; the same where nothing else is said. */
const names: readonly (readonly [what: string, typed: string, sent?: string])[] = [
  ['letters that stand apart from their marks', 'So\u0308ren A\u030A', 'Sören Å'],
  ['Greenlandic', 'Aqqaluĸ Ĩnûteĸ'],
  ['Arabic', 'محمد عبد الله'],
  ['an override of the direction', '\u202Enesnerøs etteM\u202C Bo', 'nesnerøs etteM Bo'],
  ['isolates and marks of direction', '\u2067Mette\u2069\u200F Bo', 'Mette Bo'],
  ['control characters', 'Met\u0000te\u0007\u0085 Bo', 'Mette Bo'],
  ['marks piled up', zalgo, zalgo.normalize('NFC')],
  ['a hundred letters without a place to break', 'Å'.repeat(100)],
  ['letters of two halves', '𝔐𝔢𝔱𝔱𝔢 😀'],
];

/** Where everything beside the name stands. */
const placesBeside = ({ page }: Visit) =>
  page
    .findAll('term')
    .filter(({ textContent }) => textContent !== 'Navn')
    .map((term) => `${term.textContent} ${Math.round(term.getBoundingClientRect().left)}`);

describe('a name in any script on the narrowest page [QA-96] [SU-28] [SU-32]', () => {
  it('is shown and sent as it is meant, moves nothing beside it, and never moves the page sideways', async () => {
    const visited = await visitList({ width: 320 });
    const { page, sent } = visited;
    await startForm(visited, 'Lav mad før foredraget');
    await fillSteps(visited);
    const plain = placesBeside(visited);
    for (const [what, typed, meant = typed] of names) {
      await page.press('button', 'Ret: Navn');
      await page.type('Navn', typed);
      await page.press('button', 'Næste');
      expect(page.has('heading', /Tjek dine svar/), what).to.equal(true);
      expect(page.text, what).to.contain(meant);
      expect(page.text, what).not.to.match(/[\p{Bidi_Control}\p{Cc}]/u);
      expect(placesBeside(visited), what).to.deep.equal(plain);
      expect(page.stage.scrollWidth, what).to.be.at.most(page.stage.clientWidth);
    }
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(sent[0]?.contact.name).to.equal(names.at(-1)?.[1]);
  });
});
