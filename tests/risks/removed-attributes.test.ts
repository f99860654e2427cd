import { expect } from 'chai';
import { html } from 'lit';
import { memoryBackend } from '../../src/backend/memory/memory-backend.ts';
import '../../src/define.ts';
import { showPage } from '../helpers/page.ts';

const tags = ['event-calendar', 'volunteer-sign-up', 'case-list', 'case-card', 'readiness-quiz'].map(
  (name) => `samspil-${name}`,
);

describe('a widget whose page takes an attribute away, as frameworks do with what is not set [EM-27] [EC-90]', () => {
  for (const tag of tags)
    it(`${tag} goes back to the default of each and goes on`, async () => {
      const { observedAttributes = [] } = customElements.get(tag) as unknown as typeof Element & {
        observedAttributes: string[];
      };
      const page = await showPage(html``);
      const widget = Object.assign(document.createElement(tag), { backend: memoryBackend({}) });
      page.stage.append(widget);
      await page.settle();
      const settings = () => Object.entries(propertiesOf(widget));
      const before = settings();
      for (const name of observedAttributes) widget.setAttribute(name, '1');
      await page.settle();
      for (const name of observedAttributes) widget.removeAttribute(name);
      await page.settle();
      expect(settings()).to.deep.equal(before);
      expect(observedAttributes.length).to.be.above(5);
    });

  it('samspil-event-calendar takes a property that is set to nothing for one that is not set', async () => {
    const page = await showPage(html``);
    const calendar = Object.assign(document.createElement('samspil-event-calendar'), { events: [] });
    page.stage.append(calendar);
    await page.settle();
    Object.assign(calendar, { views: undefined, date: null, clock: undefined });
    await page.settle();
    expect([calendar.views, calendar.date]).to.deep.equal(['agenda week month', '']);
    expect(page.has('button', 'Måned')).to.equal(true);
  });
});

/** What each attribute of it has set. */
function propertiesOf(widget: Element): Record<string, unknown> {
  const { elementProperties } = widget.constructor as unknown as {
    elementProperties: Map<string, { attribute?: string | false; state?: boolean }>;
  };
  const names = [...elementProperties].filter(([, { attribute, state }]) => attribute !== false && !state);
  return Object.fromEntries(names.map(([name]) => [name, Reflect.get(widget, name)]));
}
