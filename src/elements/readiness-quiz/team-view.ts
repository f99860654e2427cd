import { html, type TemplateResult } from 'lit';
import type { QuizDefinition } from '../../contract/quiz.ts';
import type { QuizTeamMessages } from '../../i18n/messages.ts';
import type { QuizTexts } from './quiz-texts.ts';

/** What a team's picture is shown with. */
export interface TeamPictureView {
  readonly definition: QuizDefinition;
  readonly words: QuizTeamMessages;
  readonly text: QuizTexts;
  /** Level of its heading. */
  readonly level: number;
  /** Names of the two sides that are compared, if any are. */
  readonly sides?: readonly string[] | undefined;
}

/** A cell that in a narrow place, where the column's name cannot be seen, says it itself. */
export const cell = (column: string, content: unknown): TemplateResult => html`<td role="cell" class="named">
  <span class="column" aria-hidden="true">${column}</span>
  <span>${content}</span>
</td>`;
