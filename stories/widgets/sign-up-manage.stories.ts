import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Managing } from '../../src/backend/backend.ts';
import { refusal } from '../../src/backend/problem-error.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import { backendOf, storyContent } from '../config/story-backend.ts';
import { openManaged, openOffer } from './managed-acts.ts';
import { goOn, pressAt, signUpIn, there, writeAt } from './sign-up-acts.ts';

interface Arguments {
  /** How the backend serves an owner; nothing where it does not. */
  managing: (manage: Managing) => Managing | undefined;
}

// The pages around an owner's sign-up: before it is there, where it cannot be had, and when it is gone (SU-73 to SU-75).
const meta = {
  title: 'Widgets/Volunteer sign-up/Manage page',
  component: 'samspil-volunteer-sign-up',
  render: ({ managing }, context) => {
    const backend = backendOf(context);
    const manage = managing(backend.manage);
    return html`<samspil-volunteer-sign-up manage-only .backend=${{ ...backend, manage }}></samspil-volunteer-sign-up>`;
  },
  args: { managing: (manage) => manage },
  argTypes: { managing: { table: { disable: true } } },
} satisfies Meta<Arguments>;
export default meta;

type Story = StoryObj<Arguments>;

/** The session ends while the page stands open. */
const forgetting = (manage: Managing): Managing => ({
  ...manage,
  session: (...call) => manage.session(...call),
  cancel: async () => {
    throw refusal('session-expired', 'manage');
  },
});

/** So much is going on that whoever cancels is asked to wait. */
const waiting = (manage: Managing): Managing => ({
  ...manage,
  session: (...call) => manage.session(...call),
  cancel: async () => {
    throw refusal('rate-limited', 'manage', { retryAfterSeconds: 60 });
  },
});

/** The demo's opportunities; whoever gets a place on the course is asked one thing first (SU-17). */
function askingOnCourse(): readonly Opportunity[] {
  const { items } = storyContent().opportunities as { items: readonly Opportunity[] };
  const question = { id: 'haab', type: 'text' as const, label: 'Hvad vil du gerne lære?', isRequired: true };
  const questions = { version: '1', items: [question] };
  return items.map((item) =>
    item.id === 'samskabelsespilot' ? { ...item, signUp: { ...item.signUp, questions } } : item,
  );
}

export const Opening: Story = { parameters: { mood: 'loading' } };
export const Unreachable: Story = { parameters: { mood: 'failing' } };
export const NotServed: Story = { args: { managing: () => undefined } };
export const LinkSent: Story = {
  play: async ({ canvasElement }) => {
    const widget = signUpIn(canvasElement);
    await writeAt(widget, '#manage-link', 'mette@example.org');
    await goOn(widget);
    await there(() => !widget.shadowRoot?.querySelector('#manage-link'));
  },
};
export const SessionOver: Story = {
  args: { managing: forgetting },
  play: async ({ canvasElement }) => {
    await openManaged(canvasElement);
    const widget = signUpIn(canvasElement);
    await pressAt(widget, '[data-opens^="cancel "]');
    await pressAt(widget, '.panel .button-primary');
    await there(() => widget.shadowRoot?.querySelector('form'));
  },
};
export const Busy: Story = {
  args: { managing: waiting },
  play: async ({ canvasElement }) => {
    await openManaged(canvasElement);
    const widget = signUpIn(canvasElement);
    await pressAt(widget, '[data-opens^="cancel "]');
    await pressAt(widget, '.panel .button-primary');
    await there(() => widget.shadowRoot?.textContent?.includes('60'));
  },
};
export const OfferQuestions: Story = {
  parameters: { content: { opportunities: askingOnCourse() } },
  play: async ({ canvasElement }) => {
    await openOffer(canvasElement, { haab: 'At lytte' });
    await pressAt(signUpIn(canvasElement), '[part=manage] section .button-primary');
  },
};
export const Erased: Story = {
  play: async ({ canvasElement }) => {
    await openManaged(canvasElement);
    const widget = signUpIn(canvasElement);
    await pressAt(widget, '[data-opens^="erase"]');
    await pressAt(widget, '.panel .button-primary');
    await there(() => !widget.shadowRoot?.querySelector('[data-opens]'));
  },
};
