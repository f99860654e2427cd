import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { plainTextTree, richTextTree } from '../../src/domain/text/rich-text.ts';
import { type FilterPanelView, filterPanel } from '../../src/ui/filter-panel.ts';
import { heading } from '../../src/ui/heading.ts';
import { richText } from '../../src/ui/rich-text.ts';
import type { Frame } from '../../src/ui/widget-frame.ts';
import './part-stage.ts';

/** The dumb parts all widgets are made of: plain view data in, a template out, no idea of a backend. */
const meta = { title: 'Parts/Shared' } satisfies Meta;
export default meta;

type Story = StoryObj;

const onStage = (content: TemplateResult, frame: Partial<Frame> = {}) => html`<samspil-part-stage
  .content=${content}
  .frame=${frame}
></samspil-part-stage>`;

const nothingHappens = () => undefined;
const actions = { search: nothingHappens, choose: nothingHappens, remove: nothingHappens, reset: nothingHappens };
const filters: FilterPanelView = {
  searchLabel: 'Søg i cases',
  query: 'maling',
  allLabel: 'Alle',
  resetLabel: 'Nulstil',
  controls: [
    {
      name: 'theme',
      label: 'Tema',
      chosen: 'byrum',
      options: [
        { value: 'byrum', label: 'Byrum og natur', count: 4 },
        { value: 'boern', label: 'Børn og unge', count: 2 },
      ],
    },
  ],
  chips: [{ name: 'theme', label: 'Byrum og natur', removeLabel: 'Fjern filter: Byrum og natur' }],
};

/** Text of a source through the allow-list: headings stand under the one above, a link has an address that was checked. */
export const RichText: Story = {
  render: () => {
    const markup = `<h2>Sådan begyndte det</h2><p>Beboerne ville have <strong>mere grønt</strong> og <em>mindre støj</em>.</p>
      <ul><li>Syv møder i gården</li><li>Et træ for hver opgang</li></ul>
      <blockquote><p>Vi kendte ikke hinanden før.</p></blockquote>
      <p><a href="https://sundby.example/gaarden">Læs om gården</a><script>alert(1)</script></p>`;
    const tree = [
      ...richTextTree(markup, (href) => href),
      ...plainTextTree('Uden opmærkning.\nTo linjer.\n\nEt afsnit.'),
    ];
    return onStage(html`${heading(2, 'Gården på Solvej')}
      <div class="prose">${richText(tree, 2)}</div>`);
  },
};

/** Native controls in one search form, with the choice as chips. */
export const Filters: Story = { render: () => onStage(filterPanel(filters, actions)) };

/** Nothing fits: what was chosen can be dropped one by one. */
export const NothingFits: Story = {
  render: () => {
    const removals = [{ name: 'theme', label: 'Vis alle temaer' }];
    return onStage(
      filterPanel({ ...filters, noHits: { sentence: 'Ingen cases passer til det, du har valgt.', removals } }, actions),
    );
  },
};

/** One quiet line about a source that does not answer, and the one thing to do; what there was stays. */
export const SourceDown: Story = {
  render: () => {
    const sentence = 'Vi kan ikke hente de nyeste cases lige nu. Du ser dem fra kl. 14.10.';
    const notice = { sentence, retryLabel: 'Prøv igen', retry: nothingHappens };
    return onStage(html`<p>Otte cases fra fem kommuner.</p>`, { notice });
  },
};
