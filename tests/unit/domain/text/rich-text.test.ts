import { expect } from 'chai';
import fc from 'fast-check';
import { plainTextTree, richTextTree } from '../../../../src/domain/text/rich-text.ts';
import type { RichNode } from '../../../../src/domain/text/rich-tree.ts';
import { expectBelow } from '../../../helpers/fastest.ts';

const seed = 20261124;
const kept = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'blockquote', 'h2', 'h3', 'h4'];
const checkLink = (href: string) => (/^https:/.test(href) ? href : undefined);

const written = (node: RichNode): string =>
  typeof node === 'string'
    ? node
    : `<${node.tag}${node.href ? `=${node.href}` : ''}>${node.children.map(written).join('')}</>`;
const tree = (html: string) => richTextTree(html, checkLink).map(written).join('');
const text = (node: RichNode): string => (typeof node === 'string' ? node : node.children.map(text).join(' '));
const depth = (node: RichNode): number => (typeof node === 'string' ? 0 : 1 + Math.max(0, ...node.children.map(depth)));
const all = (node: RichNode): RichNode[] => (typeof node === 'string' ? [node] : [node, ...node.children.flatMap(all)]);

describe('rich text as a tree [CT-24] [QA-64]', () => {
  const cases: [what: string, html: string, expected: string][] = [
    ['wraps bare text in a paragraph', 'a <b>x</b> <i>y</i>', '<p>a <strong>x</> <em>y</></>'],
    ['keeps lists in lists', '<ul><li>a<ol><li>b</ol></ul>', '<ul><li>a<ol><li>b</></></></>'],
    ['gives a loose item a list', '<li>one<li>two', '<ul><li>one</><li>two</></>'],
    ['gives loose text in a list an item', '<ul>t<li>a</ul>b', '<ul><li>t</><li>a</></><p>b</>'],
    ['re-levels headings to three', '<h1>a</h1><h3>b</h3><h6>c</h6>', '<h2>a</><h3>b</><h4>c</>'],
    ['parts paragraphs at div and table cell', 'a<div>b</div>c<td>d<td>e', '<p>a</><p>b</><p>c</><p>d</><p>e</>'],
    ['keeps words apart in an item', '<ul><li>one<div>two</div></ul>', '<ul><li>one<p>two</></></>'],
    ['keeps words apart in a heading', '<h2>a<p>b</p></h2>', '<h2>a b</>'],
    ['keeps the blank inside emphasis', '<p>a<strong> </strong>b', '<p>a b</>'],
    [
      'takes emphasis over a block',
      '<b>a<ul><li>b</ul>c</b>d',
      '<p><strong>a</></><ul><li><strong>b</></></><p><strong>c</>d</>',
    ],
    ['keeps a link around a heading', '<a href="https://x"><h3>T</h3></a>', '<h3><a=https://x>T</></>'],
    ['makes an unsafe link its text', '<a href="javascript:x">t</a>', '<p>t</>'],
    ['makes a link without address its text', '<a name=x>t</a>', '<p>t</>'],
    ['makes a link in a link its text', '<a href=https://x>a<a href=https://y>b</a>c</a>', '<p><a=https://x>abc</></>'],
    ['keeps a safe link in an unsafe one', '<a href=x>a<a href=https://y>b</a>c</a>', '<p>a<a=https://y>b</>c</>'],
    ['takes no attribute but href', '<p onclick=x style="color:red" class=y>t', '<p>t</>'],
    ['drops what elements of code hold', '<script>a</script>b<style>c</style><svg><svg></svg>d</svg>e', '<p>be</>'],
    ['drops an unclosed script to the end', 'a<script>b<p>c', '<p>a</>'],
    ['drops comments, doctype and CDATA', '<!doctype html>a<!-- <p>b -->c<![CDATA[d>]]>e<?php x?>f', '<p>acef</>'],
    ['drops an unclosed comment', 'a<!-- b', '<p>a</>'],
    ['keeps the text of unknown tags', '<table><tr><x-y>a</x-y></table>', '<p>a</>'],
    ['keeps a lone < as text', '1 < 2, a<b', '<p>1 < 2, a<b</>'],
    ['leaves out what is empty', '<p>&nbsp;</p><ul></ul><h2> </h2><br>a', '<p>a</>'],
    ['keeps line breaks', 'a<br>b<br/>c', '<p>a<br></>b<br></>c</>'],
    ['closes at the end what is open', '<blockquote><p><em>a', '<blockquote><p><em>a</></></>'],
    ['closes any heading with any end tag', '<h2>a</h3>b', '<h2>a</><p>b</>'],
    ['reads the first href only', '<a href=https://x href=javascript:y>a</a>', '<p><a=https://x>a</></>'],
    ['decodes references in addresses', '<a href="https://x/?a=1&amp;b=2">a</a>', '<p><a=https://x/?a=1&b=2>a</></>'],
  ];
  for (const [what, html, expected] of cases) {
    it(what, () => {
      expect(tree(html)).to.equal(expected);
    });
  }

  it('decodes the named and numeric references once', () => {
    expect(tree('&aelig;&Oslash;&aring;&eacute;&uuml;&szlig;&ndash;&laquo;&#229;&#xE5;')).to.equal('<p>æØåéüß–«åå</>');
    expect(tree('&amp;lt;b&amp;gt;')).to.equal('<p>&lt;b&gt;</>');
    expect(tree('&#0;&#xD800;&#x110000;&#99999999999;')).to.equal(`<p>${'\ufffd'.repeat(4)}</>`);
    expect(tree('&copy;&qring;&constructor;&ampx; & &;')).to.equal('<p>&copy;&qring;&constructor;&ampx; & &;</>');
  });

  it('flattens what is nested deeper than 20', () => {
    for (const tag of ['blockquote', 'em', 'ul', 'ul><li', 'strong><ul']) {
      const [root, ...rest] = richTextTree(`<${tag}>`.repeat(60).concat('x'), checkLink);
      expect(rest).to.deep.equal([]);
      expect(root && depth(root), tag).to.be.within(10, 20);
      expect(root && text(root).trim()).to.equal('x');
    }
  });

  const pieces = [
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<em>',
    '</i>',
    '<ul>',
    '</ul>',
    '<li>',
    '</li>',
    '<a href="https://x">',
  ].concat(
    ['<a href="data:x">', '</a>', '<h1>', '</h2>', '<blockquote>', '</blockquote>', '<div>', '</div>', '<br>', '<td>'],
    ['<!--', '-->', '<script>', '</script>', '<svg/>', '<', '>', '&', '&lt;', '"', "'", '=', ' ', 'word', 'ord', '\n'],
  );

  it('holds twelve elements and href only, whatever comes [CT-24]', () => {
    const soup = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 80 });
    fc.assert(
      fc.property(soup, (parts) => {
        const nodes = richTextTree(parts.join(''), checkLink).flatMap(all);
        for (const node of nodes) {
          if (typeof node === 'string') continue;
          expect(kept).to.include(node.tag);
          expect(Object.keys(node)).to.have.members(
            node.tag === 'a' ? ['tag', 'href', 'children'] : ['tag', 'children'],
          );
          if (node.tag === 'ul') for (const child of node.children) expect(child).to.have.property('tag', 'li');
          if (node.tag === 'a') expect(node.href).to.equal('https://x');
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  it('loses no text and adds none', () => {
    const tags = pieces.filter((piece) => /^<\/?\w+/.test(piece) && !/script|svg/.test(piece));
    const soup = fc.array(fc.oneof(fc.constantFrom(...tags), fc.stringMatching(/^\w{1,8}$/)), { maxLength: 80 });
    const wordsIn = (value: string) => value.replaceAll(/\s/g, '');
    fc.assert(
      fc.property(soup, (parts) => {
        const source = parts.filter((part) => !part.startsWith('<')).join('');
        expect(wordsIn(richTextTree(parts.join(''), checkLink).map(text).join(''))).to.equal(wordsIn(source));
      }),
      { seed, numRuns: 200 },
    );
  });

  const long: [string, string][] = [
    ['50,000 ×  <', '<'.repeat(50_000)],
    ['50,000 × &', '&'.repeat(50_000)],
    ['5,000 nested blockquotes', '<blockquote>'.repeat(5_000)],
    ['5,000 nested spans of emphasis with text', '<em>x'.repeat(5_000)],
    ['5,000 unended tags', `${'<a '.repeat(5_000)}>`],
    ['5,000 unended end tags of a script', `<script>${'</script '.repeat(5_000)}`],
    ['5,000 unclosed quotes', `${'<a b="\' '.repeat(5_000)}>`],
    ['a number of 49,000 digits', `&#${'1'.repeat(49_000)}`],
  ];
  for (const [what, html] of long) {
    it(`reads ${what} in under 50 ms`, () => {
      expectBelow(50, () => richTextTree(html, checkLink));
    });
  }
});

describe('plain text as a tree [CT-24]', () => {
  const cases: [text: string, expected: string][] = [
    ['a\nb\n\nc', '<p>a<br></>b</><p>c</>'],
    ['a\r\n \t\r\n\r\nb', '<p>a</><p>b</>'],
    ['  \n\n ', ''],
    ['<b>x</b> &amp; https://x', '<p><b>x</b> &amp; https://x</>'],
  ];
  for (const [plain, expected] of cases) {
    it(`reads ${JSON.stringify(plain)}`, () => {
      expect(plainTextTree(plain).map(written).join('')).to.equal(expected);
    });
  }
});
