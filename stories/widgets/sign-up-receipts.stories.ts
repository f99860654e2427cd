import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { backendOf } from '../config/story-backend.ts';
import { goTo, send, signUpIn } from './sign-up-acts.ts';
import { answering } from './sign-up-faults.ts';

interface Arguments {
  status: Parameters<typeof answering>[0];
}

// What a volunteer reads when a sign-up has come through, one story for each outcome beside a place of one's own (SU-70).
const meta = {
  title: 'Widgets/Volunteer sign-up/Receipts',
  component: 'samspil-volunteer-sign-up',
  render: ({ status }, context) => {
    const backend = backendOf(context);
    return html`<samspil-volunteer-sign-up
      .backend=${{ ...backend, ...answering(status)(backend) }}
    ></samspil-volunteer-sign-up>`;
  },
  play: async ({ canvasElement }) => {
    const widget = signUpIn(canvasElement);
    await goTo(widget, 'review');
    await send(widget);
  },
} satisfies Meta<Arguments>;
export default meta;

type Story = StoryObj<Arguments>;

export const WaitingList: Story = { args: { status: 'waiting' } };
export const Pending: Story = { args: { status: 'pending' } };
export const VerifyContact: Story = { args: { status: 'verifyContact' } };
export const AwaitingGuardian: Story = { args: { status: 'awaitingGuardian' } };
export const Interest: Story = { args: { status: 'interest' } };
export const Received: Story = { args: { status: 'received' } };
