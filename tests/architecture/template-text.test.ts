// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the planted faults are source text.
import { expect } from 'chai';
import { expectNone, filesOf } from './source-files.ts';
import { wordsIn } from './template-text.ts';

describe('elements, parts and controllers', () => {
  it('hold no words for people; those stand in i18n', () => {
    expectNone(wordsIn(filesOf('src/{elements,ui,controllers}/**/*.ts')));
  });
});

describe('the detector of words in templates [QA-16]', () => {
  for (const text of [
    'html`<p>Tilmeld dig</p>`',
    'html`<p>${name} kommer</p>`',
    'html`${items.map((item) => html`<li>Sted: ${item.place}</li>`)}`',
    'html`<button aria-label="Luk">×</button>`',
    "const words = 'Prøv igen';",
  ]) {
    it(`sees ${text}`, () => {
      expect(wordsIn([{ path: 'src/ui/part.ts', text }])).to.have.lengthOf(1);
    });
  }

  it('lets markup, marks and comments pass', () => {
    const text = [
      '/** Viser «Prøv igen». */',
      'html`<p class="line ${kind}" part="line">${words.title} · ${time}–${end}</p>`',
      "html`<svg viewBox='0 0 24 24'><path d=${`M5 ${x}`} /></svg>${cond ? html`<b>${a}</b>` : nothing}`",
      "html`<a aria-label=${words.close} @click=${() => this.#open({ id: '`' })}>×</a>`",
    ].join('\n');
    expectNone(wordsIn([{ path: 'src/ui/part.ts', text }]));
  });
});
