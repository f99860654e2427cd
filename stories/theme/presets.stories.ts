import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { backendOf } from '../config/story-backend.ts';

/** How a widget takes on the look of its page: by a preset, or by the custom properties of `src/theme/tokens.ts`. */
const meta = {
  title: 'Theme/Look',
  render: (_, context) => html`<samspil-event-calendar
    .backend=${backendOf(context)}
    filters="q when category"
    limit="4"
  ></samspil-event-calendar>`,
} satisfies Meta;
export default meta;

type Story = StoryObj;

/** Nothing set: fonts and colours are those of the page (LK-3). */
export const AsThePage: Story = {};

/** A municipality's own corners and spacing, set once around all widgets; its colours where they are not dark. */
export const OwnTokens: Story = {
  render: (_, context) => html`<style>
      .sundby {
        --samspil-radius: 0;
        --samspil-space: 1.25;
        --samspil-heading-weight: 800;
      }
      .sundby > [theme='neutral'] {
        --samspil-color-accent: #6a1b4d;
        --samspil-focus-color: #6a1b4d;
      }
    </style>
    <div class="sundby">
      <samspil-event-calendar .backend=${backendOf(context)} filters="q when category" limit="4"></samspil-event-calendar>
    </div>`,
};
