import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import citizens from '../../demo/content/quiz-borger.json' with { type: 'json' };
import quiz from '../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import { backendOf, storyContent } from '../config/story-backend.ts';
import {
  answerAll,
  answerForTeam,
  begin,
  collectCodes,
  exampleFive,
  goOn,
  openCode,
  openOverAnswers,
  quizIn,
  reviewAll,
  seeTeam,
  showTeam,
} from './answer-quiz.ts';
import { longWordQuiz } from './long-word-quiz.ts';
import { amongOthers, collectingTeam, publishedTeam, withDates, withTeam } from './quiz-backends.ts';

interface Arguments {
  view: string;
  chart: string;
  'heading-level': string;
}

const meta = {
  title: 'Widgets/Readiness quiz',
  component: 'samspil-readiness-quiz',
  render: (given, context) => html`<samspil-readiness-quiz
    .backend=${backendOf(context)}
    view=${given.view}
    chart=${given.chart}
    heading-level=${given['heading-level']}
  ></samspil-readiness-quiz>`,
  args: { view: 'question', chart: 'bars', 'heading-level': '2' },
} satisfies Meta<Arguments>;
export default meta;

type Story = StoryObj<Arguments>;

/** What a person does before the state is there. */
type Play = NonNullable<Story['play']>;

const toResult: Play = ({ canvasElement }) => answerAll(quizIn(canvasElement));
const toQuestion =
  (linkId: string): Play =>
  ({ canvasElement }) =>
    answerAll(quizIn(canvasElement), exampleFive, linkId);

export const Ready: Story = {};
export const Question: Story = { play: toQuestion('mag1') };
export const RequiredError: Story = {
  play: async ({ canvasElement }) => {
    const shown = quizIn(canvasElement);
    await answerAll(shown, exampleFive, 'aab1');
    await goOn(shown);
  },
};
export const Review: Story = { play: ({ canvasElement }) => reviewAll(quizIn(canvasElement)) };
export const Section: Story = { args: { view: 'section' }, play: ({ canvasElement }) => begin(quizIn(canvasElement)) };
export const Result: Story = { play: toResult };
export const ResultWithGaps: Story = {
  play: ({ canvasElement }) => {
    const gaps = { igang: 'nej', aab1: 'dk', aab2: 'dk', aab3: 'dk', paa1: 'na', paa2: 'na', paa3: 'na' };
    return answerAll(quizIn(canvasElement), gaps);
  },
};
/** A result beside the means of twelve organisations, in one area of too few. */
export const ResultAmongOthers: Story = {
  render: (given, context) => html`<samspil-readiness-quiz
    .backend=${amongOthers(backendOf(context))}
    heading-level=${given['heading-level']}
  ></samspil-readiness-quiz>`,
  play: toResult,
};
/** A result whose advice leads to what happens in the town. */
export const ResultWithEvents: Story = {
  render: (given, context) => html`<samspil-readiness-quiz
    .backend=${withDates(backendOf(context), storyContent().events as unknown as CalendarEvent[])}
    event-href="#event={id}"
    case-href="#case={id}"
    heading-level=${given['heading-level']}
  ></samspil-readiness-quiz>`,
  play: toResult,
};
/** The same means in the figure: numbers beside it say the same. */
export const ResultWithRadar: Story = {
  render: (given, context) => html`<samspil-readiness-quiz
    .backend=${amongOthers(backendOf(context))}
    chart="radar"
    heading-level=${given['heading-level']}
  ></samspil-readiness-quiz>`,
  play: toResult,
};
export const ResultWithoutBars: Story = { args: { chart: 'none' }, play: toResult };
export const NarrowResult: Story = { parameters: { width: 320 }, play: toResult };
/** Somebody's result, opened by its code. */
export const Shared: Story = {
  play: ({ canvasElement }) => openCode(quizIn(canvasElement), '1.a70u.0-1-0.Tk222m42mwA.PcT'),
};
export const SharedOtherEdition: Story = {
  parameters: { content: { quizzes: [{ ...quiz, version: '0.2.0' }] } },
  play: ({ canvasElement }) => openCode(quizIn(canvasElement), '1.a70u.0-1-0.Tk222m42mwA.PcT'),
};
export const DamagedCode: Story = {
  play: ({ canvasElement }) => openCode(quizIn(canvasElement), '1.a70u.0-1-0.Tk222m42mwA'),
};
export const ResultSinceLastTime: Story = {
  play: async ({ canvasElement }) => {
    const shown = quizIn(canvasElement);
    await openCode(shown, '1.a70u.0-1-0.Tk222m42mwA.PcT');
    shown.shadowRoot?.querySelector<HTMLButtonElement>('.button-primary')?.click();
    await answerAll(shown, { igang: 'ja', led1: '4', led3: '4', mag1: 'dk', mag2: 'dk', mag3: 'dk' });
  },
};
const sevenCodes = [
  'W2222SW22wA.6hR',
  'ZJJJISZJJAA.jfK',
  'U2222SW22wA.ih7',
  'ZJJJJbZJJAA.gxS',
  'W2223bW22wA.XCz',
].concat(['XJJJJbZJJAA.7n4', 'Y2223bW22wA.REZ']);
/** Where one person puts the codes of several, one of them torn. */
export const CollectingCodes: Story = {
  play: ({ canvasElement }) => collectCodes(quizIn(canvasElement), [...sevenCodes.slice(0, 3), 'Y2223bW22wA']),
};
export const TeamPicture: Story = { play: ({ canvasElement }) => collectCodes(quizIn(canvasElement), sevenCodes) };
export const TeamTooSmall: Story = {
  play: ({ canvasElement }) => collectCodes(quizIn(canvasElement), sevenCodes.slice(0, 4)),
};
const ofTeam =
  (result: typeof collectingTeam): NonNullable<Story['render']> =>
  (given, context) =>
    html`<samspil-readiness-quiz
    .backend=${withTeam(backendOf(context), result)}
    team-id=${result.team.id}
    heading-level=${given['heading-level']}
  ></samspil-readiness-quiz>`;
/** Somebody who answers for a team on the backend, before the press that sends. */
export const ResultForTeam: Story = {
  render: ofTeam(collectingTeam),
  play: ({ canvasElement }) => answerForTeam(quizIn(canvasElement)),
};
/** Who comes by the link of a team that waits for more answers. */
export const TeamCollecting: Story = {
  render: ofTeam(collectingTeam),
  play: ({ canvasElement }) => seeTeam(quizIn(canvasElement), collectingTeam.respondents),
};
/** A team that closed with too few answers: they are counted, and nothing more. */
export const TeamClosedTooSmall: Story = {
  render: ofTeam({ ...collectingTeam, status: 'tooFew', respondents: 4 }),
  play: ({ canvasElement }) => seeTeam(quizIn(canvasElement), 4),
};
/** What a team on the backend came to, with its rounds and its two sides. */
export const PublishedTeam: Story = {
  render: ofTeam(publishedTeam),
  play: ({ canvasElement }) => showTeam(quizIn(canvasElement)),
};
/** A result that speaks to one person: each answers for themselves. */
export const ResultOfOnePerson: Story = {
  parameters: { content: { quizzes: [citizens] } },
  play: ({ canvasElement }) => answerAll(quizIn(canvasElement), { gaatil: 'ja', spurgt: 'en', aendret: 'na' }),
};
/** Before the answers of a file take the place of those given here. */
export const AskingFirst: Story = { play: ({ canvasElement }) => openOverAnswers(quizIn(canvasElement)) };
export const Retired: Story = { parameters: { content: { quizzes: [{ ...quiz, status: 'retired' }] } } };
export const Broken: Story = {
  render: () => html`<samspil-readiness-quiz .definition=${{ ...quiz, bands: [] } as never}></samspil-readiness-quiz>`,
};
export const Loading: Story = { parameters: { mood: 'loading' } };
export const Empty: Story = { parameters: { mood: 'empty' } };
export const Failed: Story = { parameters: { mood: 'failing' } };
export const Offline: Story = { parameters: { mood: 'offline' } };
export const PartlySkipped: Story = {
  parameters: {
    mood: 'partlySkipped',
    content: { quizzes: [{ ...quiz, id: 'foerste' }, { ...quiz, id: 'anden' }, quiz] },
  },
};
export const Narrow: Story = { parameters: { width: 320 }, play: toQuestion('mag1') };
export const LongWords: Story = { parameters: { width: 320, content: { quizzes: [longWordQuiz] } }, play: toResult };
export const LongWordQuestion: Story = {
  parameters: { width: 320, content: { quizzes: [longWordQuiz] } },
  play: ({ canvasElement }) => begin(quizIn(canvasElement)),
};
export const RightToLeft: Story = { parameters: { direction: 'rtl' }, play: toQuestion('til1') };
