import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { backendOf, storyContent } from '../config/story-backend.ts';
import { fiveSources } from './five-sources.ts';
import { longWordEvents } from './long-word-events.ts';
import { pressAt, there } from './sign-up-acts.ts';
import './poster-paper.ts';

interface Arguments {
  view: string;
  views: string;
  limit: string;
  filters: string;
  eventId: string;
  category: string;
  details: string;
}

const allFilters = 'q when category area isFree';

const meta = {
  title: 'Widgets/Event calendar',
  component: 'samspil-event-calendar',
  render: ({ view, views, limit, filters, eventId, category, details }, context) => html`<samspil-event-calendar
    .backend=${backendOf(context)}
    view=${view}
    views=${views}
    limit=${limit}
    filters=${filters}
    event-id=${eventId}
    category=${category}
    details=${details}
    event-url="#{id}"
  ></samspil-event-calendar>`,
  args: {
    view: 'agenda',
    views: 'agenda week month',
    limit: '12',
    filters: allFilters,
    eventId: '',
    category: '',
    details: 'inline',
  },
} satisfies Meta<Arguments>;
export default meta;

type Story = StoryObj<Arguments>;

export const Ready: Story = {};
export const EveryFilter: Story = {
  args: {
    filters:
      'q when category area postcode audience organisation accessibility isFree weekday partOfDay from to remote hasNeeds',
  },
};
export const Past: Story = {
  render: (_, context) =>
    html`<samspil-event-calendar .backend=${backendOf(context)} past limit="3" filters="none"></samspil-event-calendar>`,
  play: async ({ canvasElement }) => {
    const calendar = canvasElement.querySelector('samspil-event-calendar');
    if (!calendar) throw new TypeError('The story shows no calendar.');
    await pressAt(calendar, '.past .button');
  },
};
export const Month: Story = { args: { view: 'month' } };
export const MonthNarrow: Story = { args: { view: 'month' }, parameters: { width: 320 } };
export const Week: Story = { args: { view: 'week' } };
export const WeekNarrow: Story = { args: { view: 'week' }, parameters: { width: 320 } };
export const Details: Story = { args: { eventId: 'faellesspisning' } };
export const Cancelled: Story = { args: { eventId: 'zebraby-dialog' } };
export const Moved: Story = { args: { eventId: 'borgermoede', limit: '200' } };
export const Waiting: Story = { args: { eventId: 'otte-spoergsmaal' } };
export const Online: Story = { args: { eventId: 'intro-online' } };
export const Needs: Story = { args: { eventId: 'tirsdagsforedrag' } };
export const Registering: Story = {
  // One date, open on whatever day Storybook is: of a series the next may be one that is cancelled.
  args: { eventId: 'temadag', filters: 'none', limit: '3' },
  play: async ({ canvasElement }) => {
    const calendar = canvasElement.querySelector('samspil-event-calendar');
    if (!calendar) throw new TypeError('The story shows no calendar.');
    await pressAt(calendar, '.start');
    await there(() => calendar.shadowRoot?.querySelector('.registering'));
  },
};
export const Subscribe: Story = {
  render: (_, context) =>
    html`<samspil-event-calendar
      .backend=${backendOf(context)}
      limit="3"
      event-id="faellesspisning"
      subscribe-url="https://sundby.example/arrangementer.ics"
    ></samspil-event-calendar>`,
  play: async ({ canvasElement }) => {
    const calendar = canvasElement.querySelector('samspil-event-calendar');
    await calendar?.ready;
    for (const summary of calendar?.shadowRoot?.querySelectorAll('summary') ?? []) summary.click();
  },
};
export const ListInThePage: Story = {
  render: () => html`<samspil-event-calendar filters="none" date="2028-12-01" horizon-days="1096">
    <ul>
      <li data-place="Kulturcentret"><time datetime="2028-12-01T19:00">1. december</time> <a href="#sang">Sangaften</a></li>
      <li data-status="cancelled"><time datetime="2028-12-02">2. december</time> <a href="#tur">Byvandring</a></li>
    </ul>
  </samspil-event-calendar>`,
};
export const OneTopic: Story = { args: { category: 'mad' } };
export const AgendaAlone: Story = { args: { views: 'agenda', filters: 'none' } };
export const LinksToPages: Story = { args: { details: 'page' } };
export const FiveSources: Story = {
  render: () =>
    html`<samspil-event-calendar limit="12" .backend=${fiveSources(storyContent().events as never)}></samspil-event-calendar>`,
};
/** An event as it is printed for a notice board (EC-84). */
export const Poster: Story = {
  render: (_, context) => html`<samspil-poster-paper>
    <samspil-event-calendar
      .backend=${backendOf(context)}
      event-id="zebraby-dialog"
      more-url="https://sundby.example/det-sker"
      event-url="https://sundby.example/det-sker/{id}"
    ></samspil-event-calendar>
  </samspil-poster-paper>`,
  play: async ({ canvasElement }) => {
    const paper = canvasElement.querySelector('samspil-poster-paper');
    const calendar = canvasElement.querySelector('samspil-event-calendar');
    if (!paper || !calendar) throw new TypeError('The story shows no paper.');
    paper.takeFrom(calendar);
    await pressAt(calendar, '.details button.link.no-print');
    await there(() => paper.shadowRoot?.querySelector('.poster'));
  },
};
export const Loading: Story = { parameters: { mood: 'loading' } };
export const Empty: Story = { parameters: { mood: 'empty' } };
export const Failed: Story = { parameters: { mood: 'failing' } };
export const Offline: Story = { parameters: { mood: 'offline' } };
export const PartlySkipped: Story = { parameters: { mood: 'partlySkipped' } };
export const Narrow: Story = { parameters: { width: 320 } };
export const LongWords: Story = {
  args: { eventId: 'lange-ord' },
  parameters: { content: { events: longWordEvents }, width: 320 },
};
export const RightToLeft: Story = { args: { view: 'month' }, parameters: { direction: 'rtl' } };
