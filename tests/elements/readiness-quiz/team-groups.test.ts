import { expect } from 'chai';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import { bundled, type QuizOptions, type QuizPage } from './quiz-page.ts';
import { codeOf, collecting, rowsOf, show } from './team-page.ts';

describe('two groups of a team [RQ-59] [RQ-63]', () => {
  const inside = ['5', '4'].flatMap((led1) => ['1', '2', '3'].map((til1) => codeOf('4', { led1, til1 })));
  const outside = ['1', '2'].flatMap((led1) => ['1', '2', '3'].map((til1) => codeOf('2', { led1, til1 })));

  async function grouped(
    first: readonly string[],
    second: readonly string[],
    options: QuizOptions = {},
  ): Promise<QuizPage> {
    const shown = await collecting(options);
    const { page } = shown;
    await page.type('Koder eller links', first.join('\n'));
    await page.press('button', 'Del op i grupper');
    const fields = page.findAll<HTMLTextAreaElement>('textbox', 'Koder eller links');
    expect(fields[0]?.value).to.equal(first.join('\n'));
    if (fields[1]) fields[1].value = second.join('\n');
    fields[1]?.dispatchEvent(new Event('input', { bubbles: true }));
    await page.settle();
    await show(shown);
    return shown;
  }

  it('are compared by their names, the largest difference first', async () => {
    const { page } = await grouped(inside, outside);
    expect(page.text).to.contain('Rådhuset ligger 58 point højere end samarbejdspartnerne på Ledelse.');
    const [head, first] = rowsOf(page.find('table', 'Gennemsnit for to grupper, størst forskel først'));
    expect(head).to.deep.equal(['Område', 'Rådhuset', 'Samarbejdspartnerne', 'Forskel']);
    expect(first?.at(-1)).to.equal('58 · meget forskelligt');
  });

  const gap = { item: 'rolle', inside: ['leder'], outside: ['civil'] };
  const titles = { insideTitle: { da: 'byens skoler' }, outsideTitle: { da: 'Sundby Boldklub' } };
  const others: [string, object, string][] = [
    ['what the quiz calls them', { ...gap, ...titles }, 'Byens skoler ligger 58 point højere end Sundby Boldklub på'],
    ['words that fit any quiz', gap, 'Folk indefra ligger 58 point højere end folk udefra på'],
  ];
  for (const [what, given, said] of others)
    it(`are called ${what}, where nobody names them`, async () => {
      const team = { ...bundled.team, gap: given } as QuizDefinition['team'];
      const { page } = await grouped(inside, outside, { definition: { ...bundled, team } });
      expect(page.text).to.contain(said);
    });

  it('have numbers where the quiz knows no sides', async () => {
    const { page } = await grouped(inside, outside, { definition: { ...bundled, team: undefined } });
    expect(page.text).to.contain('Gruppe 1 ligger 58 point højere end Gruppe 2 på Ledelse.');
  });

  it('that see it alike are told so in a whole sentence', async () => {
    const alike = ['5', '4'].flatMap((led1) => ['1', '2', '3'].map((til1) => codeOf('4', { led1, til1, lae1: '5' })));
    const { quiz } = await grouped(inside, alike);
    const paragraphs = [...(quiz.shadowRoot?.querySelectorAll('section > p') ?? [])];
    expect(paragraphs.map(({ textContent }) => textContent)).to.include('I ser det ens.');
  });

  it('of which one is too small show no difference, only how many there must be', async () => {
    const { page } = await grouped(inside, outside.slice(0, 4));
    expect(page.text).to.contain('Der skal være mindst 5 i hver gruppe.').and.to.contain('10 har svaret.');
    expect(page.findAll('table').length).to.equal(1);
  });

  it('may be four at most, and none that is taken away loses its codes', async () => {
    const { page } = await collecting();
    await page.press('button', 'Del op i grupper');
    await page.press('button', 'Tilføj en gruppe');
    await page.press('button', 'Tilføj en gruppe');
    expect(page.has('button', 'Tilføj en gruppe')).to.equal(false);
    const last = page.findAll<HTMLTextAreaElement>('textbox', 'Koder eller links').at(-1);
    if (last) last.value = 'abc';
    last?.dispatchEvent(new Event('input', { bubbles: true }));
    page.findAll('button', 'Fjern gruppen').at(-1)?.click();
    await page.settle();
    expect(page.findAll<HTMLTextAreaElement>('textbox', 'Koder eller links').at(-1)?.value).to.equal('abc');
  });
});
