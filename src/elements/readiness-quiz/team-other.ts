import { html, type TemplateResult } from 'lit';
import type { QuizDefinition } from '../../contract/quiz.ts';
import type { TeamResult } from '../../contract/quiz-team.ts';
import { isSameEdition } from '../../domain/quiz/edition.ts';
import type { QuizTeamMessages } from '../../i18n/messages.ts';
import { heading } from '../../ui/heading.ts';

/** Whether a team answered this quiz, in this edition: only then its numbers mean what the page says (RQ-8). */
export const isOfEdition = ({ url, version }: QuizDefinition, { definition }: TeamResult): boolean =>
  definition.url === url && isSameEdition(definition.version, version);

/** What stands in the place of the picture of a team that answered something else. */
export const otherQuiz = (words: QuizTeamMessages, level: number): TemplateResult => html`<div class="sentence">
  ${heading(level, words.heading, { id: 'step', isTarget: true })}
  <p>${words.otherQuiz}</p>
</div>`;
