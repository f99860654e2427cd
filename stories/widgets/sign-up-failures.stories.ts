import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { backendOf } from '../config/story-backend.ts';
import { goTo, send, signUpIn, there } from './sign-up-acts.ts';
import {
  askingMore,
  losingAnswers,
  losingUnrepeatable,
  puzzling,
  refusing,
  type SignUpFault,
  silent,
  withoutNetwork,
} from './sign-up-faults.ts';

interface Arguments {
  fault: SignUpFault;
}

// What a volunteer reads when something goes wrong, one story for each way (SU-42, SU-61…64). The backend does it on purpose.
const meta = {
  title: 'Widgets/Volunteer sign-up/When things fail',
  component: 'samspil-volunteer-sign-up',
  render: ({ fault }, context) => {
    const backend = backendOf(context);
    return html`<samspil-volunteer-sign-up .backend=${{ ...backend, ...fault(backend) }}></samspil-volunteer-sign-up>`;
  },
  args: { fault: () => ({}) },
  argTypes: { fault: { table: { disable: true } } },
} satisfies Meta<Arguments>;
export default meta;

type Story = StoryObj<Arguments>;
type Play = NonNullable<Story['play']>;

const sending: Play = async ({ canvasElement }) => {
  const widget = signUpIn(canvasElement);
  await goTo(widget, 'review');
  await send(widget);
  // What a page would keep until the outcome is known; a story leaves nothing behind.
  sessionStorage.clear();
};
const failing = (fault: SignUpFault, play: Play = sending): Story => ({ args: { fault }, play });

/** Comes to the review and presses send; the page does not change for that. */
const staying: Play = async ({ canvasElement }) => {
  const widget = signUpIn(canvasElement);
  await goTo(widget, 'review');
  widget.shadowRoot?.querySelector('form')?.requestSubmit();
  await widget.updateComplete;
};

const comingBack: Play = async (context) => {
  await staying(context);
  const widget = signUpIn(context.canvasElement);
  await there(() => widget.shadowRoot?.querySelector('[aria-disabled="true"]'));
  const place = widget.parentNode;
  widget.remove();
  // The element has left when the turn is over.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  place?.append(widget);
  await widget.updateComplete;
  sessionStorage.clear();
};

const besideAnother: Play = async ({ canvasElement }) => {
  await goTo(signUpIn(canvasElement), 'about');
  const other = new BroadcastChannel('samspil:sign-up:opportunity:faellesspisning');
  other.postMessage({ state: 'sending' });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  other.close();
};

export const ListFailed: Story = { parameters: { mood: 'failing' } };
export const LostAnswer: Story = failing(losingAnswers);
export const LostAnswerNotRepeatable: Story = failing(losingUnrepeatable);
export const LookingUp: Story = failing(silent, comingBack);
export const OtherTab: Story = failing(() => ({}), besideAnother);
export const NoNetwork: Story = failing(withoutNetwork, staying);
export const Checking: Story = failing(puzzling, staying);
export const Limited: Story = failing(refusing('rate-limited', { retryAfterSeconds: 30 }), staying);
export const FullNow: Story = failing(refusing('capacity-full', { remaining: 0 }));
export const TooFewPlaces: Story = failing(refusing('capacity-insufficient', { remaining: 2 }));
export const HeldByOthers: Story = failing(refusing('capacity-held', { retryAfterSeconds: 30 }));
export const Closed: Story = failing(refusing('sign-up-closed'));
export const NotOpenYet: Story = failing(refusing('sign-up-not-open'));
export const TooLate: Story = failing(refusing('too-late'));
export const Changed: Story = failing(refusing('opportunity-changed', { changed: ['/title'] }));
export const Cancelled: Story = failing(refusing('opportunity-cancelled'));
export const Gone: Story = failing(refusing('gone'));
export const NotEligible: Story = failing(refusing('not-eligible', { rule: 'minimumAge' }));
export const Invalid: Story = failing(
  refusing('validation', {
    errors: [
      { pointer: '#/contact/phone', code: 'not-a-phone' },
      { pointer: '#/somewhere/else', code: 'pattern' },
    ],
  }),
  staying,
);
export const QuestionsChanged: Story = failing(askingMore, staying);
export const OurFault: Story = failing(refusing('malformed'));
