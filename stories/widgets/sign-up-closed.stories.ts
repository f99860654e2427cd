import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ClosedReason } from '../../src/domain/sign-up/sign-up-states.ts';
import { backendOf } from '../config/story-backend.ts';
import { closedOpportunities } from './closed-opportunities.ts';

const id = 'faellesspisning';

// What a volunteer reads, before any field, of what nobody can sign up for: one story for each reason (SU-12).
const meta = {
  title: 'Widgets/Volunteer sign-up/Closed before any field',
  component: 'samspil-volunteer-sign-up',
  render: (_, context) => html`<samspil-volunteer-sign-up
    .backend=${backendOf(context)}
    opportunity-id=${id}
  ></samspil-volunteer-sign-up>`,
} satisfies Meta;
export default meta;

type Story = StoryObj;

const closed = (why: ClosedReason): Story => ({
  parameters: { content: { opportunities: closedOpportunities(id, why) } },
});

export const NotOpenYet: Story = closed('notOpenYet');
export const Closed: Story = closed('closed');
export const Cancelled: Story = closed('cancelled');
export const Postponed: Story = closed('postponed');
export const TooLate: Story = closed('tooLate');
