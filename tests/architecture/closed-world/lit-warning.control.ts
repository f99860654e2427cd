import { LitElement } from 'lit';

class RestlessElement extends LitElement {
  static override properties = { count: {} };
  declare count: number;

  protected override updated() {
    this.count = 1;
  }
}

it('uses Lit in a way it warns of', async () => {
  customElements.define('restless-element', RestlessElement);
  const element = new RestlessElement();
  document.body.append(element);
  await element.updateComplete;
});
