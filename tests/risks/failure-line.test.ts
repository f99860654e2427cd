import { expect } from 'chai';
import { html } from 'lit';
import { memoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { showPage } from '../helpers/page.ts';
import '../../src/elements/case-list/define.ts';
import '../../src/elements/event-calendar/define.ts';
import '../../src/elements/volunteer-sign-up/define.ts';

describe('the line about a source that does not answer [EM-27] [LK-10]', () => {
  for (const tag of ['samspil-case-list', 'samspil-event-calendar', 'samspil-volunteer-sign-up'])
    it(`stands under the heading, not over it: ${tag}`, async () => {
      const page = await showPage(html``);
      const backend = memoryBackend({}).failing('unreachable');
      page.stage.append(Object.assign(document.createElement(tag), { backend }));
      const line = await page.until(() => page.findAll('button', 'Prøv igen')[0], 'it has failed');
      const { DOCUMENT_POSITION_FOLLOWING: after } = Node;
      expect(page.find('heading').compareDocumentPosition(line) & after).to.equal(after);
    });
});
