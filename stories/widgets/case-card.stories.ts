import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { backendOf } from '../config/story-backend.ts';
import { longWordCases } from './long-word-cases.ts';

interface Arguments {
  'case-id': string;
  view: string;
  'case-href': string;
  'heading-level': string;
}

const meta = {
  title: 'Widgets/Case card',
  component: 'samspil-case-card',
  render: (given, context) => html`<samspil-case-card
    .backend=${backendOf(context)}
    case-id=${given['case-id']}
    view=${given.view}
    case-href=${given['case-href']}
    heading-level=${given['heading-level']}
  ></samspil-case-card>`,
  args: { 'case-id': 'frederiksberg-samskabelsespiloter', view: 'card', 'case-href': '', 'heading-level': '2' },
} satisfies Meta<Arguments>;
export default meta;

type Story = StoryObj<Arguments>;

export const Ready: Story = {};
export const Line: Story = { args: { view: 'line' } };
export const WholeStory: Story = { args: { view: 'full', 'case-id': 'roskilde-zebrabyer' } };
export const Illustration: Story = { args: { 'case-id': 'zebraby-erna' } };
export const Loading: Story = { parameters: { mood: 'loading' } };
export const Empty: Story = { parameters: { mood: 'empty' }, args: { 'case-id': '' } };
export const NotFound: Story = { args: { 'case-id': 'findes-ikke' } };
export const Failed: Story = { parameters: { mood: 'failing' } };
export const Offline: Story = { parameters: { mood: 'offline' } };
export const PartlySkipped: Story = { parameters: { mood: 'partlySkipped' }, args: { 'case-id': '' } };
export const Narrow: Story = { parameters: { width: 320 } };
export const LongWords: Story = {
  parameters: { content: { cases: longWordCases }, width: 320 },
  args: { 'case-id': 'lange-ord' },
};
export const RightToLeft: Story = { parameters: { direction: 'rtl' } };
