import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { backendOf } from '../config/story-backend.ts';
import { closedOpportunities } from './closed-opportunities.ts';
import { longWordOpportunities } from './long-word-opportunities.ts';
import { follow, openCancelled, openGuardian, openManaged, openOffer, openSeries } from './managed-acts.ts';
import { scarceOpportunities } from './scarce-opportunities.ts';
import { begin, choose, chooseFirst, goOn, goTo, openOne, pressAt, send, signUpIn, write } from './sign-up-acts.ts';

interface Arguments {
  'opportunity-id': string;
  cause: string;
  filters: string;
  limit: string;
  'heading-level': string;
  'manage-only': boolean;
}

const meta = {
  title: 'Widgets/Volunteer sign-up',
  component: 'samspil-volunteer-sign-up',
  render: (given, context) => html`<samspil-volunteer-sign-up
    .backend=${backendOf(context)}
    opportunity-id=${given['opportunity-id']}
    cause=${given.cause}
    filters=${given.filters}
    limit=${given.limit}
    heading-level=${given['heading-level']}
    ?manage-only=${given['manage-only']}
  ></samspil-volunteer-sign-up>`,
  args: {
    'opportunity-id': '',
    cause: '',
    filters: 'q cause weekday',
    limit: '12',
    'heading-level': '2',
    'manage-only': false,
  },
} satisfies Meta<Arguments>;
export default meta;

type Story = StoryObj<Arguments>;
type Play = NonNullable<Story['play']>;

const opening =
  (id: string): Play =>
  ({ canvasElement }) =>
    openOne(signUpIn(canvasElement), id);
const going =
  (page: Parameters<typeof goTo>[1]): Play =>
  ({ canvasElement }) =>
    goTo(signUpIn(canvasElement), page);
const pressingOn: Play = async ({ canvasElement }) => {
  const widget = signUpIn(canvasElement);
  await goTo(widget, 'about');
  widget.shadowRoot?.querySelector('form')?.requestSubmit();
  await widget.updateComplete;
};
const sending: Play = async ({ canvasElement }) => {
  const widget = signUpIn(canvasElement);
  await goTo(widget, 'review');
  await send(widget);
};

export const Ready: Story = {};
export const Details: Story = { play: opening('hent-nabo') };
export const DetailsWithoutForm: Story = {
  parameters: { content: { config: { features: ['opportunities', 'sign-up'] } } },
  play: opening('familier-hjaelper-familier'),
};
export const Full: Story = {
  parameters: { content: { opportunities: closedOpportunities('faellesspisning', 'full') } },
  play: opening('faellesspisning'),
};
export const One: Story = { args: { 'opportunity-id': 'hent-nabo' } };
export const Times: Story = { play: going('times') };
export const AboutYou: Story = { play: going('about') };
export const Errors: Story = { play: pressingOn };
export const Series: Story = {
  play: async ({ canvasElement }) => {
    const widget = signUpIn(canvasElement);
    await begin(widget, 'hent-nabo');
    await choose(widget, 'commitment', 'series');
  },
};
const withTwo: Play = async ({ canvasElement }) => {
  const widget = signUpIn(canvasElement);
  await begin(widget, 'mtb-spor');
  await chooseFirst(widget);
  await goOn(widget);
  await pressAt(widget, '[part="form"] [part="button"]');
};
export const Party: Story = { play: withTwo };
export const YoungPerson: Story = {
  play: async (context) => {
    await withTwo(context);
    await choose(signUpIn(context.canvasElement), 'participants-1-ageFrom', '0');
  },
};
const asking: Play = async ({ canvasElement }) => {
  const widget = signUpIn(canvasElement);
  await begin(widget, 'familier-hjaelper-familier');
  await choose(widget, 'match-side', 'needs');
};
export const Families: Story = { play: asking };
export const OnBehalf: Story = {
  play: async (context) => {
    const widget = signUpIn(context.canvasElement);
    await asking(context);
    await choose(widget, 'match-tasks', 'pasning');
    await write(widget, 'match-postcode', '4000');
    await goOn(widget);
    await choose(widget, 'match-isOnBehalf', 'yes');
  },
};
/** A scarce place, held while the form is filled in. */
export const HeldPlace: Story = {
  parameters: { content: { opportunities: scarceOpportunities('faellesspisning') } },
  play: going('about'),
};
export const DraftSaved: Story = {
  play: async ({ canvasElement }) => {
    const widget = signUpIn(canvasElement);
    await goTo(widget, 'about');
    await pressAt(widget, '.choices [part="button-quiet"]');
    // What lies on the device because the person asked for it; a story leaves nothing behind.
    localStorage.clear();
  },
};
export const Questions: Story = { play: going('questions') };
export const Review: Story = { play: going('review') };
export const Receipt: Story = { play: sending };
export const Conflict: Story = {
  play: async (context) => {
    const widget = signUpIn(context.canvasElement);
    await goTo(widget, 'review');
    const { signal } = new AbortController();
    const { slots } = (await backendOf(context).opportunity('faellesspisning', { signal })).value;
    // Whichever was chosen is full now; the last one is left to choose.
    for (const { id } of slots.slice(0, -1)) backendOf(context).filling(id, 0);
    await send(widget);
  },
};
export const Unknown: Story = {
  parameters: { mood: 'losingAnswers' },
  play: async (context) => {
    await sending(context);
    // What a page would keep until the outcome is known; a story leaves nothing behind.
    sessionStorage.clear();
  },
};
const managed = { 'manage-only': true };
export const ManageOnly: Story = { args: managed };
export const Managed: Story = {
  args: managed,
  play: ({ canvasElement }) => openManaged(canvasElement),
};
export const ManagedNarrow: Story = { ...Managed, parameters: { width: 320 } };
export const ManagedOffer: Story = {
  args: managed,
  play: ({ canvasElement }) => openOffer(canvasElement),
};
export const ManagedCancelPanel: Story = {
  args: managed,
  play: async ({ canvasElement }) => {
    await openManaged(canvasElement);
    await pressAt(signUpIn(canvasElement), '[data-opens^="cancel "]');
  },
};
export const ManagedEdit: Story = {
  args: managed,
  play: async ({ canvasElement }) => {
    await openSeries(canvasElement);
    await pressAt(signUpIn(canvasElement), 'section p .button');
  },
};
export const ManagedCancelled: Story = {
  args: managed,
  play: ({ canvasElement }) => openCancelled(canvasElement),
};
export const ManagedGuardian: Story = {
  args: managed,
  play: ({ canvasElement }) => openGuardian(canvasElement),
};
export const ManageLinkLost: Story = {
  args: managed,
  play: ({ canvasElement }) => follow(canvasElement, 'a-link-that-was-used'),
};
export const Loading: Story = { parameters: { mood: 'loading' } };
export const Empty: Story = { parameters: { mood: 'empty' } };
export const Failed: Story = { parameters: { mood: 'failing' } };
export const Offline: Story = { parameters: { mood: 'offline' } };
export const PartlySkipped: Story = { parameters: { mood: 'partlySkipped' } };
export const Narrow: Story = { parameters: { width: 320 } };
export const NarrowReview: Story = { parameters: { width: 320 }, play: going('review') };
export const LongWords: Story = {
  parameters: { content: { opportunities: longWordOpportunities }, width: 320 },
  play: opening('hent-nabo'),
};
export const RightToLeft: Story = { parameters: { direction: 'rtl' }, play: opening('hent-nabo') };
