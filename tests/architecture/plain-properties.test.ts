import { expect } from 'chai';
import { transformWithOxc } from 'vite';
import { plainProperties } from '../../vite.config.ts';

const source = `import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
export class Shown extends LitElement {
  @property() source = '';
  @property({ attribute: 'source-type' }) sourceType = '';
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false;
  @state() private isOpen = false;
}`;

describe('the properties of the embed build [QA-130]', () => {
  it('are declared as the decorators declare them, without the decorators', async () => {
    const decorator = { legacy: true };
    const { code } = await transformWithOxc(source, 'shown.ts', {
      decorator,
      assumptions: { setPublicClassFields: true },
    });
    expect(code.match(/void 0\)/g)).to.have.length(4);
    const calls = plainProperties(code)
      .replace(/\s+/g, ' ')
      .match(/Shown\.createProperty\(.*?\);/g);
    expect(calls).to.deep.equal([
      'Shown.createProperty("source");',
      'Shown.createProperty("sourceType", { attribute: "source-type" });',
      'Shown.createProperty("noHeading", { type: Boolean, attribute: "no-heading" });',
      'Shown.createProperty("isOpen", { attribute: false });',
    ]);
    expect(plainProperties(code)).to.not.match(/void 0|decorators/);
  });
});
