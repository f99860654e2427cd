import { html, type TemplateResult } from 'lit';
import type { QuizOnwardMessages } from '../../i18n/messages.ts';
import { heading } from '../../ui/heading.ts';
import type { OnwardView } from './onward-view.ts';

/** The way from a result to those of others (RQ-40). */
export const teamEntry = ({ words, level }: OnwardView, collect: () => void): TemplateResult => html`<section
  class="no-print"
>
  ${heading(level + 1, words.team.heading)}
  <p>${words.team.explain}</p>
  <p>${collectButton(words.team, collect)}</p>
</section>`;

/** Leads to where codes are collected (RQ-63). */
export const collectButton = (words: QuizOnwardMessages['team'], collect: () => void): TemplateResult => html`<button
  type="button"
  class="link collect"
  part="button"
  @click=${collect}
>
  ${words.collect}
</button>`;
