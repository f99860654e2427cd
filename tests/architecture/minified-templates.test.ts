// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code under test is text here
import { expect } from 'chai';
import { minifyCss, minifyHtml, minifyTemplates } from '../../vite.config.ts';

describe('the minifier of templates [QA-130]', () => {
  const styles: [given: string, expected: string][] = [
    ['\n  :host {\n    display: block;\n  }\n', ' :host{display:block}'],
    ['a { margin: 0 auto; padding: calc(1em + 2px) }', 'a{margin:0 auto;padding:calc(1em + 2px)}'],
    ["a::before { content: 'to  {  ; }' }", "a::before{content:'to  {  ; }'}"],
    ['/* don’t say "no" */ a { color: red }', ' a{color:red}'],
    ["/* don't */ a { color: red } /* isn't */", ' a{color:red}'],
    ['.list :hover > a, b { color: red }', '.list :hover > a,b{color:red}'],
    ['@container samspil (width < 30em) { a { gap: 0 } }', '@container samspil (width < 30em){a{gap:0}}'],
    [' solid var(--x) ', ' solid var(--x) '],
  ];
  for (const [given, expected] of styles) {
    it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(given)}`, () => {
      expect(minifyCss(given)).to.equal(expected);
    });
  }

  it('keeps one space wherever there was white space in html', () => {
    expect(minifyHtml('\n  <b>kl.</b>\n  <a\n    href="x">her</a>,  nu')).to.equal(
      ' <b>kl.</b> <a href="x">her</a>, nu',
    );
  });

  it('leaves text alone whose line breaks are content', () => {
    expect(minifyHtml('<textarea>\n a\n b</textarea>')).to.equal('<textarea>\n a\n b</textarea>');
  });

  it('touches templates of Lit only, nested ones too, and no other text of the program', () => {
    const code = [
      "const text = 'html`  a`';",
      'const plain = `  a  ${1}  b`;',
      'const page = html`<ul>\n  ${rows.map((row: string) => html`<li>\n  ${row}</li>`)}\n</ul>`;',
      'const styles = css`a {\n  margin: ${zero} }`;',
    ];
    expect(minifyTemplates(code.join('\n'), 'page.ts').split('\n')).to.deep.equal([
      code[0],
      code[1],
      'const page = html`<ul> ${rows.map((row: string) => html`<li> ${row}</li>`)} </ul>`;',
      'const styles = css`a{margin:${zero}}`;',
    ]);
  });
});
