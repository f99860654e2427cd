import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { can } from '../../helpers/engine-limits.ts';
import { type Check, showStory } from '../../helpers/every-story.ts';
import {
  findsNothingByAxe,
  fitsItsPage,
  fitsWithTextSpacing,
  hasNoIdTwice,
  hasNoTitleAttribute,
  hasOnlySafeLinks,
  hasTargetsLargeEnough,
  isReadyForPaper,
  showsItsWidget,
  skipsNoHeadingLevel,
  standsStill,
} from '../../helpers/story-checks.ts';

const narrow = { theme: 'neutral', lang: 'da', width: 320 } as const;

/** Content in a shadow root, as that of a widget is. */
class PlantedWidget extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const template = this.querySelector('template');
    if (template) this.attachShadow({ mode: 'open' }).append(template.content.cloneNode(true));
  }
}
customElements.define('planted-widget', PlantedWidget);

const planted: readonly { fault: string; check: Check; content: TemplateResult; finding: string }[] = [
  {
    fault: 'a 20 px target',
    check: findsNothingByAxe,
    content: html`<p><a href="#a" style="display:inline-block;width:20px;height:20px">A</a><a href="#b" style="display:inline-block;width:20px;height:20px">B</a></p>`,
    finding: 'target-size',
  },
  {
    fault: 'a missing label',
    check: findsNothingByAxe,
    content: html`<planted-widget><template><input type="text" /></template></planted-widget>`,
    finding: 'label',
  },
  {
    fault: 'text of 3:1',
    check: findsNothingByAxe,
    content: html`<planted-widget><template><p style="color:#949494;background:#fff">Bleg tekst</p></template></planted-widget>`,
    finding: 'color-contrast',
  },
  {
    fault: 'a 400 px child at 320',
    check: fitsItsPage,
    content: html`<planted-widget><template><div style="width:400px">Bred</div></template></planted-widget>`,
    finding: 'px wide in ',
  },
  {
    fault: 'cut text',
    check: fitsItsPage,
    content: html`<p style="height:10px;overflow:hidden">Den tekst kan ikke ses helt.</p>`,
    finding: 'is cut',
  },
  {
    fault: 'a box with no room for text spacing',
    check: fitsWithTextSpacing,
    content: html`<planted-widget
      ><template
        ><p style="width:110px;white-space:nowrap;overflow:hidden;line-height:1.5">Tilmeld dig her nu</p></template
      ></planted-widget
    >`,
    finding: 'is cut',
  },
  {
    fault: 'two controls on each other',
    check: fitsItsPage,
    content: html`<button>En</button><button style="margin-left:-20px">To</button>`,
    finding: 'lie on each other',
  },
  {
    fault: 'a main action of 30 px',
    check: hasTargetsLargeEnough,
    content: html`<button class="button" style="height:30px">Send</button>`,
    finding: 'is 30 px high, not 44',
  },
  {
    fault: 'a widget that nobody defined',
    check: showsItsWidget,
    content: html`<samspil-undefined></samspil-undefined>`,
    finding: 'none of its 1 widgets has drawn anything',
  },
  {
    fault: 'an id twice in one root',
    check: hasNoIdTwice,
    content: html`<planted-widget><template><p id="a"></p><p id="a"></p></template></planted-widget>`,
    finding: 'the id a stands twice',
  },
  {
    fault: 'a skipped heading level',
    check: skipsNoHeadingLevel,
    content: html`<h2>To</h2><h4>Fire</h4>`,
    finding: 'a heading of level 4 follows one of level 2',
  },
  {
    fault: 'an endless animation',
    check: standsStill,
    content: html`<style>@keyframes planted { to { opacity: 0 } }</style><p style="animation:planted 1s infinite">Blink</p>`,
    finding: 'an animation runs',
  },
  {
    fault: 'words on hovering only',
    check: hasNoTitleAttribute,
    content: html`<button title="Luk">×</button>`,
    finding: 'has a title attribute',
  },
  ...(can('media-emulation')
    ? [
        {
          fault: 'a button on paper',
          check: isReadyForPaper,
          content: html`<button class="button">Vis flere</button>`,
          finding: '“Vis flere” is printed',
        },
        {
          fault: 'a row that a page may cut',
          check: isReadyForPaper,
          content: html`<ul><li>Havedag</li></ul>`,
          finding: '“Havedag” may be cut',
        },
      ]
    : []),
  ...['javascript:alert(1)', 'JaVa&#9;script:alert(1)', 'data:text/html,x', 'https://a@b.example/', '//b.example/'].map(
    (address) => ({
      fault: `an address given on as it came: ${address}`,
      check: hasOnlySafeLinks,
      content: html`<planted-widget .innerHTML=${`<template><a href="${address}">Læs mere</a></template>`}></planted-widget>`,
      finding: 'has the href',
    }),
  ),
];

const inOrder = html`<planted-widget
  ><template>
    <style>@media print { .button { display: none; } }</style>
    <h2 id="heading">Arrangementer</h2>
    <label for="name">Navn</label><input id="name" autocomplete="name" style="height:44px" />
    <button class="button" style="height:44px;margin:8px">Send</button>
  </template></planted-widget
>`;

describe('the detectors of every story [QA-16]', () => {
  for (const { fault, check, content, finding } of planted) {
    it(`see ${fault}`, async () => {
      const story = { name: fault, render: () => content };
      const page = await showStory(story, narrow);
      const findings = (await check(page, story, narrow)).join('\n');
      expect(findings, `the detector is blind: ${fault}`).to.contain(finding);
    });
  }

  for (const { fault, content, finding } of planted.filter((one) =>
    ['target-size', 'color-contrast'].includes(one.finding),
  )) {
    it(`see ${fault} under a preset, where fewer rules look`, async () => {
      const story = { name: fault, render: () => content };
      const page = await showStory(story, narrow);
      const findings = await findsNothingByAxe(page, story, { ...narrow, theme: 'dkfds' });
      expect(findings.join('\n'), `the detector is blind: ${fault}`).to.contain(finding);
    });
  }

  it('let a page in order pass', async () => {
    const story = { name: 'in order', render: () => inOrder };
    const page = await showStory(story, narrow);
    const checks = planted.map(({ check }) => check).filter((check) => check !== showsItsWidget);
    for (const check of checks) expect(await check(page, story, narrow)).to.deep.equal([]);
  });
});
