import { expect } from 'chai';
import type { Privacy } from '../../../src/contract/privacy.ts';
import { opportunitiesWith, startForm, type Visit, visitList } from './visit.ts';

const fold = 'Læs mere om dine oplysninger';

/** At the page about the person, with this said about their details. */
async function atNotice(changes: Partial<Privacy>): Promise<Visit & { notice: Element }> {
  const opportunities = opportunitiesWith('faellesspisning', (item: { signUp?: { privacy?: object } }) => {
    Object.assign(item.signUp?.privacy ?? {}, changes);
    return item;
  });
  const visited = await visitList({ opportunities });
  const { page, widget } = visited;
  await startForm(visited, 'Lav mad før foredraget');
  await page.press('checkbox', /^tirsdag 15\. december/);
  await page.press('button', 'Næste');
  const notice = widget.shadowRoot?.querySelector('[part="notice"]');
  if (!notice) throw new Error('There is no notice');
  return { ...visited, notice };
}

describe('what is said about the details of a person [SU-52]', () => {
  it('stands above the first of them, with the whole text to fold out, and asks for no yes', async () => {
    const recipients = ['Sundby Kommune', { da: 'Køkkenet', en: 'The kitchen' }];
    const noticeUrl = 'https://faellesbordet.example/privatliv';
    const { page, notice } = await atNotice({ recipients, noticeUrl } as Partial<Privacy>);
    const field = page.find('textbox', 'Navn');
    expect(notice.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    expect(notice.querySelector('p')?.textContent).to.equal(
      'Dine oplysninger sendes til Forældregruppen Fællesbordet. De slettes 30 dage efter sidste dato.',
    );
    expect(page.text).not.to.contain('De deles også med');
    const summary = [...notice.querySelectorAll('summary')].find(({ textContent }) => textContent?.trim() === fold);
    summary?.click();
    await page.until(() => page.text.includes('til at planlægge holdet i køkkenet'), 'the whole text is there');
    expect(page.text).to.contain('De deles også med: Sundby Kommune, Køkkenet.');
    expect(page.find<HTMLAnchorElement>('link', 'Hele teksten om dine oplysninger').href).to.equal(noticeUrl);
    expect(page.has('link', 'dpo@faellesbordet.example')).to.equal(true);
    expect(notice.querySelector('input')).to.equal(null);
    summary?.focus();
    await page.key('Escape');
    expect([summary?.parentElement?.hasAttribute('open'), page.text.includes('planlægge holdet')]).to.deep.equal([
      false,
      false,
    ]);
  });

  for (const [from, words] of [
    ['signUp', 'De slettes 90 dage efter, at du har tilmeldt dig.'],
    ['withdrawal', 'De slettes 90 dage efter, at du har sagt stop.'],
  ] as const) {
    it(`says from when the days are counted that they are kept: ${from}`, async () => {
      const { page } = await atNotice({ retention: { days: 90, from } });
      expect(page.text).to.contain(words);
    });
  }
});
