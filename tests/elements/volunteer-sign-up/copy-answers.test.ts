import { expect } from 'chai';
import { allowStored } from '../../helpers/page-guard.ts';
import { filled } from './sent-visit.ts';
import { sendAndSee } from './visit.ts';

const clipboard = (write: (text: string) => Promise<void>) =>
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });

/** Where a sign-up has left and no answer has come. */
async function lost() {
  allowStored(/^samspil:attempt:/);
  const visited = await filled();
  visited.backend.losingAnswers(1);
  const { page } = visited;
  await sendAndSee(visited, 'Vi ved ikke, om din tilmelding kom igennem');
  return page;
}

describe('answers that a person takes along [SU-61]', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  it('are copied with what was asked, which is said and stands there', async () => {
    const copied: string[] = [];
    clipboard(async (text) => void copied.push(text));
    const page = await lost();
    await page.press('button', 'Kopiér mine svar');
    await page.until(() => page.liveLog.includes('polite: Dine svar er kopieret.'), 'it is said');
    expect(page.text).to.contain('Du bliver ikke tilmeldt to gange. Dine svar er kopieret.');
    const [text = ''] = copied;
    expect(text.split('\n')).to.include.members(['Navn: Mette Sørensen', 'Telefon: 34 41 23 45']);
    expect(text).to.contain('tirsdag 15. december kl. 15.00–18.30');
  });

  it('are there to be marked where the clipboard is refused', async () => {
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const page = await lost();
    await page.press('button', 'Kopiér mine svar');
    const words = 'Vi kunne ikke kopiere dine svar. Markér dem, og kopiér selv.';
    await page.until(() => page.liveLog.includes(`polite: ${words}`), 'it is said');
    expect(page.text).to.contain(`Du bliver ikke tilmeldt to gange. ${words}`);
  });
});
