import { html } from 'lit';
import { showPage } from '../../helpers/page.ts';

it('says the same again although nobody has done anything', async () => {
  const page = await showPage(html`<p role="status"></p>`);
  const region = page.find('status');
  for (const message of ['Gemt', '', 'Gemt']) {
    region.textContent = message;
    await page.settle();
  }
});
