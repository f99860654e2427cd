import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { backendOf } from '../config/story-backend.ts';
import { longWordCases } from './long-word-cases.ts';

interface Arguments {
  view: string;
  limit: string;
  order: string;
  status: string;
}

const meta = {
  title: 'Widgets/Case list',
  component: 'samspil-case-list',
  render: ({ view, limit, order, status }, context) => html`<samspil-case-list
    .backend=${backendOf(context)}
    view=${view}
    limit=${limit}
    order=${order}
    status=${status}
  ></samspil-case-list>`,
  args: { view: 'card', limit: '12', order: 'source', status: '' },
} satisfies Meta<Arguments>;
export default meta;

type Story = StoryObj<Arguments>;

export const Ready: Story = {};
export const Lines: Story = { args: { view: 'line' } };
export const FirstThree: Story = { args: { limit: '3' } };
export const OnlyReported: Story = { args: { status: 'reported' } };
export const Loading: Story = { parameters: { mood: 'loading' } };
export const Empty: Story = { parameters: { mood: 'empty' } };
export const Failed: Story = { parameters: { mood: 'failing' } };
export const Offline: Story = { parameters: { mood: 'offline' } };
export const PartlySkipped: Story = { parameters: { mood: 'partlySkipped' } };
export const Narrow: Story = { parameters: { width: 320 } };
export const LongWords: Story = { parameters: { content: { cases: longWordCases }, width: 320 } };
export const RightToLeft: Story = { parameters: { direction: 'rtl' } };
