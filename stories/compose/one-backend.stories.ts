import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { backendOf } from '../config/story-backend.ts';

/** Several widgets on one page: each is whole by itself, and one `<samspil-backend>` gives all of them their data. */
const meta = { title: 'Compose/One backend', component: 'samspil-backend' } satisfies Meta;
export default meta;

type Story = StoryObj;

export const FrontPage: Story = {
  render: (_, context) => html`<samspil-backend .backend=${backendOf(context)}>
    <samspil-case-card case-id="frederiksberg-samskabelsespiloter" heading-level="2"></samspil-case-card>
    <samspil-event-calendar filters="none" limit="4" views="agenda" more-url="#arrangementer"></samspil-event-calendar>
    <samspil-volunteer-sign-up filters="none"></samspil-volunteer-sign-up>
  </samspil-backend>`,
};

/** The calendar is as good in 300 pixels as in a whole page (LK-9). */
export const Sidebar: Story = {
  parameters: { width: 320 },
  render: (_, context) => html`<samspil-backend .backend=${backendOf(context)}>
    <h2>Det sker i Sundby</h2>
    <samspil-event-calendar filters="none" limit="3" views="agenda" heading-level="3"></samspil-event-calendar>
    <samspil-case-list filters="none" limit="2" heading-level="3"></samspil-case-list>
  </samspil-backend>`,
};

/** One source is down: its widgets say so, the others go on. */
export const OneSourceDown: Story = {
  render: (_, context) => html`<samspil-backend .backend=${backendOf(context)}>
    <samspil-case-list filters="none" limit="2"></samspil-case-list>
    <samspil-event-calendar .backend=${backendOf({ ...context, id: 'down', parameters: { mood: 'failing' } })}>
      <p>Ring til os på 12 34 56 78.</p>
    </samspil-event-calendar>
  </samspil-backend>`,
};
