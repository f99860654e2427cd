import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { audit, expectAccessible } from '../../helpers/axe.ts';
import { clock } from '../../helpers/fixed-clock.ts';
import { showPage } from '../../helpers/page.ts';

/** Enough of a widget to show that the helper sees into one: a form in a shadow root, and a status line. */
class TrialForm extends LitElement {
  static override properties = { said: { state: true } };
  declare said: string;

  constructor() {
    super();
    this.said = '';
  }

  protected override render() {
    return html`
      <label for="name">Navn</label><input id="name" autocomplete="name" @input=${this.#remember} />
      <button @click=${this.#greet}>Hils</button>
      <p role="status">${this.said}</p>
      <p hidden>Ikke til at se</p>
      <slot></slot>`;
  }

  #name = '';

  #remember({ target }: Event) {
    this.#name = (target as HTMLInputElement).value;
  }

  #greet() {
    this.said = `Hej ${this.#name}`;
  }
}

customElements.define('trial-form', TrialForm);

describe('the page helper [QA-13] [QA-32] [QA-33]', () => {
  it('finds things by role and name through a shadow root, and uses them', async () => {
    const page = await showPage(html`<trial-form><a href="#mere">Læs mere</a></trial-form>`);
    const stops = page.followFocus();
    await page.type('Navn', 'Åse');
    await page.press('button', 'Hils');
    expect(page.text).to.equal('Navn Hils Hej Åse Læs mere');
    expect(page.liveLog).to.deep.equal(['polite: Hej Åse']);
    expect(stops).to.deep.equal(['textbox "Navn"', 'button "Hils"']);
    expect(page.focused).to.equal('button "Hils"');
    expect(page.has('link', 'Læs mere')).to.equal(true);
    expect(page.has('textbox', 'Ukendt')).to.equal(false);
  });

  it('sees what has changed since it last looked: an element, an attribute, words and what a style hides', async () => {
    const page = await showPage(html`<trial-form></trial-form>`);
    const root = page.stage.querySelector('trial-form')?.shadowRoot as ShadowRoot;
    const button = page.find<HTMLButtonElement>('button', 'Hils');
    button.ariaLabel = 'Vink';
    expect(page.has('button', 'Vink')).to.equal(true);
    button.removeAttribute('aria-label');
    (button.firstChild as Text).data = 'Farvel';
    expect(page.has('button', 'Farvel')).to.equal(true);
    root.append(document.createElement('hr'));
    expect(page.findAll('separator')).to.have.length(1);
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets.push(sheet);
    sheet.replaceSync('button { display: none }');
    expect(page.has('button')).to.equal(false);
    sheet.replaceSync('');
    expect(page.has('button', 'Farvel')).to.equal(true);
  });

  it('says what is there when a thing is not', async () => {
    const page = await showPage(html`<trial-form></trial-form>`);
    expect(() => page.find('button', 'Send')).to.throw(/0 things are button "Send".*textbox "Navn"/s);
  });

  it('moves the focus with real keys', async () => {
    const page = await showPage(html`<trial-form></trial-form>`);
    page.find('textbox').focus();
    await page.key('Tab');
    expect(page.focused).to.equal('button "Hils"');
    await page.key('Shift+Tab');
    expect(page.focused).to.equal('textbox "Navn"');
  });

  it('writes down a region that appears together with its message as unheard', async () => {
    const page = await showPage(html`<p>Intet endnu</p>`);
    await page.show(html`<p role="alert">Noget gik galt</p>`);
    expect(page.liveLog).to.deep.equal(['unheard: Noget gik galt']);
  });

  it('hears a message again after an act, in whichever region', async () => {
    const page = await showPage(html`<p role="status"></p><p role="alert"></p><button>Gem</button>`);
    const region = page.find('status');
    region.textContent = 'Gemt';
    await page.settle();
    await page.press('button', 'Gem');
    page.find('alert').textContent = 'Gemt';
    await page.settle();
    expect(page.liveLog).to.deep.equal(['polite: Gemt', 'assertive: Gemt']);
  });

  it('lets time pass only when told', async () => {
    const before = Date.now();
    let rang = 0;
    clock.holdTimers();
    setInterval(() => {
      rang += 1;
    }, 1000);
    await clock.tick(3500);
    expect([rang, Date.now() - before, new Date().getFullYear()]).to.deep.equal([3, 3500, 2026]);
  });
});

describe('the accessibility audit [QA-16] [QA-30]', () => {
  it('accepts a form in order', async () => {
    const page = await showPage(html`<trial-form></trial-form>`);
    await expectAccessible(page.stage);
  });

  it('finds a small target, a missing label and pale text', async () => {
    const page = await showPage(html`
      <p><a href="#a" style="display:inline-block;width:20px;height:20px">A</a><a href="#b" style="display:inline-block;width:20px;height:20px">B</a></p>
      <input type="text" />
      <p style="color:#949494;background:#fff">Bleg tekst</p>`);
    const findings = (await audit(page.stage)).join('\n');
    for (const rule of ['target-size', 'label', 'color-contrast']) expect(findings).to.contain(rule);
  });
});
