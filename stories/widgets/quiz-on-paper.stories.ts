import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import quiz from '../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import { backendOf } from '../config/story-backend.ts';
import { answerForPrint, quizIn } from './answer-quiz.ts';
import './quiz-paper.ts';

/** What the quiz hands over to be printed (RQ-71), on a sheet of the page. */
const meta = { title: 'Widgets/Quiz on paper' } satisfies Meta;
export default meta;

type Story = StoryObj;

/** The blank form for those who will not click, and its key on a page of its own. */
export const BlankForm: Story = {
  render: () => html`<samspil-quiz-paper .definition=${quiz as never}></samspil-quiz-paper>`,
};
/** The result as it is printed: every calculation open, nothing to press. */
export const PrintedResult: Story = {
  render: (_, context) => html`<samspil-quiz-paper>
    <samspil-readiness-quiz .backend=${backendOf(context)}></samspil-readiness-quiz>
  </samspil-quiz-paper>`,
  play: async ({ canvasElement }) => {
    const shown = quizIn(canvasElement);
    await answerForPrint(shown);
    canvasElement.querySelector('samspil-quiz-paper')?.print(shown);
  },
};
