import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import quiz from '../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import type { ReadinessQuizElement } from '../../src/elements/readiness-quiz/readiness-quiz.ts';
import { backendOf } from '../config/story-backend.ts';
import { answerAll, begin, goOn } from './answer-quiz.ts';
import { longWordQuiz } from './long-word-quiz.ts';

interface Arguments {
  view: string;
  chart: string;
  'heading-level': string;
}

/** What a story does with the quiz before it is looked at. */
type Act = (quiz: ReadinessQuizElement) => Promise<void>;

const done = new WeakSet<Element>();
const once = (act: Act | undefined) => (element?: Element) => {
  if (!act || !element || done.has(element)) return;
  done.add(element);
  act(element as ReadinessQuizElement);
};

const meta = {
  title: 'Widgets/Readiness quiz',
  component: 'samspil-readiness-quiz',
  render: (given, context) => html`<samspil-readiness-quiz
    .backend=${backendOf(context)}
    view=${given.view}
    chart=${given.chart}
    heading-level=${given['heading-level']}
    ${ref(once(context.parameters.act))}
  ></samspil-readiness-quiz>`,
  args: { view: 'question', chart: 'bars', 'heading-level': '2' },
} satisfies Meta<Arguments>;
export default meta;

type Story = StoryObj<Arguments>;

const act = (perform: Act) => ({ act: perform });

export const Ready: Story = {};
export const Question: Story = { parameters: act((element) => answerAll(element, undefined, 'mag1')) };
export const RequiredError: Story = {
  parameters: act(async (element) => {
    await answerAll(element, undefined, 'aab1');
    await goOn(element);
  }),
};
export const Section: Story = { args: { view: 'section' }, parameters: act(begin) };
export const Result: Story = { parameters: act((element) => answerAll(element)) };
export const ResultWithGaps: Story = {
  parameters: act((element) =>
    answerAll(element, { igang: 'nej', aab1: 'dk', aab2: 'dk', aab3: 'dk', paa1: 'na', paa2: 'na', paa3: 'na' }),
  ),
};
export const ResultWithoutBars: Story = { args: { chart: 'none' }, parameters: act((element) => answerAll(element)) };
export const NarrowResult: Story = { parameters: { width: 320, ...act((element) => answerAll(element)) } };
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
export const Narrow: Story = { parameters: { width: 320, ...act((element) => answerAll(element, undefined, 'mag1')) } };
export const LongWords: Story = {
  parameters: { width: 320, content: { quizzes: [longWordQuiz] }, ...act((element) => answerAll(element)) },
};
export const RightToLeft: Story = {
  parameters: { direction: 'rtl', ...act((element) => answerAll(element, undefined, 'til1')) },
};
