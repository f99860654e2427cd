// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the planted faults are source text.

import { expect } from 'chai';
import { bannedIn, bans, unfinishedIn } from './banned.ts';
import { expectNone, filesOf } from './source-files.ts';

describe('the source [EC-2] [EM-45] [LK-4] [LK-5] [LK-8] [QA-44] [QA-61]', () => {
  it('holds nothing banned', () => {
    expectNone(bannedIn(filesOf('src/**/*.ts')));
  });

  it('and all around it leave nothing unfinished', () => {
    expectNone(unfinishedIn(filesOf('{src,demo,stories}/**/*.{ts,html,css}', '*.{ts,md}')));
  });
});

describe('the detector of banned constructs [QA-16]', () => {
  const planted = [
    'const css = `a { margin: 1.5rem }`;',
    'html`<p style="color:red"></p>`;',
    'html`<p class="x" style=${value}></p>`;',
    "import { styleMap } from 'lit/directives/style-map.js';",
    'html`<style>p { color: red }</style>`;',
    'root.innerHTML = text;',
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';",
    'new DOMParser().parseFromString(text);',
    'document.write(text);',
    "new Function('return 1')();",
    "new Worker('blob:' + source);",
    '@property() accessor caseId = 1;',
    'date.getHours();',
    'date.getTimezoneOffset();',
    'date.toLocaleDateString();',
    'new Date(2026, 10, 24);',
    "Date.parse('2026-11-24T14:10:00');",
    "new Date('2026-11-24 14:10');",
    'html`<video src=${address}></video>`;',
    "addEventListener('devicemotion', read);",
    'html`<li @touchstart=${drag}></li>`;',
    "host.addEventListener('dragstart', drag);",
    'html`<button title="Luk">×</button>`;',
    'const styles = css`p { font-size: 0.9em; }`;',
    'const styles = css`p { font-size: 2em }`;',
    'const styles = css`p { padding: 0.5em 0.6em; }`;',
    'const styles = css`p { margin-block-end: 1.25em }`;',
    'const styles = css`p { gap: calc(var(--_space) * 1.25); }`;',
    'const styles = css`p { transition: opacity 1s; }`;',
    'element.animate(frames, 200);',
    "element.scrollIntoView({ behavior: 'smooth' });",
    'html`<input autofocus>`;',
    'html`<p tabindex="1"></p>`;',
    "document.cookie = 'a=b';",
    'navigator.sendBeacon(address);',
    'debugger;',
    "customElements.define('samspil-x', X);",
    "@customElement('samspil-x') class X {}",
  ];

  for (const text of planted) {
    it(`sees ${text}`, () => {
      expect(bannedIn([{ path: 'src/elements/case-card/case-card.ts', text }])).to.have.lengthOf(1);
    });
  }

  it('has a planted fault for every ban', () => {
    const blind = bans.filter(({ pattern }) => !planted.some((text) => text.match(pattern)));
    expect(blind.map(({ name }) => name)).to.deep.equal([]);
  });

  it('sees a vague file name and an unfinished line', () => {
    expect(bannedIn([{ path: 'src/domain/date-utils.ts', text: '' }])).to.have.lengthOf(1);
    expect(unfinishedIn([{ path: 'src/a.ts', text: '// TODO later' }])).to.have.lengthOf(1);
  });

  it('lets good code pass', () => {
    const text = [
      '// never 2rem, never innerHTML',
      "const instant = Date.parse('2026-11-24T14:10:00+01:00');",
      'const day = new Date(instant).getUTCDate();',
      'const same = new Date(Date.UTC(2026, 10, 24));',
      'html`<svg aria-hidden="true"></svg><p class=${name} tabindex="-1">${story.title}</p>`;',
      "customElements.get('samspil-x');",
    ].join('\n');
    expectNone(bannedIn([{ path: 'src/elements/case-card/case-card.ts', text }]));
    expectNone(bannedIn([{ path: 'src/elements/x/define.ts', text: 'customElements.define(tag, X);' }]));
  });
});
