import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { backendOf } from '../config/story-backend.ts';
import { closedOpportunities } from './closed-opportunities.ts';
import { scarceOpportunities } from './scarce-opportunities.ts';
import {
  aMinuteLater,
  begin,
  choose,
  chooseFirst,
  goOn,
  goTo,
  pressAt,
  send,
  signUpIn,
  there,
  write,
  writeContact,
} from './sign-up-acts.ts';
import {
  askingMore,
  closedMeanwhile,
  holdingBriefly,
  losingAnswers,
  losingUnrepeatable,
  movedMeanwhile,
  notOpenYet,
  puzzling,
  refusing,
  type SignUpFault,
  silent,
  takenMeanwhile,
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

const besideAnother =
  (state: 'sending' | 'done'): Play =>
  async ({ canvasElement }) => {
    const widget = signUpIn(canvasElement);
    await goTo(widget, 'about');
    const other = new BroadcastChannel('samspil:sign-up:opportunity:faellesspisning');
    other.postMessage({ state });
    // A busy machine may take a while to hand it over.
    await there(() => widget.shadowRoot?.querySelector('[part="receipt"], [part="conflict"]'));
    other.close();
  };

/** Two who want to build at the trail. */
const asTwo: Play = async ({ canvasElement }) => {
  const widget = signUpIn(canvasElement);
  await begin(widget, 'mtb-spor');
  await chooseFirst(widget);
  await goOn(widget);
  await writeContact(widget);
  await choose(widget, 'ageFrom', '18');
  await pressAt(widget, '[part="form"] [part="button"]');
  await choose(widget, 'participants-1-ageFrom', '18');
  await goOn(widget);
  await send(widget);
};

/** Every Tuesday, by foot. */
const asSeries: Play = async ({ canvasElement }) => {
  const widget = signUpIn(canvasElement);
  await begin(widget, 'hent-nabo');
  await choose(widget, 'commitment', 'series');
  await goOn(widget);
  await writeContact(widget);
  await write(widget, 'contact-postcode', '4000');
  await choose(widget, 'ageFrom', '18');
  await goOn(widget);
  await choose(widget, 'answers-opgave', 'foelge');
  await goOn(widget);
  await send(widget);
};

export const ListFailed: Story = { parameters: { mood: 'failing' } };
export const LostAnswer: Story = failing(losingAnswers);
export const LostAnswerNotRepeatable: Story = failing(losingUnrepeatable);
export const LookingUp: Story = failing(silent, comingBack);
export const OtherTab: Story = failing(() => ({}), besideAnother('sending'));
export const DoneInOtherTab: Story = failing(() => ({}), besideAnother('done'));
export const Sending: Story = failing(silent, staying);
export const NoNetwork: Story = failing(withoutNetwork, staying);
export const Checking: Story = failing(puzzling, staying);
/** Half a minute later it says that one can send now. */
export const Limited: Story = failing(refusing('rate-limited', { retryAfterSeconds: 30 }), staying);
export const LimitedOver: Story = failing(refusing('rate-limited', { retryAfterSeconds: 30 }), async (context) => {
  await staying(context);
  const { shadowRoot } = signUpIn(context.canvasElement);
  // First the seconds are counted, then there are none left.
  const isCounting = () => /\d/.test(shadowRoot?.querySelector('.state')?.textContent ?? '');
  await there(isCounting);
  await aMinuteLater(() => there(() => !isCounting()));
});
export const KeyReused: Story = failing(refusing('idempotency-key-reused'), staying);
export const FullNow: Story = {
  ...failing(takenMeanwhile({ remaining: 0 })),
  parameters: { content: { opportunities: closedOpportunities('kulturbrobygger', 'interestOnly') } },
};
export const TooFewPlaces: Story = failing(takenMeanwhile({ remaining: 1, waitingList: { isOpen: true } }), asTwo);
export const DateOfSeriesTaken: Story = failing(takenMeanwhile({ remaining: 0 }), asSeries);
export const HeldByOthers: Story = failing(takenMeanwhile({ remaining: 0 }, true));
export const Closed: Story = failing(closedMeanwhile);
export const NotOpenYet: Story = failing(notOpenYet);
export const TooLate: Story = failing(refusing('too-late'));
export const Changed: Story = failing(movedMeanwhile);
export const Cancelled: Story = failing(refusing('opportunity-cancelled'));
export const HoldOver: Story = {
  ...failing(holdingBriefly, async ({ canvasElement }) => {
    const widget = signUpIn(canvasElement);
    await goTo(widget, 'about');
    // First the place is held until a time, then it is not any more.
    const held = () => widget.shadowRoot?.querySelector('[part="countdown"]')?.textContent?.trim();
    await there(() => Boolean(held()) && !/\d/.test(held() ?? ''));
  }),
  parameters: { content: { opportunities: scarceOpportunities('faellesspisning') } },
};
export const HoldExpired: Story = failing(refusing('hold-expired'));
export const OfferExpired: Story = failing(refusing('offer-expired', { keepsPlace: true }));
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
/** The device has no room for a draft: it is said, and the button stays. */
export const DraftNotSaved: Story = {
  play: async ({ canvasElement }) => {
    const widget = signUpIn(canvasElement);
    await goTo(widget, 'about');
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await pressAt(widget, '.choices [part="button-quiet"]');
    Storage.prototype.setItem = setItem;
  },
};
